import { dateOfDay, dayOf, monthLength } from '../../domain/clock';

/**
 * Rows of which only the month is known, spread over the days of their months as evenly as whole numbers go: on no day
 * more of them are known to have happened than on another.
 */
export class MonthRows {
  private readonly months = new Map<number, number>();

  /** Notes a row by the instant at which its month begins. */
  add(startMs: number): void {
    const day = dayOf(startMs);
    this.months.set(day, (this.months.get(day) ?? 0) + 1);
  }

  /** The last day of the months noted; -Infinity where there are none. */
  get lastDay(): number {
    return Math.max(-Infinity, ...[...this.months.keys()].map((first) => first + daysFrom(first) - 1));
  }

  /** Adds the rows to counts of days, of which the first is of the day `firstDay`; days outside them are left out. */
  addTo(counts: Uint32Array, firstDay: number): void {
    for (const [first, rows] of this.months) {
      const days = daysFrom(first);
      for (let k = 0; k < days; k++) {
        const at = first + k - firstDay;
        const share = Math.floor(((k + 1) * rows) / days) - Math.floor((k * rows) / days);
        if (at >= 0 && at < counts.length) counts[at] += share;
      }
    }
  }
}

function daysFrom(firstDay: number): number {
  const [year, month] = dateOfDay(firstDay);
  return monthLength(year, month);
}
