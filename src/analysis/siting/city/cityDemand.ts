/** What is to be served: the filtered incidents by their weights, or places to protect, as places with a weight. */
import { pointGrid } from '../../plane/pointGrid';
import { DAY_MS } from '../../../domain/clock';
import type { Place } from '../../../domain/place';
import type { SelectionStep } from '../../../domain/selection';
import type { DemandSetup, VisibleBy } from '../../../domain/siting';
import { protectedKind } from '../../coverage/protectedPlaces';
import type { Study } from '../../answer/study';
import { CATEGORIES, SEVERITIES, type Severity } from '../../../domain/incident';
import { mergePoints } from './mergePoints';
import { visibleRows } from './visibleRows';

/**
 * Demand by place: points that stand at exactly one place are one, with the sum of their weights; neighbours lie near
 * each other.
 */
export interface SitingDemand {
  /** Metres. */
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly lon: Float64Array;
  readonly lat: Float64Array;
  /** Above 0. */
  readonly weight: Float64Array;
  /** Incidents that stand at the place, 1 or more. */
  readonly incidents: Float64Array;
  /** Index into the city's districts, -1 = in none. */
  readonly district: Int16Array;
  /** Incidents or places that carry the weight. */
  readonly points: number;
  readonly total: number;
  readonly visibleBy: VisibleBy;
  /** From the rows of the file to those that weigh, condition by condition; none for places to protect. */
  readonly steps: readonly SelectionStep[];
}

const SEVERITY_WEIGHTS: Readonly<Record<Severity, number>> = {
  unknown: 1,
  minor: 1,
  medium: 2,
  grave: 3,
  'especially-grave': 5,
};

/** Which rows of a study, and the moment from which an incident's age is counted back (the end of the period). */
export interface DemandRows {
  readonly rows: Uint32Array;
  readonly endMs: number | null;
  /** What the filter took away before; absent where nobody asks. */
  readonly steps?: readonly SelectionStep[];
}

/**
 * Demand of a setup. An incident weighs 1, or by severity (1, 2, 3, 5 by the Code's four classes, unknown 1), or by its
 * category (a category without a weight of its own weighs 1); with a half-life h days that is multiplied by 2^(-age /
 * h), age in days back from the end of the period; an incident without a time does not age. Places to protect weigh 1
 * each and do not follow the filter. `districtAt` gives the index of the district of a place in degrees.
 */
export function cityDemand(
  study: Study,
  { rows, endMs, steps = [] }: DemandRows,
  setup: DemandSetup,
  districtAt: (lon: number, lat: number) => number,
): SitingDemand {
  if (setup.kind === 'places') return placesDemand(study.city.places, setup.places, districtAt);
  const { table, districtOfRow } = study;
  const shown = setup.visibleOnly ? visibleRows(table, rows) : { rows, visibleBy: 'all' as const, steps: [] };
  const weightOf = incidentWeights(study, setup, endMs);
  const located = shown.rows.filter((row) => Number.isFinite(table.x[row]) && Number.isFinite(table.y[row]));
  const taken = located.filter((row) => weightOf(row) > 0);
  const weight = new Float64Array(taken.length);
  for (let k = 0; k < taken.length; k++) weight[k] = weightOf(taken[k]);
  return gathered(
    { x: table.x, y: table.y, lon: table.lon, lat: table.lat, district: districtOfRow },
    taken,
    weight,
    shown.visibleBy,
    [
      ...steps,
      ...shown.steps,
      ...locatedStep(shown.rows, located),
      ...weightSteps(study, setup, endMs, located, taken),
    ],
  );
}

function locatedStep({ length: before }: Uint32Array, { length: after }: Uint32Array): readonly SelectionStep[] {
  return before === after
    ? []
    : [{ condition: 'located', applied: true, missing: false, unknown: before - after, before, after }];
}

/** What weighing took for granted: rows without the answer count as said at `cityDemand`. */
function weightSteps(
  { table }: Study,
  { weights, halfLifeDays }: Extract<DemandSetup, { kind: 'incidents' }>,
  endMs: number | null,
  before: Uint32Array,
  after: Uint32Array,
): readonly SelectionStep[] {
  const silent = (says: (row: number) => boolean, rows = before): number =>
    rows.reduce((count, row) => count + Number(!says(row)), 0);
  const other = CATEGORIES.indexOf('other');
  const steps: SelectionStep[] = [];
  if (weights === 'severity') {
    const missing = !table.severity.some((code) => code !== SEVERITIES.indexOf('unknown'));
    steps.push({
      condition: 'bySeverity',
      applied: !missing,
      missing,
      unknown: silent((row) => table.severity[row] !== SEVERITIES.indexOf('unknown')),
      before: before.length,
      after: after.length,
    });
  }
  if (weights === 'custom') {
    const missing = !table.category.some((code) => code !== other);
    steps.push({
      condition: 'byCategory',
      applied: !missing,
      missing,
      unknown: missing ? before.length : 0,
      before: before.length,
      after: after.length,
    });
  }
  if (halfLifeDays !== null && halfLifeDays > 0) {
    const missing = endMs === null || !table.startMs.some((ms) => !Number.isNaN(ms));
    steps.push({
      condition: 'byAge',
      applied: !missing,
      missing,
      unknown: missing ? after.length : silent((row) => !Number.isNaN(table.startMs[row]), after),
      before: after.length,
      after: after.length,
    });
  }
  return steps;
}

