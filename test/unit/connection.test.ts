import { describe, expect, it } from 'vitest';
import { readConnection } from '../../lib/connection.ts';

const URL_ = 'https://smmdiva.com/api/v2';

describe('a panel’s address', () => {
  it.each([
    [URL_, URL_, 'https://smmdiva.com'],
    [`  ${URL_}\n`, URL_, 'https://smmdiva.com'],
    ['HTTPS://SMMdiva.com/api/v2', URL_, 'https://smmdiva.com'],
    ['https://panel.com:8443/api', 'https://panel.com:8443/api', 'https://panel.com:8443'],
    ['http://localhost:3000/api/v2', 'http://localhost:3000/api/v2', 'http://localhost:3000'],
    ['http://127.0.0.1/api/v2', 'http://127.0.0.1/api/v2', 'http://127.0.0.1'],
    ['http://[::1]:8080/api/v2', 'http://[::1]:8080/api/v2', 'http://[::1]:8080'],
    ['https://пример.рф/api', 'https://xn--e1afmkfd.xn--p1ai/api', 'https://xn--e1afmkfd.xn--p1ai'],
  ])('%j is %s', (typed, apiUrl, origin) => {
    expect(readConnection(typed, 'key')).toEqual({ apiUrl, origin, apiKey: 'key' });
  });

  it.each([
    ['', 'urlEmpty'],
    ['   ', 'urlEmpty'],
    ['panel', 'urlNotUrl'],
    ['panel.com/api/v2', 'urlNotUrl'],
    ['https://', 'urlNotUrl'],
    ['https://panel.com/api /v2', 'urlNotUrl'],
    ['https://panel.com/api\n/v2', 'urlNotUrl'],
    ['http://panel.com/api/v2', 'urlNotHttps'],
    ['http://localhost.evil.com/api/v2', 'urlNotHttps'],
    ['http://127.0.0.2/api/v2', 'urlNotHttps'],
    ['ftp://panel.com/api/v2', 'urlNotHttps'],
    ['javascript:alert(1)', 'urlNotHttps'],
    ['localhost:3000/api/v2', 'urlNotHttps'],
    ['https://me:secret@panel.com/api/v2', 'urlCredentials'],
    ['https://panel.com@evil.com/api/v2', 'urlCredentials'],
    ['https://panel.com', 'urlNoPath'],
    ['https://panel.com/', 'urlNoPath'],
    ['https://panel.com/api/v2?key=1', 'urlQuery'],
    ['https://panel.com/api/v2?', 'urlQuery'],
    ['https://panel.com/api/v2#docs', 'urlQuery'],
  ])('%j is refused: %s', (typed, problem) => {
    expect(readConnection(typed, 'key')).toEqual({ problem });
  });
});

describe('an API key', () => {
  it('loses the spaces around it', () => {
    expect(readConnection(URL_, '\t abc123 \r\n')).toMatchObject({ apiKey: 'abc123' });
  });

  it.each([
    ['', 'keyEmpty'],
    [' \n', 'keyEmpty'],
    ['abc 123', 'keyInside'],
    ['abc\n123', 'keyInside'],
    ['abc\u0000', 'keyInside'],
    ['abc\u200b123', 'keyInside'],
    ['\u202eabc', 'keyInside'],
  ])('%j is refused: %s', (typed, problem) => {
    expect(readConnection(URL_, typed)).toEqual({ problem });
  });
});
