import type { Mismatch } from '../../lib/catalogue/mismatch.ts';
import type { Service } from '../../lib/panel/decode.ts';
import { loadRecogniser, pageAt } from './canonical-link.ts';

/** Whether the service is of another platform than the link; null too where that cannot be told. Never throws. */
export async function findMismatch(
  service: Service | null | undefined,
  link: string,
): Promise<Mismatch | null> {
  try {
    const [{ mismatch }] = await Promise.all([import('../../lib/catalogue/mismatch.ts'), loadRecogniser()]);
    const page = pageAt(link);
    return service && page ? mismatch(service, page) : null;
  } catch {
    // A warning that cannot be given must not stand in the way of an order.
    return null;
  }
}
