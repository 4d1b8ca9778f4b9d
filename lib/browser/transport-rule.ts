import browser, { type DeclarativeNetRequest } from 'webextension-polyfill';
import type { Leaves, Wire } from '../panel/rehearse.ts';
import { wait } from '../wait.ts';

/**
 * One fetch, one request. Where a connection dies before the headers of the answer, the browser itself may send the POST
 * again, and JavaScript sees one call. Requests that a server counted for one order, by how the answer was lost:
 *
 * |                    | as it is                                     | remedy                           | with it        |
 * | ------------------ | -------------------------------------------- | -------------------------------- | -------------- |
 * | Chromium, HTTP/1.1 | 2: closed, reset or 408 on a reused          | `Connection: close` on each call | 1 in 960 of 960 |
 * |                    | connection                                   | to the panel: none is reused     |                |
 * | Chromium, HTTP/2   | 2: closed, reset or session destroyed on a   | the body as a stream: cannot be  | 1 in 720 of 720 |
 * |                    | reused connection                            | sent again                       |                |
 * | Firefox, HTTP/1.1  | 2: closed or reset on a reused connection    | `Connection: close`              | 1 in 960 of 960 |
 * | Firefox, HTTP/2    | 2: 408 or stream reset, on any connection    | none known: the balance tells    | 2              |
 *
 * Over TLS as without. A 307 is a second request only where it is followed, and `redirect: 'error'` keeps it from being.
 *
 * JavaScript may not set `Connection`, so a declarativeNetRequest rule does, for our own requests to one panel. A
 * request that carries it may still go over a connection that an earlier one left open, so no call goes without. Nor
 * does it touch connections that are open and were never used: a call that is given up while it connects, as when the
 * worker is killed, leaves one for ten seconds, and Chromium repeats a POST over such a one too: also where it was still
 * connecting when the next call began, which then takes it for its own. So before an order the balance is read until two
 * reads in a row had to connect, and once more in the moment that the order goes, right before it.
 *
 * A stream over HTTP/1.1 fails within milliseconds and with nothing sent, so which of the two it will be is found out on
 * the balance read before each order (`rehearsed` in panel/rehearse.ts). Which protocol a call took is known after it:
 * the resource timing of a panel that we have access to names it, whatever the panel's headers allow. Counted by
 * `npm run resend` in Chromium 156 and Firefox 153.
 */

/**
 * Sees to it that our requests to `origin` go on connections of their own, and says whether they do. Ask before each
 * order: no rule, no order. And before every other call, so that none leaves a connection that an order could reuse:
 * the rule keeps connections from being kept, not from being reused.
 */
export async function sendsOnce(origin: string): Promise<boolean> {
  const api = browser.declarativeNetRequest;
  const isInForce = async () => (await api.getDynamicRules()).some((rule) => isFor(origin, rule));
  if (await isInForce()) return true;
  // Each origin has a number of its own: calls ask side by side, and make one rule.
  const id = [...origin].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 2e9, 0) + 1;
  await api.updateDynamicRules({ removeRuleIds: [id], addRules: [ruleFor(origin, id)] });
  return isInForce();
}

/** Of one call in a hundred Chromium tells after its answer, and then within milliseconds; this is about a second. */
const MOST_LOOKS = 250;

/** What `rehearsed` asks of the browser about the calls to `origin`. */
export function wireTo(origin: string): Wire {
  let known = new Set<PerformanceEntry>();
  return {
    streams: !import.meta.env.FIREFOX || sendsStreams(origin),
    async calls(mark) {
      for (let looks = 1; ; looks += 1) {
        const entries = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
        const ours = entries.filter((entry) => entry.name.startsWith(`${origin}/`) && !known.has(entry));
        if (!mark || looks > MOST_LOOKS || ours.some(({ name }) => name.endsWith(mark))) {
          known = new Set(entries);
          return ours.map(leavesOf);
        }
        await wait();
      }
    },
  };
}

/** A second connection is opened where the first is not there after 250 ms. */
const SLOW_MS = 200;

/** Of a connection that was open before, used or not, the browser tells that it connected when the call began. */
function leavesOf(call: PerformanceResourceTiming): Leaves {
  if (!call.nextHopProtocol.startsWith('http/1')) return null;
  if (call.connectEnd <= call.fetchStart) return -1;
  const connected = call.secureConnectionStart || call.connectEnd;
  return connected - call.connectStart < SLOW_MS ? 0 : 1;
}

/** Firefox makes a text of the stream, and says so in the type of the body. */
function sendsStreams(url: string): boolean {
  const init = { method: 'POST', body: new ReadableStream(), duplex: 'half' };
  return !new Request(url, init).headers.has('content-type');
}

// Full at the usual 250, it would tell of no call any more.
performance.setResourceTimingBufferSize(1e5);

function ruleFor(origin: string, id: number): DeclarativeNetRequest.Rule {
  return {
    id,
    action: {
      type: 'modifyHeaders',
      requestHeaders: [{ header: 'connection', operation: 'set', value: 'close' }],
    },
    condition: {
      urlFilter: `|${origin}/`,
      resourceTypes: ['xmlhttprequest'],
      initiatorDomains: [ownHost()],
    },
  };
}

/** Whether a rule does what ours does; browsers add fields of their own when they give one back. */
function isFor(origin: string, { action, condition }: DeclarativeNetRequest.Rule): boolean {
  return (
    condition.urlFilter === `|${origin}/` &&
    String(condition.initiatorDomains) === ownHost() &&
    action.requestHeaders?.[0]?.value === 'close'
  );
}

/** Chromium takes the extension's id as a domain; Firefox only the host of its internal address. */
function ownHost(): string {
  return new URL(browser.runtime.getURL('')).host;
}
