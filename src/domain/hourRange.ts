/**
 * Hours of the day on the city's clock, [from, to), 0-24; from > to wraps midnight (18-6); equal ends (24 is 0) = all
 * day.
 */
export interface HourRange {
  readonly from: number;
  readonly to: number;
}

/** Whether the range holds every hour, and so restricts nothing. */
export const isWholeDay = ({ from, to }: HourRange): boolean => from % 24 === to % 24;

/** Does an hour of the day, 0-24 with its fraction, lie in the range. */
export function hourPasses(range: HourRange, hour: number): boolean {
  const [from, to] = [range.from % 24, range.to % 24];
  const isBetween = hour >= Math.min(from, to) && hour < Math.max(from, to);
  return isBetween !== from >= to;
}
