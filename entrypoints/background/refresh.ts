import { loadCatalogue, storeCatalogue } from '../../lib/browser/catalogue-store.ts';
import { loadPacing, updatePacing } from '../../lib/browser/pacing-store.ts';
import { FRESH_MS } from '../../lib/catalogue/catalogue.ts';
import { refreshCatalogue, STALE_MS } from '../../lib/catalogue/refresh.ts';
import { toFailure } from '../../lib/failure.ts';
import type { RefreshOutcome } from '../../lib/messages.ts';
import type { PanelClient } from '../../lib/panel/client.ts';
import type { PanelError } from '../../lib/panel/panel-error.ts';
import { openAccount } from './account.ts';
import { recordBalance } from './balance.ts';
import { followAccount, followable, nextLookOf, noteFailure, reschedule } from './follow.ts';
import { tellNews } from './watch.ts';

/** What was asked about longer ago than this is asked again when the popup opens. */
const GLANCE_MS = 15_000;

const DONE: RefreshOutcome = { kind: 'done' };

/** Asks for the balance and keeps it. */
export function readBalance(accountId: string): Promise<RefreshOutcome> {
  return withPanel(accountId, async (panel) => {
    const askedAt = Date.now();
    await recordBalance(accountId)(await panel.balance(), askedAt);
  });
}

/** Brings balance, orders and catalogue up to date, side by side; the first failure is the one told. */
export async function refresh(accountId: string, force: boolean): Promise<RefreshOutcome> {
  const outcomes = await Promise.all([
    readBalance(accountId),
    freshen(accountId, force ? 0 : STALE_MS),
    followAccount(accountId, force ? 0 : GLANCE_MS, force),
  ]);
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
  return withPanel(accountId, (panel) =>
    refreshCatalogue(accountId, maxAgeMs, {
      load: loadCatalogue,
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

async function withPanel(
  accountId: string,
  work: (panel: PanelClient) => Promise<void>,
): Promise<RefreshOutcome> {
  const opened = await openAccount(accountId);
  if ('failure' in opened) return { kind: 'failed', failure: opened.failure };
  try {
    await work(opened.panel);
    return DONE;
  } catch (error) {
    const failure = toFailure(error);
    if (failure.reason === 'auth') await noteFailure(accountId, error as PanelError);
    return { kind: 'failed', failure };
  }
}
