import type { Estimate, WeightedDifference, Zone, ZoneCounts } from '../../domain/evaluation';
import { twoSidedP, twoSidedZ } from '../chance/normal';

/** Of 95 %. */
const Z_95 = twoSidedZ(0.05);

/** Sums of a zone; `before2` and `after2` of the squared weights, which make the variance. */
export interface ZoneSums {
  readonly before: number;
  readonly after: number;
  readonly before2: number;
  readonly after2: number;
}

/** Lengths of the two periods, in any unit: counts are divided by them. Areas likewise, by zone. */
export interface Divisors {
  readonly time?: { readonly before: number; readonly after: number };
  readonly area?: Readonly<Partial<Record<Zone, number>>>;
}

/** Rows of one zone add up; a weight multiplies each incident of its row. */
export function sumsOf(rows: readonly ZoneCounts[]): ZoneSums {
  const sum = (of: (row: ZoneCounts, weight: number) => number): number =>
    rows.reduce((all, row) => all + of(row, row.weight ?? 1), 0);
  return {
    before: sum(({ before }, w) => before * w),
    after: sum(({ after }, w) => after * w),
    before2: sum(({ before }, w) => before * w * w),
    after2: sum(({ after }, w) => after * w * w),
  };
}

/**
 * The weighted displacement difference (Wheeler and Ratcliffe 2018): what the target changed by, less the control, plus
 * what the ring changed by, less the ring's control. Counts are Poisson, so the variance is the sum of them all, each
 * with the square of its weight and its divisors; the interval is the bell curve's of 95 %. The ring counts only with
 * its control. A negative estimate is of incidents that were prevented. z and p are NaN where nothing was counted.
 */
export function weightedDifference(
  zones: Readonly<Record<'target' | 'control', ZoneSums>> & Readonly<Partial<Record<Zone, ZoneSums>>>,
  { time = { before: 1, after: 1 }, area = {} }: Divisors = {},
): WeightedDifference {
  const change = (zone: Zone): readonly [change: number, variance: number] => {
    const { before, after, before2, after2 } = zones[zone]!;
    const [ofBefore, ofAfter] = [time.before * (area[zone] ?? 1), time.after * (area[zone] ?? 1)];
    return [after / ofAfter - before / ofBefore, after2 / ofAfter ** 2 + before2 / ofBefore ** 2];
  };
  const less = (zone: Zone, control: Zone): readonly [number, number] => {
    const [[a, va], [b, vb]] = [change(zone), change(control)];
    return [a - b, va + vb];
  };
  const [local, localVariance] = less('target', 'control');
  const ring = zones.ring && zones['ring-control'] ? less('ring', 'ring-control') : null;
  return {
    ...normalEstimate(local + (ring?.[0] ?? 0), Math.sqrt(localVariance + (ring?.[1] ?? 0))),
    local: { estimate: local, se: Math.sqrt(localVariance) },
    displacement: ring && { estimate: ring[0], se: Math.sqrt(ring[1]) },
  };
}

/**
 * A zone and its control, the control weighted to the level that the zone had before: where the whole city falls by a
 * third, a zone of thirty falls by ten and one of three by one, and nobody prevented the nine. The weight is an
 * estimate itself, so the squares are those of the delta method. Where one of the two had nothing, counts are as they
 * are.
 */
export function atLevel(
  zone: ZoneSums,
  control: ZoneSums,
  time: { readonly before: number; readonly after: number },
): readonly [zone: ZoneSums, control: ZoneSums] {
  if (!(zone.before > 0 && control.before > 0)) return [zone, control];
  const weight = zone.before / control.before;
  const course = control.after > 0 ? (control.after / time.after / (control.before / time.before)) ** 2 : 1;
  return [
    { ...zone, before2: zone.before2 * course },
    {
      before: control.before * weight,
      after: control.after * weight,
      before2: control.before2 * weight ** 2 * course,
      after2: control.after2 * weight ** 2,
    },
  ];
}

/** An estimate with its standard error, by the bell curve. */
function normalEstimate(estimate: number, se: number): Estimate {
  const z = se > 0 ? estimate / se : NaN;
  return { estimate, se, z, p: twoSidedP(z), interval: [estimate - Z_95 * se, estimate + Z_95 * se] };
}
