import { ledgerRows } from '../e2e/shop.ts';
import { REHEARSAL } from './goods.ts';
import { type Ground, openGround } from './ground.ts';
import { type Attempt, type Cell, judge } from './judge.ts';
import { planKill } from './plan.ts';
import { strike, type Victim } from './strike.ts';
import type { BrowserName } from './target.ts';

export interface Campaign {
  browser: BrowserName;
  /** Kills of the worker alone. */
  kills: number;
  /** SIGKILLs to the whole browser, spread evenly among them. */
  sigkills: number;
  /** After so many of them, the first ones, the browser's database is damaged (Chromium alone). */
  spoilt: number;
  seed: number;
}

/** The figures so far. */
export interface Tally extends Campaign {
  /** Kills that met something running. */
  killed: Record<Victim, number>;
  /** Those of them that met an order under way. */
  inFlight: Record<Victim, number>;
  /** Kills of a worker that had been woken a moment before, and may have been sweeping the ledger. */
  atStart: number;
  /** How often the browser lost its database, and the orders came back from their copies. */
  losses: number;
  /** Kills that found the worker stopped already; they count for nothing. */
  missed: number;
  orders: number;
  /** Those of them that bought goods. */
  goods: number;
  cells: { cell: Cell; count: number }[];
  faults: string[];
  /** How long undisturbed orders took at the start of each round, in milliseconds. */
  typicalMs: number[];
  ms: number;
}

/** After so many kills a fresh profile and panel: a ledger that has grown slows the campaign down. */
const ROUND = 300;

/** Runs a campaign round by round; `report` hears of each kill. */
export async function runCampaign(
  campaign: Campaign,
  report: (tally: Tally) => void = () => {},
): Promise<Tally> {
  const begin = performance.now();
  const tally: Tally = {
    ...campaign,
    killed: { worker: 0, browser: 0 },
    inFlight: { worker: 0, browser: 0 },
    atStart: 0,
    losses: 0,
    missed: 0,
    orders: 0,
    goods: 0,
    cells: [],
    faults: [],
    typicalMs: [],
    ms: 0,
  };
  const clock = () => {
    tally.ms = Math.round(performance.now() - begin);
  };
  let next = 0;
  while (!isDone(tally)) {
    next = await runRound(tally, next, () => {
      clock();
      report(tally);
    });
    clock();
  }
  return tally;
}

function isDone({ killed, kills, sigkills }: Tally): boolean {
  return killed.worker >= kills && killed.browser >= sigkills;
}

/** @returns the number of the next kill */
async function runRound(tally: Tally, first: number, report: () => void): Promise<number> {
  const ground = await openGround(tally.browser);
  tally.typicalMs.push(Math.round(ground.typicalMs));
  const attempts: Attempt[] = [];
  let kill = first;
  try {
    for (; kill < first + ROUND && !isDone(tally); kill += 1) {
      const victim = victimOf(tally, kill);
      const spoils = victim === 'browser' && tally.killed.browser < tally.spoilt;
      const struck = await strike(ground, planKill(tally.browser, tally.seed, kill), victim, spoils).catch(
        (cause) => {
          throw new Error(`Kill ${kill} of seed ${tally.seed} came to no end`, { cause });
        },
      );
      attempts.push(...struck.attempts);
      tally.faults.push(...struck.faults.map((fault) => `kill ${kill}: ${fault}`));
      tally.orders += struck.attempts.length;
      tally.goods += struck.attempts.filter(({ product }) => product !== null).length;
      const killed = struck.met.filter(Boolean).length;
      tally.killed[victim] += killed;
      tally.missed += struck.met.length - killed;
      if (struck.met[1]) tally.atStart += 1;
      if (struck.inFlight) tally.inFlight[victim] += 1;
      report();
    }
    tally.losses += ground.losses;
    await settle(ground, attempts, tally);
  } finally {
    await ground.close();
  }
  return kill;
}

/** Spread by number alone, so that the same call meets the same victims. */
function victimOf({ kills, sigkills }: Campaign, kill: number): Victim {
  const sigkillsUpTo = (number: number) => Math.floor((number * sigkills) / (kills + sigkills));
  return sigkillsUpTo(kill + 1) > sigkillsUpTo(kill) ? 'browser' : 'worker';
}

/** Compares both sides' books once the panel has done all it was asked to. */
async function settle({ server, target }: Ground, attempts: Attempt[], tally: Tally): Promise<void> {
  const { panel } = server;
  panel.release();
  while (panel.requests().some(({ finished }) => finished === null)) await new Promise(setImmediate);
  const bought = panel.requests().filter(({ action }) => action === 'add' || action === 'add_product_order');
  const { cells, faults } = judge({
    attempts,
    rows: await ledgerRows(target.page, ''),
    orders: [
      ...panel.orders().map(({ id, link }) => ({ id, mark: link })),
      ...panel
        .productOrders()
        .flatMap(({ id, require }) => (require === REHEARSAL ? [] : { id, mark: require })),
    ],
    adds: bought.map(({ params }) => params.link ?? params.require ?? ''),
  });
  tally.faults.push(...faults);
  for (const cell of cells) count(tally, cell);
}

function count({ cells }: Tally, cell: Cell): void {
  const name = JSON.stringify(cell);
  const known = cells.find((each) => JSON.stringify(each.cell) === name);
  if (known) known.count += 1;
  else cells.push({ cell, count: 1 });
}
