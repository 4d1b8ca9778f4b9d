import type { Hono } from 'hono';
import type { Desk, SandboxEnv } from './api-call.ts';
import { createApp } from './app.ts';
import { createCatalogue, type Service } from './catalogue.ts';
import { createClock, type SandboxClock } from './clock.ts';
import { type DialectName, findDialect } from './dialects.ts';
import { DEFAULT_RULES, type Engine, type Rules } from './engine.ts';
import { createFates, type ProductDecree, type RefillFate } from './fates.ts';
import { createFaults, type Fault, type FaultOptions } from './faults.ts';
import { createHolds } from './holds.ts';
import { createInProcessFetch } from './in-process-fetch.ts';
import { DEFAULT_TIMELINE, type OrderDecree, type OrderFate, type Timeline } from './order-plan.ts';
import { createRequestLog, type LoggedRequest } from './request-log.ts';
import { reviseOrder } from './revise-order.ts';
import type { Account, AccountState } from './store/accounts.ts';
import { openBooks } from './store/books.ts';
import {
  type OrderView,
  type ProductOrderView,
  type RefillView,
  viewOrders,
  viewProductOrders,
  viewRefills,
} from './views.ts';

export interface SandboxOptions {
  dialect?: DialectName;
  /** How many services there are. Default 5,000. */
  services?: number;
  /** Makes the catalogue: the same seed, the same services. */
  seed?: number;
  /** A file the panel goes on from, or `:memory:` (the default). */
  database?: string;
  /** What the first key has, as a plain decimal. Default "100". */
  balance?: string;
  currency?: string;
  /** The first key. Default "sandbox-key-1". */
  key?: string;
  /** What the panel's clock runs on, in milliseconds; `clock.advance` adds to it. Default: the machine's time. */
  now?: () => number;
}

/** A whole panel in one process: `app` or `fetch` is its API; the rest is the hand of the test. */
export interface SandboxPanel {
  app: Hono<SandboxEnv>;
  /** The API as a client's `fetch`, for any origin; see `in-process-fetch.ts`. */
  fetch: typeof fetch;
  clock: SandboxClock;

  /** Does nothing when the key exists. */
  addKey(key: string, balance: string, currency?: string): void;
  removeKey(key: string): void;
  setKeyState(key: string, state: AccountState): void;
  accounts(): Account[];
  /** The exact balance, refunds that are due included. */
  balance(key?: string): string;
  setBalance(balance: string, key?: string): void;
  /** Adds to the balance; a negative amount takes away. */
  credit(amount: string, key?: string): void;

  dialect(): DialectName;
  setDialect(name: DialectName): void;
  setRules(rules: Partial<Rules>): void;
  /** For orders placed from now on. */
  setTimeline(timeline: Partial<Timeline>): void;

  services(): readonly Service[];
  setServiceRate(service: number, rate: string): void;
  removeService(service: number): void;
  setCatalogueSize(size: number): void;
  /** 0 sells a product out, one made by hand too. */
  setStock(product: number, inventory: number): void;

  /** Decrees how the next orders end; refused ones use no decree up. */
  nextOrders(fate: OrderFate | OrderDecree, times?: number): void;
  nextRefills(fate: RefillFate, times?: number): void;
  nextProductOrders(fate: ProductDecree['fate'] | ProductDecree, times?: number): void;
  /** Changes the end of an order already placed, even one that has ended, as panels do. A refund given stays given. */
  reviseOrder(order: number, fate: OrderFate | OrderDecree): void;

  fault(fault: Fault, options?: FaultOptions): void;
  clearFaults(): void;
  /** Lets every stalled call go on. */
  release(): void;

  orders(): OrderView[];
  refills(): RefillView[];
  productOrders(): ProductOrderView[];
  /** API calls by action since the last reset; anything but a POST counts under its method. */
  hits(): Record<string, number>;
  requests(): readonly LoggedRequest[];
  /** The most calls of each action that were in flight at once. */
  maxInFlight(): Record<string, number>;
  resetHits(): void;

