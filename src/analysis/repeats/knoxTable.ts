import { part, type Job } from '../../domain/job';
import type { KnoxMethod, KnoxTable } from '../../domain/knox';
import { qValues } from '../chance/falseDiscovery';
import { randomOf } from '../chance/random';
import { closePairs } from './closePairs';

/** So many pairs are kept, at five bytes each, and dealt again and again; of more, no times are dealt. */
const MOST_KEPT = 2_000_000;
const PAIRS_PER_STEP = 2_000_000;

export interface KnoxAsked extends Omit<KnoxMethod, 'space' | 'time'> {
  /** Edges of half-open bands, rising, metres and days; Infinity may stand last. */
  readonly space: readonly number[];
  readonly time: readonly number[];
}

/**
 * Knox's table (1964) of points with times in days: every pair counted by its distance and the days between. What
 * chance gives is the mean over all ways to deal the times among the places, which is row by column over all pairs;
 * p = (1 + deals with as many or more) / (deals + 1) (Besag and Diggle 1977), q by Benjamini and Hochberg over the
 * cells in which any pair is expected. A last band without an end stands in the table, asked for or not, so that it
 * holds all pairs but those below a first edge above 0.
 */
export function* knoxTable(
  x: Float64Array,
  y: Float64Array,
  days: Float64Array,
  { space, time, metric, permutations, seed }: KnoxAsked,
): Job<KnoxTable> {
  const rows = bandsFrom0(space);
  const columns = bandsFrom0(time);
  const n = days.length;
  const pairs = Math.max(0, (n * (n - 1)) / 2);
  const ascending = days.slice().sort();
  const nearer = columns.edges.map((edge) => (edge === Infinity ? pairs : pairsNearer(ascending, edge)));
  const inColumn = nearer.slice(1).map((upTo, k) => upTo - nearer[k]);
  const close = yield* part(listClose(x, y, days, rows, columns, metric), 0, 0.2);
  const inRow = [...close.inRow, pairs - close.count];
  const cells = withOpenBands(close.cells, inRow, inColumn);
  const width = inColumn.length;
  const expected = cells.map((_, k) =>
    pairs === 0 ? 0 : (inRow[Math.floor(k / width)] * inColumn[k % width]) / pairs,
  );
  const p =
    close.kept && permutations > 0
      ? yield* part(chanceOf(cells, close.kept, columns, inRow, inColumn, permutations, seed), 0.2, 1)
      : null;
  const q =
    p &&
    qValues(
      p.map((value, k) => (expected[k] > 0 ? value : NaN)),
      'bh',
    );
  const shown = (values: Float64Array): readonly (readonly number[])[] =>
    inRow
      .map((_, row) => Array.from(values.slice(row * width + columns.skipped, (row + 1) * width)))
      .slice(rows.skipped);
  return {
    space: rows.edges.slice(rows.skipped),
    time: columns.edges.slice(columns.skipped),
    observed: shown(cells),
    expected: shown(expected),
    ratio: shown(expected.map((mean, k) => (mean > 0 ? cells[k] / mean : NaN))),
    p: p && shown(p),
    q: q && shown(q),
    pairs,
    closePairs: close.count,
    samePlacePairs: close.samePlace,
    sameTimePairs: pairsNearer(ascending, Number.MIN_VALUE),
    samePlaceAndTimePairs: close.same,
  };
}

/** Bands from 0 to Infinity, and how many of them before the first one that was asked for. */
interface FromZero {
  readonly edges: readonly number[];
  readonly skipped: number;
  /** Where the last band, which has no end, begins. */
  readonly reach: number;
}

function bandsFrom0(asked: readonly number[]): FromZero {
  const finite = asked.filter(Number.isFinite);
  const skipped = finite[0] > 0 ? 1 : 0;
  const edges = [...(skipped ? [0] : []), ...finite, Infinity];
  return { edges, skipped, reach: edges[edges.length - 2] };
}

/** Pairs of ascending times that lie less than so far apart. */
function pairsNearer(ascending: Float64Array, than: number): number {
  let [from, pairs] = [0, 0];
  for (let i = 0; i < ascending.length; i++) {
    while (from < i && ascending[i] - ascending[from] >= than) from++;
    pairs += i - from;
  }
  return pairs;
}

/** Pairs nearer than the last band of distance begins, as a list for each point of those behind it. */
interface Kept {
  /** Points in the grid's order: pairs of `from` are `to[start[from] .. start[from + 1]]`. */
  readonly start: Uint32Array;
  readonly to: Uint32Array;
  readonly row: Uint8Array;
  /** Times by point, in the same order; they are dealt anew in place. */
  readonly days: Float64Array;
}

