/** Files held against the operator's keys: whose they are, or why they are not shown. */
import type { FaultInFile } from '../domain/inFile';
import { originOf, type Origin } from '../domain/origin';
import { err, fault, ok, type Result } from '../domain/result';
import type { SignatureVerdict } from '../domain/signature';
import { inTime } from '../storage/inTime';
import type { Trust } from './operatorFile';

/**
 * The origin of a JSON file as it was read. Where the operator refuses what is not signed: `signature-missing {}`,
 * `signature-wrong {}`. A signature that could not be checked is never refused, for the lack is this browser's.
 */
export async function originIn(
  kind: 'snapshot' | 'precincts',
  value: object,
  isOwn: boolean,
  trust: Trust,
): Promise<Result<Origin, FaultInFile>> {
  const verdict = await verdictOn(kind, value, trust);
  if (trust.isRefusing && verdict === 'unsigned') return err(fault('signature-missing'));
  if (trust.isRefusing && (verdict === 'untrusted' || verdict === 'wrong')) return err(fault('signature-wrong'));
  return ok(originOf(isOwn, verdict));
}

async function verdictOn(
  kind: 'snapshot' | 'precincts',
  value: object,
  { keys, state }: Trust,
): Promise<SignatureVerdict> {
  if (state === 'broken') return 'unchecked';
  // Whoever signs trusts a key: that the keys could not be read is said.
  if (state === 'absent') return (kind === 'snapshot' ? 'signature' : 'qyragy') in value ? 'unchecked' : 'no-keys';
  if (keys.length === 0) return 'no-keys';
  // Loaded only where an operator signs.
  return inTime(async () => {
    const { verifyPrecincts, verifySnapshot } = await import('./verify');
    return kind === 'snapshot' ? verifySnapshot(value, keys) : verifyPrecincts(value, keys);
  }, 'unchecked');
}
