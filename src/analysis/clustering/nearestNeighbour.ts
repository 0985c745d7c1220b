import type { Job } from '../../domain/job';
import { pointGrid, stretchesNear } from '../plane/pointGrid';

const POINTS_PER_STEP = 5_000;

export interface NearestNeighbours {
  /** Mean distance from a point to the nearest other one, metres; NaN of fewer than two points. */
  readonly meanM: number;
  /** Points that stand exactly where another one does. */
  readonly together: number;
}

/** Finds the nearest other point of every point of a plane. */
export function* nearestNeighbours(x: Float64Array, y: Float64Array): Job<NearestNeighbours> {
  const n = x.length;
  if (n < 2) return { meanM: NaN, together: 0 };
  const { min: minX, max: maxX } = extent(x);
  const { min: minY, max: maxY } = extent(y);
  // About two points a square where they are spread evenly.
  const sideM = Math.max(Math.sqrt((2 * (maxX - minX) * (maxY - minY)) / n), (maxX - minX + maxY - minY) / n) || 1;
  const grid = pointGrid(x, y, sideM);
  let [sum, together] = [0, 0];
  for (let i = 0; i < n; i++) {
    if (i % POINTS_PER_STEP === 0) yield i / n;
    let nearest = Infinity;
    let reachM = grid.sideM / 2;
    // All within a reach have been looked at: what is nearer than it is the nearest.
    do {
      reachM *= 2;
      stretchesNear(grid, x[i], y[i], reachM, (from, to) => {
        for (let k = from; k < to; k++) {
          const j = grid.order[k];
          if (j !== i) nearest = Math.min(nearest, Math.hypot(x[j] - x[i], y[j] - y[i]));
        }
      });
    } while (nearest > reachM);
    sum += nearest;
    if (nearest === 0) together += 1;
  }
  return { meanM: sum / n, together };
}

function extent(values: Float64Array): { readonly min: number; readonly max: number } {
  let [min, max] = [Infinity, -Infinity];
  for (const value of values) [min, max] = [Math.min(min, value), Math.max(max, value)];
  return { min, max };
}

export interface ClarkEvans {
  /** Mean distance that as many points scattered evenly over the area would have, metres. */
  readonly expectedM: number;
  /** Observed over expected: under 1 the points stand closer than chance sets them, over 1 farther apart. */
  readonly index: number;
  /** Standard error of the mean of as many points scattered evenly, metres. */
  readonly errorM: number;
  /** Standard errors between the observed mean and the expected one. */
  readonly z: number;
}

/**
 * The nearest neighbour index of `n` points, two or more, over `areaM2` (Clark and Evans 1954: expected mean
 * 0.5 / sqrt(n / A), standard error 0.26136 / sqrt(n² / A)). With `perimeterM` the expectation allows for points near
 * the edge, whose neighbours beyond it are not seen (Donnelly 1978: + (0.0514 + 0.0412 / sqrt(n)) P / n, variance
 * 0.0703 A / n² + 0.037 P sqrt(A / n⁵)): for ground of one piece without deep bays.
 */
export function clarkEvans(n: number, meanM: number, areaM2: number, perimeterM: number | null): ClarkEvans {
  const even = 0.5 * Math.sqrt(areaM2 / n);
  const expectedM = perimeterM === null ? even : even + ((0.0514 + 0.0412 / Math.sqrt(n)) * perimeterM) / n;
  const errorM =
    perimeterM === null
      ? 0.26136 / Math.sqrt(n ** 2 / areaM2)
      : Math.sqrt((0.0703 * areaM2) / n ** 2 + 0.037 * perimeterM * Math.sqrt(areaM2 / n ** 5));
  return { expectedM, index: meanM / expectedM, errorM, z: (meanM - expectedM) / errorM };
}