interface Close {
  readonly count: number;
  readonly samePlace: number;
  /** ... and one time. */
  readonly same: number;
  /** Pairs by band of distance, the open one left out. */
  readonly inRow: readonly number[];
  /** Pairs by bands of both, the open ones not filled. */
  readonly cells: Float64Array;
  /** null = they are too many. */
  readonly kept: Kept | null;
}

function* listClose(
  x: Float64Array,
  y: Float64Array,
  days: Float64Array,
  rows: FromZero,
  columns: FromZero,
  metric: KnoxMethod['metric'],
): Job<Close> {
  const width = columns.edges.length - 1;
  const inRow = Array.from({ length: rows.edges.length - 2 }, () => 0);
  const cells = new Float64Array((rows.edges.length - 1) * width);
  const start = new Uint32Array(days.length + 1);
  let to = new Uint32Array(1024);
  let row = new Uint8Array(1024);
  let [count, samePlace, same, last] = [0, 0, 0, -1];
  const meet = (i: number, j: number, a: number, b: number, distanceM: number): void => {
    let band = 0;
    while (distanceM >= rows.edges[band + 1]) band++;
    inRow[band]++;
    const apart = Math.abs(days[i] - days[j]);
    if (distanceM === 0) samePlace++;
    if (distanceM === 0 && apart === 0) same++;
    if (apart < columns.reach) cells[band * width + bandOf(columns.edges, apart)]++;
    if (count < MOST_KEPT) {
      if (count === to.length) [to, row] = [doubled(to, Uint32Array), doubled(row, Uint8Array)];
      while (last < a) start[++last] = count;
      to[count] = b;
      row[count] = band;
    }
    count++;
  };
  const order = yield* closePairs(x, y, rows.reach, metric, meet);
  while (last < days.length) start[++last] = count;
  const kept = count > MOST_KEPT ? null : { start, to, row, days: Float64Array.from(order, (i) => days[i]) };
  return { count, samePlace, same, inRow, cells, kept };
}

function bandOf(edges: readonly number[], value: number): number {
  let band = 0;
  while (value >= edges[band + 1]) band++;
  return band;
}

function doubled<T extends Uint32Array | Uint8Array>(from: T, Made: new (length: number) => T): T {
  const to = new Made(Math.min(MOST_KEPT, from.length * 2));
  to.set(from);
  return to;
}

/** What is left of each row and column lies in its open band. */
function withOpenBands(
  cells: Float64Array,
  inRow: readonly number[],
  inColumn: readonly number[],
): Float64Array<ArrayBufferLike> {
  const width = inColumn.length;
  const open = inRow.length - 1;
  for (let row = 0; row < open; row++) {
    let left = inRow[row];
    for (let column = 0; column < width - 1; column++) left -= cells[row * width + column];
    cells[row * width + width - 1] = left;
  }
  for (let column = 0; column < width; column++) {
    let left = inColumn[column];
    for (let row = 0; row < open; row++) left -= cells[row * width + column];
    cells[open * width + column] = left;
  }
  return cells;
}

/** p of every cell, by times dealt anew among the places. */
function* chanceOf(
  observed: Float64Array,
  kept: Kept,
  columns: FromZero,
  inRow: readonly number[],
  inColumn: readonly number[],
  permutations: number,
  seed: number,
): Job<Float64Array> {
  const next = randomOf(seed);
  const reached = new Float64Array(observed.length);
  const cells = new Float64Array(observed.length);
  let work = 0;
  for (let run = 0; run < permutations; run++) {
    deal(kept.days, next);
    cells.fill(0);
    countInto(cells, kept, columns, inColumn.length);
    withOpenBands(cells, inRow, inColumn);
    for (let k = 0; k < cells.length; k++) if (cells[k] >= observed[k]) reached[k]++;
    work += kept.to.length + kept.days.length;
    if (work > PAIRS_PER_STEP) {
      work = 0;
      yield run / permutations;
    }
  }
  return reached.map((times) => (1 + times) / (permutations + 1));
}

function deal(days: Float64Array, next: () => number): void {
  for (let i = days.length - 1; i > 0; i--) {
    const k = Math.floor(next() * (i + 1));
    const held = days[i];
    days[i] = days[k];
    days[k] = held;
  }
}

/** Most pairs are too far apart in time for any band with an end: they cost one look. */
function countInto(cells: Float64Array, { start, to, row, days }: Kept, columns: FromZero, width: number): void {
  const { edges, reach } = columns;
  for (let from = 0; from < days.length; from++) {
    const day = days[from];
    for (let k = start[from]; k < start[from + 1]; k++) {
      const apart = Math.abs(day - days[to[k]]);
      if (apart < reach) cells[row[k] * width + bandOf(edges, apart)]++;
    }
  }
}
