import type { Camera } from '../../../../domain/geometry';

/** Pixels of the world at zoom 0. */
const WORLD_PX = 512;
const RAD = Math.PI / 180;
const NEAREST = 14;
const FARTHEST = 8;

const mercator = (lat: number): number => Math.log(Math.tan(Math.PI / 4 + (lat * RAD) / 2)) / (2 * Math.PI);

/** Kept free at every edge, CSS pixels: a pin stands upon its place with its number. */
const EDGE_PX = 56;

/**
 * The camera that holds every site of a plan on a map of this size (CSS pixels), whichever way they spread: a report's
 * map shows the whole plan, even when the planner has just looked at one of its sites. null without sites.
 */
export function planCamera(
  sites: readonly { readonly lon: number; readonly lat: number }[],
  size: { readonly width: number; readonly height: number },
): Camera | null {
  if (sites.length === 0) return null;
  const lons = sites.map(({ lon }) => lon);
  const lats = sites.map(({ lat }) => lat);
  const [west, east, south, north] = [Math.min(...lons), Math.max(...lons), Math.min(...lats), Math.max(...lats)];
  const inside = (px: number): number => Math.max(px / 4, px - 2 * EDGE_PX);
  const world = Math.min(
    inside(size.width) / ((east - west) / 360),
    inside(size.height) / (mercator(north) - mercator(south)),
  );
  return {
    lon: (west + east) / 2,
    lat: (south + north) / 2,
    // Rounded down: rounded up, the outermost sites come nearer to the edge.
    zoom: Math.min(NEAREST, Math.max(FARTHEST, Math.floor(100 * Math.log2(world / WORLD_PX)) / 100)),
  };
}
