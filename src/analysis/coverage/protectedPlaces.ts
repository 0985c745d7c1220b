import type { CoverageAnswer } from '../../domain/answers';
import type { Place } from '../../domain/place';
import { buildNearest, nearestPost } from './nearestPost';
import { isCovered } from './covered';

export type ProtectedKind = 'schools' | 'stops' | 'markets';

/**
 * What a named place is counted as, by its kind in places.csv alone: schools are schools, gymnasiums and colleges but
 * not universities; stops are what the table itself says is one (metro, railway and bus stations); crossings and
 * streets also name bus stops but the table does not say which, so they are not counted. null = not counted.
 */
export function protectedKind(kind: string): ProtectedKind | null {
  switch (kind) {
    case 'school':
      return 'schools';
    case 'bus_station':
    case 'metro':
    case 'railway_station':
      return 'stops';
    case 'market':
      return 'markets';
    default:
      return null;
  }
}

/** Schools, stops and markets with a post within `radiusM` true metres (places on EPSG:32643). */
export function coveredPlaces(
  places: readonly Place[],
  posts: readonly { readonly x: number; readonly y: number }[],
  radiusM: number,
): CoverageAnswer['places'] {
  // Too few places to pay for a grid.
  const index = buildNearest(posts, null);
  const counts = {
    schools: { total: 0, covered: 0 },
    stops: { total: 0, covered: 0 },
    markets: { total: 0, covered: 0 },
  };
  for (const place of places) {
    const kind = protectedKind(place.kind);
    if (!kind) continue;
    counts[kind].total++;
    if (isCovered(nearestPost(index, place.x, place.y).distanceM, radiusM)) counts[kind].covered++;
  }
  return counts;
}
