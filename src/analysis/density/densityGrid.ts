import type { DensityGrid } from '../../domain/answers';
import { maskSizes, type Mask } from '../../domain/area';
import { type DensityMethod, type DensityUnit, LEAST_NEAR } from '../../domain/density';
import type { Box } from '../../domain/geometry';
import { type Job, part } from '../../domain/job';
import { pointCount, type PlanarPoints } from '../../domain/points';
import { shapeBox } from '../shape/shapeIndex';
import { bandwidthsFor } from './bandwidthRules';
import { coverOf, densityCache, frameKey, massOf, remembered, type CellCover, type DensityCache } from './densityCache';
import { enteringEvents, eventWeights } from './enteringEvents';
import { frameCells, gridFrame, MAX_GRID_CELLS, pointsBox, type GridFrame } from './gridFrame';
import { convertBandwidth, kernelPeak, kernelReachM, kernelTruncation } from './kernels';
import { nearCounts } from './nearCounts';
import { lattice, type Lattice } from './scatter';

export interface GridOptions {
  readonly unit: DensityUnit;
  /** Length of the period in years; null = the data have no time: per-km2-year then becomes per-km2. */
  readonly years: number | null;
  /** Where the grid lies; else the mask's box, else the points' box grown by the reach. Metres. */
  readonly box?: Box;
}

const EVENTS_PER_STEP = 20_000;
const CELLS_PER_STEP = 5_000;
/** Quartic radius when a named rule cannot say (fewer than two different places), metres; `rule` is then null. */
export const FALLBACK_BANDWIDTH_M = 300;

/** Density per square metre times this is the density in the unit. */
export const unitFactor = (unit: DensityUnit, years: number | null): number =>
  unit === 'per-m2' ? 1 : unit === 'per-km2' || years === null ? 1e6 : 1e6 / years;

/**
 * The density of incidents on a grid of square cells, at the cells' centres: what the map shows, f(x) = sum of w k(d).
 * Grid lines are whole multiples of the cell, so that grids of two periods lie on each other. Events outside the mask
 * (closed: its border counts as inside) do not enter. Exact to float32; a gaussian is cut at 5 standard deviations.
 *
 * `sum` integrates over the mask itself, not over its staircase of cells: each cell counts with the share of its area
 * that the mask covers, so that it is n under Diggle's correction whatever the mask's form (up to the cell's
 * coarseness). Without a mask there is no edge to correct and `edge` is 'none'.
 *
 * Pass the same `cache` again to keep what the filter does not change. Throws a RangeError for a bandwidth or cell that
 * is not a positive number, or a grid of more than MAX_GRID_CELLS.
 */
export function* densityGrid(
  points: PlanarPoints,
  method: DensityMethod,
  mask: Mask | null,
  options: GridOptions,
  cache: DensityCache = densityCache(),
): Job<DensityGrid> {
  const { kernel, cellM } = method;
  const edge = mask === null ? 'none' : method.edge;
  const entered = yield* part(enteringEvents(points, mask, cache), 0, 0.1);
  const ruleValuesM = bandwidthsFor(kernel, { ...points, rows: entered });
  const named = typeof method.bandwidth === 'string' ? method.bandwidth : null;
  const rule = named !== null && ruleValuesM[named] > 0 ? named : null;
  const bandwidthM =
    typeof method.bandwidth === 'number'
      ? method.bandwidth
      : rule === null
        ? convertBandwidth(FALLBACK_BANDWIDTH_M, 'quartic', kernel)
        : ruleValuesM[rule];
  if (!(bandwidthM > 0 && bandwidthM < Infinity)) throw new RangeError(`bandwidth of ${bandwidthM} m`);
  if (!(cellM > 0 && cellM < Infinity)) throw new RangeError(`cell of ${cellM} m`);
  const reachM = kernelReachM(kernel, bandwidthM);
  const box = options.box ?? (mask === null ? pointsBox({ ...points, rows: entered }, reachM) : shapeBox(mask.shape));
  const frame = gridFrame(box ?? { minX: 0, minY: 0, maxX: 0, maxY: 0 }, cellM);
  if (frameCells(frame) > MAX_GRID_CELLS) throw new RangeError(`grid of ${frame.cols} x ${frame.rows} cells`);

  const weights = yield* part(
    eventWeights(points, entered, mask, { kernel, bandwidthM, edge }, cache, false),
    0.1,
    0.3,
  );
  const sums = lattice(frame, kernel, bandwidthM, reachM, kernelPeak(kernel, bandwidthM));
  yield* part(scatterAll(sums, points, entered, weights), 0.3, 0.8);
  const cover = mask === null ? null : coverOf(cache, mask, frame);
  const masses =
    mask === null || cover === null || edge !== 'uniform'
      ? null
      : yield* part(cellMasses(cache, mask, frame, cover, method, bandwidthM), 0.8, 0.95);
  const unit = options.unit === 'per-km2-year' && options.years === null ? 'per-km2' : options.unit;
  const near = nearCounts(points, entered, frame, convertBandwidth(bandwidthM, kernel, 'quartic'));
  const read = readOff(frame, sums, cover, masses, unitFactor(unit, options.years));
  return {
    kernel,
    bandwidthM,
    rule,
    ruleValuesM,
    cellM,
    edge,
    mask: mask?.id ?? 'none',
    unit,
    years: options.years,
    rows: frame.rows,
    cols: frame.cols,
    originX: frame.originX,
    originY: frame.originY,
    ...read,
    incidents: entered.length,
    outside: pointCount(points) - entered.length,
    area: maskSizes(mask),
    ...near,
    floor: (LEAST_NEAR / (Math.PI * near.nearM ** 2)) * unitFactor(unit, options.years),
    truncation: kernelTruncation(kernel),
  };
}

