import { render } from 'preact';
import { Popup } from '../../components/popup/Popup.tsx';
import { createPopupModel } from '../../components/popup/popup-model.ts';
import { applyLook } from '../../components/shared/theme.ts';
import { watchChanges } from '../../lib/browser/changes.ts';
import { loadDraft, saveDraft, takeIncoming } from '../../lib/browser/draft-store.ts';
import { keepFavourite } from '../../lib/browser/favourites.ts';
import { keep, readKept } from '../../lib/browser/first-view.ts';
import { currentPageLink, openOptionsPage, openTab } from '../../lib/browser/order-window.ts';
import { send } from '../../lib/browser/send.ts';
import { loadSettings, updateSettings } from '../../lib/browser/settings-store.ts';
import { readPopup } from '../../lib/browser/snapshots.ts';
import { setWatch } from '../../lib/catalogue/watch.ts';
import { goodsOf } from '../../lib/ledger/goods.ts';
import { openAt } from './open-at.ts';

// Before anything is drawn: in another theme it would flash.
const look = readKept('look');
if (look) applyLook(look, document.documentElement);

const closing = new AbortController();
addEventListener('pagehide', () => closing.abort());

/** Loaded on use, as the Shop is. */
const goodsDrafts = () => import('../../lib/browser/goods-draft-store.ts');

const model = createPopupModel(
  {
    read: readPopup,
    firstView: () => readKept('view'),
    firstList: (accountId, page) => readKept(`list ${accountId} ${page}`),
    keepFirstView: (view) => keep('view', view),
    keepFirstList: (accountId, page, list) => keep(`list ${accountId} ${page}`, list),
    watch: watchChanges,
    readDraft: loadDraft,
    writeDraft: saveDraft,
    takeIncoming,
    keepFavourite,
    seen: () => import('../../lib/browser/seen-store.ts'),
    currentPageLink,
    choosePayer: (accountId) => updateSettings({ accountId }),
    send,
    copyText: (text) => navigator.clipboard.writeText(text),
    openGoods: async (sealed, accountId) => {
      const { unseal } = await import('../../lib/browser/secret.ts');
      return unseal(sealed, goodsOf(accountId));
    },
    readGoodsDraft: async (accountId) => (await goodsDrafts()).loadGoodsDraft(accountId),
    writeGoodsDraft: async (draft) => (await goodsDrafts()).saveGoodsDraft(draft),
    keepWatch: (watch, kept) => updateSettings(setWatch(watch, kept)),
    openOptions: (section) => void openOptionsPage(section),
    openPanelSite: (url) => void openTab(url),
    newId: () => crypto.randomUUID(),
    now: Date.now,
    online: () => navigator.onLine,
  },
  closing.signal,
);

// The shell in the page stands until there is something to show: drawn twice, the list would come a frame later.
const drawn = model.store.subscribe(({ phase }) => {
  if (phase === 'loading') return;
  drawn();
  const root = document.getElementById('root') as HTMLElement;
  root.replaceChildren();
  render(<Popup model={model} />, root);
});
void model.start().then(() => openAt(location.hash, model));

/** Now, and whenever the settings change while the popup is open. */
async function readLook(): Promise<void> {
  const { theme, density } = await loadSettings();
  applyLook({ theme, density }, document.documentElement);
  keep('look', { theme, density });
}
void readLook();
watchChanges((changed) => changed === 'accounts' && void readLook(), closing.signal);
