import { PLATFORM_NAMES } from '../links/platform-names.ts';
import type { Recognised } from '../links/recognise-among.ts';
import type { Service } from '../panel/decode.ts';
import { fitOf, platformOf } from './service-fit.ts';

/** The platforms of a service and of a link, by name; a service's may be one whose pages are not recognised here. */
export interface Mismatch {
  service: string | null;
  link: string;
}

/** Null where the service suits the page's platform or does not say which it is for. */
export function mismatch(service: Pick<Service, 'name' | 'category'>, page: Recognised): Mismatch | null {
  if (fitOf(service, page) !== 'mismatch') return null;
  const platform = platformOf(service);
  return {
    service: platform === null || platform === 'other' ? null : PLATFORM_NAMES[platform],
    link: PLATFORM_NAMES[page.platform],
  };
}