/** Gathers the entering events into short dense runs and adds each run to the lattice. */
function* scatterAll(to: Lattice, points: PlanarPoints, entered: Uint32Array, weights: Float64Array | null): Job<void> {
  const x = new Float64Array(EVENTS_PER_STEP);
  const y = new Float64Array(EVENTS_PER_STEP);
  const w = new Float64Array(EVENTS_PER_STEP).fill(1);
  for (let from = 0; from < entered.length; from += EVENTS_PER_STEP) {
    if (from > 0) yield from / entered.length;
    const n = Math.min(EVENTS_PER_STEP, entered.length - from);
    for (let k = 0; k < n; k++) {
      const i = entered[from + k] as number;
      x[k] = points.x[i] as number;
      y[k] = points.y[i] as number;
    }
    if (weights !== null) w.set(weights.subarray(from, from + n));
    to.add(x, y, w, n);
  }
}

/** Kernel mass inside the mask at the centre of every cell the mask touches; kept in the cache. */
function* cellMasses(
  cache: DensityCache,
  mask: Mask,
  frame: GridFrame,
  cover: CellCover,
  method: DensityMethod,
  bandwidthM: number,
): Job<Float64Array> {
  const key = `${method.kernel} ${bandwidthM} ${frameKey(frame)}`;
  const masses = remembered(cache.cellMasses, key, [mask.shape], () =>
    new Float64Array(frame.cols * frame.rows).fill(NaN),
  );
  const massAt = massOf(cache, mask, method.kernel, bandwidthM);
  let asked = 0;
  for (let at = 0; at < masses.length; at++) {
    if ((cover.share[at] as number) === 0 && cover.inside[at] === 0) continue;
    if (!Number.isNaN(masses[at] as number)) continue;
    const row = Math.floor(at / frame.cols);
    const x = frame.originX + (at - row * frame.cols + 0.5) * frame.cellM;
    masses[at] = massAt(x, frame.originY + (row + 0.5) * frame.cellM);
    asked++;
    if (asked % CELLS_PER_STEP === 0) yield at / masses.length;
  }
  return masses;
}

/** From the lattice to the answer's cells. */
function readOff(
  frame: GridFrame,
  from: Lattice,
  cover: CellCover | null,
  masses: Float64Array | null,
  factor: number,
): Pick<DensityGrid, 'values' | 'inside' | 'max' | 'sum'> {
  const { cols, rows, cellM } = frame;
  const values = new Float32Array(cols * rows);
  const inside = cover === null ? new Uint8Array(cols * rows).fill(1) : cover.inside.slice();
  let max = 0;
  let sum = 0;
  for (let row = 0; row < rows; row++) {
    const start = (row + from.margin) * from.stride + from.margin;
    for (let col = 0; col < cols; col++) {
      const at = row * cols + col;
      const share = cover === null ? 1 : (cover.share[at] as number);
      let perM2 = (from.sums[start + col] as number) * from.unit;
      if (perM2 === 0 || (share === 0 && inside[at] === 0)) continue;
      if (masses !== null) {
        const mass = masses[at] as number;
        perM2 = mass > 1e-6 ? perM2 / mass : 0;
      }
      sum += perM2 * share;
      if (inside[at] === 0) continue;
      const value = perM2 * factor;
      values[at] = value;
      if (value > max) max = value;
    }
  }
  return { values, inside, max, sum: sum * cellM * cellM };
}
