import { loadStored, storeCatalogue } from '../../lib/browser/catalogue-store.ts';
import { loadPacing, updatePacing } from '../../lib/browser/pacing-store.ts';
import { FRESH_MS } from '../../lib/catalogue/catalogue.ts';
import { refreshCatalogue, STALE_MS } from '../../lib/catalogue/refresh.ts';
import { readBalance as askBalance } from '../../lib/ledger/read-balance.ts';
import type { RefreshOutcome } from '../../lib/messages.ts';
import type { PanelError } from '../../lib/panel/panel-error.ts';
import { askPanel, DONE } from './account.ts';
import { followAccount, followable, nextLookOf, reschedule } from './follow.ts';
import { deliverNotices } from './notices.ts';
import { tellNews } from './watch.ts';

/** What was asked about longer ago than this is asked again when the popup opens. */
const GLANCE_MS = 15_000;

/** Asks for the balance and keeps it. */
export function readBalance(accountId: string): Promise<RefreshOutcome> {
  return askPanel(accountId, askBalance);
}

/** Brings balance, orders and catalogue up to date, side by side; the first failure is the one told. */
export async function refresh(accountId: string, force: boolean): Promise<RefreshOutcome> {
  const outcomes = await Promise.all([
    readBalance(accountId),
    freshen(accountId, force ? 0 : STALE_MS),
    followAccount(accountId, force ? 0 : GLANCE_MS, force),
  ]);
  // The balance may have come last, and be low.
  await deliverNotices();
  return outcomes.find(({ kind }) => kind === 'failed') ?? DONE;
}

/** Fetches prices anew where they are too old to confirm an order by. */
export function freshenPrices(accountId: string): Promise<RefreshOutcome> {
  return freshen(accountId, FRESH_MS);
}

/** What the alarm does: every account that can be asked, and what is watched there. */
export async function pollAll(): Promise<void> {
  for (const { accountId } of await followable()) {
    await followAccount(accountId, null);
    if ((await nextLookOf(accountId)) <= Date.now()) await freshen(accountId, 0);
  }
  await reschedule();
}

function freshen(accountId: string, maxAgeMs: number): Promise<RefreshOutcome> {
  return askPanel(accountId, ({ panel }) =>
    refreshCatalogue(accountId, maxAgeMs, {
      load: loadStored,
      async store(catalogue, before) {
        await storeCatalogue(catalogue);
        await tellNews(catalogue, before);
      },
      fetch: () => panel.services(),
      // A panel without a shop refuses the call; a shop that fails must not cost the services.
      fetchProducts: (known) =>
        panel.products().then(
          ({ products }) => products,
          ({ kind }: PanelError) => (kind === 'refused' ? [] : known),
        ),
      askedAt: async () => (await loadPacing(accountId)).catalogueAskedAt,
      noteAsked: (at) => updatePacing(accountId, { catalogueAskedAt: at }),
      now: Date.now,
    }),
  );
}
