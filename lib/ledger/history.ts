import { fold } from '../catalogue/fold.ts';
import type { PlatformId } from '../links/platform.ts';
import { platformOf } from '../links/platform-of.ts';
import type { Money } from '../money.ts';
import type { Order, OrderState } from './order.ts';
import { problemOfOrder, type RefillProblem } from './refill.ts';
import { partialRefund } from './refund.ts';
import { type StatusMeaning, statusMeaning } from './status-word.ts';

/** Where an order stands, in the words that one filters by. */
export type Standing =
  | 'running'
  | 'completed'
  | 'partial'
  | 'canceled'
  | 'otherEnd'
  | 'unknown'
  | 'refused'
  | 'notPlaced';

/**
 * One order as a table of ten thousand needs it: all that is drawn, found, sorted by or exported, and no more. What
 * goods hold, and what was typed for them, is not in it.
 */
export interface HistoryRow {
  localId: string;
  accountId: string;
  createdAt: number;
  /** When its fate was written down. */
  settledAt: number;
  finalAt: number | null;
  state: OrderState;
  standing: Standing;
  /** The panel's own word. */
  status: string | null;
  panelOrderId: string | null;
  /** Of the service or the product. */
  itemId: string;
  name: string;
  category: string;
  link: string;
  platform: PlatformId | null;
  quantity: number | null;
  startCount: number | null;
  remains: number | null;
  price: Money;
  charge: Money | null;
  currency: string | null;
  /** What the panel owes for an order that ended short. */
  due: Money | null;
  /** From when on that may have been paid: the last time the panel said something else. Null where nothing is due. */
  owedFrom: number | null;
  /** What about the order is in the way of a refill, its earlier refills left aside. */
  refillProblem: RefillProblem | null;
  /** All that a search looks at, folded. */
  text: string;
}

export function toHistoryRow(order: Order): HistoryRow {
  const { localId, accountId, createdAt, purchase, price, currency, state } = order;
  const placed = order.state === 'placed' ? order : null;
  const progress = placed?.progress;
  const itemId = purchase.kind === 'service' ? purchase.serviceId : purchase.productId;
  const link = purchase.kind === 'service' ? purchase.link : '';
  const { name, category, quantity } = purchase;
  const panelOrderId = placed?.panelOrderId ?? null;
  const status = progress?.status ?? null;
  const due = placed && partialRefund(placed);
  return {
    ...{ localId, accountId, createdAt, settledAt: settledAt(order), finalAt: placed?.finalAt ?? null },
    ...{ state, standing: standingOf(order), status, panelOrderId, itemId, name, category, link },
    ...{ platform: platformOf(link), quantity, price, currency, due },
    startCount: progress?.startCount ?? null,
    remains: progress?.remains ?? null,
    charge: progress?.charge ?? null,
    owedFrom: due === null || placed === null ? null : (placed.changes.at(-2)?.at ?? placed.placedAt),
    refillProblem: problemOfOrder(order),
    text: searchable([panelOrderId, name, link, category, status, itemId].join(' ')),
  };
}

/** Text as search compares it: letters as one types them, in small ones. */
export function searchable(text: string): string {
  return fold(text).toLowerCase();
}

const STANDINGS: Record<StatusMeaning, Standing> = {
  pending: 'running',
  processing: 'running',
  inProgress: 'running',
  unknown: 'running',
  completed: 'completed',
  partial: 'partial',
  canceled: 'canceled',
  refunded: 'otherEnd',
  expired: 'otherEnd',
  failed: 'otherEnd',
};

function standingOf(order: Order): Standing {
  if (order.state === 'placed') return STANDINGS[statusMeaning(order.progress.status)];
  return order.state === 'sending' ? 'running' : order.state;
}

function settledAt(order: Order): number {
  switch (order.state) {
    case 'placed':
      return order.placedAt;
    case 'refused':
      return order.refusedAt;
    case 'sending':
      return order.createdAt;
    default:
      return order.unknownAt;
  }
}