  /** Back to the first moment: no orders, the first key and its balance, no faults, the first dialect. */
  reset(): void;
  close(): void;
}

export function createSandboxPanel(options: SandboxOptions = {}): SandboxPanel {
  const { dialect: firstDialect = 'seed', services: size = 5_000, seed = 1, database = ':memory:' } = options;
  const {
    balance: firstBalance = '100',
    currency: ownCurrency = 'USD',
    key: firstKey = 'sandbox-key-1',
  } = options;
  findDialect(firstDialect);

  const books = openBooks(database);
  const engine: Engine = {
    clock: createClock(options.now),
    catalogue: createCatalogue(size, seed),
    books,
    fates: createFates(),
    rules: { ...DEFAULT_RULES },
    timeline: { ...DEFAULT_TIMELINE },
  };
  const { catalogue, clock, fates } = engine;
  const desk: Desk = {
    engine,
    dialect: { name: firstDialect },
    faults: createFaults(),
    holds: createHolds(),
    log: createRequestLog(),
  };
  const { faults, holds, log } = desk;
  books.accounts.add(firstKey, firstBalance, ownCurrency);

  const panel: Omit<SandboxPanel, 'app' | 'fetch'> = {
    clock,

    addKey: (key, balance, currency = ownCurrency) => books.accounts.add(key, balance, currency),
    removeKey: (key) => books.accounts.remove(key),
    setKeyState: (key, state) => books.accounts.setState(key, state),
    accounts() {
      books.settle(clock.now());
      return books.accounts.all();
    },
    balance(key = firstKey) {
      books.settle(clock.now());
      return books.accounts.get(key).balance;
    },
    setBalance: (balance, key = firstKey) => books.accounts.setBalance(key, balance),
    credit: (amount, key = firstKey) => books.accounts.credit(key, amount),

    dialect: () => desk.dialect.name,
    setDialect(name) {
      findDialect(name);
      desk.dialect.name = name;
    },
    setRules: (rules) => Object.assign(engine.rules, rules),
    setTimeline: (timeline) => Object.assign(engine.timeline, timeline),

    services: () => catalogue.list(),
    setServiceRate: (service, rate) => catalogue.setRate(service, rate),
    removeService: (service) => catalogue.remove(service),
    setCatalogueSize: (newSize) => catalogue.resize(newSize),
    setStock: (product, inventory) => books.stock.set(product, inventory),

    nextOrders: (fate, times) => fates.orders.push(asDecree(fate), times),
    nextRefills: (fate, times) => fates.refills.push(fate, times),
    nextProductOrders: (fate, times) =>
      fates.productOrders.push(typeof fate === 'string' ? { fate } : fate, times),
    reviseOrder: (order, fate) => reviseOrder(engine, order, asDecree(fate)),

    fault: (fault, faultOptions) => faults.add(fault, faultOptions),
    clearFaults: () => faults.clear(),
    release: () => holds.release(),

    orders: () => viewOrders(engine),
    refills: () => viewRefills(engine),
    productOrders: () => viewProductOrders(engine),
    hits: () => log.hits(),
    requests: () => log.all(),
    maxInFlight: () => log.maxInFlight(),
    resetHits: () => log.clear(),

    reset() {
      holds.drop();
      faults.clear();
      for (const queue of Object.values(fates)) queue.clear();
      log.clear();
      clock.reset();
      catalogue.resize(size);
      Object.assign(engine.rules, DEFAULT_RULES);
      Object.assign(engine.timeline, DEFAULT_TIMELINE);
      desk.dialect.name = firstDialect;
      books.empty();
      books.accounts.add(firstKey, firstBalance, ownCurrency);
    },
    close() {
      holds.drop();
      books.close();
    },
  };
  const app = createApp(panel, desk);
  return { ...panel, app, fetch: createInProcessFetch(app) };
}

function asDecree(fate: OrderFate | OrderDecree): OrderDecree {
  return typeof fate === 'string' ? { fate } : fate;
}
