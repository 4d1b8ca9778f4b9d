import type { ConnectProblem } from './messages.ts';

export interface Connection {
  apiUrl: string;
  /** What the browser is asked to let us reach: scheme, host and port. */
  origin: string;
  apiKey: string;
}

// A key sent to one of these never leaves the machine, so it needs no TLS.
const LOOPBACK: ReadonlySet<string> = new Set(['localhost', '127.0.0.1', '[::1]']);

/** What a person typed as a panel's address and key, trimmed and checked before anything is sent. */
export function readConnection(apiUrl: string, apiKey: string): Connection | { problem: ConnectProblem } {
  const typed = apiUrl.trim();
  const problem = problemOfUrl(typed) ?? problemOfKey(apiKey.trim());
  if (problem !== null) return { problem };
  const { href, origin } = new URL(typed);
  return { apiUrl: href, origin, apiKey: apiKey.trim() };
}

function problemOfUrl(typed: string): ConnectProblem | null {
  if (typed === '') return 'urlEmpty';
  // The URL parser silently drops line breaks and encodes spaces: a person who pasted them pasted too much.
  if (/\s/.test(typed) || !URL.canParse(typed)) return 'urlNotUrl';
  const { protocol, hostname, username, password, pathname } = new URL(typed);
  const secure = protocol === 'https:' || (protocol === 'http:' && LOOPBACK.has(hostname));
  if (!secure) return 'urlNotHttps';
  if (username !== '' || password !== '') return 'urlCredentials';
  if (/[?#]/.test(typed)) return 'urlQuery';
  return pathname === '/' ? 'urlNoPath' : null;
}

function problemOfKey(typed: string): ConnectProblem | null {
  if (typed === '') return 'keyEmpty';
  // \p{C} holds what copying drags along unseen: control characters, zero-width spaces, direction marks.
  return /[\s\p{C}]/u.test(typed) ? 'keyInside' : null;
}
