import { createSandboxPanel, type SandboxOptions, type SandboxPanel } from '../../sandbox/panel.ts';

export const LINK = 'https://www.youtube.com/watch?v=jNQXAC9IVRw';
const API = 'https://panel.example/api/v2';

type Params = Record<string, string | number>;

/** A panel whose clock stands still until a test turns it, with one function that calls its API. */
export function openPanel(options: SandboxOptions = {}) {
  const panel = createSandboxPanel({ services: 20, now: () => 1_800_000_000_000, ...options });
  return { panel, ...askerOf(panel) };
}

export function askerOf(panel: SandboxPanel, apiUrl = API, send: typeof fetch = panel.fetch) {
  /** The answer as it came. */
  const call = (action: string, params: Params = {}, init: RequestInit = {}): Promise<Response> =>
    send(apiUrl, { method: 'POST', body: form({ key: 'sandbox-key-1', action, ...params }), ...init });
  /** The answer's JSON, whatever the status. */
  const ask = async (action: string, params?: Params) => (await call(action, params)).json();
  /** Orders 1,000 of service 1, at 2.5, unless told otherwise. */
  const order = (params: Params = {}) => ask('add', { service: 1, link: LINK, quantity: 1000, ...params });
  return { call, ask, order };
}

export function form(params: Params): URLSearchParams {
  return new URLSearchParams(Object.entries(params).map(([name, value]) => [name, String(value)]));
}
