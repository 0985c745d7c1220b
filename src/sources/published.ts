/** What an operator publishes: snapshot.json beside the page, or files that a person keeps on this device. */
import { del, get, set } from 'idb-keyval';
import { parseSnapshotText } from '../domain/parse/snapshot';
import type { Precinct } from '../domain/precinct';
import { err, fault, ok, type Fault, type Result } from '../domain/result';
import type { Snapshot } from '../domain/snapshot';

const KEPT = { snapshot: 'qyragy-snapshot', precincts: 'qyragy-precincts' } as const;

/**
 * A snapshot from this origin; null where none is published. Hosts answer a missing file with 404 or with their start
 * page: what is no JSON counts as none.
 */
export async function fetchSnapshot(address: string): Promise<Result<Snapshot | null, Fault>> {
  let text: string;
  try {
    const response = await fetch(address, { cache: 'no-cache' });
    if (!response.ok) return ok(null);
    text = await response.text();
  } catch {
    return err(fault('offline'));
  }
  return /^\s*\{/.test(text) ? parseSnapshotText(text) : ok(null);
}

/** What this device keeps; null where it keeps nothing, or where the browser keeps nothing at all. */
export async function keptSnapshot(): Promise<Snapshot | null> {
  const kept = await quietly(() => get<string>(KEPT.snapshot));
  const read = typeof kept === 'string' ? parseSnapshotText(kept) : null;
  return read?.ok ? read.value : null;
}

/** The text of a snapshot for the pages of this device; false where the browser keeps nothing. */
export const keepSnapshot = async (text: string): Promise<boolean> => (await quietly(() => set(KEPT.snapshot, text).then(() => true))) ?? false;
export const keptPrecincts = async (): Promise<readonly Precinct[]> => (await quietly(() => get<readonly Precinct[]>(KEPT.precincts))) ?? [];
export const keepPrecincts = (precincts: readonly Precinct[]): Promise<unknown> => quietly(() => set(KEPT.precincts, precincts));
export const forgetPublished = (): Promise<unknown> => quietly(() => Promise.all([del(KEPT.snapshot), del(KEPT.precincts)]));

/** Storage may be shut off: then nothing is kept, and the page works from what it was given. */
async function quietly<T>(work: () => Promise<T>): Promise<T | undefined> {
  try {
    return await work();
  } catch {
    return undefined;
  }
}
