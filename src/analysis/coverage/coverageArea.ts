/**
 * How much of the ground do the posts cover? Areas and overlaps by Turf (buffer, union, intersect, area); a place that
 * several posts reach counts once.
 */
import { area } from '@turf/area';
import { featureCollection, multiPolygon } from '@turf/helpers';
import { intersect } from '@turf/intersect';
import type { Feature, MultiPolygon, Polygon } from 'geojson';
import type { Area } from '../../domain/area';
import type { LonLatMultiPolygon, LonLatPolygon } from '../../domain/geometry';
import { finish, part, type Job } from '../../domain/job';
import { holds } from '../../domain/polygon';
import { coverUnionJob } from './coverRings';
import { boxOf, clipRing, grown, overlaps, type LonLatBox } from './lonLatBox';

type Site = { readonly lon: number; readonly lat: number };

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
 * Covered area of each district, km², for posts that all reach `radiusM` (true metres). Turf measures areas on a
 * sphere, 0.18 % under the geodesic ones here; the covered part is therefore Turf's share of the district times the
 * district's own geodesic area, so that a wholly covered district is covered to its last square metre. Takes tens to
 * hundreds of milliseconds: keep it by radius and posts.
 */
export function coverageArea(posts: readonly Site[], radiusM: number, districts: readonly Area[]): CoverageArea {
  return finish(coverageAreaJob(posts, radiusM, districts));
}

/** The same as a job, so that a moved radius need not wait for the ground of the last one. */
export function* coverageAreaJob(
  posts: readonly Site[],
  radiusM: number,
  districts: readonly Area[],
): Job<CoverageArea> {
  const shapes = yield* part(coverUnionJob(posts, radiusM), 0, 0.5);
  const pieces = shapes.map((shape) => ({ shape, box: boxOf(shape.geometry.coordinates[0]) }));
  const districtsKm2: number[] = [];
  for (const district of districts) {
    const whole = feature(district);
    let coveredM2 = 0;
    for (const { shape, box } of pieces) {
      coveredM2 += commonM2(shape, box, district.geometry);
      yield 0.5 + (0.5 * districtsKm2.length) / districts.length;
    }
    districtsKm2.push(Math.min(1, coveredM2 / area(whole)) * district.areaKm2);
  }
  return {
    radiusM,
    districtsKm2,
    cityKm2: districtsKm2.reduce((sum, km2) => sum + km2, 0),
    coordinates: pieces.map(({ shape }) => shape.geometry.coordinates),
  };
}

/**
 * What a piece and a district have in common, in Turf's square metres. Turf's intersection takes its time with every
 * corner of the border, so it is given only the district's part around the piece; where no border runs there, the piece
 * is wholly in or wholly out.
 */
function commonM2(piece: Feature<Polygon>, box: LonLatBox, coordinates: LonLatMultiPolygon): number {
  if (!coordinates.some((polygon) => polygon.some((ring) => comesNear(ring, box)))) {
    const [lon, lat] = piece.geometry.coordinates[0][0];
    return holds(coordinates, lon, lat) ? area(piece) : 0;
  }
  const around = grown(box, 1e-5);
  const parts = coordinates
    .map((polygon) => polygon.map((ring) => clipRing(ring, around)).filter((ring) => ring.length > 0))
    .filter((polygon) => polygon.length > 0);
  if (parts.length === 0) return 0;
  const common = intersect(featureCollection<Polygon | MultiPolygon>([piece, multiPolygon(parts)]));
  return common ? area(common) : 0;
}

function comesNear(ring: LonLatPolygon[number], box: LonLatBox): boolean {
  return ring.some((to, i) => overlaps(boxOf([ring[Math.max(0, i - 1)], to]), box));
}

function feature(district: Area): Feature<MultiPolygon> {
  return multiPolygon(district.geometry.map((polygon) => polygon.map((ring) => ring.map(([lon, lat]) => [lon, lat]))));
}
