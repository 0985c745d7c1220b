import { dayOf, midnightOfDay, weekdayOfDay } from '../../domain/clock';
import { grainOf, grainStops, stepOf, type Grain, type TimeBar } from '../../domain/grain';
import { knowsDay, type IncidentTable } from '../../domain/incident';
import { lengthDays, type Period } from '../../domain/period';
import type { RegisterSpan } from '../../domain/register';
import { silentDays } from '../span/periodFill';
import { silencesByPart } from '../span/silentRows';
import { rowLowerBound } from './tally';

/** More than this part of the records without a day of their own: days and weeks would say nothing. */
const MOST_WITHOUT_DAY = 0.5;

/**
 * Counts of rows along the days that are drawn (absent: those that the register covers), by the step that suits their
 * number. `rows` in time order, of any days; those outside the drawn ones are in no bin, and drawn days that the
 * register does not cover are lacking, whatever stray records they hold. A bin without a record is held against the
 * rows' own rate: where they fell silent its days are lacking (`silencesByPart`), which a 0 would hide. `weekdays`
 * (1 = Monday ... 7 = Sunday) = those that `rows` can lie on, null = all: the others are no silence.
 */
export function timeBar(
  table: IncidentTable,
  rows: Uint32Array,
  register: RegisterSpan,
  shown: Period | null = null,
  weekdays: readonly number[] | null = null,
): TimeBar {
  const span = shown ?? register.span;
  const low = rowLowerBound(table.startMs, rows, span.fromMs);
  const high = rowLowerBound(table.startMs, rows, span.toMs);
  const finest = grainOf(span);
  const isByMonths = (grain: Grain): boolean => grain === 'month' || grain === 'year';
  const without = isByMonths(finest) ? 0 : countWithoutDay(table, rows, low, high);
  const grain = without > MOST_WITHOUT_DAY * (high - low) ? 'month' : finest;
  const stops = grainStops(span, grain);
  const bounds = stops.map((ms) => rowLowerBound(table.startMs, rows, ms));
  const withoutDay = isByMonths(grain) ? 0 : without;
  const counts = stops.slice(1).map((_, k) => {
    const [from, to] = [bounds[k], bounds[k + 1]];
    return to - from - (withoutDay > 0 ? countWithoutDay(table, rows, from, to) : 0);
  });
  // Looked for only where it could matter: it goes through all rows.
  const isSparse = high > low && counts.includes(0);
  const silent: readonly Period[] = isSparse ? silencesByPart(table, register, rows, 1, () => 0)[0].periods : [];
  const uncovered: readonly Period[] = [
    ...register.gaps,
    { fromMs: span.fromMs, toMs: register.span.fromMs },
    { fromMs: register.span.toMs, toMs: span.toMs },
  ];
  const bins = counts.map((count, k) => {
    const bin: Period = { fromMs: stops[k], toMs: stops[k + 1] };
    const step = stepOf(grain, bin.fromMs);
    return {
      ...bin,
      count,
      isPartial: step.fromMs < bin.fromMs || step.toMs > bin.toMs,
      lackDays: Math.min(
        Math.round(lengthDays(bin)),
        Math.max(silentDays(uncovered, bin), count === 0 ? silentOf(silent, bin, weekdays) : 0),
      ),
      isArriving: register.completeToMs < register.span.toMs && bin.toMs > register.completeToMs,
    };
  });
  return { grain, bins, withoutDay };
}

/** Days of a bin that are silent: where all days that could hold a record are, the others with them. */
function silentOf(silent: readonly Period[], bin: Period, weekdays: readonly number[] | null): number {
  if (!weekdays) return silentDays(silent, bin);
  let [passing, lacking] = [0, 0];
  for (let day = dayOf(bin.fromMs); midnightOfDay(day) < bin.toMs; day++) {
    if (!weekdays.includes(weekdayOfDay(day) + 1)) continue;
    const at = midnightOfDay(day);
    passing++;
    if (silent.some(({ fromMs, toMs }) => at >= fromMs && at < toMs)) lacking++;
  }
  return passing > 0 && lacking === passing ? Math.round(lengthDays(bin)) : lacking;
}

function countWithoutDay({ flags }: IncidentTable, rows: Uint32Array, from: number, to: number): number {
  let count = 0;
  for (let k = from; k < to; k++) if (!knowsDay(flags[rows[k]])) count++;
  return count;
}
