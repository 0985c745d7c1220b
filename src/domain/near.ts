/** The ground within some metres of a point, as a condition of the filter: how it is written, and what lies in it. */
import type { Near } from './filter';
import type { LonLat } from './geometry';
import { latitude, longitude } from './parse/pieces';
import { field } from './parse/shape';
import { toPlane } from './projection';
import { decimalOf, number, type Value } from './value';

/** A radius in metres. */
export const RADIUS = number({ min: 10, max: 5000, unit: 'm' });

/** One circle, LON,LAT,METRES. */
export const NEAR: Value<Near> = {
  kind: { type: 'points' },
  toText: ({ lon, lat, radiusM }) => `${lon},${lat},${radiusM}`,
  fromText: (text, reading) => {
    const parts = text.split(',');
    const [lon, lat] = parts.map(decimalOf);
    const radiusM = RADIUS.fromText(parts[2] ?? '', reading);
    return parts.length === 3 && radiusM !== undefined && Math.abs(lon) <= 180 && Math.abs(lat) <= 90
      ? { lon, lat, radiusM }
      : undefined;
  },
  fromJson: (piece) => ({
    lon: longitude(field(piece, 'lon')),
    lat: latitude(field(piece, 'lat')),
    radiusM: RADIUS.fromJson(field(piece, 'radiusM')),
  }),
};

/**
 * Is a point of the city's plane (metres) within the radius of a place, itself included? A point that is nowhere (NaN)
 * is not.
 */
export function isWithin([lon, lat]: LonLat, radiusM: number): (x: number, y: number) => boolean {
  const [atX, atY] = toPlane(lon, lat);
  const most = radiusM * radiusM;
  return (x, y) => (x - atX) * (x - atX) + (y - atY) * (y - atY) <= most;
}
