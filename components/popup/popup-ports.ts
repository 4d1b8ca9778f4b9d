import type { Catalogue } from '../../lib/catalogue/catalogue.ts';
import type { Seen } from '../../lib/catalogue/changes.ts';
import type { FirstList, FirstView } from '../../lib/first-view.ts';
import type { Draft } from '../../lib/ledger/draft.ts';
import type { Reading } from '../../lib/ledger/evidence.ts';
import type { Order, OrderIn } from '../../lib/ledger/order.ts';
import type { GoodsDraft } from '../../lib/ledger/product-form.ts';
import type { Refill } from '../../lib/ledger/refill.ts';
import type { Send } from '../../lib/messages.ts';
import type { Money } from '../../lib/money.ts';
import type { Account, Favourite, Sealed } from '../../lib/settings.ts';

/** A balance as the panel last told it; `at` is when, in milliseconds of the epoch. */
export interface Balance {
  amount: Money;
  currency: string | null;
  at: number;
}

/** What the database holds that the popup draws: the current account and everything of it, read in one go. */
export interface PopupSnapshot {
  /** The one that pays. */
  account: Account | null;
  /** All that may be chosen to pay; `unknowns` is how many of its orders need the person. */
  accounts: { accountId: string; name: string; unknowns: number }[];
  balance: Balance | null;
  catalogue: Catalogue | null;
  unknowns: OrderIn<'unknown'>[];
  /** Newest first, at most 100. */
  orders: Order[];
  /** Those of the orders here. */
  refills: Refill[];
  /** Balances since the oldest order that they say something about, oldest first; none where no order needs them. */
  readings: Reading[];
  /** Goods that are watched, of every account; see `watchOf`. */
  watches: readonly string[];
  /** How many changes of orders the person has not seen yet. */
  unseen: number;
  /** The account's favourite services, by id. */
  favourites: string[];
}

/** What the right-click menu or the page button left for the form: a link, and the favourite that was picked with it. */
export interface Incoming {
  link: string;
  serviceId: string | null;
}

export interface SeenCatalogues {
  loadSeen(accountId: string): Promise<Seen | null>;
  keepSeen(seen: Seen): Promise<void>;
}

/** Everything the popup asks of the world outside; `entrypoints/popup/main.tsx` plugs the browser in. */
export interface PopupPorts {
  /**
   * `early` is handed the catalogue as soon as that is read: the search has more to prepare than all else.
   *
   * @param likely the account that most likely pays
   */
  read(early: (catalogue: Catalogue | null) => void, likely?: string): Promise<PopupSnapshot>;
  /** What was drawn last, at once. */
  firstView(): FirstView | null;
  /** @param page the kind of page, as `pageName` has it */
  firstList(accountId: string, page: string): FirstList | null;
  /** Null: the next opening does not show the form. */
  keepFirstView(view: FirstView | null): void;
  keepFirstList(accountId: string, page: string, list: FirstList): void;
  /** Calls `onChange` after each change of the database, until `signal` aborts. */
  watch(onChange: () => void, signal: AbortSignal): void;
  readDraft(): Promise<Draft | null>;
  writeDraft(draft: Draft): Promise<void>;
  /** What was left for the form, once: taking it removes it. */
  takeIncoming(): Promise<Incoming | null>;
  /** The address of the tab the popup was opened over; null where the browser does not tell. */
  currentPageLink(): Promise<string | null>;
  /** Lets another account pay from now on. */
  choosePayer(accountId: string): Promise<void>;
  /** Keeps a favourite, or no longer. */
  keepFavourite(favourite: Favourite, kept: boolean): Promise<void>;
  send: Send;
  /** Where it is kept what the person saw last of a catalogue; loaded on use. */
  seen(): Promise<SeenCatalogues>;
  copyText(text: string): Promise<void>;
  /** Goods in the clear; null where they do not open. */
  openGoods(sealed: Sealed, accountId: string): Promise<string | null>;
  /** What was left in the form for goods. */
  readGoodsDraft(accountId: string): Promise<GoodsDraft | null>;
  /** Null: nothing stands in it. What the buyer gives is kept sealed. */
  writeGoodsDraft(draft: GoodsDraft | null): Promise<void>;
  /** Begins or ends the watch for goods that are sold out. */
  keepWatch(watch: string, kept: boolean): Promise<void>;
  /** @param section of the settings, by its name in the address */
  openOptions(section?: string): void;
  openPanelSite(url: string): void;
  newId(): string;
  now(): number;
  online(): boolean;
}
