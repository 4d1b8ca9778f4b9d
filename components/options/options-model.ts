import { createStore, type StoreApi } from 'zustand/vanilla';
import { type Connection, readConnection } from '../../lib/connection.ts';
import type { ConnectOutcome } from '../../lib/messages.ts';
import type { Money } from '../../lib/money.ts';
import { type Alerts, DEFAULT_API_URL, DEFAULT_SETTINGS, type Settings } from '../../lib/settings.ts';
import { createDataModel, type DataModel } from './data-model.ts';
import type { OptionsPorts } from './options-ports.ts';
import type { ConnectResult, OptionsState } from './options-state.ts';
import { createSurfaceActions, type SurfaceActions } from './surface-actions.ts';

export interface OptionsModel extends SurfaceActions {
  store: StoreApi<OptionsState>;
  /** Backup, restore and deletion. */
  data: DataModel;
  /** Reads what is stored and goes on watching it; call once. Never throws. */
  start(): Promise<void>;
  setApiUrl(apiUrl: string): void;
  setApiKey(apiKey: string): void;
  /** Must be called in the click's or submit's handler itself: the browser asks for permission only there. */
  connect(): Promise<void>;
  /** Asks about one account what `asking` says; null: nothing any more. */
  ask(asking: OptionsState['asking']): void;
  /** Takes the key of the account asked about away; its orders stay. */
  forget(): Promise<void>;
  rename(accountId: string, name: string): Promise<void>;
  /** Takes the account asked about off the list, once no order of it is on its way. */
  remove(keepsOrders: boolean): Promise<void>;
  changeSettings(change: Partial<Settings>): Promise<void>;
  /** Changes notifications, badge or polling, at once. */
  changeAlerts(change: Partial<Alerts>): Promise<void>;
  /** Sets an amount of an account; null turns it off. */
  setLimit(accountId: string, limit: 'skipBelow' | 'lowBelow', amount: Money | null): Promise<void>;
  /** Remembers that the first-run page was finished or skipped. */
  finishWelcome(): Promise<void>;
}

/** What the options page can do, without a browser and without a DOM. It stops watching when `signal` aborts. */
export function createOptionsModel(ports: OptionsPorts, signal: AbortSignal): OptionsModel {
  const store = createStore<OptionsState>(() => firstState(ports.now()));
  const set = (change: Partial<OptionsState>) => store.setState(change);
  const get = store.getState;

  async function reread(): Promise<void> {
    try {
      set({ snapshot: await ports.read(), now: ports.now(), phase: 'ready' });
    } catch {
      if (get().phase === 'loading') set({ phase: 'failed' });
    }
  }

  async function connect(): Promise<void> {
    const { apiUrl, apiKey, connecting } = get();
    if (connecting) return;
    const read = readConnection(apiUrl, apiKey);
    if ('problem' in read) return set({ result: { kind: 'badInput', problem: read.problem } });
    // Before any await: a browser asks only while it still sees the click.
    const permission = ports.requestPermission(read.apiUrl);
    set({ connecting: true, result: null });
    const result = await connectWith(read, permission);
    await reread();
    set({ connecting: false, result, ...(result.kind === 'connected' ? { apiKey: '' } : {}) });
  }

  async function connectWith(connection: Connection, permission: Promise<boolean>): Promise<ConnectResult> {
    const { host } = new URL(connection.origin);
    if (!(await permission.catch(() => false))) return { kind: 'denied', host };
    const { apiUrl, apiKey } = connection;
    const answer = await ports.send('connect', { apiUrl, apiKey }).catch(() => undefined);
    return answer === undefined ? { kind: 'noAnswer' } : resultOf(answer, host);
  }

  const forgetKey = (accountId: string) => ports.send('forgetKey', { accountId }).catch(() => undefined);

  async function changeSettings(change: Partial<Settings>): Promise<void> {
    const { snapshot } = get();
    set({ snapshot: { ...snapshot, settings: { ...snapshot.settings, ...change } } });
    await ports.writeSettings(change);
    // The right-click menu offers the favourites of the account that pays.
    if (change.accountId) await ports.send('placeSurfaces', {}).catch(() => undefined);
  }

  return {
    store,
    ...createSurfaceActions({ ports, get, set, reread, changeSettings }),
    data: createDataModel(ports.data),
    async start() {
      await reread();
      ports.watch(() => void reread(), signal);
    },
    setApiUrl: (apiUrl) => set({ apiUrl, result: null }),
    setApiKey: (apiKey) => set({ apiKey, result: null }),
    connect,
    ask: (asking) => set({ asking, result: null }),
    async forget() {
      const { asking } = get();
      if (asking?.what !== 'forget') return;
      set({ asking: null });
      await forgetKey(asking.accountId);
      await reread();
    },
    async rename(accountId, name) {
      set({ asking: null });
      if (name.trim() !== '') await ports.changeAccount(accountId, { name: name.trim() });
      await reread();
    },
    async remove(keepsOrders) {
      const { asking } = get();
      if (asking?.what !== 'remove') return;
      set({ asking: null });
      await forgetKey(asking.accountId);
      await ports.removeAccount(asking.accountId, keepsOrders);
      await ports.send('placeSurfaces', {}).catch(() => undefined);
      await reread();
    },
    changeSettings,
    async changeAlerts(change) {
      await changeSettings({ alerts: { ...get().snapshot.settings.alerts, ...change } });
      // The worker sets badge and alarm anew.
      await ports.send('placeSurfaces', {}).catch(() => undefined);
    },
    setLimit: (accountId, limit, amount) => ports.changeAccount(accountId, { [limit]: amount ?? undefined }),
    finishWelcome: () => changeSettings({ welcomedAt: ports.now() }),
  };
}

function resultOf(answer: ConnectOutcome, name: string): ConnectResult {
  if (answer.kind !== 'connected') return answer;
  return { kind: 'connected', name, balance: answer.balance, currency: answer.currency };
}

function firstState(now: number): OptionsState {
  return {
    phase: 'loading',
    snapshot: {
      accounts: [],
      balances: {},
      orders: {},
      settings: DEFAULT_SETTINGS,
      withheld: [],
      commands: [],
    },
    apiUrl: DEFAULT_API_URL,
    apiKey: '',
    connecting: false,
    result: null,
    asking: null,
    sitesTold: null,
    now,
  };
}
