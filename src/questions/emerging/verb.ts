import { basename } from 'node:path';
import { mostRejected } from '../../analysis/chance/falseDiscovery';
import { twoSidedP } from '../../analysis/chance/normal';
import { emergingClass } from '../../analysis/emerging/classes';
import { mannKendall } from '../../analysis/emerging/mannKendall';
import { refused, usage, type Failure } from '../../cli/fail';
import type { Command } from '../../cli/parseArgs';
import type { Answered } from '../../cli/print';
import { readBytes, type Twin } from '../../cli/readInput';
import { EMERGING_LEVEL, isTooShort, type EmergingMethod } from '../../domain/emerging';
import { err, ok, type Result } from '../../domain/result';
import { readSeries } from '../../intake/points/readSeries';
import { words as said } from './words';

/**
 * Of a table of z, a series a row: each value counts as hot or cold from 1.96 on, by itself unless `--fdr` says how the
 * rate of false finds is held over all of the table.
 */
export function emergingOfTable(command: Command, set: object, twin: Twin): Result<Answered, Failure> | null {
  const path = command.values.get('z');
  if (path === undefined) return null;
  const other = ['incidents', 'window', 'mask', 'shape', 'size', 'step', 'neighbours', 'reach', 'against'].find(
    (option) => command.texts.has(option),
  );
  if (other !== undefined) return err(usage('option-not-with', { option: other, other: '--z', with: '--incidents' }));
  const bytes = readBytes(path, twin);
  if (!bytes.ok) return bytes;
  const read = readSeries(bytes.value, basename(path));
  if (!read.ok) return err(refused(read.error));
  const series = read.value;
  // The verb reads its settings by the question's own table.
  const fdr = command.texts.has('fdr') ? (set as EmergingMethod).fdr : 'none';
  const all = Float64Array.from(
    series.flatMap((z) => [...z]),
    twoSidedP,
  );
  const most = mostRejected(
    all.filter((p) => p <= EMERGING_LEVEL),
    all.length,
    fdr,
    EMERGING_LEVEL,
  );
  const found = series.map((z) => {
    const signs = z.map((value) => (twoSidedP(value) <= most ? Math.sign(value) : 0));
    const trend = mannKendall(z);
    const isShort = isTooShort({ bins: Array.from(z, (_, k) => ({ from: k, to: k + 1 })) });
    return {
      class: isShort ? null : emergingClass(signs, trend.p <= EMERGING_LEVEL ? Math.sign(trend.s) : 0),
      bins: z.length,
      hot: signs.filter((sign) => sign > 0).length,
      cold: signs.filter((sign) => sign < 0).length,
      trend: { z: orEmpty(trend.z), p: orEmpty(trend.p) },
    };
  });
  return ok({
    json: { fdr, classes: found.map((one) => one.class), series: found },
    text: ({ locale }) => `${said[locale].ofSeries(found.map((one) => one.class)).join('\n')}\n`,
    table: () => ({
      header: ['series', 'bins', 'hot_bins', 'cold_bins', 'trend_z', 'trend_p', 'class'],
      rows: found.map(({ bins, hot, cold, trend, class: name }, k) => [k + 1, bins, hot, cold, trend.z, trend.p, name]),
    }),
  });
}

const orEmpty = (value: number): number | null => (Number.isFinite(value) ? value : null);
