import type { DatabaseSync } from 'node:sqlite';
import type { OrderPlan } from '../order-plan.ts';

/** An order as bought. */
export interface NewOrder {
  account: string;
  service: number;
  link: string;
  quantity: number;
  comments: string | null;
  charge: string;
  createdAt: number;
}

type OrderRow = NewOrder & OrderPlan & { id: number };

export type Orders = ReturnType<typeof createOrders>;

export function createOrders(db: DatabaseSync) {
  const insert = db.prepare(`
    INSERT INTO orders (account, service, link, quantity, comments, charge, createdAt,
      fate, word, processingAt, inProgressAt, endsAt, finalRemains, refund, refundAt)
    VALUES (:account, :service, :link, :quantity, :comments, :charge, :createdAt,
      :fate, :word, :processingAt, :inProgressAt, :endsAt, :finalRemains, :refund, :refundAt)`);
  const select = db.prepare('SELECT * FROM orders WHERE id = ?');
  const selectAll = db.prepare('SELECT * FROM orders ORDER BY id');
  const selectActive = db.prepare(`
    SELECT id FROM orders
    WHERE account = ? AND service = ? AND link = ? AND (endsAt > ? OR fate = 'stuck') LIMIT 1`);
  const selectDue = db.prepare('SELECT * FROM orders WHERE refundAt <= ?');
  const updatePlan = db.prepare(`
    UPDATE orders SET fate = :fate, word = :word, processingAt = :processingAt, inProgressAt = :inProgressAt,
      endsAt = :endsAt, finalRemains = :finalRemains, refund = :refund, refundAt = :refundAt
    WHERE id = :id`);
  const updateRefunded = db.prepare('UPDATE orders SET refundAt = NULL WHERE id = ?');

  return {
    insert: (order: NewOrder & OrderPlan): number => Number(insert.run({ ...order }).lastInsertRowid),
    find: (id: number) => select.get(id) as OrderRow | undefined,
    all: () => selectAll.all() as unknown as OrderRow[],
    /** Whether the account has an order of this service on this link that has not ended. */
    isActive: (account: string, service: number, link: string, now: number): boolean =>
      selectActive.get(account, service, link, now) !== undefined,
    refundsDue: (now: number) => selectDue.all(now) as unknown as OrderRow[],
    markRefunded: (id: number) => updateRefunded.run(id),
    revise: (id: number, plan: OrderPlan) => updatePlan.run({ ...plan, id }),
  };
}
