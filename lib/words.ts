import type { FormProblem } from './ledger/form.ts';
import type { Notice } from './ledger/notice.ts';
import type { Order } from './ledger/order.ts';
import { partialRefund } from './ledger/refund.ts';
import type { LinkProblem } from './links/link.ts';
import type { Failure, NotSent } from './messages.ts';
import { formatExact } from './money.ts';
import type { KeyState } from './settings.ts';
import { whole } from './whole.ts';

/** The one place that words problems for people: what is wrong, and what to do. */

const LINK: Record<LinkProblem, string> = {
  empty: 'Paste the link to what you want to order for.',
  notALink: 'This is not a web address. Copy it from the address bar: it looks like https://site.com/page.',
  notWeb: 'Only https:// and http:// links can be ordered for. Copy the page’s web address.',
  credentials: 'This link holds a user name or password. Take the part before “@” out of it.',
  tooLong: 'This link is longer than 2,000 characters. Use the page’s short address.',
};

export function formProblem(problem: FormProblem, currency: string | null): string {
  switch (problem.code) {
    case 'link':
      return LINK[problem.problem];
    case 'noService':
      return 'Pick a service from the list.';
    case 'serviceGone':
      return `Service ${problem.serviceId} is no longer in the panel’s catalogue. Pick another one.`;
    case 'notOrderableHere':
      return `Services of type “${problem.type}” need fields that only the panel’s own site has. Order this one there.`;
    case 'noRate':
      return 'The panel gives no price for this service that can be read. Pick another one, or order it on the panel’s site.';
    case 'quantityEmpty':
      return 'Type how many you want.';
    case 'quantityNotWhole':
      return 'The quantity must be a whole number in digits 0–9, without a decimal point: for example 1000.';
    case 'quantityBelow':
      return problem.comments
        ? `This service takes at least ${whole(problem.min)} comments, one on each line.`
        : `This service takes at least ${whole(problem.min)}.`;
    case 'quantityAbove':
      return problem.comments
        ? `This service takes at most ${whole(problem.max)} comments, one on each line.`
        : `This service takes at most ${whole(problem.max)}.`;
    case 'commentsEmpty':
      return 'Write the comments, one on each line.';
    case 'funds':
      return `The balance is ${formatExact(problem.missing, currency)} short. Order less, or add funds on the panel’s site.`;
  }
}

export function failureSentence(failure: Failure): string {
  switch (failure.kind) {
    case 'network':
      return 'The panel did not answer. Check the connection, or try again in a minute.';
    case 'timeout':
      return 'The panel took longer than 20 seconds to answer. Try again in a minute.';
    case 'redirect':
      return 'The panel sent us on to another address. Use the address it ends at as the API URL (with or without www, https).';
    case 'notAllowed':
      return 'This address is not the panel’s. Connect again with its API URL.';
    case 'noPermission':
      return 'The browser no longer lets Pocket Panel reach this panel. Open Settings and connect again.';
    case 'noKey':
      return 'There is no API key for this account. Open Settings and connect.';
    case 'noAccount':
      return 'No panel is connected. Open Settings and connect one.';
    case 'rateLimited':
      return 'The panel says there were too many requests. It is asked again later.';
    case 'server':
      return 'The panel has a fault of its own. Try again in a few minutes.';
    case 'tooLarge':
      return 'The panel’s answer was far too large to be right. Check the API URL.';
    case 'notJson':
      return withExcerpt('The panel answered with something that is not its API. Check the API URL', failure);
    case 'unexpected':
      return withExcerpt('The panel’s answer could not be read', failure);
    default:
      return failure.reason === 'auth'
        ? `The panel did not accept the API key: “${failure.words}”. Copy it again from the panel’s API page.`
        : `The panel refused: “${failure.words}”.`;
  }
}

export function notSentSentence(why: NotSent, currency: string | null): string {
  return `Nothing was sent. ${reasonNotSent(why, currency)}`;
}

