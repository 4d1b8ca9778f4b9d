import { whole } from '../whole.ts';
import type { BackupProblem } from './backup.ts';
import type { Listed } from './content.ts';

/** `1 order`, `1,234 orders`. */
export function counted(number: number, one: string, many = `${one}s`): string {
  return `${whole(number)} ${number === 1 ? one : many}`;
}

const RECORD: Record<Listed, string> = {
  accounts: 'Account',
  orders: 'Order',
  refills: 'Refill',
  balances: 'Balance',
  notices: 'Notice',
};

/** Why a file was refused; each says that nothing changed, and what to do. */
export function backupProblem(problem: BackupProblem): string {
  switch (problem.code) {
    case 'notABackup':
      return 'This file is no backup of Pocket Panel, so nothing was changed. Its name begins with “pocket-panel”.';
    case 'newer':
      return 'This backup was made by a newer version of Pocket Panel, so nothing was changed. Update this one first.';
    case 'damaged':
      return 'This backup is damaged: a part of it is missing or was altered. Nothing was changed. Take another copy of the file.';
    case 'badRecord':
      return `${RECORD[problem.kind]} number ${whole(problem.nth)} in this backup cannot be read, so nothing was changed.`;
  }
}

/** What came of restoring. */
export function restoredSentence(added: number, updated: number, withKeys: boolean): string {
  const news = [
    ...(added > 0 ? [`${counted(added, 'order')} restored`] : []),
    ...(updated > 0 ? [`${counted(updated, 'order')} brought up to date`] : []),
  ];
  const what = news.length === 0 ? 'Every order of the backup was here already' : news.join(', ');
  return withKeys
    ? `${what}.`
    : `${what}. An account without a key is not followed: connect again with its key, and it goes on where it stopped.`;
}

export const PASSPHRASE_TOO_SHORT =
  'Type a passphrase of at least 8 characters: it is all that keeps the keys in the file from others.';

export const WRONG_PASSPHRASE =
  'The passphrase does not open this backup, so nothing was changed. Type it again, or leave it empty to restore without keys and goods.';

export const NOT_WRITTEN =
  'The browser’s database did not take all of it. Free some disk space or restart the browser, then do it again: what is here already is not brought in twice.';

export const NOT_READ =
  'The browser’s database could not be read, so there is no backup. Restart the browser and try again.';

const UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;

/** `8.4 MB`. */
export function size(bytes: number): string {
  const power = Math.min(UNITS.length - 1, Math.floor(Math.log10(Math.max(bytes, 1)) / 3));
  const unit = UNITS[power] ?? 'byte';
  return new Intl.NumberFormat('en', { style: 'unit', unit, maximumFractionDigits: 1 }).format(
    bytes / 1000 ** power,
  );
}
