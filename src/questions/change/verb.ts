import { basename } from 'node:path';
import { changesOf, type Counts } from '../../analysis/comparison/changesOf';
import type { ChangeMethod, CountChange } from '../../domain/change';
import { err, fault, ok, type Result } from '../../domain/result';
import { readNumbers } from '../../intake/points/readNumbers';
import { refused, usage, type Failure } from '../../cli/fail';
import type { Command } from '../../cli/parseArgs';
import type { Answered } from '../../cli/print';
import { readBytes, type Twin } from '../../cli/readInput';
import { countsTable, withoutQ } from './table';
import { words as said } from './words';

/** Of two counts (`--now`, `--before`), or of a table of them. */
export function changeOfCounts(command: Command, set: object, twin: Twin): Result<Answered, Failure> | null {
  const { numbers, values, texts } = command;
  const own = ['now', 'before', 'counts'].find((option) => values.has(option) || numbers.has(option));
  const lengths = ['days-now', 'days-before'] as const;
  if (own === undefined) {
    const alone = lengths.find((option) => numbers.has(option));
    return alone === undefined ? null : err(usage('verb-needs', { verb: 'change', option: 'now' }));
  }
  const other = ['incidents', 'areas', 'compare', 'rows', 'shape', 'size', 'mask', 'late-days'].find((option) =>
    texts.has(option),
  );
  if (other !== undefined)
    return err(usage('option-not-with', { option: other, other: `--${own}`, with: '--incidents' }));
  const [now, before] = lengths.map((option) => numbers.get(option));
  if ((now === undefined) !== (before === undefined))
    return err(usage('verb-needs', { verb: 'change', option: now === undefined ? 'days-now' : 'days-before' }));
  const days = now === undefined || before === undefined ? undefined : { now, before };
  const path = values.get('counts');
  return path === undefined ? ofPair(numbers, days) : ofTable(path, twin, set as ChangeMethod, days);
}

function ofPair(numbers: Command['numbers'], days: Counts | undefined): Result<Answered, Failure> {
  const lacked = ['now', 'before'].find((option) => !numbers.has(option));
  if (lacked !== undefined) return err(usage('verb-needs', { verb: 'change', option: lacked }));
  const counts = { now: numbers.get('now') ?? 0, before: numbers.get('before') ?? 0 };
  const [change] = changesOf([counts], 'none', days);
  return ok(answered([change], { ...withoutQ(change), ...(days ? { days } : {}) }));
}

function ofTable(path: string, twin: Twin, { fdr }: ChangeMethod, days: Counts | undefined): Result<Answered, Failure> {
  const bytes = readBytes(path, twin);
  if (!bytes.ok) return bytes;
  const file = basename(path);
  const read = readNumbers(bytes.value, file, ['now', 'before']);
  if (!read.ok) return err(refused(read.error));
  const { now, before } = read.value;
  for (const [column, counts] of Object.entries({ now, before })) {
    const wrong = counts.findIndex((count) => !(count >= 0 && count <= 1e9 && Number.isInteger(count)));
    if (wrong >= 0)
      return err(refused(fault('table-count', { file, row: wrong + 1, column, value: String(counts[wrong]) })));
  }
  const found = changesOf(
    Array.from(now, (count, k) => ({ now: count, before: before[k] })),
    fdr,
    days,
  );
  return ok(answered(found, { fdr, ...(days ? { days } : {}), found }));
}

const answered = (found: readonly CountChange[], json: object): Answered => ({
  json,
  text: ({ locale }) => `${found.map((change) => said[locale].ofCounts(change)).join('\n')}\n`,
  table: () => countsTable(found),
});
