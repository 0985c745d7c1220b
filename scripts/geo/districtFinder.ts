import { holds } from '../../src/domain/polygon';
import type { District } from './districts';

/** The district a point lies in, or null outside the city. */
export function districtFinder(districts: readonly District[]): (lon: number, lat: number) => string | null {
  const boxes = districts.map(({ polygons }) => {
    const points = polygons.flat(2);
    const bound = (pick: 0 | 1, sign: 1 | -1): number =>
      sign * points.reduce((most, p) => Math.max(most, sign * p[pick]), -Infinity);
    return [bound(0, -1), bound(1, -1), bound(0, 1), bound(1, 1)];
  });
  return (lon, lat) => {
    const at = districts.findIndex(({ polygons }, i) => {
      const [west, south, east, north] = boxes[i];
      return lon >= west && lon <= east && lat >= south && lat <= north && holds(polygons, lon, lat);
    });
    return at < 0 ? null : districts[at].id;
  };
}
