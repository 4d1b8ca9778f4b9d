import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { serviceTimes, slowerThan } from '../../lib/insights/times.ts';
import type { Order } from '../../lib/ledger/order.ts';
import { type Refill, refillProblem } from '../../lib/ledger/refill.ts';
import { refillWord } from '../../lib/refill-words.ts';
import { shownEvidence } from '../../lib/shown-evidence.ts';
import { keySentence } from '../../lib/words.ts';
import { focusOn } from '../shared/focus-on.ts';
import { Icon } from '../shared/icons.tsx';
import { Notice } from '../shared/Notice.tsx';
import { useStore } from '../shared/use-store.ts';
import { NeedsAttention } from './NeedsAttention.tsx';
import { OrderRow } from './OrderRow.tsx';
import type { PopupModel } from './popup-model.ts';
import type { PopupState } from './popup-state.ts';
import { ResolvedBar } from './ResolvedBar.tsx';
import { createRefillSelection } from './refill-selection.ts';
import { SelectRefills } from './SelectRefills.tsx';
import { useSelectionFocus } from './use-selection-focus.ts';

export function OrdersTab({ state, model }: { state: PopupState; model: PopupModel }) {
  const { account, orders, unknowns } = state.snapshot;
  const settled = orders.filter((order) => order.state !== 'unknown');
  // The snapshot and the time it was read at come together.
  const evidence = useMemo(() => shownEvidence(state.snapshot, state.now), [state.snapshot]);
  const refills = useMemo(() => {
    const newestFirst = state.snapshot.refills.toSorted((a, b) => b.askedAt - a.askedAt);
    return Map.groupBy(newestFirst, ({ localId }) => localId);
  }, [state.snapshot]);
  const times = useMemo(() => serviceTimes(orders), [state.snapshot]);
  const usual = (order: Order) =>
    order.purchase.kind === 'service'
      ? slowerThan(order, times.get(order.purchase.serviceId), state.now)
      : null;
  const [selection] = useState(() => createRefillSelection(model.askRefills));
  const selecting = useStore(selection.store);
  const element = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    if (state.focus) focusOn(state.focus.on, element.current);
  }, [state.focus]);
  useSelectionFocus(selecting, element);
  const followed = account?.keyState === 'usable';
  const refillable = useMemo(
    () =>
      settled.filter(
        (order) => followed && refillProblem(order, refills.get(order.localId) ?? [], state.now) === null,
      ),
    [state.snapshot],
  );
  const mayBeSelected = new Set(refillable.map(({ localId }) => localId));
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section ref={element} class="orders" aria-label="All orders" tabIndex={0}>
      <ResolvedBar resolved={state.resolved} />
      {account && !followed && (
        <div class="bar bad">
          <Icon name="alert" />
          <p>{keySentence(account.keyState, orders.length > 0)}</p>
          <button type="button" class="button small" onClick={() => model.openOptions()}>
            Settings
          </button>
        </div>
      )}
      <NeedsAttention unknowns={unknowns} evidence={evidence} state={state} model={model} />
      {settled.length === 0 && unknowns.length === 0 && (
        <Notice icon="inbox" title="No orders yet">
          <p>What you order is listed here and followed to its end.</p>
        </Notice>
      )}
      {(refillable.length > 1 || selecting.selected || selecting.told) && (
        <SelectRefills refillable={refillable} selecting={selecting} selection={selection} />
      )}
      {settled.length > 0 && (
        <ul class="order-list" aria-label="Orders">
          {settled.map((order) => (
            <OrderRow
              key={order.localId}
              order={order}
              evidence={evidence.get(order.localId)}
              refills={refills.get(order.localId) ?? []}
              slowerThan={usual(order)}
              state={state}
              followed={followed}
              model={model}
            >
              {selecting.selected &&
                (mayBeSelected.has(order.localId) || selecting.selected.has(order.localId)) && (
                  <SelectOrder
                    order={order}
                    isSelected={selecting.selected.has(order.localId)}
                    onSelect={selection.select}
                  />
                )}
            </OrderRow>
          ))}
        </ul>
      )}
      <p class="sr-only" role="status">
        {state.copied !== null && 'Copied'}
        {state.refilling?.at === 'asked' && refillTold(refills.get(state.refilling.localId))}
      </p>
    </section>
  );
}

interface SelectProps {
  order: Order;
  isSelected: boolean;
  onSelect(localIds: readonly string[], isSelected: boolean): void;
}

function SelectOrder({ order, isSelected, onSelect }: SelectProps) {
  return (
    <label class="order-select">
      <input
        type="checkbox"
        aria-label={`Select order ${order.state === 'placed' ? order.panelOrderId : order.purchase.name}`}
        checked={isSelected}
        onChange={() => onSelect([order.localId], !isSelected)}
      />
    </label>
  );
}

function refillTold([refill]: readonly Refill[] = []): string | null {
  return refill ? refillWord(refill) : null;
}
