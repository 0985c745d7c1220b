/**
 * A file closed by a passphrase: AES-256-GCM in segments, the key by PBKDF2-SHA-256 from the passphrase and a salt of
 * the file's own. Its first line says how and is part of what every segment's tag covers; a segment's nonce is its
 * number and whether it is the last (STREAM of Hoang, Reyhanitabar, Rogaway and Vizár 2015), so that none can be
 * changed, moved, left out or cut off. Nothing of it is handed on before all of it was right.
 */

/** OWASP's figure for PBKDF2-HMAC-SHA256 (Password Storage Cheat Sheet, 2023). */
const ITERATIONS = 600_000;
/** A file from outside may ask for no less work than is safe, and for no more than an honest one. */
const FEWEST = 100_000;
const MOST = 5_000_000;

const SEGMENT = 1_048_576;
const TAG = 16;
const SALT = 16;
const MAGIC = 'QYRAGY-SEALED';
const HEAD = /^QYRAGY-SEALED 1 ([1-9]\d{0,7}) ([0-9a-f]{32})\n/;
/** Of the longest first line. */
const HEAD_BYTES = 80;

/** Whether a file begins as a closed one does. */
export const looksSealed = async (file: Blob): Promise<boolean> =>
  (await file.slice(0, MAGIC.length + 1).text()) === `${MAGIC} `;

/** Whether this page may encrypt: over plain http a browser lends nobody its cipher. */
export const canSeal = (): boolean => (globalThis.crypto?.subtle as SubtleCrypto | undefined) !== undefined;

/** Closes a file. Rejects where `canSeal` is false. */
export async function seal(file: Blob, passphrase: string, iterations: number = ITERATIONS): Promise<Blob> {
  const salt = crypto.getRandomValues(new Uint8Array(SALT));
  const head = new TextEncoder().encode(`${MAGIC} 1 ${iterations} ${hex(salt)}\n`);
  const key = await keyOf(passphrase, salt, iterations);
  const parts: BlobPart[] = [head];
  for (let at = 0, number = 0; at === 0 || at < file.size; at += SEGMENT, number++) {
    const open = await file.slice(at, at + SEGMENT).arrayBuffer();
    parts.push(await crypto.subtle.encrypt(how(number, at + SEGMENT >= file.size, head), key, open));
  }
  return new Blob(parts);
}

/**
 * Opens a closed file; null for whatever reason it does not open. A wrong passphrase and a damaged, cut or foreign file
 * are one to whoever asks.
 */
export async function unseal(file: Blob, passphrase: string): Promise<Blob | null> {
  const start = new Uint8Array(await file.slice(0, HEAD_BYTES).arrayBuffer());
  const said = HEAD.exec(String.fromCharCode(...start));
  const iterations = Number(said?.[1]);
  if (!said || iterations < FEWEST || iterations > MOST || !canSeal()) return null;
  const head = start.slice(0, said[0].length);
  const salt = Uint8Array.from((said[2] ?? '').match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
  try {
    const key = await keyOf(passphrase, salt, iterations);
    const parts: BlobPart[] = [];
    const step = SEGMENT + TAG;
    for (let at = head.length, number = 0; number === 0 || at < file.size; at += step, number++) {
      const closed = await file.slice(at, at + step).arrayBuffer();
      parts.push(await crypto.subtle.decrypt(how(number, at + step >= file.size, head), key, closed));
    }
    return new Blob(parts);
  } catch {
    return null;
  }
}

function how(number: number, isLast: boolean, head: Uint8Array<ArrayBuffer>): AesGcmParams {
  // The key is of this file alone, by its salt: a counter never comes twice under it.
  const iv = new Uint8Array(12);
  new DataView(iv.buffer).setUint32(7, number);
  iv[11] = isLast ? 1 : 0;
  return { name: 'AES-GCM', iv, additionalData: head, tagLength: TAG * 8 };
}

async function keyOf(passphrase: string, salt: Uint8Array<ArrayBuffer>, iterations: number): Promise<CryptoKey> {
  // As typed on any keyboard: й may be one sign or two.
  const typed = new TextEncoder().encode(passphrase.normalize('NFC'));
  const base = await crypto.subtle.importKey('raw', typed, 'PBKDF2', false, ['deriveKey']);
  return crypto.subtle.deriveKey(
    { name: 'PBKDF2', hash: 'SHA-256', salt, iterations },
    base,
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt', 'decrypt'],
  );
}

const hex = (bytes: Uint8Array): string => Array.from(bytes, (b) => b.toString(16).padStart(2, '0')).join('');
