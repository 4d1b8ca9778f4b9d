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

export function toServices(columns: Columns): Service[] {
  const services: Columns[] = [];
  for (const field in columns)
    columns[field]?.forEach((value, i) => {
      services[i] ??= {};
      (services[i] as Record<string, unknown>)[field] = value;
    });
  return services as never;
}
