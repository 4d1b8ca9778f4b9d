import type { Service } from '../panel/decode.ts';

/**
 * Services as they are stored: all values of a field together, and what is said again once. Of rows, a database writes the
 * names of the fields for each, and panels say the same of hundreds of services. Half as much is stored, and read in a
 * fifth of the time that rows take.
 */
export type Columns = Record<string, Column>;

interface Column<Value = unknown> {
  /** For each service, in the panel's order, the place of its own in `values`. */
  at: Uint16Array | number[];
  values: Value[];
}

/** What has more different values than this is looked for among the first of them alone: nearly each is said once. */
const SAID_AGAIN = 500;

export function toColumns(services: readonly object[]): Columns {
  const columns: Columns = {};
  for (const field in services[0]) {
    const places = new Map<unknown, number>();
    const values: unknown[] = [];
    const at = services.map((service) => {
      const value = service[field as never];
      const place = places.get(value) ?? values.push(value) - 1;
      if (place < SAID_AGAIN) places.set(value, place);
      return place;
    });
    // Numbers of two bytes are stored as they stand; of a list each is written, and read, by itself. Two bytes cannot hold
    // a larger place: it would lead to another service.
    columns[field] = { at: values.length >> 16 ? at : new Uint16Array(at), values };
  }
  return columns;
}

/** The one with this id. */
export function serviceIn(columns: Columns, id: string): Service | undefined {
  const row = columns['id']?.at.indexOf(columns['id'].values.indexOf(id)) ?? -1;
  if (row < 0) return undefined;
  const service: Record<string, unknown> = {};
  for (const field in columns) service[field] = valueAt(columns[field] as Column, row);
  return service as never;
}

/** Field by field: rows made by the names of the fields take four times as long. */
export function toServices(columns: Columns): Service[] {
  const rows = columns['id']?.at ?? [];
  const { id, name, type, category, rate, min, max, refill, cancel, description, averageTime, currency } =
    columns as { [Field in keyof Service]: Column<Service[Field]> };
  return Array.from(rows, (_, row) => ({
    id: valueAt(id, row),
    name: valueAt(name, row),
    type: valueAt(type, row),
    category: valueAt(category, row),
    rate: valueAt(rate, row),
    min: valueAt(min, row),
    max: valueAt(max, row),
    refill: valueAt(refill, row),
    cancel: valueAt(cancel, row),
    description: valueAt(description, row),
    averageTime: valueAt(averageTime, row),
    currency: valueAt(currency, row),
  }));
}

function valueAt<Value>({ at, values }: Column<Value>, row: number): Value {
  return values[at[row] as number] as Value;
}
