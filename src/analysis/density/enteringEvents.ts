import type { Mask } from '../../domain/area';
import type { EdgeCorrection, Kernel } from '../../domain/density';
import type { Job } from '../../domain/job';
import { pointCount, type PlanarPoints } from '../../domain/points';
import { inMask } from '../shape/inMask';
import { touchesShape } from '../shape/insideShape';
import { eventFactsOf, indexOf, massOf, UNKNOWN, type DensityCache } from './densityCache';
import type { MassAt } from './kernelMassInside';
import { smoothMass, smoothNodes } from './smoothMass';

/** How events are smoothed, the bandwidth known. */
export interface KernelChoice {
  readonly kernel: Kernel;
  /** Radius, for the gaussian the standard deviation; metres, above 0. */
  readonly bandwidthM: number;
  readonly edge: EdgeCorrection;
}

const POINTS_PER_STEP = 20_000;
/** Below this the mass is taken as this: an event in a needle of the mask must not outweigh a city. */
const LEAST_MASS = 1e-6;

/** Mass inside the mask that an event beyond its outline is taken to have at least: that on a straight border. */
const BEYOND_MASS = 0.5;

/** The points that count in a study area (`inMask`); with no mask all that have coordinates. */
export function* enteringEvents(points: PlanarPoints, mask: Mask | null, cache: DensityCache): Job<Uint32Array> {
  const { x, y, rows } = points;
  const count = pointCount(points);
  const entered = new Uint32Array(count);
  // Kernel and bandwidth play no part in being inside.
  const known = mask === null ? null : eventFactsOf(cache, mask, x, 'quartic', 0, 'none').inside;
  const isIn = mask === null ? null : inMask(points, mask, indexOf(cache, mask.shape));
  let n = 0;
  for (let from = 0; from < count; from += POINTS_PER_STEP) {
    if (from > 0) yield from / count;
    const to = Math.min(count, from + POINTS_PER_STEP);
    for (let k = from; k < to; k++) {
      const i = rows === null ? k : (rows[k] as number);
      let inside: number;
      if (known !== null && isIn !== null) {
        inside = known[i] as number;
        if (inside === UNKNOWN) {
          inside = isIn(i) ? 1 : 0;
          known[i] = inside;
        }
      } else {
        inside = Number.isFinite(x[i] as number) && Number.isFinite(y[i] as number) ? 1 : 0;
      }
      entered[n] = i;
      n += inside;
    }
  }
  return entered.slice(0, n);
}

/**
 * Weight of each entering event: its own, with Diggle's correction divided by the mass its kernel has inside the mask
 * (Diggle 1985), so that every event spreads exactly its weight over the mask. Null = 1 each. Unless `precise`, the
 * gaussian's masses of a large table may be interpolated (`smoothMass`).
 */
export function* eventWeights(
  points: PlanarPoints,
  entered: Uint32Array,
  mask: Mask | null,
  choice: KernelChoice,
  cache: DensityCache,
  precise: boolean,
): Job<Float64Array | null> {
  const { kernel, bandwidthM, edge } = choice;
  const own = points.weight;
  const masses =
    mask !== null && edge === 'diggle' ? eventFactsOf(cache, mask, points.x, kernel, bandwidthM, edge).mass : null;
  if (own === null && masses === null) return null;
  const massAt =
    mask !== null && masses !== null ? eventMass(mask, kernel, bandwidthM, masses.length, precise, cache) : null;
  const index = mask?.grounds ? indexOf(cache, mask.shape) : null;
  const leastMass = (x: number, y: number): number =>
    index === null || touchesShape(index, x, y) ? LEAST_MASS : BEYOND_MASS;
  const weights = new Float64Array(entered.length);
  let work = 0;
  for (let k = 0; k < entered.length; k++) {
    const i = entered[k] as number;
    let w = own === null ? 1 : (own[i] as number);
    if (masses !== null && massAt !== null) {
      let mass = masses[i] as number;
      work += 1;
      if (Number.isNaN(mass)) {
        const [x, y] = [points.x[i] as number, points.y[i] as number];
        masses[i] = Math.max(leastMass(x, y), massAt(x, y));
        // Read back as kept: the first answer and every later one are the same to the last bit.
        mass = masses[i] as number;
        work += 20;
      }
      w /= mass;
    }
    weights[k] = w;
    if (work > POINTS_PER_STEP) {
      work = 0;
      yield k / entered.length;
    }
  }
  return weights;
}

function eventMass(
  mask: Mask,
  kernel: Kernel,
  bandwidthM: number,
  events: number,
  precise: boolean,
  cache: DensityCache,
): MassAt {
  const exact = massOf(cache, mask, kernel, bandwidthM);
  // The size of the table decides, not of the selection: the same event has the same weight under every filter.
  const { box } = indexOf(cache, mask.shape);
  const many = kernel === 'gaussian' && !precise && events > smoothNodes(box, bandwidthM);
  return many ? smoothMass(exact, box, bandwidthM) : exact;
}
