import type { NearbyName } from '../../domain/answers';
import type { Place } from '../../domain/place';
import { toPlane } from '../../domain/projection';
import { compass } from './compass';
import { kindOfPlace } from './placeKind';

/**
 * Within this a point is "at" the place: places are known to 4 decimals, about 10 m, and a direction would be noise.
 */
export const AT_PLACE_M = 30;
/** Beyond this a name says nothing about where the point is. */
const NAME_REACH_M = 3_000;

/**
 * Prepares the naming of points in words: "120 m north of X, Y district". The function it returns takes degrees and
 * gives the nearest named place that is no street (the first in the list of equally near ones), the distance in metres
 * on EPSG:32643, the eight-point compass direction from the place to the point (null within 30 m) and the district;
 * null when no such place lies within 3 km. A street is published by one point and runs for kilometres: "300 m from
 * Gogol street" would send people along all of it. The words are made in i18n.
 */
export function nearbyName(
  places: readonly Place[],
  districtIdAt: (lon: number, lat: number) => string | null,
): (lon: number, lat: number) => NearbyName | null {
  const points = places.filter((place) => kindOfPlace(place) !== 'street');
  return (lon, lat) => {
    const [x, y] = toPlane(lon, lat);
    let nearest: Place | null = null;
    let best = Infinity;
    for (const place of points) {
      const d2 = (place.x - x) ** 2 + (place.y - y) ** 2;
      if (d2 < best) {
        best = d2;
        nearest = place;
      }
    }
    const distanceM = Math.sqrt(best);
    if (nearest === null || distanceM > NAME_REACH_M) return null;
    return {
      distanceM,
      direction: distanceM <= AT_PLACE_M ? null : compass(nearest, { lon, lat }),
      place: { kind: nearest.kind, nameRu: nearest.nameRu, nameKk: nearest.nameKk },
      districtId: districtIdAt(lon, lat),
    };
  };
}
