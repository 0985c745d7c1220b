import { hexagonCentre, hexagonOf } from '../../domain/cellOfPoint';

/** Incidents that are counted: metres, and the month each is of (-1 = of none). */
export interface MonthlyEvents {
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly month: Int32Array;
  /** Of the incidents, in their order; null = none are weighed. */
  readonly weight: Float64Array | null;
  /** Number of the district of each; -1 = of none. */
  readonly district: Int16Array;
}

/** Counts of a place month by month; `sums` and `squares` of weights, where incidents are weighed. */
export interface MonthlyCounts {
  readonly counts: Float64Array;
  readonly sums: Float64Array | null;
  readonly squares: Float64Array | null;
}

export const noCounts = (months: number, isWeighed: boolean): MonthlyCounts => ({
  counts: new Float64Array(months),
  sums: isWeighed ? new Float64Array(months) : null,
  squares: isWeighed ? new Float64Array(months) : null,
});

/** Adds an incident to its month. */
export function addEvent({ counts, sums, squares }: MonthlyCounts, { month, weight }: MonthlyEvents, i: number): void {
  if (month[i] < 0) return;
  counts[month[i]]++;
  if (!weight || !sums || !squares) return;
  sums[month[i]] += weight[i];
  squares[month[i]] += weight[i] ** 2;
}

/** A place that may serve as control: a circle, with a ring about it. */
export interface ControlPlace {
  readonly x: number;
  readonly y: number;
  /** District of its incidents. */
  readonly district: number;
  readonly inside: MonthlyCounts;
  readonly ring: MonthlyCounts;
}

/**
 * Circles of a radius on a grid of hexagons so wide that neither they nor their rings meet: the same ground is never
 * counted twice. A place belongs where its middle lies in the study area and something was ever recorded in it.
 */
export function controlPlaces(
  events: MonthlyEvents,
  months: number,
  { radiusM, ringM }: { readonly radiusM: number; readonly ringM: number },
  isInArea: (x: number, y: number) => boolean,
): readonly ControlPlace[] {
  const sizeM = 2 * (radiusM + ringM);
  const places = new Map<string, ControlPlace | null>();
  for (let i = 0; i < events.x.length; i++) {
    const { col, row } = hexagonOf(events.x[i], events.y[i], sizeM);
    const [x, y] = hexagonCentre(col, row, sizeM);
    const metres = Math.hypot(events.x[i] - x, events.y[i] - y);
    if (!(metres <= radiusM + ringM)) continue;
    const key = `${col} ${row}`;
    let place = places.get(key);
    if (place === undefined) {
      const isWeighed = events.weight !== null;
      place = isInArea(x, y)
        ? {
            x,
            y,
            district: events.district[i],
            inside: noCounts(months, isWeighed),
            ring: noCounts(months, isWeighed),
          }
        : null;
      places.set(key, place);
    }
    if (place) addEvent(metres <= radiusM ? place.inside : place.ring, events, i);
  }
  return [...places.values()].filter((place) => place !== null);
}

/** Of places like the target so many at most make its control, and of fewer than that nothing is concluded. */
const MOST_PLACES = 10;
export const LEAST_PLACES = 3;
/** How far the level may be off: a place half as busy again, or as chance alone makes of two equal ones. */
const MOST_TIMES = 1.5;
const MOST_APART = 1;

/** Sum over some months. */
export const sumIn = (counts: Float64Array, months: readonly number[]): number =>
  months.reduce((sum, month) => sum + counts[month], 0);

/**
 * The places most like a target before the start, the likest first: by the square roots (which steady counts) of what
 * was counted in the first and in the second half of the months before, so by level and by trend at once.
 */
export function likestPlaces(
  target: Float64Array,
  places: readonly ControlPlace[],
  before: readonly number[],
): readonly ControlPlace[] {
  const middle = before.length >> 1;
  const halves = [before.slice(0, middle), before.slice(middle)] as const;
  const roots = (counts: Float64Array): readonly number[] => halves.map((half) => Math.sqrt(sumIn(counts, half)));
  const sought = roots(target);
  const level = sumIn(target, before);
  return places
    .flatMap((place) => {
      const all = sumIn(place.inside.counts, before);
      const isLike =
        Math.abs(Math.sqrt(all) - Math.sqrt(level)) <= MOST_APART ||
        (all <= level * MOST_TIMES && all * MOST_TIMES >= level);
      const apart = roots(place.inside.counts).reduce((sum, root, k) => sum + (root - sought[k]) ** 2, 0);
      return isLike ? [{ place, apart }] : [];
    })
    .sort((a, b) => a.apart - b.apart || a.place.x - b.place.x || a.place.y - b.place.y)
    .slice(0, MOST_PLACES)
    .map(({ place }) => place);
}
