/**
 * What share of incidents, of the ground and of schools, stops and markets lies within the radius of a post?
 * Incidents by distances stored once per set of posts, so that a moved radius is one pass of comparisons.
 */
import type { CoverageAnswer, CoverageRow } from '../../domain/answers';
import type { Area } from '../../domain/area';
import type { Box } from '../../domain/geometry';
import type { HourRange } from '../../domain/hourRange';
import type { IncidentTable } from '../../domain/incident';
import type { Period } from '../../domain/period';
import type { Place } from '../../domain/place';
import type { Post } from '../../domain/post';
import { EDGE_M } from './covered';
import { coverageArea, type CoverageArea } from './coverageArea';
import { distanceSummary } from './distanceSummary';
import { hasUnknownHours } from './postHours';
import { nearestByHour, UNKNOWN_HOUR, type NearestByHour } from './nearestByHour';
import type { Plane } from './planeScale';
import { coveredPlaces } from './protectedPlaces';
import { partOfDay, opensUnknown, standingPosts } from './standing';

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
  /**
   * The period asked about, else the data's; null = no time. Its last day says which posts the ground and places are
   * of.
   */
  readonly period?: Period | null;
  /** Hours of the day asked about; null = a post counts open or closed. */
  readonly hours?: HourRange | null;
  /** Weekdays asked about (1 = Monday): on each of them the ground's posts must be open; null = all. */
  readonly weekdays?: readonly number[] | null;
  /**
   * True metres to the nearest of `posts` that stood on the row's day, for every row of the table (`nearestStanding`).
   */
  readonly nearestDistanceM: Float32Array;
  readonly places: readonly Place[];
  /**
   * Covered ground kept by the caller for this radius, the `standingPosts` and these districts; made here when absent;
   * null = say nothing of it.
   */
  readonly area?: CoverageArea | null;
  /** The rows, and `area`, are of a drawn study area: it says nothing of the districts' own ground. */
  readonly isOfStudied?: boolean;
  /** Kept by the caller for this table and these posts; made here when absent. */
  readonly byHour?: NearestByHour;
  /** Whose metres x and y are; EPSG:32643 when absent. */
  readonly plane?: Plane;
}

/**
 * Coverage by these posts at this radius. An incident is covered by posts that stood on its day (a post without an
 * opening day, and a planned one, always; an incident without a date is held against all). Where hours are asked about,
 * only posts known to be open at its hour cover it, and `coveredAtMost` adds those whose hours are not known. Ground
 * and places are those of `standingPosts`. The city is its districts: rows outside them all count nowhere, as in no
 * district. Without districts (a plane of the user's own) every row counts in the city, and no ground is said to be
 * covered unless it is given. Every row counts 1.
 */
export function coverageAnswer(input: CoverageInput): CoverageAnswer {
  const { table, districtIds, districts, posts, radiusM } = input;
  const rows = rowsInCity(input);
  const hours = partOfDay(input.hours ?? null);
  const byHour = input.byHour ?? nearestByHour(table, posts, boxOf(table), input.plane);
  const near = distancesFor(input.nearestDistanceM, byHour, hours);
  const { incidents, covered, atMost } = countCovered(rows, input, near);
  const standing = standingPosts(posts, input.period ?? null, hours, input.weekdays);
  const ground = input.area === undefined ? coverageArea(standing.posts, radiusM, districts) : input.area;
  const sum = (counts: readonly number[]): number => counts.reduce((all, n) => all + n, 0);
  const distance = distanceSummary(near.knownM, rows);
  return {
    isOfStudied: input.isOfStudied ?? false,
    radiusM,
    posts: posts.length,
    city: coverageRow(
      { incidents: rows.length, covered: sum(covered), atMost: sum(atMost) },
      input.cityAreaKm2,
      ground?.cityKm2 ?? null,
    ),
    districts: districtIds.map((id, d) => ({
      id,
      ...coverageRow(
        { incidents: incidents[d], covered: covered[d], atMost: atMost[d] },
        districts[d].areaKm2,
        input.isOfStudied ? null : (ground?.districtsKm2[d] ?? null),
      ),
    })),
    places: coveredPlaces(input.places, standing.posts, radiusM),
    distance: distance && { ...distance, without: withoutPost(near.knownM, rows) },
    byHour: countByHour(rows, byHour, radiusM),
    unknownHours: posts.filter(hasUnknownHours).length,
    counted: {
      hours,
      openingUnknown: posts.filter(opensUnknown).length,
      planned: posts.filter((post) => post.kind === 'planned').length,
      undated: rows.reduce((n, row) => n + (Number.isNaN(table.startMs[row]) ? 1 : 0), 0),
      groundDay: standing.day,
      groundPosts: standing.posts.length,
      notYet: standing.notYet,
      closed: standing.closed,
    },
  };
}

/** Distances that decide: to posts that count, and to those that may. */
export interface DecidingDistances {
  readonly knownM: Float32Array;
  readonly atLeastM: Float32Array;
}

/**
 * Without hours every post that stood counts; with hours those known to be open, and perhaps those of unknown hours.
 */
export function distancesFor(
  standingM: Float32Array,
  byHour: NearestByHour,
  hours: HourRange | null,
): DecidingDistances {
  return partOfDay(hours) === null
    ? { knownM: standingM, atLeastM: standingM }
    : { knownM: byHour.distanceM, atLeastM: byHour.atLeastM };
}

function withoutPost(distanceM: Float32Array, rows: Uint32Array): number {
  let n = 0;
  for (let i = 0; i < rows.length; i++) if (distanceM[rows[i]] === Infinity) n++;
  return n;
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

interface Counted {
  readonly incidents: number[];
  readonly covered: number[];
  readonly atMost: number[];
}

function countCovered(rows: Uint32Array, input: CoverageInput, { knownM, atLeastM }: DecidingDistances): Counted {
  const { districtOfRow, districtIds } = input;
  const reachM = input.radiusM + EDGE_M;
  const single = districtIds.length === 0;
  const incidents = new Uint32Array(Math.max(1, districtIds.length));
  const covered = new Uint32Array(incidents.length);
  const atMost = new Uint32Array(incidents.length);
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i];
    const d = single ? 0 : districtOfRow[row];
    incidents[d]++;
    if (knownM[row] <= reachM) covered[d]++;
    if (atLeastM[row] <= reachM) atMost[d]++;
  }
  return { incidents: Array.from(incidents), covered: Array.from(covered), atMost: Array.from(atMost) };
}

/**
 * Shares of an area's incidents and ground; `coveredKm2` null = the ground is not known; `areaKm2` 0 = so is the area
 * (a plane without a window).
 */
export function coverageRow(
  { incidents, covered, atMost }: { readonly incidents: number; readonly covered: number; readonly atMost: number },
  areaKm2: number,
  coveredKm2: number | null,
): CoverageRow {
  // Districts' areas are summed in another order than the city's: never more than all of it.
  const km2 = coveredKm2 === null || areaKm2 <= 0 ? coveredKm2 : Math.min(coveredKm2, areaKm2);
  return {
    incidents,
    covered,
    share: incidents > 0 ? covered / incidents : null,
    coveredAtMost: atMost,
    shareAtMost: incidents > 0 ? atMost / incidents : null,
    areaKm2,
    coveredKm2: km2,
    areaShare: km2 === null || areaKm2 <= 0 ? null : km2 / areaKm2,
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
