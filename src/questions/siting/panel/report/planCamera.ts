import type { Camera } from '../../../../domain/geometry';

/** Pixels of the world at zoom 0. */
const WORLD_PX = 512;
const RAD = Math.PI / 180;
const NEAREST = 14;
const FARTHEST = 8;

const mercator = (lat: number): number => Math.log(Math.tan(Math.PI / 4 + (lat * RAD) / 2)) / (2 * Math.PI);

/**
 * The camera that holds every site of a plan within so many CSS pixels, whichever way they spread: a report's map shows
 * the whole plan, even when the planner has just looked at one of its sites. null without sites.
 */
export function planCamera(
  sites: readonly { readonly lon: number; readonly lat: number }[],
  sizePx: number,
): Camera | null {
  if (sites.length === 0) return null;
  const lons = sites.map(({ lon }) => lon);
  const lats = sites.map(({ lat }) => lat);
  const [west, east, south, north] = [Math.min(...lons), Math.max(...lons), Math.min(...lats), Math.max(...lats)];
  const spread = Math.max((east - west) / 360, mercator(north) - mercator(south));
  const zoom = spread > 0 ? Math.log2(sizePx / spread / WORLD_PX) : NEAREST;
  return {
    lon: (west + east) / 2,
    lat: (south + north) / 2,
    zoom: Math.min(NEAREST, Math.max(FARTHEST, Number(zoom.toFixed(2)))),
  };
}
