import { render } from 'preact';
import { Popup } from '../../components/popup/Popup.tsx';
import { createPopupModel } from '../../components/popup/popup-model.ts';
import { watchChanges } from '../../lib/browser/changes.ts';
import { loadDraft, saveDraft, takeIncoming } from '../../lib/browser/draft-store.ts';
import { currentPageLink, openOptionsPage, openTab } from '../../lib/browser/order-window.ts';
import { send } from '../../lib/browser/send.ts';
import { loadSettings, updateSettings } from '../../lib/browser/settings-store.ts';
import { readPopup } from '../../lib/browser/snapshots.ts';
import { setWatch } from '../../lib/catalogue/watch.ts';
import { goodsOf } from '../../lib/ledger/goods.ts';

const closing = new AbortController();
addEventListener('pagehide', () => closing.abort());

/** Loaded on use, as the Shop is. */
const goodsDrafts = () => import('../../lib/browser/goods-draft-store.ts');

const model = createPopupModel(
  {
    read: readPopup,
    watch: watchChanges,
    readDraft: loadDraft,
    writeDraft: saveDraft,
    takeIncomingLink: async () => (await takeIncoming())?.link ?? null,
    currentPageLink,
    send,
    copyText: (text) => navigator.clipboard.writeText(text),
    openGoods: async (sealed, accountId) => {
      const { unseal } = await import('../../lib/browser/secret.ts');
      return unseal(sealed, goodsOf(accountId));
    },
    readGoodsDraft: async (accountId) => (await goodsDrafts()).loadGoodsDraft(accountId),
    writeGoodsDraft: async (draft) => (await goodsDrafts()).saveGoodsDraft(draft),
    keepWatch: (watch, kept) => updateSettings(setWatch(watch, kept)),
    openOptions: () => void openOptionsPage(),
    openPanelSite: (url) => void openTab(url),
    newId: () => crypto.randomUUID(),
    now: Date.now,
    online: () => navigator.onLine,
  },
  closing.signal,
);

const root = document.getElementById('root');
if (root) render(<Popup model={model} />, root);
void model.start().then(() => {
  // A click on a notification leads here.
  const tab = location.hash.slice(1);
  if (tab === 'orders' || tab === 'shop') model.show(tab);
});
void loadSettings().then(({ theme }) => document.documentElement.setAttribute('data-theme', theme));
