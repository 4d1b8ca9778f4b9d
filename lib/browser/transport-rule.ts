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
 * stream body over HTTP/1.1 fails with nothing sent. Seen in Chromium 156 and Firefox 153.
 */

/** The panels' rules: one each, numbered by the panel's place in the list of accounts. */
export async function installRules(origins: readonly string[]): Promise<void> {
  const present = await browser.declarativeNetRequest.getDynamicRules();
  const wanted = [...new Set(origins)].map(ruleFor);
  if (sameRules(present, wanted)) return;
  await browser.declarativeNetRequest.updateDynamicRules({
    removeRuleIds: present.map(({ id }) => id),
    addRules: wanted,
  });
}

/** Whether our requests to `origin` are sent on a connection of their own. Ask before each order: no rule, no order. */
export async function ruleInForce(origin: string): Promise<boolean> {
  const present = await browser.declarativeNetRequest.getDynamicRules();
  return present.some((rule) => sameRules([rule], [ruleFor(origin, rule.id - 1)]));
}

function ruleFor(origin: string, place: number): DeclarativeNetRequest.Rule {
  return {
    id: place + 1,
    priority: 1,
    action: {
      type: 'modifyHeaders',
      requestHeaders: [{ header: 'Connection', operation: 'set', value: 'close' }],
    },
    condition: {
      urlFilter: `|${origin}/`,
      resourceTypes: ['xmlhttprequest'],
      // Chromium takes the extension's id here; Firefox only the host of its internal address.
      initiatorDomains: [new URL(browser.runtime.getURL('')).host],
    },
  };
}

function sameRules(a: readonly DeclarativeNetRequest.Rule[], b: readonly DeclarativeNetRequest.Rule[]): boolean {
  return a.length === b.length && a.every((rule, i) => essence(rule) === essence(b[i]));
}

/** The parts of a rule that make it work; browsers add fields of their own when they give a rule back. */
function essence(rule: DeclarativeNetRequest.Rule | undefined): string {
  const { urlFilter, resourceTypes, initiatorDomains } = rule?.condition ?? {};
  const headers = rule?.action.requestHeaders?.map(({ header, operation, value }) => [
    header.toLowerCase(),
    operation,
    value,
  ]);
  return JSON.stringify([rule?.id, rule?.action.type, headers, urlFilter, resourceTypes, initiatorDomains]);
}
