/**
 * What this device keeps of a person's precincts, read as a file from outside: an older edition, another program or a
 * fault of the disk may have written it.
 */
import type { Origin } from '../domain/origin';
import { listOf } from '../domain/parse/pieces';
import { PRECINCT_LIMITS, readPrecinct } from '../domain/parse/precinct';
import { read } from '../domain/parse/shape';
import { doubledPrecinct } from '../domain/parse/snapshotSense';
import type { Precinct } from '../domain/precinct';
import { plainBase64 } from '../domain/signature';
import type { Trust } from './operatorFile';

export interface SourcedPrecincts {
  readonly precincts: readonly Precinct[];
  readonly origin: Origin;
}

/**
 * The kept precincts and whose they are by today's keys; null = damaged, or refused by the operator's rule. `signedBy`
 * is the public key that their signature was right for when they were opened: once that key is trusted no longer, they
 * are nobody's.
 */
export async function keptPrecincts(
  kept: unknown,
  signedBy: unknown,
  trust: Promise<Trust>,
): Promise<SourcedPrecincts | null> {
  const precincts = read('precincts', kept, (root) => listOf(root, readPrecinct, PRECINCT_LIMITS.precincts));
  if (!precincts.ok || precincts.value.length === 0 || doubledPrecinct(precincts.value) !== null) return null;
  const { keys, isRefusing } = await trust;
  const isSigned = typeof signedBy === 'string' && keys.some((key) => plainBase64(key) === plainBase64(signedBy));
  return isSigned || !isRefusing ? { precincts: precincts.value, origin: isSigned ? 'own-signed' : 'own' } : null;
}
