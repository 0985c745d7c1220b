import type { BandwidthRule, Kernel } from '../../domain/density';
import { pointCount, type PlanarPoints } from '../../domain/points';
import { convertBandwidth } from './kernels';
import { middleOf } from './selectNth';

/**
 * The bandwidth a named rule chooses for a kernel, metres; as quartic radii they can be held side by side:
 *
 * - `arcgis`: 0.9 min(SD, sqrt(1/ln 2) Dm) n^(-1/5); SD the standard distance about the mean centre (divisor n), Dm the
 *   median distance to it (ArcGIS Kernel Density's default search radius; Silverman 1986);
 * - `scott`: sigma = sqrt(sd_x sd_y) n^(-1/6), divisors n - 1 (Scott 1992; spatstat's bw.scott.iso), quartic radius
 *   sigma sqrt(8).
 *
 * Other kernels by equal standard deviation (`convertBandwidth`): the gaussian's `scott` is Scott's sigma itself, its
 * `arcgis` the radius / sqrt(8). Weights enter as numbers of events. Fewer than two different places: 0, "the rule
 * cannot say".
 */
export function bandwidthFor(rule: BandwidthRule, kernel: Kernel, points: PlanarPoints): number {
  return bandwidthsFor(kernel, points)[rule];
}

/** Both rules in one pass over the points: the value of the one, and of the other to show beside it. Metres. */
export function bandwidthsFor(kernel: Kernel, points: PlanarPoints): Readonly<Record<BandwidthRule, number>> {
  const { x, y, weight, rows } = points;
  const count = pointCount(points);
  let n = 0;
  let sumX = 0;
  let sumY = 0;
  // Sums are taken about the first point: UTM's seven digits would cost the variance its last ones.
  const first = rows === null ? 0 : (rows[0] ?? 0);
  const originX = x[first] ?? 0;
  const originY = y[first] ?? 0;
  for (let k = 0; k < count; k++) {
    const i = rows === null ? k : (rows[k] as number);
    const w = weight === null ? 1 : (weight[i] as number);
    n += w;
    sumX += w * ((x[i] as number) - originX);
    sumY += w * ((y[i] as number) - originY);
  }
  if (!(n > 1)) return { arcgis: 0, scott: 0 };
  const meanX = originX + sumX / n;
  const meanY = originY + sumY / n;
  const squared = new Float64Array(count);
  let xx = 0;
  let yy = 0;
  for (let k = 0; k < count; k++) {
    const i = rows === null ? k : (rows[k] as number);
    const w = weight === null ? 1 : (weight[i] as number);
    const dx = (x[i] as number) - meanX;
    const dy = (y[i] as number) - meanY;
    xx += w * dx * dx;
    yy += w * dy * dy;
    squared[k] = dx * dx + dy * dy;
  }
  const standardDistance = Math.sqrt((xx + yy) / n);
  const median = weight === null ? medianRoot(squared) : weightedMedianRoot(squared, weight, rows, n);
  const radius = 0.9 * Math.min(standardDistance, Math.sqrt(1 / Math.LN2) * median) * n ** -0.2;
  const sigma = Math.sqrt(Math.sqrt(xx / (n - 1)) * Math.sqrt(yy / (n - 1))) * n ** (-1 / 6);
  return {
    arcgis: convertBandwidth(radius, 'quartic', kernel),
    scott: convertBandwidth(sigma, 'gaussian', kernel),
  };
}

/** Median of the roots. */
function medianRoot(squared: Float64Array): number {
  const [lower, upper] = middleOf(squared);
  return squared.length % 2 === 1 ? Math.sqrt(upper) : (Math.sqrt(lower) + Math.sqrt(upper)) / 2;
}

/**
 * The median of distances that stand for weights of events: the distance within which half of the weight lies, and
 * where a distance closes exactly that half, the mean of it and the next. Whole weights give the median of so many
 * events each.
 */
function weightedMedianRoot(
  squared: Float64Array,
  weight: Float64Array,
  rows: Uint32Array | null,
  total: number,
): number {
  const weightOf = (k: number): number => weight[rows === null ? k : (rows[k] as number)] as number;
  const order = Uint32Array.from(squared.keys())
    .filter((k) => weightOf(k) > 0)
    .sort((a, b) => (squared[a] as number) - (squared[b] as number));
  // Sums of weights such as 0.1 round: a billionth of the whole is still the half.
  const hair = total * 1e-9;
  let sum = 0;
  for (let at = 0; at < order.length; at++) {
    const here = Math.sqrt(squared[order[at] as number] as number);
    sum += weightOf(order[at] as number);
    if (sum > total / 2 + hair) return here;
    if (sum >= total / 2 - hair)
      return (here + Math.sqrt(squared[order[Math.min(at + 1, order.length - 1)] as number] as number)) / 2;
  }
  return 0;
}
