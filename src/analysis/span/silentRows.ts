import { dayOf, midnightOfDay } from '../../domain/clock';
import { knowsDay, type IncidentTable } from '../../domain/incident';
import type { Period } from '../../domain/period';
import type { RegisterSpan } from '../../domain/register';
import { MonthRows } from './monthRows';
import { silences } from './silences';

/**
 * Stretches of the span on which some of the records (one district's, one category's) fall silent, by their own rate.
 */
export interface Silence {
  readonly periods: readonly Period[];
  /** Records a day. */
  readonly perDay: number;
}

/** Counts days of the span; `of` names the part a row belongs to, -1 = none. */
export function silencesByPart(
  table: IncidentTable,
  { span }: RegisterSpan,
  rows: Uint32Array,
  parts: number,
  of: (row: number) => number,
): readonly Silence[] {
  const first = dayOf(span.fromMs);
  const days = dayOf(span.toMs - 1) - first + 1;
  const counts = Array.from({ length: parts }, () => new Uint32Array(days));
  const months = counts.map(() => new MonthRows());
  const totals = new Uint32Array(parts);
  for (const row of rows) {
    const part = of(row);
    const day = dayOf(table.startMs[row]) - first;
    if (part < 0 || !(day >= 0 && day < days)) continue;
    if (knowsDay(table.flags[row])) counts[part][day]++;
    else months[part].add(table.startMs[row]);
    totals[part]++;
  }
  counts.forEach((daily, part) => months[part].addTo(daily, first));
  return counts.map((daily, part) => ({
    periods: silences(daily, { from: 0, to: days }).map(({ from, to }) => ({
      fromMs: midnightOfDay(first + from),
      toMs: midnightOfDay(first + to),
    })),
    perDay: totals[part] / days,
  }));
}
