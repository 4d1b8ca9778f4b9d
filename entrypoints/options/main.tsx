import { render } from 'preact';
import { createOptionsModel } from '../../components/options/options-model.ts';
import { Shell } from '../../components/options/Shell.tsx';
import { watchChanges } from '../../lib/browser/changes.ts';
import { openKeySettings } from '../../lib/browser/commands.ts';
import { readOptions } from '../../lib/browser/options-snapshot.ts';
import { giveBackSites, onAccessChange, requestAccess, requestSites } from '../../lib/browser/permissions.ts';
import { removeAccount } from '../../lib/browser/remove-account.ts';
import { send } from '../../lib/browser/send.ts';
import { updateAccount, updateSettings } from '../../lib/browser/settings-store.ts';
import { data } from './data.ts';
import { views } from './views.ts';

const closing = new AbortController();
addEventListener('pagehide', () => closing.abort());

const model = createOptionsModel(
  {
    read: readOptions,
    watch(onChange, signal) {
      watchChanges(onChange, signal);
      onAccessChange(onChange);
    },
    requestPermission: requestAccess,
    requestSites,
    giveBackSites,
    openKeySettings: () => void openKeySettings(),
    send,
    data,
    writeSettings: updateSettings,
    renameAccount: (accountId, name) => updateAccount(accountId, { name }),
    removeAccount: (accountId, keepsOrders) => removeAccount(accountId, keepsOrders, Date.now()),
    now: Date.now,
  },
  closing.signal,
);

const root = document.getElementById('root');
if (root) render(<Shell model={model} views={views} />, root);
void model.start();
