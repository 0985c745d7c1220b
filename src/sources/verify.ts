import {
  KEY_BYTES,
  plainBase64,
  signatureIn,
  SIGNATURE_BYTES,
  SIGNATURE_MEMBER,
  signedPrecinctsText,
  signedText,
  type Signature,
  type SignatureVerdict,
} from '../domain/signature';

/**
 * Whose a snapshot (or its summary) is: `snapshot` is the value as it was read from JSON, `keys` are the trusted public
 * keys, base64.
 */
export const verifySnapshot = (snapshot: object, keys: readonly string[]): Promise<SignatureVerdict> =>
  verify(signatureIn(snapshot, 'signature'), () => signedText(snapshot), keys);

/** The same of a GeoJSON of precincts. */
export const verifyPrecincts = (collection: object, keys: readonly string[]): Promise<SignatureVerdict> =>
  verify(signatureIn(collection, SIGNATURE_MEMBER), () => signedPrecinctsText(collection), keys);

async function verify(
  signature: Signature | null,
  text: () => string,
  keys: readonly string[],
): Promise<SignatureVerdict> {
  if (keys.length === 0) return 'no-keys';
  if (!signature) return 'unsigned';
  const named = plainBase64(signature.key);
  if (!keys.some((key) => plainBase64(key) === named)) return 'untrusted';
  const [key, value] = [bytesOf(named), bytesOf(plainBase64(signature.value))];
  if (key?.length !== KEY_BYTES || value?.length !== SIGNATURE_BYTES) return 'wrong';
  const isRight = await verifyBytes(key, value, new TextEncoder().encode(text()));
  return isRight === null ? 'unchecked' : isRight ? 'signed' : 'wrong';
}

/** Null where the browser has no Ed25519: an older one, or a page that came over plain http. */
async function verifyBytes(
  key: Uint8Array<ArrayBuffer>,
  value: Uint8Array<ArrayBuffer>,
  text: Uint8Array<ArrayBuffer>,
): Promise<boolean | null> {
  const subtle: SubtleCrypto | undefined = globalThis.crypto?.subtle;
  if (!subtle) return null;
  try {
    const imported = await subtle.importKey('raw', key, 'Ed25519', false, ['verify']);
    return await subtle.verify('Ed25519', imported, value, text);
  } catch (cause) {
    // 32 bytes that are no point of the curve are a wrong key; everything else is this browser's lack.
    return cause instanceof Error && cause.name === 'DataError' ? false : null;
  }
}

function bytesOf(base64: string): Uint8Array<ArrayBuffer> | null {
  try {
    return Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
  } catch {
    return null;
  }
}
