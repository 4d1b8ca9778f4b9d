import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Backup } from '../../lib/backup/backup.ts';
import type { Secrets } from '../../lib/backup/secrets.ts';
import {
  backupProblem,
  counted,
  NOT_READ,
  NOT_WRITTEN,
  PASSPHRASE_TOO_SHORT,
  restoredSentence,
  WRONG_PASSPHRASE,
} from '../../lib/backup/words.ts';
import type { DataPorts, Stored } from './data-ports.ts';

/** What is going on. `offered`: a backup was opened, and waits for the person's yes. */
export type DataStep =
  | { at: 'idle' }
  | { at: 'exporting' }
  | { at: 'opening' }
  | { at: 'offered'; fileName: string; backup: Backup }
  | { at: 'restoring' }
  | { at: 'askedToDelete' }
  | { at: 'deleting' };

export interface DataState {
  stored: Stored | null;
  step: DataStep;
  /** Keys and goods shall be in the backup too. */
  withSecrets: boolean;
  passphrase: string;
  /** What came of the last deed. */
  said: { good: boolean; text: string } | null;
}

export interface DataModel {
  store: StoreApi<DataState>;
  measure(): Promise<void>;
  setWithSecrets(withSecrets: boolean): void;
  setPassphrase(passphrase: string): void;
  exportBackup(): Promise<void>;
  /** Opens a file and offers what is in it; nothing is written yet. */
  open(fileName: string, text: () => Promise<string>): Promise<void>;
  /** Brings the offered backup in. Call it in the click itself: the browser may ask for access to panels. */
  restore(): Promise<void>;
  /** Back to where nothing is going on. */
  leave(): void;
  askToDelete(): void;
  /** Deletes everything, once no order of these accounts is on its way. */
  deleteAll(accountIds: readonly string[]): Promise<void>;
}

const SHORTEST_PASSPHRASE = 8;

export function createDataModel(ports: DataPorts): DataModel {
  const store = createStore<DataState>(() => ({
    stored: null,
    step: { at: 'idle' },
    withSecrets: false,
    passphrase: '',
    said: null,
  }));
  const set = (change: Partial<DataState>) => store.setState(change);
  const get = store.getState;
  const bad = (text: string) => ({ said: { good: false, text } });

  async function measure(): Promise<void> {
    set({ stored: await ports.measure().catch(() => null) });
  }

  async function exportBackup(): Promise<void> {
    const { withSecrets, passphrase } = get();
    if (withSecrets && passphrase.length < SHORTEST_PASSPHRASE) return set(bad(PASSPHRASE_TOO_SHORT));
    set({ step: { at: 'exporting' }, said: null });
    try {
      const { text, leftOut } = await ports.exportBackup(withSecrets ? passphrase : null);
      ports.saveFile(fileName(ports.now()), text);
      const rest =
        leftOut > 0 ? ` ${counted(leftOut, 'record')} could not be read and stayed out of it.` : '';
      set({
        passphrase: '',
        said: { good: leftOut === 0, text: `The backup was handed to the browser as a download.${rest}` },
      });
    } catch {
      set(bad(NOT_READ));
    }
    set({ step: { at: 'idle' } });
  }

  async function open(name: string, text: () => Promise<string>): Promise<void> {
    set({ step: { at: 'opening' }, said: null, passphrase: '' });
    const backup = await text()
      .then(ports.openBackup)
      .catch(() => ({ problem: { code: 'damaged' } as const }));
    if ('problem' in backup) set({ step: { at: 'idle' }, ...bad(backupProblem(backup.problem)) });
    else set({ step: { at: 'offered', fileName: name, backup } });
  }

  async function restore(): Promise<void> {
    const { step, passphrase } = get();
    if (step.at !== 'offered') return;
    const { backup } = step;
    const urls = backup.content.accounts.map(({ apiUrl }) => apiUrl);
    // Before any await: a browser asks only while it still sees the click. Without access the account says so itself.
    const asked = passphrase === '' ? null : ports.requestAccess(urls).catch(() => false);
    set({ step: { at: 'restoring' }, said: null });
    try {
      await asked;
      const secrets = passphrase === '' ? null : await ports.openSecrets(backup, passphrase);
      if (passphrase !== '' && secrets === null) return set({ step, ...bad(WRONG_PASSPHRASE) });
      const { added, updated } = await ports.restore(backup, secrets);
      await goOn(backup, secrets);
      set({ said: { good: true, text: restoredSentence(added, updated, secrets !== null) } });
    } catch {
      set(bad(NOT_WRITTEN));
    }
    set({ step: { at: 'idle' }, passphrase: '' });
    await measure();
  }

  /** What came in is followed and shown from now on; a worker that does not answer does it at its next start. */
  async function goOn({ content }: Backup, secrets: Secrets | null): Promise<void> {
    await ports.send('placeSurfaces', {}).catch(() => undefined);
    for (const accountId of Object.keys(secrets?.keys ?? {})) {
      const isIn = content.accounts.some((account) => account.accountId === accountId);
      if (isIn) void ports.send('refresh', { accountId, force: false }).catch(() => undefined);
    }
  }

  async function deleteAll(accountIds: readonly string[]): Promise<void> {
    set({ step: { at: 'deleting' }, said: null });
    try {
      // Each waits until no order is on its way under the key.
      for (const accountId of accountIds) {
        await ports.send('forgetKey', { accountId }).catch(() => undefined);
      }
      await ports.wipe();
      await ports.send('placeSurfaces', {}).catch(() => undefined);
      set({ said: { good: true, text: 'Everything was deleted.' } });
    } catch {
      set(bad('The browser did not delete everything. Restart it and try again.'));
    }
    set({ step: { at: 'idle' } });
    await measure();
  }

  return {
    store,
    measure,
    setWithSecrets: (withSecrets) => set({ withSecrets, passphrase: '', said: null }),
    setPassphrase: (passphrase) => set({ passphrase, said: null }),
    exportBackup,
    open,
    restore,
    leave: () => set({ step: { at: 'idle' }, passphrase: '', said: null }),
    askToDelete: () => set({ step: { at: 'askedToDelete' }, said: null }),
    deleteAll,
  };
}

function fileName(now: number): string {
  return `pocket-panel-${new Date(now).toISOString().slice(0, 10)}.json`;
}
