import * as v from 'valibot';
import { sealedFor } from '../accounts.ts';
import { goodsOf } from '../ledger/goods.ts';
import type { Order } from '../ledger/order.ts';
import type { Account, Sealed } from '../settings.ts';

const goodsSchema = v.object({ require: v.nullable(v.string()), result: v.nullable(v.string()) });
type Goods = v.InferOutput<typeof goodsSchema>;

/** What a backup holds under its passphrase alone: keys by `accountId`, goods by `localId`. */
export const secretsSchema = v.object({
  keys: recordOf<string>((key) => typeof key === 'string'),
  goods: recordOf<Goods>((goods) => v.is(goodsSchema, goods)),
});
export type Secrets = v.InferOutput<typeof secretsSchema>;

type Seal = (secret: string, boundTo: string) => Promise<Sealed>;
/** Null where the secret does not open here. */
type Unseal = (sealed: Sealed, boundTo: string) => Promise<string | null>;

export async function gatherSecrets(
  accounts: readonly Account[],
  orders: readonly Order[],
  unseal: Unseal,
): Promise<Secrets> {
  const secrets: Secrets = { keys: {}, goods: {} };
  for (const { accountId, apiUrl, sealedKey } of accounts) {
    const key = sealedKey && (await unseal(sealedKey, sealedFor(accountId, apiUrl)));
    if (key) secrets.keys[accountId] = key;
  }
  for (const order of orders) {
    const open = async (sealed: Sealed | null | undefined) =>
      sealed ? await unseal(sealed, goodsOf(order.accountId)) : null;
    const require = await open(order.purchase.kind === 'product' ? order.purchase.require : null);
    const result = await open(order.state === 'placed' ? order.result : null);
    if (require !== null || result !== null) secrets.goods[order.localId] = { require, result };
  }
  return secrets;
}

/** The orders of a backup with the goods that belong to them, sealed for this browser. */
export function sealGoods(orders: readonly Order[], { goods }: Secrets, seal: Seal): Promise<Order[]> {
  return Promise.all(
    orders.map(async (order): Promise<Order> => {
      const own = Object.hasOwn(goods, order.localId) ? goods[order.localId] : undefined;
      if (!own) return order;
      const sealed = (text: string) => seal(text, goodsOf(order.accountId));
      const { purchase } = order;
      const known: Order =
        purchase.kind === 'product' && own.require !== null
          ? { ...order, purchase: { ...purchase, require: await sealed(own.require) } }
          : order;
      return known.state === 'placed' && own.result !== null
        ? { ...known, result: await sealed(own.result) }
        : known;
    }),
  );
}

/**
 * The keys that a backup has for accounts without one that opens, sealed for this browser. A key that another account at
 * the same panel has is left out: an account is unique by panel and key.
 *
 * @param urls the addresses that the backup knows the accounts by; a key goes to no other panel
 */
export async function sealKeys(
  accounts: readonly Account[],
  { keys }: Secrets,
  urls: ReadonlyMap<string, string>,
  { seal, unseal }: { seal: Seal; unseal: Unseal },
): Promise<Map<string, Sealed>> {
  const taken = new Set<string>();
  for (const account of accounts) taken.add(`${originOf(account.apiUrl)} ${await openKey(account, unseal)}`);
  const given = new Map<string, Sealed>();
  for (const { accountId, apiUrl, keyState } of accounts) {
    const key = Object.hasOwn(keys, accountId) ? keys[accountId] : undefined;
    const isSame = originOf(urls.get(accountId) ?? '') === originOf(apiUrl);
    if (key === undefined || keyState === 'usable' || !isSame || taken.has(`${originOf(apiUrl)} ${key}`))
      continue;
    given.set(accountId, await seal(key, sealedFor(accountId, apiUrl)));
  }
  return given;
}

async function openKey(
  { accountId, apiUrl, keyState, sealedKey }: Account,
  unseal: Unseal,
): Promise<string | null> {
  return keyState === 'usable' && sealedKey ? unseal(sealedKey, sealedFor(accountId, apiUrl)) : null;
}

function recordOf<T>(isValue: (value: unknown) => boolean) {
  return v.custom<Record<string, T>>(
    (record) => record !== null && typeof record === 'object' && Object.values(record).every(isValue),
  );
}

function originOf(url: string): string | null {
  return URL.parse(url)?.origin ?? null;
}
