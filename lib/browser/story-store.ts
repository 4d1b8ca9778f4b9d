import { toHistoryRow } from '../ledger/history.ts';
import type { Order } from '../ledger/order.ts';
import type { Refill } from '../ledger/refill.ts';
import { type RefundSight, refundsSeen } from '../ledger/refunds-seen.ts';
import type { Account } from '../settings.ts';
import { balancesSince } from './balance-store.ts';
import { ofAccount, readAll } from './database.ts';
import { ledger, readOrders } from './ledger-store.ts';
import { refillBook } from './refill-store.ts';
import { loadAccounts, loadSettings } from './settings-store.ts';

/** Refunds of orders that ended earlier than this before it are not in what the balance did since. */
const OTHERS_MS = 60 * 24 * 60 * 60_000;

/** All that is known of one order; undefined where there is none. Rejects where its record cannot be read. */
export async function readStory(localId: string): Promise<
  | {
      order: Order;
      refills: Refill[];
      account: Account | null;
      isPaying: boolean;
      sight: RefundSight | null;
    }
  | undefined
> {
  const order = await ledger.get(localId);
  if (!order) return undefined;
  const [refills, accounts, settings, sight] = await Promise.all([
    refillBook.ofOrder(localId),
    loadAccounts(),
    loadSettings(),
    refundSight(order),
  ]);
  const account = accounts.find(({ accountId }) => accountId === order.accountId) ?? null;
  const paying = accounts.find(({ accountId }) => accountId === settings.accountId) ?? accounts[0];
  return { order, refills, account, isPaying: paying?.accountId === order.accountId, sight };
}

/** Whether the balance showed what is due back for it; null where nothing is. */
async function refundSight(order: Order): Promise<RefundSight | null> {
  const { owedFrom } = toHistoryRow(order);
  if (owedFrom === null) return null;
  const { accountId, localId } = order;
  const [others, readings] = await Promise.all([
    readAll('orders', 'byCreation', ofAccount(accountId, order.createdAt - OTHERS_MS)),
    balancesSince(accountId, order.createdAt),
  ]);
  return refundsSeen(readOrders(others).map(toHistoryRow), readings).get(localId) ?? null;
}
