import type { Call } from '../engine.ts';
import type { Entry } from '../outcome.ts';
import { PanelRefusal, type RefusalCode } from '../refusals.ts';

/** The seed's limit on a list of ids. */
const MOST_IDS = 100;

/** The ids of a call that takes one (`order`) or a comma-separated list (`orders`, which wins when both are sent). */
export function readIds(
  { params }: Call,
  one: string,
  many: string,
): { one: string } | { many: readonly string[] } {
  const list = params.get(many);
  if (list !== null) {
    const ids = [...new Set(list.split(',').map((id) => id.trim()))].filter((id) => id !== '');
    if (ids.length === 0) throw new PanelRefusal('incorrectRequest');
    if (ids.length > MOST_IDS) throw new PanelRefusal('tooManyOrders');
    return { many: ids };
  }
  const id = params.get(one);
  if (id === null || id === '') throw new PanelRefusal('incorrectRequest');
  return { one: id };
}

/** Looks each id up; a refusal becomes that id's entry instead of the call's failure. */
export function entries<T>(ids: readonly string[], find: (id: string) => T): Entry<T>[] {
  return ids.map((id) => {
    try {
      return { id, found: find(id) };
    } catch (error) {
      if (error instanceof PanelRefusal) return { id, refusal: error.refusal };
      throw error;
    }
  });
}

/**
 * Finds a row of the caller's account by an id as it was sent.
 * @throws {PanelRefusal} for an id that is no number, is unknown, or is another account's
 */
export function findOwn<Row extends { account: string }>(
  find: (id: number) => Row | undefined,
  id: string,
  { account }: Call,
  code: RefusalCode,
): Row {
  const row = /^\d{1,15}$/.test(id) ? find(Number(id)) : undefined;
  if (!row) throw new PanelRefusal(code);
  if (row.account !== account.key) throw new PanelRefusal(code === 'incorrectOrder' ? 'foreignOrder' : code);
  return row;
}
