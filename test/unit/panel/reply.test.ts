import { describe, expect, it } from 'vitest';
import { parseReply } from '../../../lib/panel/reply.ts';
import { outcomeOf } from './fake-fetch.ts';

const parse = (httpStatus: number, body: string) =>
  outcomeOf(() => parseReply({ httpStatus, body, retryAfterMs: null }));

describe('a reply', () => {
  it.each([200, 201, 400, 401, 403, 404, 405, 409, 422])('under %i is what its JSON says', (status) => {
    expect(parse(status, '{"order":5}')).toEqual({ order: 5 });
    expect(parse(status, '{"error":"Bad link"}')).toEqual({ error: 'Bad link' });
    expect(parse(status, 'null')).toBeNull();
  });

  it.each([200, 403, 404])('under %i that is no JSON says so', (status) => {
    expect(parse(status, '<html>')).toBe('notJson');
    expect(parse(status, '')).toBe('notJson');
  });

  it.each([500, 502, 503, 504, 520, 408, 425])(
    'under %i is a fault of the server, whatever it holds',
    (status) => {
      expect(parse(status, '<h1>Bad gateway</h1>')).toBe('server');
      expect(parse(status, '')).toBe('server');
      expect(parse(status, '{"order":5}')).toBe('server');
    },
  );

  it.each([500, 503, 408, 425])('under %i with an error text is left to the decoder', (status) => {
    expect(parse(status, '{"error":"Bad link"}')).toEqual({ error: 'Bad link' });
  });

  it('under 429 is a limit, with words or without', () => {
    expect(parse(429, '{"error":"Too many requests"}')).toBe('rateLimited: Too many requests');
    expect(parse(429, '<h1>Slow down</h1>')).toBe('rateLimited');
    expect(parse(429, '{"order":5}')).toBe('rateLimited');
  });
});
