/**
 * What `npm start` and `npm test` run first: node_modules as package-lock.json has it, and a browser. Says nothing when
 * all is there. Plain JavaScript without a dependency: on a fresh machine it runs on Node 20, before node_modules exists.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findChromium, findFirefox } from './find-browser.mjs';

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));

/** @typedef {'chromium' | 'firefox'} BrowserName */
/** @typedef {'debian' | 'ubuntu' | 'linux' | 'macos' | 'windows'} System */

/** Debian's packages. Its `firefox` exists in unstable alone. */
const APT_PACKAGES = { chromium: 'chromium', firefox: 'firefox-esr' };

/**
 * What there is to do about the browsers. A start needs Chromium alone; tests need both.
 *
 * @param {object} machine
 * @param {Record<BrowserName, boolean>} machine.found
 * @param {System} machine.system
 * @param {boolean} machine.isRoot
 * @param {boolean} machine.isStart the person only wants to look: a missing browser is no failure yet
 * @returns {{ missing: BrowserName[], apt: string[], advice: string, exitCode: 0 | 1 }} `apt`: packages to install
 *   here and now; `advice` and `exitCode`: what to say and return while any browser is `missing`
 */
export function planSetup({ found, system, isRoot, isStart }) {
  /** @type {BrowserName[]} */
  const needed = isStart ? ['chromium'] : ['chromium', 'firefox'];
  const missing = needed.filter((name) => !found[name]);
  const apt = system === 'debian' && isRoot ? missing.map((name) => APT_PACKAGES[name]) : [];
  const advice = `Pocket Panel needs ${missing.join(' and ')}: ${howToInstall(system, missing)}`;
  return { missing, apt, advice, exitCode: missing.length && !isStart ? 1 : 0 };
}

/**
 * @param {System} system
 * @param {BrowserName[]} missing
 */
function howToInstall(system, missing) {
  const variables = missing.map((name) => name.toUpperCase()).join(' and ');
  if (system === 'debian')
    return `apt-get install ${missing.map((name) => APT_PACKAGES[name]).join(' ')} (as root).`;
  if (system === 'ubuntu') {
    // The snaps are shut out of /tmp, where tests keep their profiles.
    const sources = {
      chromium: 'Google Chrome or Brave',
      firefox: 'Firefox from https://packages.mozilla.org',
    };
    const debs = missing.map((name) => sources[name]).join(', ');
    return `Ubuntu's own are snaps, which tests cannot drive; install as .deb: ${debs}. Or set ${variables}.`;
  }
  if (system === 'macos') {
    const casks = { chromium: 'brave-browser', firefox: 'firefox' };
    return `brew install --cask ${missing.map((name) => casks[name]).join(' ')}, or set ${variables} to its path.`;
  }
  if (system === 'windows') {
    const ids = { chromium: 'Brave.Brave', firefox: 'Mozilla.Firefox' };
    return `winget install ${missing.map((name) => ids[name]).join(' ')}, or set ${variables} to its path.`;
  }
  return `install ${missing.join(' and ')} with your package manager, or set ${variables} to its path.`;
}

/**
 * Whether node_modules is what package-lock.json asks for, by content: a clone, a checkout or a copy gives files new
 * times without changing them. npm writes `node_modules/.package-lock.json` last, so half an install is not current.
 *
 * @typedef {{ version?: string, integrity?: string, optional?: boolean }} LockedPackage
 * @param {Record<string, LockedPackage>} locked `packages` of package-lock.json; '' is the project itself
 * @param {Record<string, LockedPackage>} installed `packages` of node_modules/.package-lock.json
 */
export function isInstallCurrent(locked, installed) {
  const same = Object.entries(locked).every(([path, { version, integrity, optional }]) => {
    const here = installed[path];
    // Optional packages are mostly other platforms' binaries, which npm leaves out.
    if (!here) return path === '' || optional === true;
    return here.version === version && here.integrity === integrity;
  });
  return same && Object.keys(installed).every((path) => path in locked);
}

function needsInstall() {
  const modules = join(ROOT, 'node_modules');
  // The package `node` fetches its program in an install script, which may have been refused or cut off.
  const hasNode = ['node', 'node.exe'].some((file) => existsSync(join(modules, 'node', 'bin', file)));
  if (!hasNode || !existsSync(join(modules, '.package-lock.json'))) return true;
  return !isInstallCurrent(
    readPackages('package-lock.json'),
    readPackages('node_modules/.package-lock.json'),
  );
}

/** @param {string} file */
function readPackages(file) {
  return JSON.parse(readFileSync(join(ROOT, file), 'utf8')).packages;
}

/** @returns {System} */
function whichSystem() {
  if (process.platform === 'darwin') return 'macos';
  if (process.platform === 'win32') return 'windows';
  const release = existsSync('/etc/os-release') ? readFileSync('/etc/os-release', 'utf8') : '';
  // ID and ID_LIKE name the system and what it descends from: Ubuntu says `ID_LIKE=debian`.
  const family = [...release.matchAll(/^ID(?:_LIKE)?=(.*)$/gm)].map(([, value]) => value).join(' ');
  if (family.includes('ubuntu')) return 'ubuntu';
  return family.includes('debian') ? 'debian' : 'linux';
}

function installModules() {
  console.log('Installing node_modules (about half a minute)…');
  // `dev` spelled out, for a machine that sets NODE_ENV=production; errors alone, since Node 20 would warn of `engines`.
  const args = ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'];
  const { npm_execpath: npm, npm_node_execpath: node } = process.env;
  // The npm that runs this script, on its own Node; else (started by hand, or by another package manager) PATH's.
  const isNpm = npm?.endsWith('npm-cli.js');
  return isNpm ? run(node ?? process.execPath, [npm ?? '', ...args]) : run('npm', args);
}

/** @param {string[]} packages */
function aptInstall(packages) {
  console.log(`Installing ${packages.join(' and ')} with apt…`);
  const update = run('apt-get', ['update', '-qq']);
  return update && run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages]);
}

/**
 * @param {string} command
 * @param {string[]} args
 */
function run(command, args) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  // On Windows npm is a script, npm.cmd, which only a shell can start.
  const shell = process.platform === 'win32' && command === 'npm';
  return spawnSync(command, args, { cwd: ROOT, env, shell, stdio: 'inherit' }).status === 0;
}

/** @returns {number} the exit code */
function setUp() {
  if (needsInstall() && !installModules()) {
    console.error('`npm ci` failed; its reason is above.');
    return 1;
  }
  if (needsInstall()) {
    console.error(
      'npm ran no install script, so Node 24 is missing: is `ignore-scripts` set in your npm configuration?',
    );
    return 1;
  }

  const look = () =>
    planSetup({
      found: { chromium: findChromium() !== null, firefox: findFirefox() !== null },
      system: whichSystem(),
      isRoot: process.getuid?.() === 0,
      isStart: process.env['npm_lifecycle_event'] === 'prestart',
    });
  const { apt } = look();
  if (apt.length) aptInstall(apt);
  const { missing, advice, exitCode } = look();
  if (missing.length) console.error(advice);
  return exitCode;
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url))
  process.exit(setUp());
