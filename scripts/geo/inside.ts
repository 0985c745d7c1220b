import type { LonLat, LonLatMultiPolygon } from '../../src/domain/geometry';
import type { District } from './districts';

/** Even-odd over all rings, in lon/lat. */
export function insidePolygons(polygons: LonLatMultiPolygon, lon: number, lat: number): boolean {
  let inside = false;
  for (const rings of polygons) for (const ring of rings) if (crosses(ring, lon, lat)) inside = !inside;
  return inside;
}

function crosses(ring: readonly LonLat[], lon: number, lat: number): boolean {
  let odd = false;
  for (let i = 1; i < ring.length; i++) {
    const a = ring[i - 1];
    const b = ring[i];
    if (a[1] > lat !== b[1] > lat && lon < a[0] + ((b[0] - a[0]) * (lat - a[1])) / (b[1] - a[1])) odd = !odd;
  }
  return odd;
}

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
      return lon >= west && lon <= east && lat >= south && lat <= north && insidePolygons(polygons, lon, lat);
    });
    return at < 0 ? null : districts[at].id;
  };
}
