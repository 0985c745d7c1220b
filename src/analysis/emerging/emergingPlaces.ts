import {
  EMERGING_CLASSES,
  EMERGING_LEVEL,
  type EmergingCells,
  type EmergingClass,
  type EmergingMethod,
} from '../../domain/emerging';
import type { FalseDiscovery } from '../../domain/hotspots';
import type { Job } from '../../domain/job';
import { mostRejected } from '../chance/falseDiscovery';
import { twoSidedP, twoSidedZ } from '../chance/normal';
import { binomialUpperTail } from '../comparison/tails';
import type { Neighbourhood } from '../lattice/neighbourhood';
import { emergingClass } from './classes';
import { trendOf } from './mannKendall';

/** What cells hold in equal stretches of time, the cells of one bin side by side: bin * cells + cell. */
export interface Cube {
  readonly bins: number;
  /** Each cell's share of the study area's ground. */
  readonly ground: Float64Array;
  readonly counts: Float64Array;
  /** How many records stand behind them; the same array where each counts one; null = they are no counts. */
  readonly records: Float64Array | null;
  /** Whether a bin begins where the one before it ends. */
  readonly follows: readonly boolean[];
}

const CLASS_AT: ReadonlyMap<EmergingClass, number> = new Map(EMERGING_CLASSES.map((name, k) => [name, k]));
const LEAST_Z = twoSidedZ(EMERGING_LEVEL);
const CELLS_PER_STEP = 5_000;

/**
 * The pattern of each cell over time. A bin of a cell is hot (cold) where Gi* of it and its neighbours, in space and,
 * with `reach` of space and time, in the bin before, is one at a rate of false finds of 5 % over all bins of all cells,
 * and where the records bear it out (the exact binomial tail of as many on that share of the ground, by the same rule).
 * The trend is Mann and Kendall's of a cell's z, its p under 5 %: always of z in space alone, since bins that share
 * records with the one before would rise or fall together, and a trend be seen by chance three times too often.
 * `against`: mean and deviation are of the bins that a neighbourhood reaches into, or of all.
 */
export function* emergingPlaces(
  cube: Cube,
  near: Neighbourhood,
  { reach, against, fdr }: Pick<EmergingMethod, 'reach' | 'against' | 'fdr'>,
): Job<EmergingCells> {
  const { bins, ground, counts, records, follows } = cube;
  const cells = ground.length;
  const about = sumsAbout(near, cells);
  const spans = follows.map((does) => (reach === 'spacetime' && does ? 2 : 1));
  const totals = totalsOf(counts, cells, bins);
  const z = new Float64Array(cells * bins);
  const alone = reach === 'space' ? z : new Float64Array(cells * bins);
  const recordSums = records && new Float64Array(cells * bins);
  const whole = referenceOf(totals, 0, bins, cells);
  let before: Float64Array | null = null;
  let recordsBefore: Float64Array | null = null;
  for (let bin = 0; bin < bins; bin++) {
    const of = counts.subarray(bin * cells, (bin + 1) * cells);
    const sums = about(of);
    const isTwo = spans[bin] === 2;
    const at = bin * cells;
    const againstOf = (span: number): Reference =>
      against === 'cube' ? whole : referenceOf(totals, bin + 1 - span, bin + 1, cells);
    scoresOf(sums, null, near.degree, againstOf(1), alone.subarray(at));
    if (alone !== z) scoresOf(sums, isTwo ? before : null, near.degree, againstOf(spans[bin]), z.subarray(at));
    if (recordSums && records) {
      const held = records === counts ? sums : about(records.subarray(bin * cells, (bin + 1) * cells));
      for (let cell = 0; cell < cells; cell++)
        recordSums[bin * cells + cell] = held[cell] + (isTwo && recordsBefore ? recordsBefore[cell] : 0);
      recordsBefore = held;
    }
    before = sums;
    yield (0.5 * (bin + 1)) / bins;
  }
  const found = foundBy(z, fdr);
  yield 0.6;
  const held =
    records && recordSums
      ? heldBy(found, recordSums, about(ground), recordTotals(records, cells, spans, against), fdr)
      : found;
  yield 0.75;
  return yield* classesOf({ cells, bins, z, alone, found, held });
}

const sumsAbout =
  ({ sums }: Neighbourhood, cells: number) =>
  (values: Float64Array): Float64Array => {
    const found = sums(values);
    for (let cell = 0; cell < cells; cell++) found[cell] += values[cell];
    return found;
  };

interface Totals {
  readonly sum: Float64Array;
  readonly squares: Float64Array;
}

function totalsOf(counts: Float64Array, cells: number, bins: number): Totals {
  const [sum, squares] = [new Float64Array(bins), new Float64Array(bins)];
  for (let bin = 0; bin < bins; bin++)
    for (let k = bin * cells; k < (bin + 1) * cells; k++) {
      sum[bin] += counts[k];
      squares[bin] += counts[k] * counts[k];
    }
  return { sum, squares };
}

interface Reference {
  readonly n: number;
  readonly mean: number;
  readonly variance: number;
}

