import { sealedFor } from '../../lib/accounts.ts';
import { hasAccess } from '../../lib/browser/permissions.ts';
import { unseal } from '../../lib/browser/secret.ts';
import { loadAccount, updateAccount } from '../../lib/browser/settings-store.ts';
import { sendsOnce } from '../../lib/browser/transport-rule.ts';
import { notAsked, toFailed } from '../../lib/failure.ts';
import type { Failed, RefreshOutcome } from '../../lib/messages.ts';
import { createPanelClient, type PanelClient } from '../../lib/panel/client.ts';
import { PanelError } from '../../lib/panel/panel-error.ts';
import type { Account } from '../../lib/settings.ts';

/** An account ready to be used: its panel, and the name of the lock that its orders are placed under. */
export interface OpenAccount {
  account: Account;
  panel: PanelClient;
  lockName: string;
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
  return { account, panel: panelFor(account.apiUrl, key), lockName: await lockNameOf(origin, key) };
}

/** Named by panel and key, so that two accounts that are the same buyer at the panel never send side by side. */
async function lockNameOf(origin: string, key: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(`${origin} ${key}`));
  return `placing ${btoa(String.fromCharCode(...new Uint8Array(digest)))}`;
}

export const DONE: RefreshOutcome = { kind: 'done' };

/**
 * Asks an account's panel for something, and tells how that went. A key that the panel refuses is not tried again;
 * any other failure goes to `note`.
 */
export async function askPanel(
  accountId: string,
  ask: (panel: PanelClient) => Promise<void>,
  note?: (error: PanelError) => Promise<void>,
): Promise<RefreshOutcome> {
  const opened = await openAccount(accountId);
  if ('kind' in opened) return opened;
  try {
    await ask(opened.panel);
    return DONE;
  } catch (error) {
    const failed = toFailed(error);
    if (failed.failure.reason === 'auth') await updateAccount(accountId, { keyState: 'refused' });
    else await note?.(error as PanelError);
    return failed;
  }
}
