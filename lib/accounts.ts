import { notAsked, toFailed } from './failure.ts';
import type { Purchase } from './ledger/order.ts';
import { statusAtPanel } from './ledger/status-at-panel.ts';
import type { ConnectOutcome } from './messages.ts';
import type { PanelClient } from './panel/client.ts';
import { isRefusal } from './panel/panel-error.ts';
import type { Account, Sealed } from './settings.ts';

export interface ConnectPorts {
  accounts(): Promise<Account[]>;
  updateAccounts(change: (accounts: Account[]) => Account[]): Promise<void>;
  hasAccess(apiUrl: string): Promise<boolean>;
  panel(apiUrl: string, key: string): PanelClient;
  seal(key: string, boundTo: string): Promise<Sealed>;
  /** The account's key in the clear, or null where there is none that opens. */
  openKey(account: Account): Promise<string | null>;
  /** One order that this account has placed, or null. */
  knownOrder(accountId: string): Promise<KnownOrder | null>;
  newId(): string;
  now(): number;
}

export interface KnownOrder {
  kind: Purchase['kind'];
  panelOrderId: string;
}

/** What a sealed key is bound to: it opens for this account at this panel, and nowhere else. */
export function sealedFor(accountId: string, apiUrl: string): string {
  return `${accountId} ${new URL(apiUrl).origin}`;
}

/**
 * Checks a key with `balance` and keeps it, sealed. Nothing is kept of a key that the panel does not accept. The page
 * has read what was typed; an address that no key may go to fails here as `notAllowed`.
 */
export async function connect(
  { apiUrl, apiKey }: { apiUrl: string; apiKey: string },
  ports: ConnectPorts,
): Promise<ConnectOutcome> {
  const { origin, hostname } = new URL(apiUrl);
  if (!(await ports.hasAccess(apiUrl))) return notAsked('noPermission');
  const panel = ports.panel(apiUrl, apiKey);
  try {
    const { balance, currency } = await panel.balance();
    const known = await findAccount(origin, apiKey, panel, ports);
    const accountId = known?.accountId ?? ports.newId();
    const account: Account = {
      name: hostname.replace(/^www\./, ''),
      addedAt: ports.now(),
      ...known,
      accountId,
      apiUrl,
      currency,
      keyState: 'usable',
      sealedKey: await ports.seal(apiKey, sealedFor(accountId, apiUrl)),
    };
    delete account.removedAt;
    await ports.updateAccounts((accounts) => [
      ...accounts.filter((other) => other.accountId !== accountId),
      account,
    ]);
    return { kind: 'connected', accountId, balance, currency };
  } catch (error) {
    return toFailed(error);
  }
}

/**
 * The account that this key belongs to: one with the same key, or one at this panel whose own key is gone and one of
 * whose orders the panel knows under the new key (an account without orders is taken over as it is). Otherwise null:
 * a new account, so that another buyer's order numbers are never asked about.
 */
async function findAccount(
  origin: string,
  apiKey: string,
  panel: PanelClient,
  ports: ConnectPorts,
): Promise<Account | null> {
  const here = (await ports.accounts()).filter(({ apiUrl }) => new URL(apiUrl).origin === origin);
  for (const account of here) {
    if ((await ports.openKey(account)) === apiKey) return account;
  }
  let empty: Account | null = null;
  for (const account of here.filter(({ keyState }) => keyState !== 'usable')) {
    const order = await ports.knownOrder(account.accountId);
    if (order === null) empty ??= account;
    else if (await knows(panel, order)) return account;
  }
  return empty;
}

async function knows(panel: PanelClient, order: KnownOrder): Promise<boolean> {
  try {
    const { status } = await statusAtPanel(panel, order, order.panelOrderId);
    return status !== null;
  } catch (error) {
    if (isRefusal(error)) return false;
    throw error;
  }
}
