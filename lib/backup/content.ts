import * as v from 'valibot';
import { type BalanceSample, balanceSampleSchema } from '../ledger/balance-sample.ts';
import { type Notice, noticeSchema } from '../ledger/notice.ts';
import { type Order, readOrder } from '../ledger/order.ts';
import { type Refill, refillSchema } from '../ledger/refill.ts';
import { keepsKeySecret } from '../panel/transport.ts';
import { type Account, accountSchema, type Settings } from '../settings.ts';

/** An account in a backup: how it stands with its key is the browser's matter that made it. */
export type KeptAccount = Omit<Account, 'keyState' | 'sealedKey'>;

/**
 * What a backup holds of everything stored. Keys and goods are not in it; nor is the panel's list of services, which is
 * fetched anew once the account has its key again.
 */
export interface Content {
  settings: Settings;
  accounts: KeptAccount[];
  orders: Order[];
  refills: Refill[];
  balances: BalanceSample[];
  notices: Notice[];
}

/** A kind of record that a backup lists. */
export type Listed = Exclude<keyof Content, 'settings'>;

const { keyState: _, sealedKey: __, ...keptEntries } = accountSchema.entries;
const keptAccountSchema = v.object(keptEntries);

function readAccount(stored: unknown): KeptAccount | undefined {
  const account = readerOf(keptAccountSchema)(stored);
  return account && URL.canParse(account.apiUrl) && keepsKeySecret(new URL(account.apiUrl))
    ? account
    : undefined;
}

type Reader<Kind extends Listed> = (stored: unknown) => Content[Kind][number] | undefined;

/** A record as this version knows it, without fields that it does not know; undefined where it cannot be read. */
export const READERS: { [Kind in Listed]: Reader<Kind> } = {
  accounts: readAccount,
  orders: readOrder,
  refills: readerOf(refillSchema),
  balances: readerOf(balanceSampleSchema),
  notices: readerOf(noticeSchema),
};

function readerOf<T>(schema: v.GenericSchema<unknown, T>): (stored: unknown) => T | undefined {
  return (stored) => {
    const read = v.safeParse(schema, stored);
    return read.success ? read.output : undefined;
  };
}

/** What a record sorts by, so that the same content is always the same text; for all but balances it is unique. */
export const SORT_KEYS: { [Kind in Listed]: (record: Content[Kind][number]) => string } = {
  accounts: ({ accountId }) => accountId,
  orders: ({ localId }) => localId,
  refills: ({ refillKey }) => refillKey,
  balances: balanceKey,
  notices: ({ noticeId }) => noticeId,
};

/** Readings have no id of their own: two that say the same are one. */
export function balanceKey({ accountId, at, askedAt, balance }: BalanceSample): string {
  return [accountId, at, askedAt, balance].join(' ');
}

/** An order without what its buyer gave or got for goods. */
export function withoutGoods(order: Order): Order {
  const { purchase } = order;
  const bare: Order =
    purchase.kind === 'product' && purchase.require
      ? { ...order, purchase: { ...purchase, require: null } }
      : order;
  if (bare.state === 'placed' && bare.result) {
    const { result: _, ...kept } = bare;
    return kept;
  }
  if ((bare.state === 'unknown' || bare.state === 'notPlaced') && bare.toldAt) {
    const { toldAt: _, ...kept } = bare;
    return kept;
  }
  return bare;
}
