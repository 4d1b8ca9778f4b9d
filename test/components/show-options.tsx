import { render } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { createOptionsModel } from '../../components/options/options-model.ts';
import type { OptionsPorts, OptionsSnapshot } from '../../components/options/options-ports.ts';
import { Shell } from '../../components/options/Shell.tsx';
import type { ConnectOutcome } from '../../lib/messages.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../lib/settings.ts';
import { createDataWorld } from './data-world.ts';
import { NOON } from './popup-world.ts';

const connected: ConnectOutcome = {
  kind: 'connected',
  accountId: 'account-1',
  balance: '68.6868',
  currency: 'USD',
};

/** A browser and a worker that a test sets up and looks into, and the model of the options page over them. */
export function createOptionsWorld(change: Partial<OptionsSnapshot> = {}) {
  const world = {
    snapshot: {
      accounts: [],
      balances: {},
      orders: {},
      settings: DEFAULT_SETTINGS,
      withheld: [],
      commands: [],
      ...change,
    } as OptionsSnapshot,
    /** What the person says when the browser asks. */
    granted: true,
    answer: connected as ConnectOutcome | undefined,
    /** What was done, in order. */
    done: [] as string[],
    sent: [] as unknown[],
    written: [] as Partial<Settings>[],
    askedFor: [] as string[],
    givenBack: [] as string[],
    /** Something changed elsewhere: the page is told. */
    changed: () => {},
  };
  const ports: OptionsPorts = {
    read: async () => ({ ...world.snapshot }),
    watch: (onChange) => {
      world.changed = onChange;
    },
    requestPermission: async (apiUrl) => {
      world.done.push(`asked for ${apiUrl}`);
      return world.granted;
    },
    requestSites: async (patterns) => {
      world.done.push(`asked for ${patterns.length} patterns`);
      world.askedFor = patterns;
      return world.granted;
    },
    giveBackSites: async (patterns) => {
      world.givenBack.push(...patterns);
      return true;
    },
    openKeySettings: () => void world.done.push('opened the key settings'),
    send: async (name, input) => {
      world.done.push(name);
      world.sent.push(input);
      return world.answer as never;
    },
    data: createDataWorld().ports,
    changeAccount: async (accountId, change) =>
      void world.done.push(`change ${accountId} ${JSON.stringify(change)}`),
    removeAccount: async (...given) => void world.done.push(`remove ${given}`),
    writeSettings: async (written) => {
      world.written.push(written);
      world.snapshot.settings = { ...world.snapshot.settings, ...written };
    },
    now: () => NOON,
  };
  return { world, model: createOptionsModel(ports, new AbortController().signal) };
}

export async function showOptions(change: Partial<OptionsSnapshot> = {}) {
  const { world, model } = createOptionsWorld(change);
  render(<Shell model={model} views={[]} />);
  await model.start();
  return { world, model, user: userEvent.setup() };
}
