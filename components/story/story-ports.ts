import type { Order } from '../../lib/ledger/order.ts';
import type { Refill } from '../../lib/ledger/refill.ts';
import type { RefundSight } from '../../lib/ledger/refunds-seen.ts';
import type { Send } from '../../lib/messages.ts';
import type { Account } from '../../lib/settings.ts';

/** All that is known of one order. */
export interface StorySnapshot {
  order: Order;
  /** In any order. */
  refills: Refill[];
  /** Null where the account was removed. */
  account: Account | null;
  /** Whether new orders are paid from the same account. */
  isPaying: boolean;
  /** Whether the balance showed what is due back; null where nothing is. */
  sight: RefundSight | null;
}

/** Everything the story asks of the world outside; `entrypoints/options/story.tsx` plugs the browser in. */
export interface StoryPorts {
  /** Undefined where there is no such order; rejects where it cannot be read. */
  read(localId: string): Promise<StorySnapshot | undefined>;
  watch(onChange: () => void, signal: AbortSignal): void;
  send: Send;
  copyText(text: string): Promise<void>;
  /** Opens the form with the same again. */
  reorder(localId: string): void;
  now(): number;
}