function incidentWeights(
  { table }: Study,
  setup: Extract<DemandSetup, { kind: 'incidents' }>,
  endMs: number | null,
): (row: number) => number {
  const { weights, custom, halfLifeDays } = setup;
  const bySeverity = SEVERITIES.map((severity) => SEVERITY_WEIGHTS[severity]);
  const byCategory = CATEGORIES.map((category) => usable(custom[category] ?? 1));
  const base = (row: number): number =>
    weights === 'count'
      ? 1
      : weights === 'severity'
        ? bySeverity[table.severity[row]]
        : byCategory[table.category[row]];
  if (halfLifeDays === null || !(halfLifeDays > 0) || endMs === null) return base;
  return (row) => {
    const ageDays = (endMs - table.startMs[row]) / DAY_MS;
    return ageDays > 0 ? inParts(base(row) * 2 ** (-ageDays / halfLifeDays)) : base(row);
  };
}

/** Weights are whole numbers of these parts: their sums are then exact, whatever the order of the file's rows. */
const PARTS = 2 ** 20;
const inParts = (weight: number): number => Math.round(weight * PARTS) / PARTS;

/** A weight that is no number, or below 0, would turn a plan upside down: it counts as 0. */
const usable = (weight: number): number => (Number.isFinite(weight) && weight > 0 ? inParts(weight) : 0);

function placesDemand(
  places: readonly Place[],
  kinds: readonly string[],
  districtAt: (lon: number, lat: number) => number,
): SitingDemand {
  const wanted = places.filter(({ kind }) => {
    const counted = protectedKind(kind);
    return counted !== null && kinds.includes(counted);
  });
  const columns: Columns = {
    x: Float64Array.from(wanted, ({ x }) => x),
    y: Float64Array.from(wanted, ({ y }) => y),
    lon: Float64Array.from(wanted, ({ lon }) => lon),
    lat: Float64Array.from(wanted, ({ lat }) => lat),
    district: Int16Array.from(wanted, ({ lon, lat }) => districtAt(lon, lat)),
  };
  return gathered(
    columns,
    Uint32Array.from(wanted, (_, k) => k),
    new Float64Array(wanted.length).fill(1),
    'all',
    [],
  );
}

type Columns = Pick<SitingDemand, 'x' | 'y' | 'lon' | 'lat' | 'district'>;

/**
 * Rows of some columns as places; plain loops, since `from` and closures take many times as long over a million rows.
 */
function gathered(
  from: Columns,
  rows: Uint32Array,
  weight: Float64Array,
  visibleBy: VisibleBy,
  steps: SitingDemand['steps'],
): SitingDemand {
  const { first, placeOf } = mergePoints(picked(from.x, rows), picked(from.y, rows));
  const sums = new Float64Array(first.length);
  const counts = new Float64Array(first.length);
  let total = 0;
  for (let k = 0; k < weight.length; k++) {
    sums[placeOf[k]] += weight[k];
    counts[placeOf[k]] += 1;
    total += weight[k];
  }
  const rowOf = new Uint32Array(first.length);
  for (let place = 0; place < first.length; place++) rowOf[place] = rows[first[place]];
  const order = spatialOrder(picked(from.x, rowOf), picked(from.y, rowOf));
  const district = new Int16Array(order.length);
  for (let at = 0; at < order.length; at++) district[at] = from.district[rowOf[order[at]]];
  const ordered = (values: Float64Array): Float64Array => picked(picked(values, rowOf), order);
  return {
    x: ordered(from.x),
    y: ordered(from.y),
    lon: ordered(from.lon),
    lat: ordered(from.lat),
    weight: picked(sums, order),
    incidents: picked(counts, order),
    district,
    points: weight.length,
    total,
    visibleBy,
    steps,
  };
}

function picked(values: Float64Array, rows: Uint32Array): Float64Array {
  const taken = new Float64Array(rows.length);
  for (let k = 0; k < rows.length; k++) taken[k] = values[rows[k]];
  return taken;
}

/** Metres a square of the order is wide. */
const SQUARE_M = 200;

/**
 * The order of points by squares of 200 m, row by row from the south, west to east: neighbours on the plane are
 * neighbours in memory, which makes looking around a place several times faster over a million points. Within a square
 * row by row too, so that points in another order come out in the same.
 */
function spatialOrder(x: Float64Array, y: Float64Array): Uint32Array {
  const { start, order } = pointGrid(x, y, SQUARE_M);
  for (let square = 0; square + 1 < start.length; square++) {
    if (start[square + 1] - start[square] > 1)
      order.subarray(start[square], start[square + 1]).sort((a, b) => y[a] - y[b] || x[a] - x[b] || a - b);
  }
  return order;
}
