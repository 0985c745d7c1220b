import type { Camera } from '../../domain/geometry';
import { TOWN_BOX } from '../../domain/thisCity';

/** Pixels of the world at zoom 0. */
export const WORLD_PX = 512;
const RAD = Math.PI / 180;
/** Part of the window the town may fill. */
const FILL = 0.94;

/** A latitude's height in the web Mercator map, in worlds from the equator. */
export const mercator = (lat: number): number => Math.log(Math.tan(Math.PI / 4 + (lat * RAD) / 2)) / (2 * Math.PI);

/** The camera that shows a box of degrees (west, south, east, north) in a map of this size, in CSS pixels. */
export function boxCamera(
  [west, south, east, north]: readonly [number, number, number, number],
  widthPx: number,
  heightPx: number,
  mostZoom = 15,
): Camera {
  const wide = (east - west) / 360;
  const high = mercator(north) - mercator(south);
  const zoom = Math.log2(Math.min((widthPx * FILL) / wide, (heightPx * FILL) / high) / WORLD_PX);
  return {
    lon: (west + east) / 2,
    lat: (south + north) / 2,
    zoom: Math.min(mostZoom, Math.max(8, Number(zoom.toFixed(2)))),
  };
}

/** The camera that shows the built part of the city in a map of this size, in CSS pixels. */
export const firstCamera = (widthPx: number, heightPx: number): Camera => boxCamera(TOWN_BOX, widthPx, heightPx, 13);
