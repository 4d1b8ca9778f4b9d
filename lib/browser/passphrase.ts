import type { Locked } from '../backup/backup.ts';

/** Locks a text under a passphrase: PBKDF2 with SHA-256 makes the key, AES-GCM seals. */

/** OWASP's figure for PBKDF2 with SHA-256, 2023. */
const ITERATIONS = 600_000;

/** @param boundTo the text opens with the same alone */
export async function lockText(text: string, passphrase: string, boundTo: string): Promise<Locked> {
  const salt = crypto.getRandomValues(new Uint8Array(16));
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const key = await keyFrom(passphrase, salt, ITERATIONS);
  const data = await crypto.subtle.encrypt(parameters(iv, boundTo), key, new TextEncoder().encode(text));
  return {
    salt: toBase64(salt),
    iterations: ITERATIONS,
    iv: toBase64(iv),
    data: toBase64(new Uint8Array(data)),
  };
}

/** The text, or null where it does not open: another passphrase, or something of it was changed. */
export async function unlockText(
  locked: Locked,
  passphrase: string,
  boundTo: string,
): Promise<string | null> {
  try {
    const key = await keyFrom(passphrase, fromBase64(locked.salt), locked.iterations);
    const data = await crypto.subtle.decrypt(
      parameters(fromBase64(locked.iv), boundTo),
      key,
      fromBase64(locked.data),
    );
    return new TextDecoder().decode(data);
  } catch {
    return null;
  }
}

/** SHA-256 of a text, as hex. */
export async function sha256(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

async function keyFrom(
  passphrase: string,
  salt: Uint8Array<ArrayBuffer>,
  iterations: number,
): Promise<CryptoKey> {
  // The same letters typed on another keyboard may be other code points.
  const typed = new TextEncoder().encode(passphrase.normalize('NFC'));
  const material = await crypto.subtle.importKey('raw', typed, 'PBKDF2', false, ['deriveKey']);
  return crypto.subtle.deriveKey(
    { name: 'PBKDF2', hash: 'SHA-256', salt, iterations },
    material,
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt', 'decrypt'],
  );
}

function parameters(iv: Uint8Array<ArrayBuffer>, boundTo: string): AesGcmParams {
  return { name: 'AES-GCM', iv, additionalData: new TextEncoder().encode(boundTo) };
}

/** In one call a long text would be more arguments than a function takes. */
function toBase64(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text);
}

function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text), (char) => char.charCodeAt(0));
}
