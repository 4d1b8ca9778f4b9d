import { useLayoutEffect, useState } from 'preact/hooks';
import type { PopupModel, ShopView } from './popup-model.ts';
import type { PopupState } from './popup-state.ts';
import { Rows } from './Rows.tsx';

/** The Shop tab: its script is loaded when the tab is first shown. */
export function ShopEntry({ state, model }: { state: PopupState; model: PopupModel }) {
  const [Shop, setShop] = useState<ShopView | null>(null);
  useLayoutEffect(() => {
    void model.openShop().then((view) => setShop(() => view));
  }, [model]);
  return Shop === null ? <Rows /> : <Shop state={state} model={model} />;
}
