import type { ServiceSearch } from '../../lib/catalogue/search.ts';
import type { Product } from '../../lib/panel/decode.ts';

interface ListedProduct {
  /** The category, where this is the first of it; null for the hits of a search, which need no heading. */
  heading: string | null;
  product: Product;
}

interface ProductList {
  items: ListedProduct[];
  total: number;
  /** How many more there are than are listed. */
  more: number;
}

/** As many rows as a plain list draws without being felt. */
const LISTED = 200;

/** What the list holds: hits, or without a query everything by category, as the panel orders them. */
export function listProducts(
  products: Product[],
  query: string,
  search: ServiceSearch<Product>,
): ProductList {
  if (query.trim() !== '') {
    const { hits, total } = search(query, LISTED);
    const items = hits.map((product) => ({ heading: null, product }));
    return { items, total, more: total - items.length };
  }
  const groups = Map.groupBy(products, ({ category }) => category);
  const items = [...groups].flatMap(([category, members]) =>
    members.map((product, place) => ({ heading: place === 0 ? category || 'Other' : null, product })),
  );
  return { items: items.slice(0, LISTED), total: items.length, more: Math.max(0, items.length - LISTED) };
}
