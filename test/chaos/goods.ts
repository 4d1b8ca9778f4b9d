import type { SandboxPanel } from '../sandbox/panel.ts';
import { PRODUCTS } from '../sandbox/products.ts';

/** Goods that ask their buyer for something: what is given is unlike any other, and tells the orders apart. */
const GOODS = PRODUCTS.filter(({ require }) => require !== null);
const PLENTY = 1_000_000;
/** What the buyer gives who tries it out. */
export const REHEARSAL = 'rehearsal';

/** Sees to it that no campaign buys the panel empty. Before the catalogue is read, which holds the stock. */
export function fillShelves(panel: SandboxPanel): void {
  for (const { product, type } of GOODS) if (type === 'Auto') panel.setStock(product, PLENTY);
}

/** What each account may buy now: of goods whose fate is open it can buy no more. */
export type Shelf = ReturnType<typeof createShelf>;

export function createShelf() {
  const open = new Set<string>();
  const nameOf = (accountId: string, product: number) => `${accountId} ${product}`;
  let last = 0;
  return {
    /** The next product that the account may buy; null where the fate of one of each is open. */
    take(accountId: string): number | null {
      const free = GOODS.filter(({ product }) => !open.has(nameOf(accountId, product)));
      const next = free[last++ % free.length];
      if (next) open.add(nameOf(accountId, next.product));
      return next?.product ?? null;
    },
    /** Its fate is known. */
    giveBack: (accountId: string, product: number) => open.delete(nameOf(accountId, product)),
  };
}

/** A purchase of one piece, as a page asks for it. */
export function purchaseOf(accountId: string, product: number, require: string, localId: string) {
  const price = GOODS.find((each) => each.product === product)?.rate ?? '';
  const what = { productId: String(product), quantity: '1', require, price };
  return { name: 'buyProduct', input: { ...what, localId, accountId, replaces: null } };
}

/** A purchase of no kill. */
export function rehearsalOf(accountId: string) {
  return purchaseOf(accountId, 1, REHEARSAL, REHEARSAL);
}
