import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { ledgerRows } from '../e2e/shop.ts';
import type { Target } from './target.ts';

/**
 * Damages a record in the log of Chromium's database, as a kill in the middle of a write does: the next start throws the
 * whole database away. The browser must not run.
 */
export function spoilDatabase(profileDir: string): void {
  for (const log of globSync(join(profileDir, '*/IndexedDB/chrome-extension_*/*.log'))) {
    const bytes = readFileSync(log);
    const middle = bytes.length >> 1;
    bytes[middle] = (bytes[middle] ?? 0) ^ 0xff;
    writeFileSync(log, bytes);
  }
}

const PATIENCE_MS = 30_000;

/**
 * Waits until the page has brought the orders back from their copies, which it does once it knows that keys do not open.
 *
 * @returns how many orders there are then
 */
export async function awaitCopies({ page }: Target, wanted: number): Promise<number> {
  const end = Date.now() + PATIENCE_MS;
  for (;;) {
    const { length } = await ledgerRows(page, '');
    if (length >= wanted || Date.now() > end) return length;
    await delay(100);
  }
}