function reasonNotSent(why: NotSent, currency: string | null): string {
  switch (why.code) {
    case 'failure':
      return failureSentence(why.failure);
    case 'funds':
      return `The price is ${formatExact(why.price, currency)} and the balance ${formatExact(why.balance, currency)}. Add funds on the panel’s site, or order less.`;
    case 'blocked':
      return 'We don’t know yet whether an earlier order for the same was placed. Answer that first, in Orders.';
    case 'serviceGone':
      return 'It is no longer in the panel’s catalogue. Pick something else.';
    case 'soldOut':
      return 'The panel has none of this left. It can be bought when it is back.';
    case 'noCatalogue':
      return 'The panel’s catalogue is not here yet. Press Refresh, then order again.';
    case 'mayRepeat':
      return 'The browser might send this order twice just now. Wait ten seconds and order again; if this stays, restart the browser.';
    case 'form':
      return 'Something in the form is not right. Check its fields.';
    case 'database':
      return `The browser could not write the order down (${why.words}). Free some disk space or restart the browser, then order again.`;
  }
}

function withExcerpt(sentence: string, failure: Failure): string {
  return failure.excerpt === '' ? `${sentence}.` : `${sentence}. It began: “${failure.excerpt}”`;
}

const ENDS: Record<Notice['kind'], string> = {
  completed: 'completed',
  partial: 'came back partial',
  canceled: 'canceled',
  ended: 'ended',
  refillCompleted: 'was refilled',
  refillRejected: 'was not refilled: the panel rejected it',
  refillEnded: 'was not refilled',
  delivered: 'was delivered',
  restocked: 'Back in stock',
  lowBalance: 'The balance is low',
  favourite: 'A favourite changed',
};

/** What a notification says of one notice, or of many at once; `order` is the first one's, where it is about one. */
export function noticeText(
  group: readonly [Notice, ...Notice[]],
  order: Order | undefined,
): { title: string; message: string } {
  const [{ kind, message }] = group;
  const many = group.length;
  if (group.some((notice) => notice.kind !== kind)) {
    return { title: `${many} changes in your quiet hours`, message: OPEN };
  }
  if (message !== undefined) {
    return { title: ENDS[kind], message: group.map((notice) => notice.message).join('\n') };
  }
  if (many > 1 || !order) return { title: `${many} orders ${ENDS[kind]}`, message: OPEN };
  const id = order.state === 'placed' ? ` ${order.panelOrderId}` : '';
  const due = order.state === 'placed' ? partialRefund(order) : null;
  // The plain number: laying money out takes code that the worker is too small for.
  const refund = due === null ? '' : ` ${[due, order.currency].join(' ').trim()} is due back.`;
  return { title: `Order${id} ${ENDS[kind]}`, message: `${order.purchase.name}.${refund}` };
}

const OPEN = 'Open Pocket Panel to see them.';

const KEY: Record<KeyState, string> = {
  usable: 'Connected.',
  forgotten:
    'Not followed: no key. Its orders are kept; connect again in Settings, and it goes on where it stopped.',
  refused:
    'Not followed: the panel no longer accepts the API key. Connect again in Settings with the key it shows now.',
  unreadable: 'Not followed: the browser lost what opens the API key. Connect again in Settings.',
};

/** @param hasOrders whether the ledger holds any of the account */
export function keySentence(state: KeyState, hasOrders = true): string {
  // The key is opened by what stands in the same database as the orders: they are lost together.
  if (state !== 'unreadable') return KEY[state];
  return hasOrders
    ? `${KEY.unreadable} Its orders are here, but one or the other may stand as it did when it was placed.`
    : `${KEY.unreadable} No order of this account is known here any more, if there were any: look at the panel’s site before you order again.`;
}

export const DATABASE_FAILED =
  'The browser’s database could not be opened, so neither orders nor prices can be shown. Close this window and open it again, or restart the browser. Nothing was sent.';
