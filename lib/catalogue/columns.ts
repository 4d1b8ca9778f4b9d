import type { Service } from '../panel/decode.ts';

/**
 * Services as they are stored, all values of a field together: a database writes the names of the fields once for each
 * row, which takes it three times as long to read.
 */
export type Columns = Record<string, unknown[]>;

export function toColumns(services: readonly object[]): Columns {
  const columns: Columns = {};
  for (const field in services[0]) columns[field] = services.map((service) => service[field as never]);
  return columns;
}

/** The one with this id. */
export function serviceIn(columns: Columns, id: string): Service | undefined {
  const at = columns['id']?.indexOf(id) ?? -1;
  if (at < 0) return undefined;
  const service: Record<string, unknown> = {};
  for (const field in columns) service[field] = columns[field]?.[at];
  return service as never;
}

/** Field by field: rows made by the names of the fields take four times as long. */
export function toServices(columns: Columns): Service[] {
  const {
    id = [],
    name,
    type,
    category,
    rate,
    min,
    max,
    refill,
    cancel,
    description,
    averageTime,
    currency,
  } = columns as { [Field in keyof Service]: Service[Field][] };
  return id.map(
    (own, i) =>
      ({
        id: own,
        name: name[i],
        type: type[i],
        category: category[i],
        rate: rate[i],
        min: min[i],
        max: max[i],
        refill: refill[i],
        cancel: cancel[i],
        description: description[i],
        averageTime: averageTime[i],
        currency: currency[i],
      }) as Service,
  );
}
