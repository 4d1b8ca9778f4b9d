/** `npm run screenshots`: every screen and state, in both themes, from the built extension with the sandbox's data. */
import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { launchChromium } from '../browsers/chromium.ts';
import { walk } from './walk.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const FOLDER = join(ROOT, '.output/screenshots');

const wxt = join(ROOT, 'node_modules/.bin/wxt');
const env = { ...process.env, NODE_ENV: 'production' };
spawnSync(wxt, ['build', '--mode', 'sandbox'], { cwd: ROOT, stdio: ['ignore', 'ignore', 'inherit'], env });
mkdirSync(FOLDER, { recursive: true });
const browser = await launchChromium({ extensionDir: join(ROOT, '.output/chrome-mv3-sandbox') });
let count = 0;
try {
  await walk(browser, async (state, theme, page) => {
    await page.screenshot({ path: join(FOLDER, `${state}-${theme}.png`) });
    count += 1;
  });
} finally {
  await browser.close();
}
console.log(`${count} pictures in ${FOLDER}`);
