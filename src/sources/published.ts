/** What an operator publishes: snapshot.json beside the page, or files that a person keeps on this device. */
import { del, get, set } from 'idb-keyval';
import { parseSnapshotText } from '../domain/parse/snapshot';
import type { Precinct } from '../domain/precinct';
import { err, fault, type Fault, type Result } from '../domain/result';
import type { Snapshot } from '../domain/snapshot';
import { askHost, keptFile, type Fetcher } from './keptFile';

const KEPT = { snapshot: 'qyragy-snapshot', precincts: 'qyragy-precincts' } as const;

export interface Published {
  readonly snapshot: Snapshot | null;
  /** Something may be published, but it cannot be read or was not to be had: not the same as nothing. */
  readonly isUnread: boolean;
}

/** A whole snapshot is large: a slow line gets the time it needs, for the first answer does not wait for it. */
const PATIENT_MS = 60_000;
const askPatiently: Fetcher = (url) => fetch(url, { cache: 'no-cache', signal: AbortSignal.timeout(PATIENT_MS) });

/** A snapshot from this origin as it stands there, else as this device last read it. For the product's own files. */
export const findSnapshot = (address: string): Promise<Published> => find(address, (text) => valueOf(parseSnapshotText(text)), askHost);

/** The same for a file that an operator put there by hand: one that is not what its sum says is not shown. */
export const findWholeSnapshot = (address: string): Promise<Published> => find(address, async (text) => valueOf(await readWholeSnapshot(text)), askPatiently);

async function find(address: string, accept: (text: string) => Promise<Snapshot | null> | Snapshot | null, fetcher: Fetcher): Promise<Published> {
  const { value, answered, refused } = await keptFile(address, accept, fetcher);
  return { snapshot: value, isUnread: value === null && (refused || !answered) };
}

const valueOf = (read: Result<Snapshot, Fault>): Snapshot | null => (read.ok ? read.value : null);

/** Reads a snapshot and compares its sum with its content. A sum that differs is a fault `snapshot-damaged` at `sha256`. */
export async function readWholeSnapshot(text: string): Promise<Result<Snapshot, Fault>> {
  const read = parseSnapshotText(text);
  if (!read.ok) return read;
  // The first answer needs no sums.
  const [{ canonicalText }, { sha256Hex }] = await Promise.all([import('../domain/snapshotText'), import('../storage/sha256')]);
  const sum = await sha256Hex(new TextEncoder().encode(canonicalText(JSON.parse(text.replace(/^\ufeff/, '')) as object)));
  return sum === read.value.sha256 ? read : err(fault('snapshot-damaged', { at: 'sha256', expected: sum }));
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
