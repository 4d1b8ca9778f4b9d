import type { Catalogue } from '../../lib/catalogue/catalogue.ts';
import type { Draft } from '../../lib/ledger/draft.ts';
import type { Reading } from '../../lib/ledger/evidence.ts';
import type { Order, OrderIn } from '../../lib/ledger/order.ts';
import type { GoodsDraft } from '../../lib/ledger/product-form.ts';
import type { Send } from '../../lib/messages.ts';
import type { Money } from '../../lib/money.ts';
import type { Account, Sealed } from '../../lib/settings.ts';

/** A balance as the panel last told it; `at` is when, in milliseconds of the epoch. */
export interface Balance {
  amount: Money;
  currency: string | null;
  at: number;
}

/** What the database holds that the popup draws: the current account and everything of it, read in one go. */
export interface PopupSnapshot {
  account: Account | null;
  balance: Balance | null;
  catalogue: Catalogue | null;
  unknowns: OrderIn<'unknown'>[];
  /** Newest first, at most 100. */
  orders: Order[];
  /** Balances since the oldest order that they say something about, oldest first; none where no order needs them. */
  readings: Reading[];
  /** Goods that are watched, of every account; see `watchOf`. */
  watches: readonly string[];
  /** How many changes of orders the person has not seen yet. */
  unseen: number;
}

/** Everything the popup asks of the world outside; `entrypoints/popup/main.tsx` plugs the browser in. */
export interface PopupPorts {
  read(): Promise<PopupSnapshot>;
  /** Calls `onChange` after each change of the database, until `signal` aborts. */
  watch(onChange: () => void, signal: AbortSignal): void;
  readDraft(): Promise<Draft | null>;
  writeDraft(draft: Draft): Promise<void>;
  /** The link that the context menu or the page button left for the form, once: taking it removes it. */
  takeIncomingLink(): Promise<string | null>;
  /** The address of the tab the popup was opened over; null where the browser does not tell. */
  currentPageLink(): Promise<string | null>;
  send: Send;
  copyText(text: string): Promise<void>;
  /** Goods in the clear; null where they do not open. */
  openGoods(sealed: Sealed, accountId: string): Promise<string | null>;
  /** What was left in the form for goods. */
  readGoodsDraft(accountId: string): Promise<GoodsDraft | null>;
  /** Null: nothing stands in it. What the buyer gives is kept sealed. */
  writeGoodsDraft(draft: GoodsDraft | null): Promise<void>;
  /** Begins or ends the watch for goods that are sold out. */
  keepWatch(watch: string, kept: boolean): Promise<void>;
  openOptions(): void;
  openPanelSite(url: string): void;
  newId(): string;
  now(): number;
  online(): boolean;
}
