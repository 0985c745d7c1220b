import type { FaultInFile } from '../inFile';
import { err, fault, type Result } from '../result';
import type { Snapshot } from '../snapshot';
import { read } from './shape';
import { wrongCount } from './snapshotCounts';
import { parseSnapshotFields } from './snapshotFields';
import { sensible } from './snapshotSense';
import { damaged, parseText } from './summaryFields';

/**
 * A snapshot as it was fetched or dropped, checked field by field and as a whole. Whether its `sha256` is that of
 * `canonicalText` is for the caller to compare. Faults as of `parseSnapshotFields`.
 */
export function parseSnapshot(value: unknown): Result<Snapshot, FaultInFile> {
  const parsed = parseSnapshotFields(value);
  if (!parsed.ok) return parsed;
  const whole = read('snapshot', value, () => sensible(parsed.value));
  if (!whole.ok) return damaged(whole.error);
  const wrong = wrongCount(whole.value);
  return wrong ? err(fault('snapshot-damaged', { ...wrong })) : whole;
}

/** The text of a snapshot's file. Faults as of `parseSnapshot`; text that is no JSON is foreign. */
export const parseSnapshotText = (text: string): Result<Snapshot, FaultInFile> => parseText(text, parseSnapshot);
