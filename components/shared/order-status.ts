import type { Order, OrderState } from '../../lib/ledger/order.ts';
import { type StatusMeaning, statusMeaning } from '../../lib/ledger/status-word.ts';
import type { IconName } from './icons.tsx';

/** How a state is told three times: by a word, a shape and a colour. */
export interface StatusMark {
  word: string;
  shape: IconName;
  tone: 'soft' | 'accent' | 'good' | 'warn' | 'bad';
}

const MARKS: Record<Exclude<StatusMeaning, 'unknown'>, StatusMark> = {
  pending: { word: 'Pending', shape: 'empty', tone: 'soft' },
  processing: { word: 'Processing', shape: 'half', tone: 'accent' },
  inProgress: { word: 'In progress', shape: 'half', tone: 'accent' },
  completed: { word: 'Completed', shape: 'full', tone: 'good' },
  partial: { word: 'Partial', shape: 'partial', tone: 'warn' },
  canceled: { word: 'Canceled', shape: 'x', tone: 'bad' },
  refunded: { word: 'Refunded', shape: 'x', tone: 'soft' },
  expired: { word: 'Expired', shape: 'x', tone: 'bad' },
  failed: { word: 'Failed', shape: 'x', tone: 'bad' },
};

export function orderStatus(order: Order): StatusMark {
  return stateMark(order.state, order.state === 'placed' ? order.progress.status : null);
}

/** @param status the panel's word, of an order that it has */
export function stateMark(state: OrderState, status: string | null): StatusMark {
  switch (state) {
    case 'sending':
      return { word: 'Sending', shape: 'empty', tone: 'soft' };
    case 'unknown':
      return { word: 'Not known', shape: 'alert', tone: 'warn' };
    case 'refused':
      return { word: 'Refused', shape: 'x', tone: 'bad' };
    case 'notPlaced':
      return { word: 'Not placed', shape: 'x', tone: 'soft' };
    case 'placed':
      return panelStatus(status);
  }
}

/** A word of the panel's that we do not know is shown as the panel wrote it. */
function panelStatus(status: string | null): StatusMark {
  if (status === null) return { word: 'Placed', shape: 'empty', tone: 'soft' };
  const meaning = statusMeaning(status);
  return meaning === 'unknown' ? { word: status, shape: 'question', tone: 'soft' } : MARKS[meaning];
}
