import { basename } from 'node:path';
import { displacementQuotient } from '../../analysis/evaluation/displacementQuotient';
import { sumsOf, weightedDifference, type Divisors } from '../../analysis/evaluation/weightedDifference';
import { ZONES, type Zone, type ZoneCounts } from '../../domain/evaluation';
import { fault, err, ok, type Result } from '../../domain/result';
import { readZones } from '../../intake/points/readZones';
import { refused, usage, type Failure } from '../../cli/fail';
import type { Command } from '../../cli/parseArgs';
import type { Answered } from '../../cli/print';
import { readBytes, type Twin } from '../../cli/readInput';
import { estimateJson } from './table';
import { words as said } from './words';

/**
 * Of a table of zones: rows `zone,before,after[,weight][,area]`, of which those of a zone add up. A weight multiplies
 * each incident of its row; an area, the same in all rows of a zone, and the lengths of the two periods divide.
 */
export function evaluateTableOfZones(command: Command, _set: object, twin: Twin): Result<Answered, Failure> | null {
  if (command.flags.has('planar') && command.texts.has('drawn'))
    return err(usage('option-not-with', { option: 'drawn', other: '--planar', with: '--incidents' }));
  const path = command.values.get('counts');
  const loose = ['time-before', 'time-after'].find((option) => command.texts.has(option));
  if (path === undefined)
    return loose === undefined
      ? null
      : err(usage('option-not-with', { option: loose, other: '--incidents', with: '--counts' }));
  const other = ['incidents', 'interventions', 'drawn', 'radius', 'ring', 'months'].find((option) =>
    command.texts.has(option),
  );
  if (other !== undefined)
    return err(usage('option-not-with', { option: other, other: '--counts', with: '--incidents' }));
  const bytes = readBytes(path, twin);
  if (!bytes.ok) return bytes;
  const read = readZones(bytes.value, basename(path));
  if (!read.ok) return err(refused(read.error));
  const { rows, area } = read.value;
  const of = (zone: Zone): readonly ZoneCounts[] => rows.filter((row) => row.zone === zone);
  const lacked = (['target', 'control'] as const).find((zone) => of(zone).length === 0);
  if (lacked !== undefined) return err(refused(fault('zone-missing', { file: basename(path), zone: lacked })));
  const time = {
    before: command.numbers.get('time-before') ?? 1,
    after: command.numbers.get('time-after') ?? 1,
  };
  const divisors: Divisors = { time, area };
  const sums = Object.fromEntries(ZONES.filter((zone) => of(zone).length > 0).map((zone) => [zone, sumsOf(of(zone))]));
  const wdd = weightedDifference(sums as Parameters<typeof weightedDifference>[0], divisors);
  const counted = (zone: Zone): ZoneCounts => {
    const { before, after } = sumsOf(of(zone));
    return { before: before / time.before, after: after / time.after };
  };
  const wdq = displacementQuotient(
    counted('target'),
    counted('control'),
    of('ring').length > 0 ? counted('ring') : null,
  );
  return ok({
    json: { wdd: estimateJson(wdd), wdq },
    text: ({ locale }) => `${said[locale].ofCounts(wdd, wdq).join('\n')}\n`,
    table: () => ({
      header: ['measure', 'value'],
      rows: [
        ['wdd', wdd.estimate],
        ['wdd_se', wdd.se],
        ['wdd_z', Number.isNaN(wdd.z) ? null : wdd.z],
        ['wdd_low', wdd.interval[0]],
        ['wdd_high', wdd.interval[1]],
        ['wdq', wdq.value],
        ['wdq_is_valid', wdq.isValid ? 1 : 0],
        ['success', wdq.success],
        ['displacement', wdq.displacement],
        ['gross_effect', wdq.grossEffect],
        ['net_effect', wdq.netEffect],
        ['total_net_effect', wdq.totalNetEffect],
      ],
    }),
  });
}
