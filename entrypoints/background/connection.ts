import { type ConnectPorts, connect as connectAccount } from '../../lib/accounts.ts';
import { allOrders } from '../../lib/browser/ledger-store.ts';
import { hasAccess } from '../../lib/browser/permissions.ts';
import { seal } from '../../lib/browser/secret.ts';
import {
  loadAccounts,
  updateAccount,
  updateAccounts,
  updateSettings,
} from '../../lib/browser/settings-store.ts';
import type { ConnectOutcome } from '../../lib/messages.ts';
import { newId, openAccount, openKey, panelFor } from './account.ts';
import { recordBalance } from './balance.ts';
import { reschedule } from './follow.ts';
import { freshenPrices } from './refresh.ts';

const ports: ConnectPorts = {
  accounts: loadAccounts,
  updateAccounts,
  hasAccess,
  panel: panelFor,
  seal,
  openKey,
  async knownOrder(accountId) {
    // Goods that are still awaited are not asked for: some panels hand them out once, and this would be the asking.
    for (const order of (await allOrders(accountId)).reverse()) {
      if (order.state !== 'placed' || (order.purchase.kind !== 'service' && order.finalAt === null)) continue;
      return { kind: order.purchase.kind, panelOrderId: order.panelOrderId };
    }
    return null;
  },
  newId,
  now: Date.now,
};

/** Connects a panel and makes it the one that pays; its catalogue is fetched behind the answer. */
export async function connect(input: { apiUrl: string; apiKey: string }): Promise<ConnectOutcome> {
  const outcome = await connectAccount(input, ports);
  if (outcome.kind !== 'connected') return outcome;
  const { accountId, balance, currency } = outcome;
  await recordBalance(accountId)({ balance, currency }, Date.now());
  await updateSettings({ accountId });
  await reschedule();
  void freshenPrices(accountId);
  return outcome;
}

/** Takes the key away once no order is on its way under it. Its orders stay in the ledger. */
export async function forgetKey(accountId: string): Promise<void> {
  const opened = await openAccount(accountId);
  const forget = () => updateAccount(accountId, { keyState: 'forgotten', sealedKey: null });
  await ('kind' in opened ? forget() : opened.exclusively(forget));
  await reschedule();
}
