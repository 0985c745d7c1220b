/**
 * Which district (or imported area) a point is in. Membership is decided in lon/lat, edges being straight there; the
 * border rule is that of `domain/polygon`: a point on a shared border belongs to exactly one district.
 */
import type { Area } from '../../domain/area';
import {
  buildRingIndex,
  firstOwner,
  firstOwners,
  ownersAt,
  rasterCell,
  type RingIndex,
  type RingPart,
} from './ringIndex';

export type AreaLocator = RingIndex;

/** Builds the lookup of areas; a few milliseconds for the city's districts. Areas may overlap (see `countsByArea`). */
export function buildLocator(areas: readonly Area[]): AreaLocator {
  return buildRingIndex(
    areas.flatMap((area, owner) =>
      area.geometry.map((polygon): RingPart => ({
        owner,
        rings: polygon.map((ring) => {
          const flat = new Float64Array(ring.length * 2);
          ring.forEach(([lon, lat], i) => flat.set([lon, lat], i * 2));
          return flat;
        }),
      })),
    ),
  );
}

/** Index of the area that holds the point, -1 when none does; where areas overlap, the first of them. */
export function areaAt(locator: AreaLocator, lon: number, lat: number): number {
  return firstOwner(locator, lon, lat);
}

/** `areaAt` for whole columns. */
export function areaOfRows(locator: AreaLocator, lon: Float64Array, lat: Float64Array): Int16Array {
  return firstOwners(locator, lon, lat);
}

export interface AreaCounts {
  readonly total: number;
  /** In none of the areas. */
  readonly outside: number;
  /** In more than one of them. */
  readonly overlap: number;
  /** One count per area; where areas overlap each counts its own, so they may add up to more than `total`. */
  readonly counts: Float64Array;
}

/** Counts for areas that may overlap (departments over precincts): every area counts all it holds. */
export function countsByArea(
  locator: AreaLocator,
  areas: number,
  lon: Float64Array,
  lat: Float64Array,
  rows: Uint32Array,
  weight: Float64Array | null = null,
): AreaCounts {
  const counts = new Float64Array(areas);
  const bySet = new Float64Array(locator.sets.length);
  let total = 0;
  let outside = 0;
  let overlap = 0;
  for (const row of rows) {
    const w = weight ? weight[row] : 1;
    total += w;
    const cell = rasterCell(locator, lon[row], lat[row]);
    const set = cell < 0 ? 0 : locator.setOfCell[cell];
    if (set >= 0) {
      bySet[set] += w;
      continue;
    }
    const owners = ownersAt(locator, lon[row], lat[row]);
    if (owners.length === 0) outside += w;
    if (owners.length > 1) overlap += w;
    for (const owner of owners) counts[owner] += w;
  }
  outside += bySet[0];
  locator.sets.forEach((owners, set) => {
    if (owners.length > 1) overlap += bySet[set];
    for (const owner of owners) counts[owner] += bySet[set];
  });
  return { total, outside, overlap, counts };
}

/** Counts from the area of every row (`areaOfRows`): each row counts once, in its area or outside. */
export function countsByRow(
  areaOfRow: Int16Array,
  areas: number,
  rows: Uint32Array,
  weight: Float64Array | null = null,
): AreaCounts {
  const counts = new Float64Array(areas + 1);
  let total = 0;
  for (const row of rows) {
    const w = weight ? weight[row] : 1;
    counts[areaOfRow[row] + 1] += w;
    total += w;
  }
  return { total, outside: counts[0], overlap: 0, counts: counts.subarray(1) };
}
