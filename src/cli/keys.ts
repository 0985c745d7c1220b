import { createPrivateKey, createPublicKey, generateKeyPairSync, sign, type KeyObject } from 'node:crypto';
import type { Signature } from '../domain/signature';

/**
 * A new Ed25519 key pair: the private key as PEM (PKCS 8, as openssl writes it), the public one as base64 of its 32
 * bytes.
 */
export function newKey(): { readonly pem: string; readonly publicKey: string } {
  const { privateKey } = generateKeyPairSync('ed25519');
  return { pem: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(), publicKey: publicKeyOf(privateKey) };
}

/** The private key in a PEM text; null when there is none, or one of another kind. */
export function readPrivateKey(pem: string): KeyObject | null {
  try {
    const key = createPrivateKey(pem);
    return key.asymmetricKeyType === 'ed25519' ? key : null;
  } catch {
    return null;
  }
}

/** Signs the UTF-8 bytes of a text. */
export const signText = (text: string, key: KeyObject): Signature => ({
  key: publicKeyOf(key),
  value: sign(null, Buffer.from(text, 'utf8'), key).toString('base64'),
});

export function publicKeyOf(key: KeyObject): string {
  const { x } = createPublicKey(key).export({ format: 'jwk' });
  if (x === undefined) throw new Error('an Ed25519 key has a coordinate');
  return Buffer.from(x, 'base64url').toString('base64');
}
