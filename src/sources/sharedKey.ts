import { sha256Hex } from '../storage/sha256';

/** Whether a key in an address is the one whose SHA-256 (hex) an operator's file names; an empty one never is. */
export const isSharedKey = async (key: string, keySha256: string): Promise<boolean> =>
  key !== '' && (await sha256Hex(new TextEncoder().encode(key))) === keySha256;