function referenceOf({ sum, squares }: Totals, from: number, to: number, cells: number): Reference {
  const n = (to - from) * cells;
  let [total, square] = [0, 0];
  for (let bin = from; bin < to; bin++) {
    total += sum[bin];
    square += squares[bin];
  }
  const mean = total / n;
  return { n, mean, variance: square / n - mean * mean };
}

/** Gi* (see getisOrd.ts) of each cell of a bin; 0 where there is nothing to tell. */
function scoresOf(
  sums: Float64Array,
  before: Float64Array | null,
  degree: Float64Array,
  { n, mean, variance }: Reference,
  z: Float64Array,
): void {
  for (let cell = 0; cell < sums.length; cell++) {
    const weight = (degree[cell] + 1) * (before ? 2 : 1);
    const spread = (variance * (n * weight - weight * weight)) / (n - 1);
    const sum = sums[cell] + (before ? before[cell] : 0);
    // What is left of equal values is rounding.
    z[cell] = spread > 1e-12 * mean * mean * weight ? (sum - mean * weight) / Math.sqrt(spread) : 0;
  }
}

/** 1 hot, -1 cold, 0 neither, by z and the rate of false finds over all bins of all cells. */
function foundBy(z: Float64Array, rule: FalseDiscovery): Int8Array {
  // Of no other can p be under the level.
  const far: number[] = [];
  for (let k = 0; k < z.length; k++) if (Math.abs(z[k]) >= LEAST_Z) far.push(k);
  const p = Float64Array.from(far, (k) => twoSidedP(z[k]));
  const most = mostRejected(p, z.length, rule, EMERGING_LEVEL);
  const found = new Int8Array(z.length);
  far.forEach((k, at) => {
    if (p[at] <= most) found[k] = Math.sign(z[k]);
  });
  return found;
}

/**
 * Records that a bin's neighbourhood is held against, and the part of their ground times time that a cell's share is.
 */
interface Held {
  readonly all: Float64Array;
  readonly part: Float64Array;
}

function recordTotals(
  records: Float64Array,
  cells: number,
  spans: readonly number[],
  against: EmergingMethod['against'],
): Held {
  const bins = spans.length;
  const { sum } = totalsOf(records, cells, bins);
  const whole = sum.reduce((a, b) => a + b, 0);
  return {
    all: sum.map((own, bin) => (against === 'cube' ? whole : own + (spans[bin] === 2 ? sum[bin - 1] : 0))),
    part: Float64Array.from(spans, (span) => (against === 'cube' ? span / bins : 1)),
  };
}

/** Only what the records bear out: see heldClasses in ../hotspots/hotClasses.ts. */
function heldBy(
  found: Int8Array,
  sums: Float64Array,
  ground: Float64Array,
  { all, part }: Held,
  rule: FalseDiscovery,
): Int8Array {
  const cells = ground.length;
  const at: number[] = [];
  for (let k = 0; k < found.length; k++) if (found[k] !== 0) at.push(k);
  const p = Float64Array.from(at, (k) => {
    const bin = Math.floor(k / cells);
    const share = ground[k - bin * cells] * part[bin];
    if (share >= 1) return 1;
    const [own, total] = [sums[k], all[bin]];
    const tail = found[k] > 0 ? binomialUpperTail(own, total, share) : binomialUpperTail(total - own, total, 1 - share);
    return Math.min(1, 2 * tail);
  });
  const most = mostRejected(p, found.length, rule, EMERGING_LEVEL);
  const held = new Int8Array(found.length);
  at.forEach((k, one) => {
    if (p[one] <= most) held[k] = found[k];
  });
  return held;
}

function* classesOf({
  cells,
  bins,
  z,
  alone,
  found,
  held,
}: {
  readonly cells: number;
  readonly bins: number;
  readonly z: Float64Array;
  readonly alone: Float64Array;
  readonly found: Int8Array;
  readonly held: Int8Array;
}): Job<EmergingCells> {
  const said = {
    found: new Uint8Array(cells),
    held: new Uint8Array(cells),
    hot: new Uint16Array(cells),
    cold: new Uint16Array(cells),
    z: z.slice((bins - 1) * cells),
    trend: new Float64Array(cells),
  };
  const [series, equals] = [new Float64Array(bins), new Float64Array(bins)];
  const [byZ, byRecords] = [new Int8Array(bins), new Int8Array(bins)];
  for (let cell = 0; cell < cells; cell++) {
    if (cell % CELLS_PER_STEP === 0) yield 0.75 + (0.25 * cell) / cells;
    for (let bin = 0; bin < bins; bin++) {
      const k = bin * cells + cell;
      series[bin] = alone[k];
      byZ[bin] = found[k];
      byRecords[bin] = held[k];
      if (held[k] > 0) said.hot[cell]++;
      else if (held[k] < 0) said.cold[cell]++;
    }
    const trend = trendOf(series, equals);
    said.trend[cell] = trend.z;
    const side = Math.abs(trend.z) >= LEAST_Z ? Math.sign(trend.z) : 0;
    said.found[cell] = CLASS_AT.get(emergingClass(byZ, side)) ?? 0;
    said.held[cell] = CLASS_AT.get(emergingClass(byRecords, side)) ?? 0;
  }
  return said;
}
