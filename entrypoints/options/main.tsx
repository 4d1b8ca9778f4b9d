import { render } from 'preact';
import { Options } from '../../components/options/Options.tsx';
import { createOptionsModel } from '../../components/options/options-model.ts';
import { watchChanges } from '../../lib/browser/changes.ts';
import { requestAccess } from '../../lib/browser/permissions.ts';
import { send } from '../../lib/browser/send.ts';
import { updateSettings } from '../../lib/browser/settings-store.ts';
import { readOptions } from '../../lib/browser/snapshots.ts';

const closing = new AbortController();
addEventListener('pagehide', () => closing.abort());

const model = createOptionsModel(
  {
    read: readOptions,
    watch: watchChanges,
    requestPermission: requestAccess,
    send,
    writeSettings: updateSettings,
    now: Date.now,
  },
  closing.signal,
);

const root = document.getElementById('root');
if (root) render(<Options model={model} />, root);
void model.start();
