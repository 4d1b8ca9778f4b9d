import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Order } from '../../lib/ledger/order.ts';
import { Icon } from '../shared/icons.tsx';
import type { PopupModel } from './popup-model.ts';

interface Props {
  order: Order;
  /** They are what was copied last. */
  copied: boolean;
  model: PopupModel;
}

/** What was delivered: hidden until it is asked for, and again once the list is left. It is held nowhere but here. */
export function Goods({ order, copied, model }: Props) {
  const sealed = order.state === 'placed' ? order.result : undefined;
  const [opened, open] = useState<{ of: typeof sealed; text: string | null } | null>(null);
  const copy = useRef<HTMLButtonElement>(null);
  // Goods that arrived since, such as the second half, are not what was opened.
  const shown = opened?.of?.data === sealed?.data ? opened : null;
  useLayoutEffect(() => {
    if (shown?.text) copy.current?.focus();
  }, [shown]);
  if (!sealed) return null;
  if (shown === null) {
    return (
      <div class="goods">
        <span class="hint">Delivered, hidden</span>
        <button
          type="button"
          class="button small"
          onClick={() =>
            void model.openGoods(sealed, order.accountId).then((text) => open({ of: sealed, text }))
          }
        >
          Reveal
        </button>
      </div>
    );
  }
  const { text } = shown;
  if (text === null) {
    return (
      <p class="goods problem" role="alert">
        The browser lost what opens this. The panel’s site still shows it in your orders.
      </p>
    );
  }
  return (
    <div class="goods">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <output class="goods-text" aria-label="Delivered" dir="auto" tabIndex={0}>
        {text}
      </output>
      <button
        ref={copy}
        type="button"
        class="button small"
        onClick={() => void model.copyGoods(order.localId, text)}
      >
        <Icon name={copied ? 'check' : 'copy'} size={12} />
        Copy
      </button>
      <button type="button" class="button small quiet" onClick={() => open(null)}>
        Hide
      </button>
    </div>
  );
}
