import type { Product, ProductList, Service, ServiceList } from './decode.ts';
import type { Fields } from './decode-refusal.ts';
import { decodeRows } from './decode-shapes.ts';
import { readCount, readDecimal, readFlag, readId, readText } from './decode-values.ts';

function readService(row: Fields): Service | null {
  const id = readId(row['service']);
  if (id === null) return null;
  return {
    id,
    name: readText(row['name']) ?? '',
    type: readText(row['type']) ?? '',
    category: readText(row['category']) ?? '',
    rate: readDecimal(row['rate']),
    min: readCount(row['min']),
    max: readCount(row['max']),
    refill: readFlag(row['refill']),
    cancel: readFlag(row['cancel']),
    description: readText(row['desc']) ?? readText(row['description']),
    averageTime: readText(row['average_time']),
    currency: readText(row['currency']),
  };
}

/** The reply to `services`. Throws a PanelError: `refused` or `unexpected`. */
export function decodeServices(reply: unknown): ServiceList {
  const { rows, unreadable } = decodeRows(reply, readService);
  return { services: rows, unreadable };
}

function readProduct(row: Fields): Product | null {
  const id = readId(row['product']);
  if (id === null) return null;
  const stock = readText(row['status'])?.toLowerCase();
  return {
    id,
    name: readText(row['name']) ?? '',
    require: readText(row['require']),
    rate: readDecimal(row['rate']),
    min: readCount(row['min']),
    max: readCount(row['max']),
    category: readText(row['category']) ?? '',
    inStock: stock === 'in stock' ? true : stock === 'out of stock' ? false : null,
    inventory: readCount(row['inventory']),
    type: readText(row['type']) ?? '',
  };
}

/** The reply to `products`. Throws a PanelError: `refused` or `unexpected`. */
export function decodeProducts(reply: unknown): ProductList {
  const { rows, unreadable } = decodeRows(reply, readProduct);
  return { products: rows, unreadable };
}
