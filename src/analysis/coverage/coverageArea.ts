/**
 * How much of the ground do the posts cover? Areas and overlaps by Turf (buffer, union, intersect, area); a place that
 * several posts reach counts once.
 */
import { area } from '@turf/area';
import { booleanPointInPolygon } from '@turf/boolean-point-in-polygon';
import { featureCollection } from '@turf/helpers';
import { intersect } from '@turf/intersect';
import type { Feature, MultiPolygon, Polygon } from 'geojson';
import type { Area } from '../../domain/area';
import { coverUnion } from './coverRings';

export interface CoverageArea {
  readonly radiusM: number;
  /** Covered km² of each district, in the order given. */
  readonly districtsKm2: readonly number[];
  /** Covered km² of all districts together: the city's when they are the city's. */
  readonly cityKm2: number;
  /** Union of the rings as MultiPolygon coordinates in lon/lat, for the map. */
  readonly coordinates: number[][][][];
}

/**
 * Covered area of each district, km², for posts that all reach `radiusM` (true metres). Turf measures areas on a sphere,
 * 0.18 % under the geodesic ones here; the covered part is therefore Turf's share of the district times the district's
 * own geodesic area, so that a wholly covered district is covered to its last square metre. Takes tens to hundreds of
 * milliseconds: keep it by radius and posts.
 */
export function coverageArea(
  posts: readonly { readonly lon: number; readonly lat: number }[],
  radiusM: number,
  districts: readonly Area[],
): CoverageArea {
  const pieces = coverUnion(posts, radiusM).map((shape) => ({ shape, box: boxOf(shape.geometry.coordinates[0]) }));
  const districtsKm2 = districts.map((district) => {
    const whole = feature(district);
    const box = boxOf(whole.geometry.coordinates.flatMap((polygon) => polygon[0]));
    let coveredM2 = 0;
    for (const piece of pieces) {
      if (!overlaps(piece.box, box)) continue;
      if (!borderComesNear(district, piece.box)) {
        const inside = booleanPointInPolygon(piece.shape.geometry.coordinates[0][0], whole);
        coveredM2 += inside ? area(piece.shape) : 0;
        continue;
      }
      const common = intersect(featureCollection<Polygon | MultiPolygon>([piece.shape, whole]));
      if (common) coveredM2 += area(common);
    }
    return Math.min(1, coveredM2 / area(whole)) * district.areaKm2;
  });
  return {
    radiusM,
    districtsKm2,
    cityKm2: districtsKm2.reduce((sum, km2) => sum + km2, 0),
    coordinates: pieces.map(({ shape }) => shape.geometry.coordinates),
  };
}

type LonLatBox = readonly [west: number, south: number, east: number, north: number];

function boxOf(line: readonly (readonly number[])[]): LonLatBox {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [lon, lat] of line) {
    west = Math.min(west, lon);
    south = Math.min(south, lat);
    east = Math.max(east, lon);
    north = Math.max(north, lat);
  }
  return [west, south, east, north];
}

const overlaps = (a: LonLatBox, b: LonLatBox): boolean => a[0] <= b[2] && b[0] <= a[2] && a[1] <= b[3] && b[1] <= a[3];

/** Where no border runs through a piece's box the piece is wholly in or wholly out, and needs no intersection. */
function borderComesNear(district: Area, [west, south, east, north]: LonLatBox): boolean {
  return district.geometry.some((polygon) =>
    polygon.some((ring) =>
      ring.some(([lon, lat], i) => {
        const [lon0, lat0] = ring[Math.max(0, i - 1)];
        return (
          Math.max(lon, lon0) >= west && Math.min(lon, lon0) <= east &&
          Math.max(lat, lat0) >= south && Math.min(lat, lat0) <= north
        );
      }),
    ),
  );
}

function feature(district: Area): Feature<MultiPolygon> {
  const coordinates = district.geometry.map((polygon) => polygon.map((ring) => ring.map(([lon, lat]) => [lon, lat])));
  return { type: 'Feature', properties: {}, geometry: { type: 'MultiPolygon', coordinates } };
}
