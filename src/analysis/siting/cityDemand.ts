/** What is to be served: the filtered incidents by their weights, or places to protect, as places with a weight. */
import { DAY_MS } from '../../domain/clock';
import type { Place } from '../../domain/place';
import type { DemandSetup } from '../../domain/siting';
import { protectedKind } from '../coverage/protectedPlaces';
import type { Study } from '../answer/study';
import { CATEGORIES, SEVERITIES, type Severity } from '../../domain/incident';
import { mergePoints } from './mergePoints';
import { visibleRows, type VisibleBy } from './visibleRows';

/** Demand by place: points that stand at exactly one place are one, with the sum of their weights. */
export interface SitingDemand {
  /** Metres. */
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly lon: Float64Array;
  readonly lat: Float64Array;
  /** Above 0. */
  readonly weight: Float64Array;
  /** Index into the city's districts, -1 = in none. */
  readonly district: Int16Array;
  /** Incidents or places that carry the weight. */
  readonly points: number;
  readonly total: number;
  readonly visibleBy: VisibleBy;
}

const SEVERITY_WEIGHTS: Readonly<Record<Severity, number>> = { unknown: 1, minor: 1, medium: 2, grave: 3, 'especially-grave': 5 };

/** Which rows of a study, and the moment from which an incident's age is counted back (the end of the period). */
export interface DemandRows {
  readonly rows: Uint32Array;
  readonly endMs: number | null;
}

/**
 * Demand of a setup. An incident weighs 1, or by severity (1, 2, 3, 5 by the Code's four classes, unknown 1), or by its
 * category (a category without a weight of its own weighs 1); with a half-life h days that is multiplied by 2^(-age / h),
 * age in days back from the end of the period; an incident without a time does not age. Places to protect weigh 1 each and
 * do not follow the filter. `districtAt` gives the index of the district of a place in degrees.
 */
export function cityDemand(
  study: Study, { rows, endMs }: DemandRows, setup: DemandSetup, districtAt: (lon: number, lat: number) => number,
): SitingDemand {
  if (setup.kind === 'places') return placesDemand(study.city.places, setup.places, districtAt);
  const { table, districtOfRow } = study;
  const shown = setup.visibleOnly ? visibleRows(table, rows) : { rows, visibleBy: 'all' as const };
  const weightOf = incidentWeights(study, setup, endMs);
  const taken = shown.rows.filter((row) => weightOf(row) > 0 && Number.isFinite(table.x[row]) && Number.isFinite(table.y[row]));
  return gathered({
    x: Float64Array.from(taken, (row) => table.x[row]),
    y: Float64Array.from(taken, (row) => table.y[row]),
    weight: Float64Array.from(taken, weightOf),
    lonOf: (k) => table.lon[taken[k]],
    latOf: (k) => table.lat[taken[k]],
    districtOf: (k) => districtOfRow[taken[k]],
  }, shown.visibleBy);
}

function incidentWeights({ table }: Study, setup: Extract<DemandSetup, { kind: 'incidents' }>, endMs: number | null): (row: number) => number {
  const { weights, custom, halfLifeDays } = setup;
  const bySeverity = SEVERITIES.map((severity) => SEVERITY_WEIGHTS[severity]);
  const byCategory = CATEGORIES.map((category) => usable(custom[category] ?? 1));
  const base = (row: number): number =>
    weights === 'count' ? 1 : weights === 'severity' ? bySeverity[table.severity[row]] : byCategory[table.category[row]];
  if (halfLifeDays === null || !(halfLifeDays > 0) || endMs === null) return base;
  return (row) => {
    const ageDays = (endMs - table.startMs[row]) / DAY_MS;
    return ageDays > 0 ? base(row) * 2 ** (-ageDays / halfLifeDays) : base(row);
  };
}

/** A weight that is no number, or below 0, would turn a plan upside down: it counts as 0. */
const usable = (weight: number): number => (Number.isFinite(weight) && weight > 0 ? weight : 0);

function placesDemand(places: readonly Place[], kinds: readonly string[], districtAt: (lon: number, lat: number) => number): SitingDemand {
  const wanted = places.filter(({ kind }) => {
    const counted = protectedKind(kind);
    return counted !== null && kinds.includes(counted);
  });
  return gathered({
    x: Float64Array.from(wanted, ({ x }) => x),
    y: Float64Array.from(wanted, ({ y }) => y),
    weight: new Float64Array(wanted.length).fill(1),
    lonOf: (k) => wanted[k].lon,
    latOf: (k) => wanted[k].lat,
    districtOf: (k) => districtAt(wanted[k].lon, wanted[k].lat),
  }, 'all');
}

interface Points {
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly weight: Float64Array;
  readonly lonOf: (k: number) => number;
  readonly latOf: (k: number) => number;
  readonly districtOf: (k: number) => number;
}

function gathered({ x, y, weight, lonOf, latOf, districtOf }: Points, visibleBy: VisibleBy): SitingDemand {
  const { first, placeOf } = mergePoints(x, y);
  const sums = new Float64Array(first.length);
  let total = 0;
  for (let k = 0; k < weight.length; k++) {
    sums[placeOf[k]] += weight[k];
    total += weight[k];
  }
  return {
    x: Float64Array.from(first, (k) => x[k]),
    y: Float64Array.from(first, (k) => y[k]),
    lon: Float64Array.from(first, lonOf),
    lat: Float64Array.from(first, latOf),
    district: Int16Array.from(first, districtOf),
    weight: sums, points: weight.length, total, visibleBy,
  };
}
