import type { Area } from '../../domain/area';
import { TOWN_BOX } from '../../domain/thisCity';

type Frame = [[west: number, south: number], [east: number, north: number]];

/**
 * What the map shows: a district as far as it lies in the built town, else the town with the places that the scene is
 * about (see framedPlaces.ts). Mountains hold nothing else to show.
 */
export function frameOf(
  districts: readonly Area[],
  focus: string | null,
  places: readonly (readonly [lon: number, lat: number])[],
): Frame {
  const [west, south, east, north] = TOWN_BOX;
  const area = districts.find(({ id }) => id === focus);
  const points = (area?.geometry.flat(2) ?? []).filter(
    ([lon, lat]) => lon >= west && lon <= east && lat >= south && lat <= north,
  );
  const within = points.length < 2 ? [[west, south], [east, north], ...places] : points;
  const lons = within.map(([lon]) => lon);
  const lats = within.map(([, lat]) => lat);
  return [
    [Math.min(...lons), Math.min(...lats)],
    [Math.max(...lons), Math.max(...lats)],
  ];
}
