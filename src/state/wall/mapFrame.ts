import type { Area } from '../../domain/area';
import { TOWN_BOX, CITY_BOX } from '../../domain/thisCity';
import type { SnapshotPost } from '../../domain/snapshot';
import type { WallPicture } from './scenes/sheet';

type Frame = [[west: number, south: number], [east: number, north: number]];

/**
 * What the map shows: a district as far as it lies in the built town, else the town with the places that the scene is
 * about (see framedPlaces). Mountains hold nothing else to show.
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

type Pair = readonly [lon: number, lat: number];

const [WEST, SOUTH, EAST, NORTH] = CITY_BOX;

/** Whether a post lies where a map of the whole city goes; one beyond would make it small for the others. */
export const isInCity = ({ lon, lat }: Pick<SnapshotPost, 'lon' | 'lat'>): boolean =>
  lon >= WEST && lon <= EAST && lat >= SOUTH && lat <= NORTH;

/**
 * Places that the map of the whole city must have within its frame beside the town: sites of a plan, and in the scene
 * of posts all in the city that are `published`, the planned ones from the start: a frame that grew in mid-scene would
 * move the map.
 */
export const framedPlaces = (
  { sites, posts, cover }: WallPicture,
  published: readonly SnapshotPost[],
): readonly Pair[] => [
  ...sites,
  ...(posts.length === 0 && cover === null
    ? []
    : published.filter(isInCity).map(({ lon, lat }) => [lon, lat] as const)),
];
