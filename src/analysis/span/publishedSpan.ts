import { dateOfDay, dayOf, dayOfDate, formatIsoDate, midnightOfDay } from '../../domain/clock';
import { knowsDay, type IncidentTable } from '../../domain/incident';
import type { Period } from '../../domain/period';
import type { PublishedSpan } from '../../domain/publishedSpan';
import type { RegisterSpan } from '../../domain/register';
import { err, fault, ok, type Fault, type Result } from '../../domain/result';
import { dailyCounts, type DailyCounts } from './dailyCounts';
import { denseStretch, LEAST_PART, type Stretch } from './denseStretch';
import { withoutStragglers } from './registerSpan';
import { GAPS_ALLOWED } from './periodFill';
import { silences } from './silences';

/**
 * The days that may be published of a register: never more than it covers.
 *
 * 1. What it covers: the days without stragglers at the ends (`withoutStragglers`), however many of the records those
 *    are; with `all`, the operator's word, every day from the first dated record to the last. A period that the data's
 *    manifest states stands.
 * 2. What was asked for is cut to that; a register of few records seldom has one on the first day that it covers, so at
 *    each end five mean gaps between records may be missing (as in `periodFill`).
 * 3. A year or a month is mostly empty when it holds less than a twentieth of the usual daily count (the mean of the
 *    dense stretch of those days), or when silences (`silences`) take more than half of its days. Mostly empty months
 *    at the ends are cut off, with `all` too; mostly empty years inside are named, and are no years of the publication.
 *
 * Fault `nothing-covered {from, through, first, last}`: none of the days asked for is covered, or hardly one; the file
 * covers `first` to `last`. `no-time {}`: nothing has a date;
 * `months-unpublished {}`: some rows are dated to a month only.
 */
export function publishedSpan(
  table: IncidentTable,
  register: RegisterSpan | null,
  asked: Period | null,
  all: boolean,
): Result<PublishedSpan, Fault> {
  const daily = dailyCounts(table);
  if (!daily || !register) return err(fault('no-time'));
  if (!table.flags.every(knowsDay)) return err(fault('months-unpublished'));
  const { counts, firstDay } = daily;
  const days = ({ fromMs, toMs }: Period): Stretch => ({ from: dayOf(fromMs) - firstDay, to: dayOf(toMs) - firstDay });
  const isStated = register.rule === 'stated';
  const covered = isStated ? days(register.span) : all ? { from: 0, to: counts.length } : withoutStragglers(counts);
  const wanted = asked ? days(asked) : covered;
  const allowed = (GAPS_ALLOWED * (covered.to - covered.from)) / Math.max(1, sumOf(counts, covered));
  const within = {
    from: wanted.from >= covered.from - allowed ? wanted.from : covered.from,
    to: wanted.to <= covered.to + allowed ? wanted.to : covered.to,
  };
  const refusal = (): Result<never, Fault> => err(nothing(asked ?? register.span, periodOf(firstDay, covered)));
  if (within.to <= Math.max(within.from, covered.from) || within.from >= covered.to) return refusal();
  const judge = emptiness(daily, within);
  const period = isStated ? within : trimmed(firstDay, within, judge);
  if (period.to <= period.from) return refusal();
  return ok({
    period: periodOf(firstDay, period),
    narrowedFrom: asked && (wanted.from < period.from || wanted.to > period.to) ? asked : null,
    before: sumOf(counts, { from: 0, to: period.from }),
    after: sumOf(counts, { from: period.to, to: counts.length }),
    extent: register.extent,
    emptyYears: wholeYears(firstDay, period)
      .filter(({ days: inYear }) => judge(inYear))
      .map(({ year }) => year),
  });
}

function sumOf(counts: Uint32Array, { from, to }: Stretch): number {
  let sum = 0;
  for (let day = Math.max(0, from); day < Math.min(counts.length, to); day++) sum += counts[day];
  return sum;
}

const periodOf = (firstDay: number, { from, to }: Stretch): Period => ({
  fromMs: midnightOfDay(firstDay + from),
  toMs: midnightOfDay(firstDay + to),
});

const nothing = (asked: Period, covered: Period): Fault =>
  fault('nothing-covered', {
    from: formatIsoDate(asked.fromMs),
    through: formatIsoDate(asked.toMs - 1),
    first: formatIsoDate(covered.fromMs),
    last: formatIsoDate(covered.toMs - 1),
  });

/** Whether a run of days is mostly empty, by the days it is part of. */
function emptiness({ counts }: DailyCounts, within: Stretch): (run: Stretch) => boolean {
  const from = Math.max(0, within.from);
  const inside = counts.subarray(from, Math.min(counts.length, within.to));
  const gaps = silences(inside, { from: 0, to: inside.length });
  const usual = inside.some((count) => count > 0) ? denseStretch(inside).dailyMean : 0;
  return (run) => {
    const [first, end] = [Math.max(0, run.from - from), Math.min(inside.length, run.to - from)];
    const records = sumOf(inside, { from: first, to: end });
    const silent = gaps.reduce((sum, gap) => sum + Math.max(0, Math.min(end, gap.to) - Math.max(first, gap.from)), 0);
    const days = run.to - run.from;
    return records < LEAST_PART * usual * days || 2 * silent > days;
  };
}

/** Without the mostly empty months at both ends. */
function trimmed(firstDay: number, { from, to }: Stretch, isEmpty: (run: Stretch) => boolean): Stretch {
  const monthOf = (day: number): Stretch => {
    const [year, month] = dateOfDay(firstDay + day);
    const start = (m: number): number => dayOfDate(year, m) - firstDay;
    return { from: Math.max(from, start(month)), to: Math.min(to, start(month + 1)) };
  };
  let [first, end] = [from, to];
  while (first < end && isEmpty(monthOf(first))) first = monthOf(first).to;
  while (end > first && isEmpty(monthOf(end - 1))) end = monthOf(end - 1).from;
  return { from: first, to: end };
}

/** The calendar years that lie wholly in a stretch. */
function wholeYears(
  firstDay: number,
  { from, to }: Stretch,
): readonly { readonly year: number; readonly days: Stretch }[] {
  const first = dateOfDay(firstDay + from)[0];
  const last = dateOfDay(firstDay + to - 1)[0];
  return Array.from({ length: last - first + 1 }, (_, k) => first + k)
    .map((year) => ({
      year,
      days: { from: dayOfDate(year, 1) - firstDay, to: dayOfDate(year + 1, 1) - firstDay },
    }))
    .filter(({ days }) => days.from >= from && days.to <= to);
}
