import type { Page } from 'playwright-core';
import type { Figure } from './figures.ts';
import type { Ground } from './ground.ts';
import { awaitInput, type Delay, untilSearchable } from './in-page.ts';

/** Two words, typing errors, another script, an id: each letter is a keystroke measured. */
const QUERIES = ['instagram followers', 'yotube veiws', 'likes tiktok', 'подписчики', '#1234'];

/** From a key pressed in the service picker to the results on the screen. */
export async function measurePicker(ground: Ground): Promise<Figure[]> {
  const last = String(ground.server.panel.services().at(-1)?.service);
  const ours = await ground.visit(`${ground.ours}/popup.html`, '#services [role=option]', 1, async (page) => {
    await page.evaluate(untilSearchable, last);
    return typeAll(page, '[role=combobox][aria-label=Service]', '.picker-list');
  });
  const plain = await ground.visit(`${ground.rival}/list.html`, '.shown', 1, async (page) => {
    await page.evaluate(() => probe.shown);
    return typeAll(page, 'input', 'ul');
  });
  const of = (delays: Delay[], what: keyof Delay) => delays.map((delay) => delay[what]);
  const name = 'names that include it';
  return [
    {
      name: 'keystroke → results on the screen',
      unit: 'ms',
      values: of(ours, 'painted'),
      limit: 16,
      rival: { name, values: of(plain, 'painted') },
    },
    {
      name: 'keystroke → results in the document',
      unit: 'ms',
      values: of(ours, 'drawn'),
      rival: { name, values: of(plain, 'drawn') },
    },
  ];
}

async function typeAll(page: Page, input: string, within: string): Promise<Delay[]> {
  const delays: Delay[] = [];
  for (const query of QUERIES) {
    await page.locator(input).fill('');
    await page.evaluate(() => probe.painted());
    for (const letter of query) {
      delays.push(...(await typeOne(page, letter, within)));
    }
  }
  return delays;
}

async function typeOne(page: Page, letter: string, within: string): Promise<Delay[]> {
  await page.evaluate(awaitInput, within);
  await page.keyboard.insertText(letter);
  const measured = await page.evaluate(() => probe.delay ?? null);
  // What changes nothing is not counted.
  return measured === null ? [] : [measured];
}
