import { Big } from 'big.js';
import type { Service } from '../catalogue.ts';
import type { Call, Engine } from '../engine.ts';
import { planOrder } from '../order-plan.ts';
import type { Outcome } from '../outcome.ts';
import { PanelRefusal } from '../refusals.ts';
import { readLink } from './link.ts';
import { readQuantity } from './quantity.ts';

/** `add`: takes the price and keeps the order, in one transaction, or refuses and does neither. */
export function add(call: Call, engine: Engine): Outcome {
  const { account, now, params } = call;
  const { books, fates, rules, timeline } = engine;
  const service = findService(params.get('service'), engine);
  const link = readLink(params.get('link'));
  const { quantity, comments } = readAmount(service, params);
  const price = priceOf(service, quantity);

  return books.transaction(() => {
    if (rules.refuseActiveLink && books.orders.isActive(account.key, service.service, link, now)) {
      throw new PanelRefusal('activeOrder');
    }
    const balance = books.accounts.debit(account.key, price);
    const charge = price.toFixed();
    const decree = fates.orders.take() ?? { fate: 'completed' };
    const order = books.orders.insert({
      account: account.key,
      service: service.service,
      link,
      quantity,
      comments,
      charge,
      createdAt: now,
      ...planOrder({ quantity, charge, createdAt: now }, decree, timeline),
    });
    return { call: 'add', reply: { order, charge, balance, currency: account.currency } };
  });
}

const ORDERABLE = ['Default', 'Package', 'Custom Comments'];

function findService(id: string | null, { catalogue }: Engine): Service {
  const service = id !== null && /^\d{1,15}$/.test(id) ? catalogue.find(Number(id)) : undefined;
  if (!service) throw new PanelRefusal('incorrectService');
  if (!ORDERABLE.includes(service.type)) throw new PanelRefusal('serviceUnavailable');
  return service;
}

/** How much is ordered. A package is one unit whatever the caller says; comments count their lines. */
function readAmount(
  service: Service,
  params: URLSearchParams,
): { quantity: number; comments: string | null } {
  if (service.type === 'Package') return { quantity: 1, comments: null };
  if (service.type === 'Default') {
    return { quantity: readQuantity(params.get('quantity'), service), comments: null };
  }
  const comments = params.get('comments')?.replaceAll('\r\n', '\n') ?? '';
  if (comments.trim() === '') throw new PanelRefusal('commentsMissing');
  const lines = comments.split('\n');
  if (lines.some((line) => line.trim() === '')) throw new PanelRefusal('commentsInvalid');
  const said = params.get('quantity');
  if (said !== null && said !== String(lines.length)) throw new PanelRefusal('commentsInvalid');
  return { quantity: readQuantity(String(lines.length), service), comments };
}

/** A rate is for 1,000 units, except a package's, which is for the package. */
function priceOf({ type, rate }: Service, quantity: number): Big {
  return type === 'Package' ? new Big(rate) : new Big(rate).times(quantity).div(1000);
}
