import type { ConnectProblem } from './messages.ts';
import { keepsKeySecret } from './panel/transport.ts';

export interface Connection {
  apiUrl: string;
  /** What the browser is asked to let us reach: scheme, host and port. */
  origin: string;
  apiKey: string;
}

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
  const url = new URL(typed);
  if (!keepsKeySecret(url)) return 'urlNotHttps';
  if (url.username !== '' || url.password !== '') return 'urlCredentials';
  if (/[?#]/.test(typed)) return 'urlQuery';
  return url.pathname === '/' ? 'urlNoPath' : null;
}

function problemOfKey(typed: string): ConnectProblem | null {
  if (typed === '') return 'keyEmpty';
  // \p{C} holds what copying drags along unseen: control characters, zero-width spaces, direction marks.
  return /[\s\p{C}]/u.test(typed) ? 'keyInside' : null;
}
