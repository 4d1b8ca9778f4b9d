/**
 * Finds the browsers that tests, screenshots and `npm start` drive. Plain JavaScript without a dependency:
 * `setup.mjs` runs it on Node 20, before node_modules exists.
 */
import { accessSync, constants, existsSync, readFileSync, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const { LOCALAPPDATA = '', PROGRAMFILES = '', 'PROGRAMFILES(X86)': PROGRAMFILES_X86 = '' } = process.env;
const WINDOWS_ROOTS = [PROGRAMFILES, PROGRAMFILES_X86, LOCALAPPDATA].filter(Boolean);

/**
 * Best first. Google Chrome comes last: branded Chrome ignores `--load-extension` since 137, and the launcher has to
 * load the extension another way. Chromium comes first because the end-to-end tests were measured on it; Brave and
 * Edge keep the switch but open first-run pages of their own.
 */
const CHROMIUM = {
  variable: 'CHROMIUM',
  commands: [
    'chromium',
    'chromium-browser',
    'brave-browser',
    'microsoft-edge',
    'microsoft-edge-stable',
    'google-chrome',
    'google-chrome-stable',
  ],
  macApps: ['Chromium', 'Brave Browser', 'Microsoft Edge', 'Google Chrome'],
  windowsPaths: [
    'Chromium\\Application\\chrome.exe',
    'BraveSoftware\\Brave-Browser\\Application\\brave.exe',
    'Microsoft\\Edge\\Application\\msedge.exe',
    'Google\\Chrome\\Application\\chrome.exe',
  ],
};

/** The ESR first: it is what the end-to-end tests were measured on, and it changes least. */
const FIREFOX = {
  variable: 'FIREFOX',
  commands: ['firefox-esr', 'firefox'],
  macApps: ['Firefox', 'Firefox Developer Edition'],
  windowsPaths: ['Mozilla Firefox\\firefox.exe'],
};

/**
 * The Chromium-family browser to drive: what the variable CHROMIUM names, else the best one installed.
 *
 * @returns {string | null} an absolute path, or null when there is none
 */
export function findChromium() {
  return find(CHROMIUM);
}

/**
 * The Firefox to drive: what the variable FIREFOX names, else the best one installed.
 *
 * @returns {string | null} an absolute path, or null when there is none
 */
export function findFirefox() {
  return find(FIREFOX);
}

/** @param {typeof CHROMIUM} browser */
function find({ variable, commands, macApps, windowsPaths }) {
  // A named browser that is not there is a mistake to report, not a wish to forget.
  const named = process.env[variable];
  if (named) return isProgram(named) ? named : null;

  return candidates(commands, macApps, windowsPaths).find(isProgram) ?? null;
}

/**
 * @param {string[]} commands
 * @param {string[]} macApps
 * @param {string[]} windowsPaths
 * @returns {string[]}
 */
function candidates(commands, macApps, windowsPaths) {
  if (process.platform === 'win32') {
    return windowsPaths.flatMap((path) => WINDOWS_ROOTS.map((root) => join(root, path)));
  }
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  const onPath = commands.flatMap((command) => folders.map((folder) => join(folder, command)));
  if (process.platform !== 'darwin') return onPath;
  // Inside a macOS bundle the program carries the app's name, except Firefox's.
  const inApps = macApps.map((app) => {
    const program = app.startsWith('Firefox') ? 'firefox' : app;
    return `/Applications/${app}.app/Contents/MacOS/${program}`;
  });
  return [...onPath, ...inApps];
}

/** @param {string} path */
function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile() && !isSnapStub(path);
  } catch {
    return false;
  }
}

/**
 * Ubuntu's `chromium-browser` and `firefox` packages are shell scripts that only say "install the snap".
 *
 * @param {string} path
 */
function isSnapStub(path) {
  if (statSync(path).size > 20_000) return false;
  const snap = readFileSync(path, 'utf8').match(/\/snap\/bin\/[\w-]+/)?.[0];
  return snap !== undefined && !existsSync(snap);
}
