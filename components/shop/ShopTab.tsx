import { useLayoutEffect, useRef } from 'preact/hooks';
import { OutcomeView } from '../popup/Outcome.tsx';
import type { PopupModel } from '../popup/popup-model.ts';
import { hasTakenDraft, type PopupState } from '../popup/popup-state.ts';
import { focusOn } from '../shared/focus-on.ts';
import { useStore } from '../shared/use-store.ts';
import { BuyForm } from './BuyForm.tsx';
import { Products } from './Products.tsx';
import type { ShopModel } from './shop-model.ts';

interface Props {
  shop: ShopModel;
  state: PopupState;
  model: PopupModel;
}

/** What the panel sells beside its services: the list, or the form for what was picked, or what came of it. */
export function ShopTab({ shop, state, model }: Props) {
  const now = useStore(shop.store);
  const element = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    if (now.focus && now.focus.on !== 'outcome') focusOn(now.focus.on, element.current);
  }, [now.focus]);
  const { draft, outcome, focus } = now;
  return (
    <section ref={element} class="shop" aria-label="Shop" tabIndex={-1}>
      <OutcomeView
        state={{ snapshot: state.snapshot, outcome: hasTakenDraft(outcome) ? outcome : null, focus }}
        model={{ show: model.show, orderAnother: shop.orderAnother }}
      />
      {!hasTakenDraft(outcome) &&
        (draft === null ? (
          <Products shop={shop} query={now.query} state={state} model={model} />
        ) : (
          <BuyForm shop={shop} now={now} draft={draft} state={state} model={model} />
        ))}
    </section>
  );
}
