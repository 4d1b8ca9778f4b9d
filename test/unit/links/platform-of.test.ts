import { expect, it } from 'vitest';
import { platformOf } from '../../../lib/links/platform-of.ts';

it.each([
  ['https://www.youtube.com/watch?v=1', 'youtube'],
  ['https://youtu.be/1', 'youtube'],
  ['HTTPS://M.YouTube.com/x', 'youtube'],
  ['https://t.me/channel', 'telegram'],
  ['https://x.com/someone', 'x'],
  ['https://netflix.com/someone', null],
  ['https://example.com/x.com/', null],
  ['https://youtube.com.evil.example/', null],
  ['someone', null],
  ['', null],
])('the platform of %j is %s', (link, platform) => {
  expect(platformOf(link)).toBe(platform);
});
