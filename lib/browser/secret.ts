import type { Sealed } from '../settings.ts';
import { read, settled, write } from './database.ts';

/**
 * Keeps API keys unreadable at rest. Content scripts of this extension can read and write `storage.local` in Firefox:
 * what they find there is sealed by a key that no script can export, and bound to its account and panel, so that a
 * sealed key moved to another host does not open. Whoever has the whole browser profile can open it all the same.
 */

const NAME = 'secrets';
const ALGORITHM = 'AES-GCM';

async function wrappingKey(): Promise<CryptoKey> {
  const known = await read<CryptoKey | undefined>('keys', (store) => store.get(NAME));
  if (known) return known;
  const made = await crypto.subtle.generateKey({ name: ALGORITHM, length: 256 }, false, [
    'encrypt',
    'decrypt',
  ]);
  return write('keys', async (store) => {
    // Another page may have made one in the meantime: the first one stays.
    const kept = (await settled<CryptoKey | undefined>(store('keys').get(NAME))) ?? made;
    store('keys').put(kept, NAME);
    return kept;
  });
}

function parameters(iv: Uint8Array<ArrayBuffer>, boundTo: string): AesGcmParams {
  return { name: ALGORITHM, iv, additionalData: new TextEncoder().encode(boundTo) };
}

/** Seals `secret`; it opens only with the same `boundTo`. */
export async function seal(secret: string, boundTo: string): Promise<Sealed> {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const data = await crypto.subtle.encrypt(
    parameters(iv, boundTo),
    await wrappingKey(),
    new TextEncoder().encode(secret),
  );
  return { iv: toBase64(iv.buffer), data: toBase64(data) };
}

/** The secret, or null where it does not open: moved, changed, or sealed by a key that is gone. */
export async function unseal(sealed: Sealed, boundTo: string): Promise<string | null> {
  try {
    const opened = await crypto.subtle.decrypt(
      parameters(fromBase64(sealed.iv), boundTo),
      await wrappingKey(),
      fromBase64(sealed.data),
    );
    return new TextDecoder().decode(opened);
  } catch {
    return null;
  }
}

/** Few bytes as text. */
export function toBase64(bytes: ArrayBuffer): string {
  return btoa(String.fromCharCode(...new Uint8Array(bytes)));
}

function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text), (char) => char.charCodeAt(0));
}
