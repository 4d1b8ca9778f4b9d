import { createPanelClient, type PanelClient } from '../../../lib/panel/client.ts';
import { PanelError } from '../../../lib/panel/panel-error.ts';

export const API_URL = 'https://panel.example/api/v2';
export const KEY = '0f3c7a91d2b84e65';

type Answer = Response | BodyInit | null;

/** A fetch that gives the answers in turn, the last one for ever, and keeps what it was asked. */
export function fakeFetch(...answers: (Answer | (() => Answer))[]) {
  const requests: { url: string; init: RequestInit; form: string }[] = [];
  const fetch: typeof globalThis.fetch = async (url, init = {}) => {
    const next = answers[Math.min(requests.length, answers.length - 1)] ?? null;
    requests.push({ url: String(url), init, form: await new Response(init.body).text() });
    const answer = typeof next === 'function' ? next() : next;
    return answer instanceof Response ? answer : new Response(answer);
  };
  return { fetch, requests };
}

/** A client of a {@link fakeFetch}, and what it was asked. */
export function clientWith(...answers: Parameters<typeof fakeFetch>) {
  const { fetch, requests } = fakeFetch(...answers);
  return { client: createPanelClient({ apiUrl: API_URL, key: KEY, fetch }), requests };
}

/** A client whose panel gives the one answer. */
export function clientAnswered(body: BodyInit | null, init?: ResponseInit): PanelClient {
  return createPanelClient({ apiUrl: API_URL, key: KEY, fetch: async () => new Response(body, init) });
}

/** What a call that must fail threw. */
export async function failureOf(call: Promise<unknown>): Promise<PanelError> {
  const error = await call.then(
    (value) => new Error(`expected a PanelError, got ${JSON.stringify(value)}`),
    (thrown: unknown) => thrown,
  );
  if (error instanceof PanelError) return error;
  throw error;
}

/** What a decoder gives for a reply: its value, or `refused: words` / `unexpected` / `unexpected: words`. */
export function outcomeOf(decode: () => unknown): unknown {
  try {
    return decode();
  } catch (error) {
    if (error instanceof PanelError) return error.message;
    throw error;
  }
}
