import type { Camera } from '../../domain/geometry';
import { TOWN_BOX } from '../../domain/thisCity';

/** Pixels of the world at zoom 0. */
const WORLD_PX = 512;
const RAD = Math.PI / 180;
/** Part of the window the town may fill. */
const FILL = 0.94;

const mercator = (lat: number): number => Math.log(Math.tan(Math.PI / 4 + (lat * RAD) / 2)) / (2 * Math.PI);

/** The camera that shows the built part of the city in a map of this size, in CSS pixels. */
export function firstCamera(widthPx: number, heightPx: number): Camera {
  const [west, south, east, north] = TOWN_BOX;
  const wide = (east - west) / 360;
  const high = mercator(north) - mercator(south);
  const zoom = Math.log2(Math.min((widthPx * FILL) / wide, (heightPx * FILL) / high) / WORLD_PX);
  return { lon: (west + east) / 2, lat: (south + north) / 2, zoom: Math.min(13, Math.max(8, Number(zoom.toFixed(2)))) };
}
