/**
 * What an operator's signature is over. Ed25519 (RFC 8032) over the UTF-8 bytes of a canonical text, with nothing
 * before or after it. Made by the twin (`src/cli/keys.ts`), checked by the pages (`src/sources/verify.ts`), documented
 * in docs/public-edition.md.
 */
import type { Signature } from './snapshot';
import { canonicalJson, canonicalText } from './snapshotText';

export type { Signature };

/** The member of a GeoJSON of precincts that holds its signature. */
export const SIGNATURE_MEMBER = 'qyragy';

/** A public key (32 bytes) and a signature (64 bytes) as base64. */
export const KEY_BYTES = 32;
export const SIGNATURE_BYTES = 64;

/**
 * What is known of a file's origin. `no-keys`: no key is trusted, so nothing was checked. `signed`: by a trusted key,
 * and unchanged since. `unsigned`: carries no signature. `untrusted`: signed by a key that is not trusted. `wrong`:
 * names a trusted key but was changed, or signed by somebody else. `unchecked`: this browser cannot check (no Ed25519,
 * or no https).
 */
export type SignatureVerdict = 'no-keys' | 'signed' | 'unsigned' | 'untrusted' | 'wrong' | 'unchecked';

/**
 * The text that a snapshot's signature is over: its canonical text without `sha256` and without `signature`. Takes the
 * value as it was read (not what a parser kept of it), so that fields of a later edition are signed too.
 */
export function signedText(snapshot: object): string {
  const { signature: _, ...rest } = snapshot as Readonly<Record<string, unknown>>;
  return canonicalText(rest);
}

/** The text that the signature of a GeoJSON of precincts is over: its canonical JSON without the member "qyragy". */
export function signedPrecinctsText(collection: object): string {
  const { [SIGNATURE_MEMBER]: _, ...rest } = collection as Readonly<Record<string, unknown>>;
  return canonicalJson(rest);
}

/** The signature in a field of a file; null when there is none, or nothing of that shape. */
export function signatureIn(value: object, member: 'signature' | typeof SIGNATURE_MEMBER): Signature | null {
  const found = (value as Readonly<Record<string, unknown>>)[member];
  if (typeof found !== 'object' || found === null) return null;
  const { key, value: signed } = found as Readonly<Record<string, unknown>>;
  return typeof key === 'string' && typeof signed === 'string' ? { key, value: signed } : null;
}

/** Base64 with `+/` or `-_`, with or without `=`, in one spelling: two keys are the same when this is. */
export const plainBase64 = (text: string): string =>
  text.trim().replaceAll('-', '+').replaceAll('_', '/').replace(/=+$/, '');
