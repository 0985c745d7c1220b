/**
 * Are the times times of incidents, or what a register puts in when it knows none? People round to the hour and the
 * half hour, so each minute of the day is held against minutes of the same roundness in the hours around it: what a
 * default adds stands out among those, ordinary rounding does not. First days of months and years are held against the
 * days beside them.
 */
import type { DateHeap, DateHealth, TimeHealth, TimeHeap } from '../../domain/answers';
import { dateOfDay, dayOf } from '../../domain/clock';
import { knowsDay, knowsTimeOfDay, type IncidentTable } from '../../domain/incident';
import { dayCursor, moveTo } from '../selection/dayCursor';

/** A heap holds at least so many records, and this share of those with a time (a date). */
const HEAP_COUNT = 5;
const HEAP_SHARE = 0.05;
/** Chance that a file without defaults gives a heap, shared out among all minutes (Bonferroni). */
const FALSE_ALARM = 0.01;
/** The yardstick is at least this many records. */
const LEAST_MEAN = 0.5;
const DAY_MIN = 1440;
/** Hours before and after. */
const HOURS_AROUND = 3;
/** Days before and after. */
const DAYS_AROUND = 3;
/** A weekday is missing when it holds under this part of an even week, in data of enough weeks and records. */
const RARE_PART = 0.2;
const RARE_RECORDS = 70;
const RARE_DAYS = 28;

export function judgeTimes(table: IncidentTable): { readonly times: TimeHealth; readonly dates: DateHealth } {
  const byMinute = new Float64Array(DAY_MIN);
  const byDay = new Map<number, number>();
  const byWeekday = [0, 0, 0, 0, 0, 0, 0];
  const cursor = dayCursor();
  let timed = 0;
  let dated = 0;
  for (let i = 0; i < table.count; i++) {
    const ms = table.startMs[i];
    if (Number.isNaN(ms)) break;
    // What is dated to a month alone says nothing of days.
    if (!knowsDay(table.flags[i])) continue;
    if (!(ms >= cursor.validFromMs && ms < cursor.validToMs)) moveTo(cursor, ms);
    const day = dayOf(ms);
    byDay.set(day, (byDay.get(day) ?? 0) + 1);
    byWeekday[cursor.weekday]++;
    dated++;
    if (!knowsTimeOfDay(table.flags[i])) continue;
    byMinute[Math.floor((ms - cursor.midnightMs) / 60_000) % DAY_MIN]++;
    timed++;
  }
  const rounded = byMinute.reduce((sum, count, minute) => sum + (minute % 30 === 0 ? count : 0), 0);
  return {
    times: { timed, heaps: timeHeaps(byMinute, timed), roundedShare: timed === 0 ? 0 : rounded / timed },
    dates: { dated, heaps: dateHeaps(byDay, dated), rareWeekdays: rareWeekdays(byWeekday, dated, byDay.size) },
  };
}

/** Minutes of the day that hold more than minutes as round in the hours around, fullest first. */
function timeHeaps(byMinute: Float64Array, timed: number): readonly TimeHeap[] {
  const heaps: TimeHeap[] = [];
  byMinute.forEach((count, minute) => {
    if (count < HEAP_COUNT || count < HEAP_SHARE * timed) return;
    const others: number[] = [];
    for (let away = -HOURS_AROUND * 60; away <= HOURS_AROUND * 60; away++) {
      const other = (minute + away + DAY_MIN) % DAY_MIN;
      if (away !== 0 && roundness(other) === roundness(minute)) others.push(byMinute[other]);
    }
    const expected = meanWithoutLargest(others);
    if (isHeap(count, expected, DAY_MIN)) heaps.push({ minute, count, share: count / timed, expected });
  });
  return heaps.sort((a, b) => b.count - a.count || a.minute - b.minute);
}

/** How round people find a minute: full hours, half hours, quarters, tens, fives, the rest. */
const roundness = (minute: number): number => [60, 30, 15, 10, 5, 1].findIndex((step) => minute % step === 0);

/**
 * The largest is left out: a second default beside it (five and six o'clock of a clock that was changed) must not hide
 * the first.
 */
function meanWithoutLargest(values: readonly number[]): number {
  const sum = values.reduce((total, value) => total + value, 0);
  return values.length < 2 ? 0 : (sum - Math.max(...values)) / (values.length - 1);
}

/**
 * Beyond a negative binomial law of size 4 (variance m + m²/4, more uneven than hours of a day are): about four times
 * what the neighbours hold.
 */
function isHeap(count: number, expected: number, tests: number): boolean {
  const mean = Math.max(LEAST_MEAN, expected);
  const fail = mean / (4 + mean);
  // P(K >= k) of size 4: the chance of fewer than 4 successes in the first k + 3 trials.
  const trials = count + 3;
  const success = 1 - fail;
  let tail = 0;
  for (let j = 0; j < 4; j++)
    tail += Math.exp(logChoose(trials, j) + j * Math.log(success) + (trials - j) * Math.log(fail));
  return tail * tests < FALSE_ALARM;
}

function logChoose(n: number, k: number): number {
  let sum = 0;
  for (let i = 0; i < k; i++) sum += Math.log((n - i) / (i + 1));
  return sum;
}

/** All first days of a year, and of the other months, against the days beside them. */
function dateHeaps(byDay: ReadonlyMap<number, number>, dated: number): readonly DateHeap[] {
  const sums = { 'new-year': { count: 0, expected: 0 }, 'month-start': { count: 0, expected: 0 } };
  for (const [day, count] of byDay) {
    const [, month, date] = dateOfDay(day);
    if (date !== 1) continue;
    const beside: number[] = [];
    for (let away = -DAYS_AROUND; away <= DAYS_AROUND; away++) if (away !== 0) beside.push(byDay.get(day + away) ?? 0);
    const sum = sums[month === 1 ? 'new-year' : 'month-start'];
    sum.count += count;
    sum.expected += meanWithoutLargest(beside);
  }
  return (['new-year', 'month-start'] as const).flatMap((kind) => {
    const { count, expected } = sums[kind];
    return count >= HEAP_COUNT && count >= HEAP_SHARE * dated && isHeap(count, expected, 365)
      ? [{ kind, count, share: count / dated, expected }]
      : [];
  });
}

/** 1 = Monday: weekdays that hardly occur, as when dates are those of an office's work. */
function rareWeekdays(byWeekday: readonly number[], dated: number, days: number): readonly number[] {
  if (dated < RARE_RECORDS || days < RARE_DAYS) return [];
  return byWeekday.flatMap((count, i) => (count < (RARE_PART * dated) / 7 ? [i + 1] : []));
}
