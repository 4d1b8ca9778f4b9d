import { render } from 'preact';
import { createOptionsModel } from '../../components/options/options-model.ts';
import { Shell } from '../../components/options/Shell.tsx';
import { readHash } from '../../components/shared/hash.ts';
import { applyLook } from '../../components/shared/theme.ts';
import { watchChanges } from '../../lib/browser/changes.ts';
import { openKeySettings } from '../../lib/browser/commands.ts';
import { keep, readKept } from '../../lib/browser/first-view.ts';
import { readOptions } from '../../lib/browser/options-snapshot.ts';
import { giveBackSites, onAccessChange, requestAccess, requestSites } from '../../lib/browser/permissions.ts';
import { removeAccount } from '../../lib/browser/remove-account.ts';
import { send } from '../../lib/browser/send.ts';
import { updateAccount, updateSettings } from '../../lib/browser/settings-store.ts';
import { data } from './data.ts';
import { views } from './views.ts';

/** The worker opens the page with it once, after the extension has come into the browser. */
const WELCOME = '#welcome';

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
    changeAccount: updateAccount,
    removeAccount: (accountId, keepsOrders) => removeAccount(accountId, keepsOrders, Date.now()),
    now: Date.now,
  },
  closing.signal,
);

// Before anything is drawn: another theme would flash, and other rows would move.
const look = readKept('look');
if (look) applyLook(look, document.documentElement);
model.store.subscribe(({ phase, snapshot: { settings } }) => {
  if (phase === 'ready') keep('look', { theme: settings.theme, density: settings.density });
});

const root = document.getElementById('root') as HTMLElement;
const showOptions = () => render(<Shell model={model} views={views} />, root);
if (location.hash !== WELCOME) showOptions();
// A view that the address names is on the screen before the settings, which it needs none of, are read.
if (views.some(({ name }) => name === readHash(location.hash).name))
  requestAnimationFrame(() => setTimeout(start));
else start();

function start(): void {
  void model.start().then(() => {
    if (location.hash === WELCOME) void showWelcome();
  });
}

async function showWelcome(): Promise<void> {
  const goOn = () => {
    history.replaceState(null, '', location.pathname);
    showOptions();
  };
  if (model.store.getState().snapshot.settings.welcomedAt !== null) return goOn();
  const { Welcome } = await import('../../components/welcome/Welcome.tsx');
  render(<Welcome model={model} onDone={goOn} />, root);
}
