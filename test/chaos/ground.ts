import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect, ledgerRows, openPanel } from '../e2e/shop.ts';
import type { SandboxServer } from '../sandbox/serve.ts';
import { createShelf, fillShelves, rehearsalOf, type Shelf } from './goods.ts';
import { ask, type Said } from './in-page.ts';
import { awaitCopies, spoilDatabase } from './lost-database.ts';
import { type BrowserName, launch, type Target } from './target.ts';

/** A browser on a profile of its own, connected to a panel of its own. */
export interface Ground {
  server: SandboxServer;
  /** The browser as it runs now: another one after each `restart`. */
  target: Target;
  /** Accounts whose next order need not wait for their last one, the longest idle first. */
  accounts: string[];
  /** What they may buy of goods. */
  shelf: Shelf;
  /** How long orders take that nothing disturbs, in milliseconds. */
  typicalMs: number;
  /**
   * Starts the browser again on what it left behind; `spoils` damages its database before. Where the browser lost it, the
   * keys are entered again, as a person would.
   *
   * @returns a fault if orders are gone that were there at the last start; the profile as the kill left it is kept then
   */
  restart(spoils: boolean): Promise<string[]>;
  /** How often the browser lost its database. */
  losses: number;
  close(): Promise<void>;
}

/** An account sends one order a second at most: so many are needed that the next kill's orders need not wait. */
const ACCOUNTS: Record<BrowserName, number> = { chromium: 16, firefox: 8 };
const FORTUNE = '1000000000';
const REHEARSALS = 3;
/** Where the panel takes about as long as it does on average during a campaign. */
const REHEARSAL_LATENCY_MS = 10;

/** Starts everything, connects all accounts, and measures how long an order takes. */
export async function openGround(browser: BrowserName): Promise<Ground> {
  const profileDir = mkdtempSync(join(tmpdir(), `pocket-panel-chaos-${browser}-`));
  const keys = Array.from({ length: ACCOUNTS[browser] }, (_, i) => `chaos-key-${i}`);
  const server = await openPanel({ services: 10, key: keys[0] ?? '', balance: FORTUNE });
  // With the rule on, a second order for a link would be refused, and a duplicate would not show.
  server.panel.setRules({ refuseActiveLink: false, latencyMs: REHEARSAL_LATENCY_MS });
  for (const key of keys) server.panel.addKey(key, FORTUNE);
  fillShelves(server.panel);
  const foundDir = `${profileDir}-as-found`;
  let known = 0;
  const ground: Ground = {
    server,
    target: await launch[browser](profileDir),
    accounts: [],
    shelf: createShelf(),
    typicalMs: 0,
    losses: 0,
    async restart(spoils) {
      if (spoils) spoilDatabase(profileDir);
      rmSync(foundDir, { recursive: true, force: true });
      cpSync(profileDir, foundDir, { recursive: true, verbatimSymlinks: true });
      ground.target = await launch[browser](profileDir);
      const before = known;
      known = (await ledgerRows(ground.target.page, '')).length;
      if (known >= before) return spoils ? ['a damaged database was not thrown away'] : [];
      ground.losses += 1;
      known = await recover(ground, keys, before);
      if (known >= before) return [];
      const keptDir = mkdtempSync(`${profileDir}-lost-`);
      cpSync(foundDir, keptDir, { recursive: true, verbatimSymlinks: true });
      return [
        `the ledger had ${before} orders, and has ${known} after a SIGKILL; the profile is kept in ${keptDir}`,
      ];
    },
    async close() {
      await ground.target.close();
      await server.close();
      for (const dir of [profileDir, foundDir]) rmSync(dir, { recursive: true, force: true, maxRetries: 5 });
    },
  };
  await connect(ground.target, server.apiUrl, keys[0]);
  for (const key of keys) ground.accounts.push(await connectByMessage(ground, key));
  ground.typicalMs = await rehearse(ground);
  known = (await ledgerRows(ground.target.page, '')).length;
  return ground;
}

/**
 * Has the worker find that no key opens any more, waits for the orders, and enters all keys again.
 *
 * @returns how many orders there are then
 */
async function recover(ground: Ground, keys: readonly string[], wanted: number): Promise<number> {
  const accounts = [...ground.accounts];
  for (const accountId of accounts) {
    await answerOf(ground.target, { name: 'refresh', input: { accountId, force: true } });
  }
  const found = await awaitCopies(ground.target, wanted);
  for (const key of keys) {
    const accountId = await connectByMessage(ground, key);
    if (!accounts.includes(accountId)) throw new Error(`The orders of ${key} are another account's now`);
  }
  return found;
}

/** What the options page does behind its form; a key that is known already answers with its account. */
async function connectByMessage({ target, server }: Ground, apiKey: string): Promise<string> {
  const connected = await answerOf<{ kind: string; accountId: string }>(target, {
    name: 'connect',
    input: { apiUrl: server.apiUrl, apiKey },
  });
  const { accountId } = connected;
  const fetched = await answerOf<{ kind: string }>(target, { name: 'freshenPrices', input: { accountId } });
  if (fetched.kind !== 'done') throw new Error(`No catalogue: ${JSON.stringify(fetched)}`);
  return accountId;
}

/** What the worker answers; throws where it does not. */
export async function answerOf<T>(target: Target, message: { name: string; input: object }): Promise<T> {
  const said = await target.page.evaluate<Said, typeof message>(ask, message);
  if (said !== 'silence' && 'answer' in said && said.answer !== null) return said.answer as T;
  throw new Error(`The worker did not answer ${message.name}: ${JSON.stringify(said)}`);
}

/** By a message that changes nothing: its answer comes after the sweep that the worker does at its start. */
export async function wakeWorker({ target, accounts }: Ground): Promise<void> {
  await answerOf(target, { name: 'markSeen', input: { accountId: accounts[0] } });
}

/** The next account to order with. */
export function nextAccount({ accounts }: Ground): string {
  const [next = ''] = accounts.splice(0, 1);
  accounts.push(next);
  return next;
}

/** An order of the cheapest kind of this panel; each on a link of its own, so that none stands in another's way. */
export function orderFor(accountId: string, link: string, localId: string) {
  const what = { serviceId: '1', quantity: '1000', comments: '', price: '2.5' };
  return { name: 'placeOrder', input: { ...what, localId, accountId, link, replaces: null, consents: [] } };
}

/** How long it takes at best until two orders at once are both answered: about what a kill will meet. */
async function rehearse(ground: Ground): Promise<number> {
  // The first one goes alone: it makes the browser's rule for this panel, and its time says nothing.
  await rehearseOne(ground, 'first');
  const buyer = nextAccount(ground);
  await mustPlace(ground, rehearsalOf(buyer));
  const times: number[] = [];
  for (let i = 0; i < REHEARSALS; i += 1) {
    const begin = performance.now();
    await Promise.all(['a', 'b'].map((name) => rehearseOne(ground, `${name}${i}`)));
    times.push(performance.now() - begin);
  }
  return Math.min(...times);
}

async function rehearseOne(ground: Ground, name: string): Promise<void> {
  const order = orderFor(nextAccount(ground), `https://www.youtube.com/watch?v=rehearsal-${name}`, name);
  await mustPlace(ground, order);
}

/** An undisturbed order is placed, or a campaign of them would prove nothing. */
async function mustPlace({ target }: Ground, order: { name: string; input: object }): Promise<void> {
  const { kind } = await answerOf<{ kind: string }>(target, order);
  if (kind !== 'placed') throw new Error(`A rehearsal ended as ${kind}`);
}
