import browser, { type DeclarativeNetRequest } from 'webextension-polyfill';

/**
 * One fetch, one request. Where a kept-alive connection dies before the headers of the answer, the browser itself
 * sends the POST again, and JavaScript sees one call. Requests that a server counted for one `fetch`, on a reused
 * connection that was closed or reset or answered 408 (HTTP/1.1), or whose session was destroyed (HTTP/2):
 *
 * |                    | as it is   | remedy                                    | with it        |
 * | ------------------ | ---------- | ----------------------------------------- | -------------- |
 * | Chromium, HTTP/1.1 | 2          | `Connection: close`: no connection reused | 1              |
 * | Chromium, HTTP/2   | 2          | the body as a stream: cannot be sent again | 1             |
 * | Firefox, HTTP/1.1  | 2          | `Connection: close`                       | 1 in 31 of 32  |
 * | Firefox, HTTP/2    | 2          | none known: the balance tells             | 2              |
 *
 * JavaScript may not set `Connection`, so a declarativeNetRequest rule does, for our own requests to one panel. A
 * stream body over HTTP/1.1 fails within milliseconds and with nothing sent, so it is rehearsed on the balance read
 * before each order (`rehearsed` in panel/rehearse.ts). Which protocol a call took is known after it: the resource
 * timing of a panel that we have access to names it, whatever the panel's headers allow. Seen in Chromium 156 and
 * Firefox 153.
 */

/**
 * Sees to it that our requests to `origin` go on connections of their own, and says whether they do. Ask before each
 * order: no rule, no order. And before every other call, so that none leaves a connection that an order could reuse:
 * the rule keeps connections from being kept, not from being reused.
 */
export async function sendsOnce(origin: string): Promise<boolean> {
  const api = browser.declarativeNetRequest;
  const known = await api.getDynamicRules();
  if (known.some((rule) => isFor(origin, rule))) return true;
  // Each origin has a number of its own: calls ask side by side, and make one rule.
  const id = [...origin].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 2e9, 0) + 1;
  await api.updateDynamicRules({ removeRuleIds: [id], addRules: [ruleFor(origin, id)] });
  return (await api.getDynamicRules()).some((rule) => isFor(origin, rule));
}

/**
 * Whether the browser might send a POST to `origin` twice unless its body is a stream: it can send streams, and did not
 * tell that its last call there went over HTTP/1.x, where the rule holds and a stream does not. A call that failed tells
 * nothing.
 */
export function mayRepeat(origin: string): boolean {
  const calls = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
  const last = calls.findLast(({ name }) => name.startsWith(`${origin}/`));
  return !last?.nextHopProtocol.startsWith('http/1') && sendsStreams(origin);
}

/** Firefox makes a text of the stream, and says so in the type of the body. */
function sendsStreams(url: string): boolean {
  const init = { method: 'POST', body: new ReadableStream(), duplex: 'half' };
  return !new Request(url, init).headers.has('content-type');
}

// Full, it would go on telling of an old call; 250 are no more than a long day's work.
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
