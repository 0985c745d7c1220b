import type { SignatureVerdict } from './signature';

/**
 * Whose word a figure is, and with it what must be said beside it. `publisher`: from the operator's host, signed where
 * the operator signs; nothing is said. `own`, `own-signed`: from a file opened on this device, without and with the
 * operator's signature. `unsigned`, `wrong`, `unchecked`: from the host, with no signature, with one that is not the
 * operator's, with one that could not be checked.
 */
export type Origin = 'publisher' | 'own' | 'own-signed' | 'unsigned' | 'wrong' | 'unchecked';

/** The origin of a file by where it was read and what its signature says. */
export function originOf(isOwn: boolean, verdict: SignatureVerdict): Origin {
  if (isOwn) return verdict === 'signed' ? 'own-signed' : 'own';
  if (verdict === 'untrusted') return 'wrong';
  return verdict === 'signed' || verdict === 'no-keys' ? 'publisher' : verdict;
}

export const isOwn = (origin: Origin): boolean => origin === 'own' || origin === 'own-signed';
