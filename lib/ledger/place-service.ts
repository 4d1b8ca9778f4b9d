import { serviceIn } from '../catalogue/columns.ts';
import { sameLink } from '../links/link.ts';
import type { OrderRequest, PlaceOutcome } from '../messages.ts';
import { compare, type Money } from '../money.ts';
import { readForm } from './form.ts';
import type { ServicePurchase } from './order.ts';
import { type Checked, notSent, type PlacePorts, place } from './place.ts';
import { findRival } from './rival.ts';

/** Places an order for a service; see `place`. */
export function placeOrder(request: OrderRequest, ports: PlacePorts): Promise<PlaceOutcome> {
  return place(request, () => check(request, ports), ports);
}

/** Reads and prices the order again, by what the ledger and the catalogue say now. */
async function check(
  request: OrderRequest,
  { ledger, catalogue, panel }: PlacePorts,
): Promise<Checked | PlaceOutcome> {
  const known = await catalogue(request.accountId);
  if (!known) return notSent({ code: 'noCatalogue' });
  const service = serviceIn(known.services, request.serviceId);
  if (!service) return notSent({ code: 'serviceGone' });
  const form = readForm({ ...request, origin: 'typed' }, service, null);
  const { price, link, quantity, comments } = form;
  if (!form.ready || price === null || link === null) return notSent({ code: 'form' });
  if (compare(price, request.price) !== 0) return { kind: 'ask', question: 'priceChanged', price };

  const isRival = (other: ServicePurchase) => other.serviceId === service.id && sameLink(other.link, link);
  const rival = await findRival(request, ledger, (other) => other.kind === 'service' && isRival(other));
  if (rival && rival.state !== 'placed') return notSent({ code: 'blocked', localId: rival.localId });
  if (rival && !request.consents.includes('activeOrder')) {
    return { kind: 'ask', question: 'activeOrder', panelOrderId: rival.panelOrderId };
  }
  return {
    purchase: {
      kind: 'service',
      serviceId: service.id,
      name: service.name,
      category: service.category,
      serviceKind: form.kind as ServicePurchase['serviceKind'],
      rate: service.rate as Money,
      refill: service.refill,
      link,
      quantity,
      comments,
    },
    price,
    currency: service.currency,
    send: () => panel.add({ service: service.id, link, quantity, comments }),
  };
}
