import { describe, expect, test } from 'vitest';
import { isInstallCurrent, planSetup } from '../setup.mjs';

const both = { chromium: true, firefox: true };
const neither = { chromium: false, firefox: false };
const noFirefox = { chromium: true, firefox: false };

describe('planSetup', () => {
  test('has nothing to do when both browsers are there', () => {
    const plan = planSetup({ found: both, system: 'debian', isRoot: true, isStart: false });
    expect(plan).toMatchObject({ missing: [], apt: [], exitCode: 0 });
  });

  test.each([
    { found: neither, apt: ['chromium', 'firefox-esr'] },
    { found: noFirefox, apt: ['firefox-esr'] },
  ])('installs what is missing on Debian as root: $apt', ({ found, apt }) => {
    expect(planSetup({ found, system: 'debian', isRoot: true, isStart: false }).apt).toEqual(apt);
  });

  test('a start asks for Chromium alone, and fails for nothing', () => {
    const plan = planSetup({ found: neither, system: 'linux', isRoot: false, isStart: true });
    expect(plan).toMatchObject({ missing: ['chromium'], exitCode: 0 });
  });

  test.each([
    { system: 'debian', isRoot: false, says: 'apt-get install chromium firefox-esr' },
    { system: 'ubuntu', isRoot: true, says: 'Brave, Firefox from https://packages.mozilla.org' },
    { system: 'linux', isRoot: true, says: 'install chromium and firefox with your package manager' },
    { system: 'macos', isRoot: false, says: 'brew install --cask brave-browser firefox' },
    { system: 'windows', isRoot: false, says: 'winget install Brave.Brave Mozilla.Firefox' },
  ] as const)('on $system (root: $isRoot) it says in one line what to install, and tests fail', (machine) => {
    const plan = planSetup({ ...machine, found: neither, isStart: false });
    expect(plan).toMatchObject({ apt: [], exitCode: 1, advice: expect.stringContaining(machine.says) });
    expect(plan.advice).not.toContain('\n');
  });

  test('names only the browser that is missing', () => {
    const { advice } = planSetup({ found: noFirefox, system: 'ubuntu', isRoot: false, isStart: false });
    expect(advice).toContain('FIREFOX');
    expect(advice).not.toContain('CHROMIUM');
  });
});

describe('isInstallCurrent', () => {
  const project = { version: '0.1.0' };
  const idb = { version: '8.0.4', integrity: 'sha512-a' };
  const macBinary = { version: '2.0.0', integrity: 'sha512-b', optional: true };
  const locked = { '': project, 'node_modules/idb': idb, 'node_modules/mac': macBinary };

  test.each([
    ['everything locked is there', { 'node_modules/idb': idb, 'node_modules/mac': macBinary }, true],
    ["another platform's binary was left out", { 'node_modules/idb': idb }, true],
    ['a package is missing', {}, false],
    ['a version differs', { 'node_modules/idb': { ...idb, version: '8.0.3' } }, false],
    ['the same version has other contents', { 'node_modules/idb': { ...idb, integrity: 'sha512-c' } }, false],
    ['a package is left over', { 'node_modules/idb': idb, 'node_modules/old': idb }, false],
  ])('%s: %o → %s', (_, installed, current) => {
    expect(isInstallCurrent(locked, installed)).toBe(current);
  });
});
