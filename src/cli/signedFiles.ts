import { createHash, type KeyObject } from 'node:crypto';
import type { Snapshot } from '../domain/snapshot';
import { summaryOf } from '../domain/snapshotSummary';
import { SIGNATURE_MEMBER, signedPrecinctsText, signedText } from '../domain/signature';
import { canonicalJson, snapshotFile } from '../domain/snapshotText';
import { verifySnapshot } from '../sources/verify';
import { err, ok, type Result } from '../domain/result';
import { usage, type Failure } from './fail';
import { readPrivateKey, signText } from './keys';
import { readBytes, type Twin } from './readInput';

export const SNAPSHOT_FILE = 'snapshot.json';
export const SUMMARY_FILE = 'snapshot-summary.json';

export const sha256 = (text: string): Promise<string> =>
  Promise.resolve(createHash('sha256').update(text).digest('hex'));

/** The operator's private key that an option names. */
export function readKey(path: string, twin: Twin): Result<KeyObject, Failure> {
  const bytes = readBytes(path, twin);
  if (!bytes.ok) return bytes;
  const key = readPrivateKey(new TextDecoder().decode(bytes.value));
  return key ? ok(key) : err(usage('key-wrong', { file: path }));
}

/**
 * The texts of snapshot.json and snapshot-summary.json, both signed. A field that is not known here (of a later
 * edition) stays; an older signature does not.
 */
export async function signedSnapshot(
  unsigned: Omit<Snapshot, 'sha256'>,
  key: KeyObject,
): Promise<{ readonly snapshot: string; readonly summary: string }> {
  const { signature: _, ...rest } = unsigned;
  const snapshot = await snapshotFile({ ...rest, signature: signText(signedText(rest), key) }, sha256);
  const summary = summaryOf(JSON.parse(snapshot) as Snapshot);
  return {
    snapshot,
    summary: JSON.stringify({ ...summary, signature: signText(signedText(summary), key) } satisfies Snapshot),
  };
}

/** The text of a GeoJSON of precincts with its signature in a member of its own. */
export const signedPrecincts = (collection: object, key: KeyObject): string =>
  JSON.stringify({ ...collection, [SIGNATURE_MEMBER]: signText(signedPrecinctsText(collection), key) });

export type SummaryFile = { readonly text: string; readonly isSigned: boolean };

/**
 * The summary to put beside a whole snapshot: the signed one that stands beside it where that agrees with it to the
 * letter and its signature is right and by the same key, else one made now, without a signature. Null when the whole's
 * own signature is wrong.
 */
export async function summaryFor(whole: Snapshot, beside: string | null): Promise<SummaryFile | null> {
  const own = summaryOf(whole);
  const key = whole.signature?.key;
  if (key !== undefined && (await verifySnapshot(whole, [key])) !== 'signed') return null;
  const unsigned = { text: JSON.stringify(own), isSigned: false };
  const found = key === undefined || beside === null ? null : parsed(beside);
  if (key === undefined || found === null) return unsigned;
  const { signature: _, ...rest } = found as Snapshot;
  const agrees = canonicalJson(rest) === canonicalJson(own);
  return agrees && (await verifySnapshot(found, [key])) === 'signed'
    ? { text: JSON.stringify(found), isSigned: true }
    : unsigned;
}

function parsed(text: string): object | null {
  try {
    const value = JSON.parse(text) as unknown;
    return typeof value === 'object' ? value : null;
  } catch {
    return null;
  }
}
