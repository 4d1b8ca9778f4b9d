import { sealedFor } from '../../lib/accounts.ts';
import { ledger } from '../../lib/browser/ledger-store.ts';
import { exclusively } from '../../lib/browser/locks.ts';
import { hasAccess } from '../../lib/browser/permissions.ts';
import { refillBook } from '../../lib/browser/refill-store.ts';
import { seal, toBase64, unseal } from '../../lib/browser/secret.ts';
import { loadAccount, updateAccount } from '../../lib/browser/settings-store.ts';
import { sendsOnce } from '../../lib/browser/transport-rule.ts';
import { notAsked, toFailed } from '../../lib/failure.ts';
import { goodsOf } from '../../lib/ledger/goods.ts';
import type { Ledger } from '../../lib/ledger/ledger.ts';
import type { RefillBook } from '../../lib/ledger/refill.ts';
import type { Failed, RefreshOutcome } from '../../lib/messages.ts';
import { createPanelClient, type PanelClient } from '../../lib/panel/client.ts';
import type { Balance } from '../../lib/panel/decode.ts';
import { PanelError } from '../../lib/panel/panel-error.ts';
import type { Account, Sealed } from '../../lib/settings.ts';
import { recordBalance } from './balance.ts';
import { workerId } from './worker-id.ts';

/** An account ready to be used: what the core works with. */
export interface OpenAccount {
  /** The panel's. */
  origin: string;
  panel: PanelClient;
  ledger: Ledger;
  refills: RefillBook;
  /** Runs `work` while no order of the account is on its way. */
  exclusively<T>(work: () => Promise<T>): Promise<T>;
  recordBalance(balance: Balance, askedAt: number): Promise<void>;
  /** Seals what the buyer gave or got for goods: it opens for its own account alone. */
  seal(text: string): Promise<Sealed>;
  newId(): string;
  now(): number;
  random(): number;
  workerId: string;
}

export function panelFor(apiUrl: string, key: string): PanelClient {
  return createPanelClient({
    apiUrl,
    key,
    fetch: (...request) => fetch(...request),
    beforeSend: async () => {
      if (!(await hasAccess(apiUrl))) {
        throw new PanelError('notAllowed', { words: 'The browser no longer allows this address.' });
      }
      // Only an order depends on it, and asks by itself.
      await sendsOnce(new URL(apiUrl).origin).catch(() => false);
    },
  });
}

export function newId(): string {
  return crypto.randomUUID();
}

/** The account's key in the clear, or null. It does not leave the worker. */
export async function openKey({ accountId, apiUrl, sealedKey }: Account): Promise<string | null> {
  return sealedKey && unseal(sealedKey, sealedFor(accountId, apiUrl));
}

/** Opens an account, or says why nothing can be sent for it. */
export async function openAccount(accountId: string): Promise<OpenAccount | Failed> {
  const account = await loadAccount(accountId);
  if (!account) return notAsked('noAccount');
  if (account.keyState === 'forgotten') return notAsked('noKey');
  if (!(await hasAccess(account.apiUrl))) return notAsked('noPermission');
  const key = await openKey(account);
  if (key === null) {
    await updateAccount(accountId, { keyState: 'unreadable' });
    return notAsked('noKey');
  }
  const { origin } = new URL(account.apiUrl);
  const lockName = await lockNameOf(origin, key);
  return {
    origin,
    panel: panelFor(account.apiUrl, key),
    ledger,
    refills: refillBook,
    exclusively: (work) => exclusively(lockName, work),
    recordBalance: recordBalance(accountId),
    seal: (text) => seal(text, goodsOf(accountId)),
    newId,
    now: Date.now,
    random: Math.random,
    workerId,
  };
}

/** Named by panel and key, so that two accounts that are the same buyer at the panel never send side by side. */
async function lockNameOf(origin: string, key: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(`${origin} ${key}`));
  return `placing ${toBase64(digest)}`;
}

export const DONE: RefreshOutcome = { kind: 'done' };

/**
 * Asks an account's panel for something, and tells how that went. A key that the panel refuses is not tried again;
 * any other failure goes to `note`.
 */
export async function askPanel(
  accountId: string,
  ask: (opened: OpenAccount) => Promise<unknown>,
  note?: (error: PanelError) => Promise<void>,
): Promise<RefreshOutcome> {
  const opened = await openAccount(accountId);
  if ('kind' in opened) return opened;
  try {
    await ask(opened);
    return DONE;
  } catch (error) {
    const failed = toFailed(error);
    if (failed.failure.reason === 'auth') await updateAccount(accountId, { keyState: 'refused' });
    else await note?.(error as PanelError);
    return failed;
  }
}
