import type { FirstHistory } from '../../lib/first-view.ts';
import type { Reading } from '../../lib/ledger/evidence.ts';
import type { Order } from '../../lib/ledger/order.ts';
import type { Refill } from '../../lib/ledger/refill.ts';
import type { Send } from '../../lib/messages.ts';
import type { Account } from '../../lib/settings.ts';

/** Everything the history asks of the world outside; `entrypoints/options/history.tsx` plugs the browser in. */
export interface HistoryPorts {
  /** What was drawn last, until the database has answered. */
  firstHistory(): FirstHistory | null;
  keepFirstHistory(first: FirstHistory): void;
  accounts(): Promise<Account[]>;
  /** Calls `onPage` with all orders, page by page; the newest first, and these once more with the rest. */
  readOrders(onPage: (orders: Order[]) => void): Promise<void>;
  readRefills(): Promise<Refill[]>;
  /** The balances of an account, oldest first. */
  readings(accountId: string): Promise<Reading[]>;
  /** Calls `onChange` after each change of the orders, until `signal` aborts. */
  watch(onChange: () => void, signal: AbortSignal): void;
  send: Send;
  saveFile(name: string, type: string, text: string): void;
  copyText(text: string): Promise<void>;
  now(): number;
}
