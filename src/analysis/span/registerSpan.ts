import { dayOf, midnightOfDay } from '../../domain/clock';
import type { IncidentTable } from '../../domain/incident';
import type { Period } from '../../domain/period';
import type { RegisterSpan } from '../../domain/register';
import { dailyCounts } from './dailyCounts';
import { denseStretch, type Stretch } from './denseStretch';
import { lastCompleteOfFile } from './shortFile';
import { silences } from './silences';

/** Of fewer dated records the whole is taken as it stands. */
const LEAST_ROWS = 8;
/** A stretch that holds less than this part of the dated records is not what the register covers. */
const LEAST_HELD = 0.6;
/** Records beside the stretch are stragglers when even at this part of its daily mean ... */
const STRAGGLERS_PART = 0.1;
/** ... so few of them have a chance under this. */
const STRAGGLERS_CHANCE = 1e-3;

/**
 * The days a register really covers, by its counts a day; null when no row has a date.
 *
 * All days from the first dated record to the last, unless records at an end are stragglers: the dense stretch
 * (`denseStretch`) holds three fifths of all dated records at least, and even at a tenth of its daily mean so few
 * records as lie before it (after it) have a chance under one in a thousand. Of fewer than 8 dated records nothing is
 * cut off. Missing stretches inside: `silences`. The last complete day: `lastComplete`. `stated` = the period that the
 * data's own manifest names: it stands as it is.
 */
export function registerSpan(table: IncidentTable, stated: Period | null = null): RegisterSpan | null {
  const daily = dailyCounts(table);
  if (!daily) return null;
  const { counts, firstDay, dated } = daily;
  const all: Stretch = { from: 0, to: counts.length };
  const periodOf = ({ from, to }: Stretch): Period => ({
    fromMs: midnightOfDay(firstDay + from),
    toMs: midnightOfDay(firstDay + to),
  });
  const undated = table.count - dated;
  const held = ({ from, to }: Stretch): number => {
    let sum = 0;
    for (let day = Math.max(0, from); day < Math.min(counts.length, to); day++) sum += counts[day];
    return sum;
  };
  if (stated) {
    const from = dayOf(stated.fromMs) - firstDay;
    const to = dayOf(stated.toMs) - firstDay;
    const outside = { before: held({ from: 0, to: from }), after: held({ from: to, to: counts.length }), undated };
    return {
      span: stated,
      rows: held({ from, to }),
      completeToMs: stated.toMs,
      outside,
      extent: periodOf(all),
      gaps: [],
      rule: 'stated',
    };
  }
  const found = withoutStragglers(counts);
  const span = held(found) >= LEAST_HELD * dated ? found : all;
  const gaps = silences(counts, span);
  return {
    span: periodOf(span),
    rows: held(span),
    completeToMs: midnightOfDay(firstDay + lastCompleteOfFile(counts, span)),
    outside: { before: held({ from: 0, to: span.from }), after: held({ from: span.to, to: counts.length }), undated },
    extent: periodOf(all),
    gaps: gaps.map(periodOf),
    rule: span.from === 0 && span.to === counts.length ? 'whole' : 'dense',
  };
}

/**
 * The days without the stragglers at their ends, however many of the records those are; all of fewer than 8 records.
 */
export function withoutStragglers(counts: Uint32Array): Stretch {
  const whole: Stretch = { from: 0, to: counts.length };
  const held = ({ from, to }: Stretch): number => counts.subarray(from, to).reduce((sum, count) => sum + count, 0);
  if (held(whole) < LEAST_ROWS) return whole;
  const { stretch, dailyMean } = denseStretch(counts);
  const before: Stretch = { from: 0, to: stretch.from };
  const after: Stretch = { from: stretch.to, to: counts.length };
  const few = (rest: Stretch): boolean =>
    fewByChance(held(rest), STRAGGLERS_PART * dailyMean * (rest.to - rest.from)) < Math.log(STRAGGLERS_CHANCE);
  return { from: few(before) ? stretch.from : 0, to: few(after) ? stretch.to : counts.length };
}

/** Logarithm of the chance that a Poisson count of that mean is `count` or less (at most: by a geometric series). */
function fewByChance(count: number, mean: number): number {
  if (count >= mean) return 0;
  let logFactorial = 0;
  for (let k = 2; k <= count; k++) logFactorial += Math.log(k);
  return count * Math.log(mean) - mean - logFactorial - Math.log(1 - count / mean);
}
