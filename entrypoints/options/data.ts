import type { DataPorts } from '../../components/options/data-ports.ts';
import { exportBackup, openBackup, openSecrets, restoreBackup } from '../../lib/browser/backup-store.ts';
import { requestAccess } from '../../lib/browser/permissions.ts';
import { saveFile } from '../../lib/browser/save-file.ts';
import { send } from '../../lib/browser/send.ts';
import { measureStored } from '../../lib/browser/stored.ts';
import { wipe } from '../../lib/browser/wipe.ts';

export const data: DataPorts = {
  measure: measureStored,
  exportBackup,
  openBackup,
  openSecrets,
  restore: restoreBackup,
  requestAccess: (apiUrls) => requestAccess(...apiUrls),
  saveFile: (name, text) => saveFile(name, 'application/json', text),
  wipe,
  send,
  now: Date.now,
};
