import { dayOf, midnightOfDay } from '../../domain/clock';
import { knowsDay, type IncidentTable } from '../../domain/incident';
import type { Period } from '../../domain/period';
import type { RegisterSpan } from '../../domain/register';
import { dailyCounts } from './dailyCounts';
import type { Stretch } from './denseStretch';
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

/**
 * A part is silent alone only where so few of its records, among all of the register on those very days, have a chance
 * under this, shared out among the parts looked at (Bonferroni): on days near empty everywhere a zero is chance.
 */
const ALONE_CHANCE = 1e-3;

/**
 * Counts days of the span; `of` names the part a row belongs to, -1 = none. A pause of a part is a silence (`silences`)
 * only if it is improbable on the days it falls on too, by what all other records of the table hold there (`byChance`).
 * Where these fall silent with it, or there are no others, it is a pause of the whole.
 */
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
  const pauses = counts.map((daily) => silences(daily, { from: 0, to: days }));
  const isQuiet = pauses.every((of) => of.length === 0);
  const all = isQuiet ? null : dailyCounts(table);
  const inAll = (day: number): number => all?.counts[first + day - all.firstDay] ?? 0;
  const whole: Stretch = { from: 0, to: days };
  const isAlone = (pause: Stretch, part: number): boolean => {
    const others = (stretch: Stretch): number => {
      let sum = 0;
      for (let day = stretch.from; day < stretch.to; day++) sum += Math.max(0, inAll(day) - counts[part][day]);
      return sum;
    };
    const beside = others(pause);
    return beside === 0 || byChance(totals[part], others(whole), beside) < ALONE_CHANCE / parts;
  };
  return pauses.map((of, part) => ({
    periods: of
      .filter((pause) => isAlone(pause, part))
      .map(({ from, to }) => ({ fromMs: midnightOfDay(first + from), toMs: midnightOfDay(first + to) })),
    perDay: totals[part] / days,
  }));
}

/**
 * The chance that none of `own` records lies among the days that hold `beside` of the `others`, were all of them dealt
 * out alike: hypergeometric, Fisher's exact test of a zero.
 */
function byChance(own: number, others: number, beside: number): number {
  let log = 0;
  for (let k = 0; k < beside; k++) log += Math.log1p(-own / (own + others - k));
  return Math.exp(log);
}
