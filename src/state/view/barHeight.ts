/** A bar with a record is at least this part of the highest: one of few beside many would look like none. */
const LEAST_PART = 0.15;

/** How high a bar of the period is, as a part of the highest. */
export const barHeight = (count: number, highest: number): number =>
  count === 0 ? 0 : Math.max(LEAST_PART, count / highest);
