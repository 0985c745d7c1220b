/** Conditions of a filter that ask where a row lies: the other part of its one rule (`passes`). */
import type { IncidentFilter } from '../../domain/filter';
import type { Ground } from '../../domain/drawnGround';
import type { LonLat } from '../../domain/geometry';
import type { IncidentTable } from '../../domain/incident';
import { isInside } from '../../domain/drawn';
import { groundsOfMask } from '../../domain/studyMask';
import { isWithin } from '../../domain/near';
import type { FilterCondition } from '../../domain/selection';

export const BY_PLACE = ['near', 'within', 'excluded', 'studied'] as const satisfies readonly FilterCondition[];
export type PlaceCondition = (typeof BY_PLACE)[number];

/** Up to this many excluded points a plain scan is faster than a hash lookup. */
const SCAN_EXCLUDED = 24;

/** Whether a row passes; null = nothing is asked for. */
export function placePasses(
  condition: PlaceCondition,
  { lon, lat, x, y }: IncidentTable,
  { near, within, excludedPoints, studied }: IncidentFilter,
): ((row: number) => boolean) | null {
  if (condition === 'near') {
    const isNear = near && isWithin([near.lon, near.lat], near.radiusM);
    return isNear && ((row) => isNear(x[row], y[row]));
  }
  if (condition === 'within') {
    const isIn = within && isInside(within);
    return isIn && ((row) => isIn(lon[row], lat[row], x[row], y[row]));
  }
  if (condition === 'studied') {
    const tests = studied && groundsOfMask(studied).map(isInside);
    return tests ? (row) => tests.some((holds) => holds(lon[row], lat[row], x[row], y[row])) : null;
  }
  const isExcluded = excludedPoints.length > 0 ? isExcludedFrom(excludedPoints) : null;
  return isExcluded && ((row) => !isExcluded(lon[row], lat[row]));
}

/** What each of the filter's conditions on the ground lets pass, a drawn study area among them; [] = none is set. */
export const groundPasses = (table: IncidentTable, filter: IncidentFilter): readonly ((row: number) => boolean)[] =>
  (['near', 'within', 'studied'] as const).flatMap((of) => placePasses(of, table, filter) ?? []);

/** The grounds of those conditions, each as grounds of which any may hold a row. */
export const groundsAsked = ({ near, within, studied }: IncidentFilter): readonly (readonly Ground[])[] => [
  ...(near ? [[{ kind: 'circle', at: [near.lon, near.lat], radiusM: near.radiusM } as const]] : []),
  ...(within ? [[within]] : []),
  ...(studied ? [groundsOfMask(studied)] : []),
];

/** Is a place exactly one of these points. */
const isExcludedFrom = (excluded: readonly LonLat[]): ((lon: number, lat: number) => boolean) =>
  excluded.length <= SCAN_EXCLUDED ? scanOf(excluded) : lookupOf(excluded);

function scanOf(points: readonly LonLat[]): (lon: number, lat: number) => boolean {
  const lons = Float64Array.from(points, (p) => p[0]);
  const lats = Float64Array.from(points, (p) => p[1]);
  return (lon, lat) => {
    for (let k = 0; k < lons.length; k++) if (lons[k] === lon && lats[k] === lat) return true;
    return false;
  };
}

function lookupOf(points: readonly LonLat[]): (lon: number, lat: number) => boolean {
  const byLon = new Map<number, Set<number>>();
  for (const [lon, lat] of points) byLon.set(lon, (byLon.get(lon) ?? new Set<number>()).add(lat));
  return (lon, lat) => byLon.get(lon)?.has(lat) ?? false;
}
