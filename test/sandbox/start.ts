/**
 * `npm start`: a browser with Pocket Panel in it, connected to a sandbox panel, on a page of a social site. With a
 * display it is yours to play with; headless it orders by itself, through the same screens, and tells what happened.
 */
import { spawnSync } from 'node:child_process';
import { createServer } from 'node:https';
import { join, resolve } from 'node:path';
import { launchChromium } from '../browsers/chromium.ts';
import { chromiumPane } from '../browsers/pane.ts';
import { makeCertificate } from './certificate.ts';
import { orderByItself } from './demonstration.ts';
import { serveSandbox } from './serve.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const HOST = 'www.youtube.com';
const VIDEO = `https://${HOST}/watch?v=jNQXAC9IVRw`;
const KEY = 'sandbox-key-1';

const hasDisplay =
  process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
const headless = process.argv.includes('--headless') || !hasDisplay;

build();
const certificate = await makeCertificate([HOST]);
const server = await serveSandbox({ key: KEY });
const site = await serveSandbox({
  panel: server.panel,
  createServer: (listener) => createServer(certificate, listener),
});
const browser = await launchChromium({
  extensionDir: join(ROOT, '.output/chrome-mv3-sandbox'),
  headless,
  hostRules: { [HOST]: site.port },
});
console.log(`Sandbox panel  ${server.origin} (what the panel sees)`);

try {
  await connect();
  const page = browser.context.pages()[0] ?? (await browser.context.newPage());
  await page.goto(VIDEO);
  await page.bringToFront();
  if (headless) await orderByItself(browser, server.panel, page, join(ROOT, '.output/start'));
  else await play();
} finally {
  await browser.close();
  await site.close();
  await server.close();
}

function build(): void {
  const wxt = join(ROOT, 'node_modules/.bin/wxt');
  // Without it WXT names the environment after the mode, and the libraries bring their development code.
  const env = { ...process.env, NODE_ENV: 'production' };
  const { status, stdout, stderr } = spawnSync(wxt, ['build', '--mode', 'sandbox'], { cwd: ROOT, env });
  if (status !== 0) throw new Error(`The extension could not be built.\n${stdout}${stderr}`);
}

async function connect(): Promise<void> {
  const options = chromiumPane(await browser.open('options.html'));
  await options.fill('textbox', 'API URL', server.apiUrl);
  await options.fill('textbox', 'API key', KEY);
  await options.click('button', 'Connect');
  console.log(`Connected      ${(await options.read('status', 'Connected')).trim()}`);
  await options.close();
}

function play(): Promise<void> {
  console.log('Click the Pocket Panel icon, or right-click the page. Orders run through in a minute.');
  console.log('Close the browser to stop.');
  return new Promise((closed) => browser.context.once('close', () => closed()));
}
