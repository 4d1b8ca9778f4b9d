import type { Service } from '../panel/decode.ts';
import { serviceKind } from './price.ts';
import { type AnyPlatform, servicesOf } from './service-fit.ts';

/** What the person wants of the services that are listed. */
export interface Filter {
  /** Null: any, and those whose platform cannot be told. */
  platform: AnyPlatform | null;
  /** The panel's own; null: any. */
  category: string | null;
  /** Only those that the panel refills. */
  refill: boolean;
  cheapestFirst: boolean;
}

export const NO_FILTER: Filter = { platform: null, category: null, refill: false, cheapestFirst: false };

export function filterServices(services: Service[], filter: Filter): Service[] {
  const { platform, category, refill, cheapestFirst } = filter;
  const some = services.filter(
    (service) => (!refill || service.refill === true) && (category === null || service.category === category),
  );
  const kept = platform === null ? some : servicesOf(some, platform);
  return cheapestFirst ? byPrice(kept) : kept;
}

/** The panel's categories that services of a platform are in, in its own order. */
export function categoriesOf(services: Service[], platform: Filter['platform']): string[] {
  const named = services.filter(({ category }) => category !== '');
  const kept = platform === null ? named : servicesOf(named, platform);
  return [...new Set(kept.map(({ category }) => category))];
}

/**
 * By the price of 1,000; then what is sold in one piece, whose price cannot be held against that; then what has none.
 * Among equals the panel's own order stays.
 */
function byPrice(services: Service[]): Service[] {
  const priced = services.map((service) => ({
    service,
    part: service.rate === null ? 2 : Number(serviceKind(service.type) === 'package'),
    // Only to sort by: what differs less than a double can tell costs the same.
    rate: Number(service.rate),
  }));
  return priced.sort((a, b) => a.part - b.part || a.rate - b.rate).map(({ service }) => service);
}
