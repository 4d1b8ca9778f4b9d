import type { Send } from '../../lib/messages.ts';
import type { Account, Settings } from '../../lib/settings.ts';
import type { Balance } from '../popup/popup-ports.ts';
import type { DataPorts } from './data-ports.ts';

/** What storage and the database hold that the options page draws. */
export interface OptionsSnapshot {
  accounts: Account[];
  /** The last known balance by `accountId`; an account without one is left out. */
  balances: Record<string, Balance>;
  /** How many orders the ledger has by `accountId`, and how many of them are followed. */
  orders: Record<string, { all: number; open: number }>;
  settings: Settings;
  /** Match patterns of the settings' page button that the browser does not let us onto. */
  withheld: string[];
  /** The keyboard commands; `keys` is '' where one has none. */
  commands: { name: string; keys: string }[];
}

/** Everything the options page asks of the world outside; `entrypoints/options/main.tsx` plugs the browser in. */
export interface OptionsPorts {
  read(): Promise<OptionsSnapshot>;
  /** Calls `onChange` after each change of the database or the settings, until `signal` aborts. */
  watch(onChange: () => void, signal: AbortSignal): void;
  /**
   * Asks the browser for access to the origin of `apiUrl`; at once true where it is granted already. Must be called
   * synchronously in the click's handler: after an `await` browsers refuse to ask.
   */
  requestPermission(apiUrl: string): Promise<boolean>;
  /** Asks for access to sites, by match patterns; the same holds for the click. */
  requestSites(patterns: string[]): Promise<boolean>;
  /** Gives access to sites back; false where the browser does not take it. */
  giveBackSites(patterns: string[]): Promise<boolean>;
  /** Opens the browser's own page for changing keyboard commands. */
  openKeySettings(): void;
  send: Send;
  data: DataPorts;
  /** Keeps a change; what it does not name stays as it is. */
  writeSettings(change: Partial<Settings>): Promise<void>;
  /** Changes what the person may set of an account; an undefined limit is off. */
  changeAccount(
    accountId: string,
    change: { name?: string; skipBelow?: string | undefined; lowBelow?: string | undefined },
  ): Promise<void>;
  /** Takes an account off the list once its key is forgotten; its orders stay where `keepsOrders`. */
  removeAccount(accountId: string, keepsOrders: boolean): Promise<void>;
  now(): number;
}
