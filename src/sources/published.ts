/** What an operator publishes: snapshot.json beside the page, and what a device last read of it. */
import type { FaultInFile } from '../domain/inFile';
import type { Origin } from '../domain/origin';
import { parseSummary, parseText } from '../domain/parse/summaryFields';
import { err, fault, ok, type Result } from '../domain/result';
import type { Snapshot } from '../domain/snapshot';
import { askHost, keptReading, type Fetcher, type Trouble } from './keptFile';
import type { Trust } from './operatorFile';

/** A snapshot and whose word it is. */
export interface SourcedSnapshot {
  readonly snapshot: Snapshot;
  readonly origin: Origin;
}

export interface Published {
  readonly found: SourcedSnapshot | null;
  /** Why it is not the host's newest, or why there is none; null = it is. */
  readonly trouble: Trouble | null;
}

/** A whole snapshot is large: a slow line gets the time it needs, for the first answer does not wait for it. */
const PATIENT_MS = 60_000;
const askPatiently: Fetcher = (url) => fetch(url, { cache: 'no-cache', signal: AbortSignal.timeout(PATIENT_MS) });

/** The example that comes with the product: nobody signs it, and it says itself that it is one. */
export async function findExample(address: string, fetcher: Fetcher = askHost): Promise<Snapshot | null> {
  const { value } = await keptReading(address, readWholeSnapshot, fetcher);
  return value;
}

/**
 * A snapshot's summary from this origin as it stands there, else as this device last read it. Whether it makes sense as
 * a whole is found when the whole is read: a summary of a whole that cannot be read is not to be shown.
 */
export const findSummary = (address: string, trust: Promise<Trust>): Promise<Published> =>
  find(address, (text) => readParsed(text, parseText(text, parseSummary), trust, false), askHost);

/** The whole, which an operator put there by hand: one that is not what its sum says is not shown. */
export const findWholeSnapshot = (
  address: string,
  trust: Promise<Trust>,
  fetcher: Fetcher = askPatiently,
): Promise<Published> => find(address, (text) => readSourced(text, trust, false), fetcher);

async function find(
  address: string,
  read: (text: string) => Promise<Result<SourcedSnapshot, FaultInFile>>,
  fetcher: Fetcher,
): Promise<Published> {
  const { value, trouble } = await keptReading(address, read, fetcher);
  return { found: value, trouble };
}

/** Reads a snapshot, compares its sum with its content, and holds it against the operator's keys. Faults as of both. */
export async function readSourced(
  text: string,
  trust: Promise<Trust>,
  isOwn: boolean,
): Promise<Result<SourcedSnapshot, FaultInFile>> {
  return readParsed(text, await readWholeSnapshot(text), trust, isOwn);
}

async function readParsed(
  text: string,
  read: Result<Snapshot, FaultInFile>,
  trust: Promise<Trust>,
  isOwn: boolean,
): Promise<Result<SourcedSnapshot, FaultInFile>> {
  if (!read.ok) return read;
  const trusted = await trust;
  // Nothing is loaded for an operator who signs nothing.
  const isPlain = trusted.state === 'known' && trusted.keys.length === 0;
  const origin = isPlain
    ? ok<Origin>(isOwn ? 'own' : 'publisher')
    : await (await import('./trusted')).originIn('snapshot', rawOf(text), isOwn, trusted);
  return origin.ok ? ok({ snapshot: read.value, origin: origin.value }) : origin;
}

const rawOf = (text: string): object => JSON.parse(text.replace(/^\ufeff/, '')) as object;

/**
 * Reads a snapshot and compares its sum with its content. A sum that differs is a fault `snapshot-damaged` at `sha256`.
 */
export async function readWholeSnapshot(text: string): Promise<Result<Snapshot, FaultInFile>> {
  // The first answer needs neither sums nor sense.
  const [{ parseSnapshotText }, { canonicalText }, { sha256Hex }] = await Promise.all([
    import('../domain/parse/snapshot'),
    import('../domain/snapshotText'),
    import('../storage/sha256'),
  ]);
  const read = parseSnapshotText(text);
  if (!read.ok) return read;
  const sum = await sha256Hex(new TextEncoder().encode(canonicalText(rawOf(text))));
  return sum === read.value.sha256 ? read : err(fault('snapshot-damaged', { at: 'sha256', expected: sum }));
}
