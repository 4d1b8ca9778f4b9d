import type { DataPorts } from '../../components/options/data-ports.ts';
import type { Backup, BackupProblem } from '../../lib/backup/backup.ts';
import type { Secrets } from '../../lib/backup/secrets.ts';
import { DEFAULT_SETTINGS } from '../../lib/settings.ts';
import { account, NOON, placed } from './popup-world.ts';

const { keyState: _, sealedKey: __, ...kept } = account;

export const backup: Backup = {
  content: {
    settings: DEFAULT_SETTINGS,
    accounts: [kept],
    orders: [placed()],
    refills: [],
    balances: [],
    notices: [],
  },
  secrets: null,
  boundTo: 'digest',
};
export const locked: Backup = { ...backup, secrets: { salt: '', iterations: 1, iv: '', data: '' } };
const secrets: Secrets = { keys: { [account.accountId]: 'key' }, goods: {} };

/** A browser whose stored things a test sets up, and what was done to them, in order. */
export function createDataWorld() {
  const world = {
    opened: backup as Backup | { problem: BackupProblem },
    fails: false,
    done: [] as unknown[],
    saved: [] as { name: string; text: string }[],
  };
  const fail = () => {
    if (world.fails) throw new Error('disk full');
  };
  const ports: DataPorts = {
    measure: async () => ({
      counts: { orders: 1_234, refills: 1, catalogues: 1, balances: 2, notices: 0 },
      bytes: 8_430_000,
    }),
    async exportBackup(passphrase) {
      fail();
      return { text: `backup under ${passphrase}`, leftOut: 0 };
    },
    openBackup: async () => world.opened,
    openSecrets: async (_backup, passphrase) => (passphrase === 'correct horse' ? secrets : null),
    async restore(...given) {
      fail();
      world.done.push(['restore', ...given]);
      return { added: 1, updated: 0 };
    },
    async requestAccess(apiUrls) {
      world.done.push(['access', ...apiUrls]);
      return true;
    },
    saveFile: (name, text) => void world.saved.push({ name, text }),
    async wipe() {
      fail();
      world.done.push('wipe');
    },
    send: async (name, input) => {
      world.done.push([name, input]);
      return { kind: 'done' } as never;
    },
    now: () => NOON,
  };
  return { world, ports };
}

export { secrets };
