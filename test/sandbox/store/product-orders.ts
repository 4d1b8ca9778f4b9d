import type { DatabaseSync } from 'node:sqlite';
import type { ProductDecree } from '../fates.ts';
import { INITIAL_STOCK } from '../products.ts';

interface NewProductOrder {
  account: string;
  product: number;
  quantity: number;
  require: string;
  charge: string;
  createdAt: number;
  fate: ProductDecree['fate'];
  note: string | null;
  inProgressAt: number;
  endsAt: number;
  refund: string;
  /** null when nothing is due, or when it has been credited. */
  refundAt: number | null;
}

export type ProductOrderRow = NewProductOrder & { id: number };

export type ProductOrders = ReturnType<typeof createProductOrders>;

export function createProductOrders(db: DatabaseSync) {
  const insert = db.prepare(`
    INSERT INTO productOrders (account, product, quantity, require, charge, createdAt,
      fate, note, inProgressAt, endsAt, refund, refundAt)
    VALUES (:account, :product, :quantity, :require, :charge, :createdAt,
      :fate, :note, :inProgressAt, :endsAt, :refund, :refundAt)`);
  const select = db.prepare('SELECT * FROM productOrders WHERE id = ?');
  const selectAll = db.prepare('SELECT * FROM productOrders ORDER BY id');
  const selectDue = db.prepare('SELECT * FROM productOrders WHERE refundAt <= ?');
  const updateRefunded = db.prepare('UPDATE productOrders SET refundAt = NULL WHERE id = ?');

  return {
    insert: (order: NewProductOrder): number => Number(insert.run({ ...order }).lastInsertRowid),
    find: (id: number) => select.get(id) as ProductOrderRow | undefined,
    all: () => selectAll.all() as unknown as ProductOrderRow[],
    refundsDue: (now: number) => selectDue.all(now) as unknown as ProductOrderRow[],
    markRefunded: (id: number) => updateRefunded.run(id),
  };
}

export type Stock = ReturnType<typeof createStock>;

/** Items left of each product that is delivered at once. A product by hand has no entry, unless a test sold it out. */
export function createStock(db: DatabaseSync) {
  const select = db.prepare('SELECT inventory FROM stock WHERE product = ?');
  const fill = db.prepare('INSERT OR IGNORE INTO stock (product, inventory) VALUES (?, ?)');
  const replace = db.prepare('INSERT OR REPLACE INTO stock (product, inventory) VALUES (?, ?)');
  const take = db.prepare('UPDATE stock SET inventory = inventory - ? WHERE product = ?');

  return {
    fill() {
      for (const [product, inventory] of Object.entries(INITIAL_STOCK)) fill.run(Number(product), inventory);
    },
    left: (product: number) => (select.get(product) as { inventory: number } | undefined)?.inventory ?? null,
    set: (product: number, inventory: number) => replace.run(product, inventory),
    take: (product: number, quantity: number) => take.run(quantity, product),
  };
}
