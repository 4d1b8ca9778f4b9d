import type { PlaceOutcome, ProductRequest } from '../messages.ts';
import { compare } from '../money.ts';
import type { Sealed } from '../settings.ts';
import { type Checked, notSent, type PlacePorts, place } from './place.ts';
import { readProductForm } from './product-form.ts';
import { findRival } from './rival.ts';

export interface BuyPorts extends PlacePorts {
  /** Makes what the buyer gave unreadable at rest. */
  seal(text: string): Promise<Sealed>;
}

/** Buys goods; see `place`. */
export function buyProduct(request: ProductRequest, ports: BuyPorts): Promise<PlaceOutcome> {
  return place(request, () => check(request, ports), ports);
}

/** Reads and prices the purchase again, by what the ledger and the catalogue say now. */
async function check(
  request: ProductRequest,
  { ledger, catalogue, panel, seal }: BuyPorts,
): Promise<Checked | PlaceOutcome> {
  const known = await catalogue(request.accountId);
  if (!known) return notSent({ code: 'noCatalogue' });
  const product = known.products.find(({ id }) => id === request.productId);
  if (!product) return notSent({ code: 'serviceGone' });
  if (product.inStock === false) return notSent({ code: 'soldOut' });
  const { price, quantity, require, problem } = readProductForm(request, product);
  if (problem !== null || price === null || quantity === null || product.rate === null) {
    return notSent({ code: 'form' });
  }
  if (compare(price, request.price) !== 0) return { kind: 'ask', question: 'priceChanged', price };

  // Goods are bought again and again, so only one whose fate is open is in the way.
  const rival = await findRival(
    request,
    ledger,
    (other) => other.kind === 'product' && other.productId === product.id,
  );
  if (rival && rival.state !== 'placed') return notSent({ code: 'blocked', localId: rival.localId });
  return {
    purchase: {
      kind: 'product',
      productId: product.id,
      name: product.name,
      category: product.category,
      rate: product.rate,
      quantity,
      require: require === null ? null : await seal(require),
    },
    price,
    currency: null,
    send: () => panel.addProductOrder({ product: product.id, quantity, require }),
  };
}
