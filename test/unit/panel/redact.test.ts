import { describe, expect, it } from 'vitest';
import { redactProductText, redactSecrets } from '../../../lib/panel/redact.ts';

describe('redactSecrets', () => {
  const SECRET = 'a/b+c d"é';

  it.each([
    ['plain', `key ${SECRET} here`],
    ['in a form', `key=${new URLSearchParams({ k: SECRET }).toString().slice(2)}&x`],
    ['in a URL', `key=${encodeURIComponent(SECRET)}&x`],
    ['in JSON', JSON.stringify({ key: SECRET })],
    ['in JSON with escaped slashes', JSON.stringify({ key: SECRET }).replaceAll('/', '\\/')],
    ['in ASCII JSON', '{"key":"a/b+c d\\"\\u00e9"}'],
    ['in the JSON of PHP', '{"key":"a\\/b+c d\\"\\u00e9"}'],
    ['twice', `${SECRET} ${SECRET}`],
  ])('masks a secret %s', (_, text) => {
    const redacted = redactSecrets([SECRET])(text);
    expect(redacted).toContain('•••');
    expect(redacted).not.toMatch(/a.{0,3}b|c.{0,3}d/);
  });

  it('masks each of several secrets, the longer first where one begins with the other', () => {
    expect(redactSecrets(['abc', 'abcdef', 'xyz'])('abcdef xyz abc')).toBe('••• ••• •••');
  });

  it('leaves a text alone where there is no secret', () => {
    expect(redactSecrets([])('text')).toBe('text');
    expect(redactSecrets([''])('text')).toBe('text');
  });
});

describe('redactProductText', () => {
  it.each([
    ['{"status":"Completed","result":"c85c1d1a"}', '{"status":"Completed","result":"•••"}'],
    ['{"result" : "a \\" b","note":"n"}', '{"result" : "•••","note":"n"}'],
    ['{"1":{"result":"a"},"2":{"RESULT":"b"}}', '{"1":{"result":"•••"},"2":{"RESULT":"•••"}}'],
    ['[{"require":"Input your account","rate":2.5}]', '[{"require":"•••","rate":2.5}]'],
    ['{"result":123456,"note":"n"}', '{"result":"•••","note":"n"}'],
    ['{"result":null,"note":"n"}', '{"result":"•••","note":"n"}'],
    ['{"result":"cut off in the mid', '{"result":"•••"'],
    ['{"result":"cut off at an escape\\', '{"result":"•••"'],
    ['{"result":["a","b"],"note":"n"}', '{"result":"•••"'],
    ['{"result":{"login":"a","password":"b"}}', '{"result":"•••"'],
    ['{"result":\n"a\nb"}', '{"result":\n"•••"}'],
    ['{"note":"result"}', '{"note":"result"}'],
    ['<h1>Maintenance</h1>', '<h1>Maintenance</h1>'],
  ])('turns %s into %s', (body, redacted) => {
    expect(redactProductText(body)).toBe(redacted);
  });

  it('works on megabytes', () => {
    expect(redactProductText(`{"result":"${'x'.repeat(8_000_000)}"}`)).toBe('{"result":"•••"');
  });
});
