import type { Service } from '../panel/decode.ts';
import { serviceKind } from './price.ts';
import { type AnyPlatform, servicesOf } from './service-fit.ts';

/** What the person wants of the services that are listed. */
export interface Filter {
  /** Null: any, and those whose platform cannot be told. */
  platform: AnyPlatform | null;
  /** Only those that the panel refills. */
  refill: boolean;
  cheapestFirst: boolean;
}

export const NO_FILTER: Filter = { platform: null, refill: false, cheapestFirst: false };

export function filterServices(services: Service[], { platform, refill, cheapestFirst }: Filter): Service[] {
  const refilled = refill ? services.filter((service) => service.refill === true) : services;
  const kept = platform === null ? refilled : servicesOf(refilled, platform);
  return cheapestFirst ? byPrice(kept) : kept;
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
