/**
 * What share of incidents, of the ground and of schools, stops and markets lies within the radius of a post?
 * Incidents by distances stored once per set of posts, so that a moved radius is one pass of comparisons.
 */
import type { CoverageAnswer, CoverageRow } from '../../domain/answers';
import type { Area } from '../../domain/area';
import type { Box } from '../../domain/geometry';
import type { IncidentTable } from '../../domain/incident';
import type { Place } from '../../domain/place';
import type { Post } from '../../domain/post';
import { EDGE_M } from './covered';
import { coverageArea, type CoverageArea } from './coverageArea';
import { distanceSummary } from './distanceSummary';
import { nearestByHour, UNKNOWN_HOUR, type NearestByHour } from './nearestByHour';
import type { Plane } from './planeScale';
import { coveredPlaces } from './protectedPlaces';

export interface CoverageInput {
  readonly table: IncidentTable;
  /** Rows that pass the filter. */
  readonly rows: Uint32Array;
  /** Index into `districts` for each row of the table; -1 (or anything beyond the list) = outside them all. */
  readonly districtOfRow: ArrayLike<number>;
  readonly districtIds: readonly string[];
  readonly districts: readonly Area[];
  readonly cityAreaKm2: number;
  readonly posts: readonly Post[];
  readonly radiusM: number;
  /** True metres to the nearest of `posts` for every row of the table (`nearestAll`). */
  readonly nearestDistanceM: Float32Array;
  readonly places: readonly Place[];
  /** Covered ground kept by the caller for this radius and these posts and districts; made here when absent; null = say nothing of it. */
  readonly area?: CoverageArea | null;
  /** Kept by the caller for this table and these posts; made here when absent. */
  readonly byHour?: NearestByHour;
  /** Whose metres x and y are; EPSG:32643 when absent. */
  readonly plane?: Plane;
}

/**
 * Coverage by these posts at this radius. The city is its districts: rows outside them all count nowhere, as in no
 * district. Without districts (a plane of the user's own) every row counts in the city and no ground is said to be
 * covered. Every row counts 1. A post whose hours are not known covers in `city` and `districts`, not in `byHour`.
 */
export function coverageAnswer(input: CoverageInput): CoverageAnswer {
  const { table, districtIds, districts, posts, radiusM, nearestDistanceM } = input;
  const rows = rowsInCity(input);
  const { incidents, covered } = countCovered(rows, input);
  const ground = input.area === undefined ? coverageArea(posts, radiusM, districts) : input.area;
  const known = posts.some((post) => post.hours !== 'unknown');
  const hours = input.byHour ?? nearestByHour(table, known ? posts : [], boxOf(table), input.plane);
  return {
    radiusM,
    posts: posts.length,
    city: coverageRow(rows.length, covered.reduce((sum, n) => sum + n, 0), input.cityAreaKm2, ground?.cityKm2 ?? null),
    districts: districtIds.map((id, d) => ({
      id,
      ...coverageRow(incidents[d], covered[d], districts[d].areaKm2, ground?.districtsKm2[d] ?? null),
    })),
    places: coveredPlaces(input.places, posts, radiusM),
    distance: distanceSummary(nearestDistanceM, rows),
    byHour: countByHour(rows, hours, radiusM),
    unknownHours: posts.filter((post) => post.hours === 'unknown').length,
  };
}

function rowsInCity({ rows, districtOfRow, districtIds }: CoverageInput): Uint32Array {
  const n = districtIds.length;
  if (n === 0) return rows;
  const kept = new Uint32Array(rows.length);
  let count = 0;
  for (let i = 0; i < rows.length; i++) {
    kept[count] = rows[i];
    const d = districtOfRow[rows[i]];
    count += d >= 0 && d < n ? 1 : 0;
  }
  return kept.subarray(0, count);
}

function countCovered(rows: Uint32Array, input: CoverageInput): { incidents: number[]; covered: number[] } {
  const { districtOfRow, districtIds, nearestDistanceM } = input;
  const reachM = input.radiusM + EDGE_M;
  const single = districtIds.length === 0;
  const incidents = new Uint32Array(Math.max(1, districtIds.length));
  const covered = new Uint32Array(incidents.length);
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i];
    const d = single ? 0 : districtOfRow[row];
    incidents[d]++;
    if (nearestDistanceM[row] <= reachM) covered[d]++;
  }
  return { incidents: Array.from(incidents), covered: Array.from(covered) };
}

/** Shares of an area's incidents and ground; `coveredKm2` null = the ground is not known. */
export function coverageRow(incidents: number, covered: number, areaKm2: number, coveredKm2: number | null): CoverageRow {
  // Districts' areas are summed in another order than the city's: never more than all of it.
  const km2 = coveredKm2 === null ? null : Math.min(coveredKm2, areaKm2);
  return {
    incidents,
    covered,
    share: incidents > 0 ? covered / incidents : null,
    areaKm2,
    coveredKm2: km2,
    areaShare: km2 === null ? null : areaKm2 > 0 ? km2 / areaKm2 : 0,
  };
}

function countByHour(rows: Uint32Array, { hour, distanceM }: NearestByHour, radiusM: number): CoverageAnswer['byHour'] {
  const reachM = radiusM + EDGE_M;
  const incidents = new Uint32Array(24);
  const covered = new Uint32Array(24);
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i];
    const h = hour[row];
    if (h === UNKNOWN_HOUR) continue;
    incidents[h]++;
    if (distanceM[row] <= reachM) covered[h]++;
  }
  return Array.from(incidents, (n, h) => ({ hour: h, incidents: n, covered: covered[h] }));
}

function boxOf({ count, x, y }: IncidentTable): Box | null {
  let [minX, minY, maxX, maxY] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let row = 0; row < count; row++) {
    minX = Math.min(minX, x[row]);
    minY = Math.min(minY, y[row]);
    maxX = Math.max(maxX, x[row]);
    maxY = Math.max(maxY, y[row]);
  }
  return maxX > minX && maxY > minY ? { minX, minY, maxX, maxY } : null;
}
