import type { Call, Engine } from '../engine.ts';
import type { Outcome, ProductInStock } from '../outcome.ts';
import { PRODUCTS, type Product } from '../products.ts';
import type { Books } from '../store/books.ts';

/** `products`: all of them, with their stock at this moment. */
export function products(_call: Call, { books }: Engine): Outcome {
  return { call: 'products', reply: PRODUCTS.map((product) => withStock(product, books)) };
}

/** A product made by hand is in stock unless a test set its stock to 0. */
export function withStock(product: Product, { stock }: Books): ProductInStock {
  const left = stock.left(product.product);
  return {
    ...product,
    inStock: left !== 0 && (left !== null || product.type === 'Service'),
    inventory: product.type === 'Auto' ? (left ?? 0) : null,
  };
}
