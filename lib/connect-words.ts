import type { ConnectProblem } from './messages.ts';

/** What the options page says of connecting; apart from words.ts, so that the popup does not carry it. */

const CONNECT: Record<ConnectProblem, string> = {
  urlEmpty: 'Type the panel’s API URL: it stands on the panel’s API page.',
  urlNotUrl: 'This is not a URL. It looks like https://panel.com/api/v2 and stands on the panel’s API page.',
  urlNotHttps: 'The API URL must begin with https://, so that nobody on the way can read the key.',
  urlCredentials: 'The API URL must not hold a user name or password. Take the part before “@” out of it.',
  urlNoPath:
    'The API URL ends too early: it needs its path, usually /api/v2. Copy it whole from the panel’s API page.',
  urlQuery: 'The API URL must not hold “?” or “#”. Copy only the part before it.',
  keyEmpty: 'Paste the API key: the panel shows it on its API or account page.',
  keyInside: 'The API key holds a space or another character that no key has. Copy it again, alone.',
};

export function connectProblem(problem: ConnectProblem): string {
  return CONNECT[problem];
}

/** A key was given to the worker and its answer never came. */
export const NO_ANSWER =
  'The browser stopped Pocket Panel while it asked the panel. See below whether the account is connected; if not, press Connect again.';

export function permissionReason(host: string): string {
  return `Your browser will ask whether Pocket Panel may reach ${host}: it needs this to send your orders there, and nowhere else.`;
}

export function permissionDenied(host: string): string {
  return `The browser did not let Pocket Panel reach ${host}, so nothing was sent. Press Connect again and allow it.`;
}
