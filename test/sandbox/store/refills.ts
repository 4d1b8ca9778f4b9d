import type { DatabaseSync } from 'node:sqlite';
import type { RefillFate } from '../fates.ts';

interface NewRefill {
  account: string;
  orderId: number;
  createdAt: number;
  inProgressAt: number;
  endsAt: number;
  fate: RefillFate;
}

export type RefillRow = NewRefill & { id: number };

export type Refills = ReturnType<typeof createRefills>;

export function createRefills(db: DatabaseSync) {
  const insert = db.prepare(`
    INSERT INTO refills (account, orderId, createdAt, inProgressAt, endsAt, fate)
    VALUES (:account, :orderId, :createdAt, :inProgressAt, :endsAt, :fate)`);
  const select = db.prepare('SELECT * FROM refills WHERE id = ?');
  const selectAll = db.prepare('SELECT * FROM refills ORDER BY id');
  const selectLast = db.prepare('SELECT max(createdAt) AS at FROM refills WHERE orderId = ?');

  return {
    insert: (refill: NewRefill): number => Number(insert.run({ ...refill }).lastInsertRowid),
    find: (id: number) => select.get(id) as RefillRow | undefined,
    all: () => selectAll.all() as unknown as RefillRow[],
    /** When a refill of the order was last asked for, or null. */
    lastAt: (orderId: number) => (selectLast.get(orderId) as { at: number | null }).at,
  };
}

/** A refill's status word at a moment. */
export function refillStatus(refill: RefillRow, now: number): string {
  if (now < refill.inProgressAt) return 'Pending';
  if (now < refill.endsAt) return 'In progress';
  return refill.fate === 'completed' ? 'Completed' : 'Rejected';
}
