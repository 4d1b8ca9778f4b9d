import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Order } from '../../lib/ledger/order.ts';
import type { Sealed } from '../../lib/settings.ts';
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
  const [opened, setOpened] = useState<{ of: string; text: string | null } | null>(null);
  const open = async (goods: Sealed) => ({
    of: goods.data,
    text: await model.openGoods(goods, order.accountId),
  });
  const copy = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => {
    if (opened?.text) copy.current?.focus();
  }, [opened?.text]);
  // A panel tells its goods at each asking, and they are sealed anew: the same stay in view, while those that arrived
  // since, such as the second half, are not what was opened.
  useEffect(() => {
    if (sealed === undefined || opened === null || opened.of === sealed.data) return;
    void open(sealed).then((now) => setOpened((shown) => (shown?.text === now.text ? now : null)));
  }, [sealed?.data, opened]);
  if (!sealed) return null;
  if (opened === null) {
    return (
      <div class="goods">
        <span class="hint">Delivered, hidden</span>
        <button type="button" class="button small" onClick={() => void open(sealed).then(setOpened)}>
          Reveal
        </button>
      </div>
    );
  }
  const { text } = opened;
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
      <button type="button" class="button small quiet" onClick={() => setOpened(null)}>
        Hide
      </button>
    </div>
  );
}
