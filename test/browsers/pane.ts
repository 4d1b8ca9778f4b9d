import type { Page as ChromiumPage } from 'playwright-core';
import type { ElementHandle, Page as FirefoxPage } from 'puppeteer-core';

/** One page of the extension, driven as a person does: by the role and name that a screen reader says. */
export interface Pane {
  click(role: string, name: string): Promise<void>;
  /** Replaces what stands in a field. */
  fill(role: string, name: string, text: string): Promise<void>;
  /** One key, or one with others held: `Shift+Tab`. */
  press(key: string): Promise<void>;
  /** The text of an element, or a field's value, once it is there. */
  read(role: string, name: string): Promise<string>;
  /** Resolves when the page says `text` somewhere. */
  says(text: string): Promise<void>;
  /** Runs `work` in the page. */
  evaluate<T, A>(work: (given: A) => T | Promise<T>, given: A): Promise<T>;
  screenshot(path: string): Promise<void>;
  close(): Promise<void>;
}

/** The longest that a test waits for anything a person would see: an alarm comes after a minute at the earliest. */
const PATIENCE_MS = 100_000;

export function chromiumPane(page: ChromiumPage): Pane {
  page.setDefaultTimeout(PATIENCE_MS);
  const find = (role: string, name: string) =>
    page.getByRole(role as Parameters<typeof page.getByRole>[0], { name, exact: true }).first();
  return {
    click: (role, name) => find(role, name).click(),
    fill: (role, name, text) => find(role, name).fill(text),
    press: (key) => page.keyboard.press(key),
    async read(role, name) {
      const element = find(role, name);
      await element.waitFor();
      return element.evaluate((node) => ('value' in node ? String(node.value) : (node.textContent ?? '')));
    },
    says: (text) => page.getByText(text).first().waitFor(),
    evaluate: (work, given) => page.evaluate(work as never, given as never),
    async screenshot(path) {
      await page.screenshot({ path });
    },
    close: () => page.close(),
  };
}

export function firefoxPane(page: FirefoxPage): Pane {
  page.setDefaultTimeout(PATIENCE_MS);
  const find = async (role: string, name: string) => {
    const selector = `::-p-aria([name="${name}"][role="${role}"])`;
    return (await page.waitForSelector(selector, { visible: true })) as ElementHandle<HTMLInputElement>;
  };
  return {
    async click(role, name) {
      await (await find(role, name)).click();
    },
    async fill(role, name, text) {
      const field = await find(role, name);
      await field.evaluate((input) => {
        input.focus();
        input.select();
      });
      await page.keyboard.press('Backspace');
      await field.type(text);
    },
    async press(chord) {
      const keys = chord.split('+') as Parameters<typeof page.keyboard.press>[0][];
      const [key = 'Enter', ...held] = keys.reverse();
      for (const modifier of held) await page.keyboard.down(modifier);
      await page.keyboard.press(key);
      for (const modifier of held) await page.keyboard.up(modifier);
    },
    async read(role, name) {
      return (await find(role, name)).evaluate((node) =>
        'value' in node ? String(node.value) : ((node as HTMLElement).textContent ?? ''),
      );
    },
    async says(text) {
      // biome-ignore lint/performance/useDomNodeTextContent: a text that is hidden is not said
      await page.waitForFunction((wanted) => document.body.innerText.includes(wanted), {}, text);
    },
    evaluate: (work, given) => page.evaluate(work as never, given as never) as never,
    async screenshot(path) {
      await page.screenshot({ path: path as `${string}.png` });
    },
    close: () => page.close(),
  };
}
