import { useLayoutEffect, useState } from 'preact/hooks';
import type { PopupModel } from './popup-model.ts';
import type { PopupState } from './popup-state.ts';
import { Rows } from './Rows.tsx';

let loaded: typeof import('./OrdersTab.tsx') | null = null;

export async function loadOrdersTab(): Promise<void> {
  loaded ??= await import('./OrdersTab.tsx');
}

/** The Orders tab: its script is no part of the popup's first view, and is loaded right after it. */
export function OrdersEntry({ state, model }: { state: PopupState; model: PopupModel }) {
  const [, redraw] = useState(loaded);
  useLayoutEffect(() => {
    if (loaded === null) void loadOrdersTab().then(() => redraw(loaded));
  }, []);
  return loaded === null ? <Rows /> : <loaded.OrdersTab state={state} model={model} />;
}
