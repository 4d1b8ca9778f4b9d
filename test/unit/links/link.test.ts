import { describe, expect, it } from 'vitest';
import { readLink, sameLink } from '../../../lib/links/link.ts';

describe('a typed link', () => {
  it.each([
    ['https://www.youtube.com/watch?v=a', 'https://www.youtube.com/watch?v=a'],
    ['  https://youtu.be/a  ', 'https://youtu.be/a'],
    ['youtube.com/@name', 'https://youtube.com/@name'],
    ['HTTP://Example.com/A', 'HTTP://Example.com/A'],
    ['localhost:8080/page', 'https://localhost:8080/page'],
    ['http://127.0.0.1:9/page', 'http://127.0.0.1:9/page'],
    ['https://пример.рф/страница', 'https://пример.рф/страница'],
  ])('%j is sent as %s', (typed, url) => {
    expect(readLink(typed)).toEqual({ url });
  });

  it.each([
    ['', 'empty'],
    ['   ', 'empty'],
    ['not a link', 'notALink'],
    ['youtube', 'notALink'],
    ['https://', 'notALink'],
    ['https://a b.com', 'notALink'],
    ['https://youtube..com', 'notALink'],
    ['@name', 'notALink'],
    ['javascript:alert(1)', 'notWeb'],
    ['data:text/html,x', 'notWeb'],
    ['file:///etc/passwd', 'notWeb'],
    ['mailto:a@b.com', 'notWeb'],
    ['https://me:secret@site.com/', 'credentials'],
    ['me@site.com/page', 'credentials'],
    [`https://site.com/${'a'.repeat(2000)}`, 'tooLong'],
  ])('%j is not one: %s', (typed, problem) => {
    expect(readLink(typed)).toEqual({ problem });
  });
});

describe('two links', () => {
  it.each([
    ['https://www.youtube.com/watch?v=a', 'http://m.youtube.com/watch?v=a#t=1', true],
    ['https://YouTube.com/@name/', 'youtube.com/@name', true],
    ['https://youtube.com/watch?v=a', 'https://youtube.com/watch?v=A', false],
    ['https://youtube.com/a', 'https://youtube.com/b', false],
  ])('%s and %s lead to the same thing: %s', (a, b, same) => {
    expect(sameLink(a, b)).toBe(same);
  });
});
