import type { SnapshotPost } from '../../domain/snapshot';
import { CITY_BOX } from '../../domain/thisCity';
import type { WallPicture } from './sheet';

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
