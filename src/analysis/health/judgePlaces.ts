/**
 * Are the coordinates places of incidents, or what a register puts in when it knows no place? Each coordinate that
 * repeats is held against what its neighbourhood makes likely: coordinates rounded to a lattice repeat by themselves,
 * most where most happens, and a busy place is busy around itself too. An office, the middle of a district or a default
 * is busy at exactly one point.
 */
import type { PlaceHealth, SuspectPoint } from '../../domain/answers';
import type { IncidentTable } from '../../domain/incident';
import { pointGrid, stretchesNear } from '../plane/pointGrid';
import { coordinateStep } from './coordinateStep';
import { tallyPoints, type PointTally } from './tallyPoints';

/** A coordinate with fewer records is not asked about. */
const SUSPECT_COUNT = 10;
/** Chance that a file without such points gives one: shared out among all coordinates that repeat (Bonferroni). */
const FALSE_ALARM = 0.01;
/**
 * On a coarser lattice a busy place falls on one point as an office does: only a point with this part of all records is
 * named.
 */
const COARSE_M = 150;
const COARSE_SHARE = 0.1;
/** A neighbourhood: the next points, and a wider ring; or steps of the lattice when that is coarser. */
const NEAR_M = 150;
const NEAR_STEPS = 1.6;
const AROUND_M = 500;
const AROUND_STEPS = 5;
/** Only so many of the fullest coordinates are held against their neighbourhood. */
const JUDGED = 2000;
/** Suspects handed on, most records first. */
const KEPT = 50;
/** Side of the blocks in which rounding's share of repeats is expected. */
const BLOCK_M = 300;
const BLOCK_STEPS = 3;

export interface JudgedPlaces {
  readonly places: PlaceHealth;
  readonly tally: PointTally;
}

/** Judges the coordinates of a table; on the user's own plane (lon and lat NaN) there are none to judge. */
export function judgePlaces(table: IncidentTable): JudgedPlaces {
  const tally = tallyPoints(table.lon, table.lat);
  const { rows, counts } = tally;
  const at = (column: Float64Array): Float64Array => Float64Array.from(rows, (row) => column[row]);
  const x = at(table.x);
  const y = at(table.y);
  const step = coordinateStep(at(table.lon), at(table.lat), x, y);
  const located = counts.reduce((sum, count) => sum + count, 0);
  const repeated = counts.reduce((sum, count) => sum + (count > 1 ? count : 0), 0);
  const widthM = step?.widthM ?? 0;
  const found = located === 0 ? [] : suspectPoints(x, y, counts, widthM);
  const suspects = found.slice(0, KEPT).map((point): SuspectPoint => ({
    point: [table.lon[rows[point]], table.lat[rows[point]]],
    x: x[point],
    y: y[point],
    count: counts[point],
    share: counts[point] / located,
  }));
  return {
    tally,
    places: {
      located,
      stepM: step?.widthM ?? null,
      distinct: counts.length,
      halfAt: pointsOfHalf(counts, located),
      repeatedShare: located === 0 ? 0 : repeated / located,
      expectedShare: step && located > 0 ? expectedShare(x, y, counts, located, step.widthM, step.siteM2) : 0,
      suspects,
      suspectPoints: found.length,
      suspectRecords: found.reduce((sum, point) => sum + counts[point], 0),
    },
  };
}

/**
 * Points that hold more records than their neighbourhood makes likely, fullest first. The yardstick is the mean number
 * of records that a neighbouring record shares its point with (its own included; the fullest neighbour left out, since
 * an office may have two coordinates), near and farther around, the larger of the two and at least one. Against it
 * stands a geometric law, P(K >= k) = (m / (1 + m))^k: its variance m + m² is as uneven as real neighbourhoods are.
 */
function suspectPoints(x: Float64Array, y: Float64Array, counts: Int32Array, stepM: number): readonly number[] {
  const tested = counts.reduce((sum, count) => sum + Number(count > 1), 0);
  const logLimit = Math.log(FALSE_ALARM / Math.max(1, tested));
  const isBeyond = (count: number, mean: number): boolean => count * Math.log(mean / (1 + mean)) <= logLimit;
  const located = counts.reduce((sum, count) => sum + count, 0);
  const least = Math.max(SUSPECT_COUNT, stepM > COARSE_M ? COARSE_SHARE * located : 0);
  const candidates = [...counts.keys()]
    .filter((point) => counts[point] >= least && isBeyond(counts[point], 1))
    .sort((a, b) => counts[b] - counts[a] || x[a] - x[b] || y[a] - y[b])
    .slice(0, JUDGED);
  if (candidates.length === 0) return [];
  const nearM = Math.max(NEAR_M, NEAR_STEPS * stepM);
  const aroundM = Math.max(AROUND_M, AROUND_STEPS * stepM);
  const around = within(x, y, aroundM);
  return candidates.filter((point) => {
    const near = crowd();
    const wide = crowd();
    around(point, (other, distanceM) => {
      if (distanceM <= nearM) near.add(counts[other]);
      wide.add(counts[other]);
    });
    return isBeyond(counts[point], Math.max(1, near.mean(), wide.mean()));
  });
}

/** Records a record's point holds on average, without the fullest point. */
function crowd(): { add(count: number): void; mean(): number } {
  let records = 0;
  let squares = 0;
  let fullest = 0;
  return {
    add(count) {
      records += count;
      squares += count * count;
      if (count > fullest) fullest = count;
    },
    mean: () => (records > fullest ? (squares - fullest * fullest) / (records - fullest) : 0),
  };
}

/** One number of a column and a row; rows of the plane stay under 2^24. */
const keyOf = (column: number, row: number): number => column * 2 ** 24 + row;

/** Calls back with every other point within `radiusM` of a point. */
function within(
  x: Float64Array,
  y: Float64Array,
  radiusM: number,
): (point: number, each: (other: number, distanceM: number) => void) => void {
  const grid = pointGrid(x, y, radiusM);
  return (point, each) =>
    stretchesNear(grid, x[point], y[point], radiusM, (from, to) => {
      for (let k = from; k < to; k++) {
        const other = grid.order[k];
        if (other === point) continue;
        const distanceM = Math.hypot(x[other] - x[point], y[other] - y[point]);
        if (distanceM <= radiusM) each(other, distanceM);
      }
    });
}

/**
 * Share of records that rounding alone would put on a coordinate with others: in a block of the lattice with m records
 * per lattice point, 1 - exp(-m) of them.
 */
function expectedShare(
  x: Float64Array,
  y: Float64Array,
  counts: Int32Array,
  located: number,
  stepM: number,
  siteM2: number,
): number {
  const side = Math.max(BLOCK_M, BLOCK_STEPS * stepM);
  const blocks = new Map<number, number>();
  for (let i = 0; i < counts.length; i++) {
    const key = keyOf(Math.floor(x[i] / side), Math.floor(y[i] / side));
    blocks.set(key, (blocks.get(key) ?? 0) + counts[i]);
  }
  let together = 0;
  for (const records of blocks.values()) together += records * (1 - Math.exp((-records * siteM2) / (side * side)));
  return together / located;
}

/** The fewest coordinates that hold half of the records. */
function pointsOfHalf(counts: Int32Array, located: number): number {
  let left = located / 2;
  let points = 0;
  for (const count of counts.toSorted().reverse()) {
    if (left <= 0) break;
    left -= count;
    points++;
  }
  return points;
}
