import { describe, expect, it, test } from 'vitest';
import { covers, SITES, withSites } from '../../../lib/links/sites.ts';
import { DEFAULT_SETTINGS } from '../../../lib/settings.ts';
import { EXAMPLES } from './platform-examples.ts';

const NOWHERE = DEFAULT_SETTINGS.pageButton;

describe('the sites of the page button', () => {
  it.each(Object.entries(EXAMPLES))(
    '%s has patterns for its example addresses',
    (platform, { addresses }) => {
      const site = SITES.find((one) => one.platform === platform);
      // A discord.gg address leads on to discord.com/invite.
      for (const address of addresses.map((one) => one.replace('discord.gg/', 'discord.com/invite/'))) {
        expect(site?.patterns.some((pattern) => covers(pattern, address))).toBe(true);
      }
    },
  );

  test('all are https, and none is named twice', () => {
    const patterns = SITES.flatMap((site) => site.patterns);
    expect(patterns.filter((pattern) => !/^https:\/\/\*\.[\w.-]+\/\*$/.test(pattern))).toEqual([]);
    expect(new Set(patterns).size).toBe(patterns.length);
  });

  test('hosts that only lead on are not asked for', () => {
    const patterns = SITES.flatMap((site) => site.patterns);
    for (const host of ['youtu.be', 'pin.it', 'fb.watch']) expect(patterns.join()).not.toContain(host);
    expect(patterns).toContain('https://*.vkvideo.ru/*');
  });

  it.each([
    ['https://x.com/api/v2', true],
    ['https://panel.x.com/api/v2', true],
    ['https://netflix.com/api/v2', false],
    ['http://x.com/api/v2', false],
  ])('https://*.x.com/* covers %s: %s', (url, covered) => {
    expect(covers('https://*.x.com/*', url)).toBe(covered);
  });

  test('turned on twice stand in the settings once, and off leave no trace', () => {
    const once = withSites(NOWHERE, SITES, true);
    expect(withSites(once, SITES, true)).toEqual(once);
    expect(withSites(once, SITES, false)).toEqual(NOWHERE);
  });
});
