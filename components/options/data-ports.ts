import type { Backup, BackupProblem } from '../../lib/backup/backup.ts';
import type { Secrets } from '../../lib/backup/secrets.ts';
import type { Send } from '../../lib/messages.ts';

export interface Stored {
  counts: Record<'orders' | 'refills' | 'catalogues' | 'balances' | 'notices', number>;
  /** About how many bytes all of it takes; null where the browser does not say. */
  bytes: number | null;
}

/** What backup, restore and deletion ask of the world outside. */
export interface DataPorts {
  measure(): Promise<Stored>;
  /** The text of a backup, and how many records could not be read for it. */
  exportBackup(passphrase: string | null): Promise<{ text: string; leftOut: number }>;
  openBackup(text: string): Promise<Backup | { problem: BackupProblem }>;
  /** Null where the passphrase is another one. */
  openSecrets(backup: Backup, passphrase: string): Promise<Secrets | null>;
  restore(backup: Backup, secrets: Secrets | null): Promise<{ added: number; updated: number }>;
  /** Asks the browser for access to these panels; to be called in the click itself. */
  requestAccess(apiUrls: readonly string[]): Promise<boolean>;
  saveFile(name: string, text: string): void;
  /** Deletes everything. Call it once no order is on its way. */
  wipe(): Promise<void>;
  send: Send;
  now(): number;
}
