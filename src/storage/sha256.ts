/**
 * SHA-256 (FIPS 180-4) of bytes as lower-case hex. The browser's own where it is offered (https and localhost), else a
 * library's: a police station may serve the product over plain http in its own network.
 */
export async function sha256Hex(bytes: Uint8Array<ArrayBuffer> | ArrayBuffer): Promise<string> {
  const subtle: SubtleCrypto | undefined = globalThis.crypto?.subtle;
  if (subtle) return hex(new Uint8Array(await subtle.digest('SHA-256', bytes)));
  const { sha256 } = await import('@noble/hashes/sha2.js');
  return hex(sha256(bytes instanceof Uint8Array ? bytes : new Uint8Array(bytes)));
}

const hex = (bytes: Uint8Array): string => Array.from(bytes, (b) => b.toString(16).padStart(2, '0')).join('');
