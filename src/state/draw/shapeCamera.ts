/** Where a camera stands for a shape to lie in what is free of the map. Everything in CSS pixels of the map. Pure. */
import type { Camera } from '../../domain/geometry';
import { boxCamera, mercator, WORLD_PX } from '../map/firstCamera';

interface Size {
  readonly width: number;
  readonly height: number;
}

/** A part of the map. */
export interface Free extends Size {
  readonly left: number;
  readonly top: number;
}

interface Asked {
  /** West, south, east, north of the shape, degrees. */
  readonly box: readonly [number, number, number, number];
  readonly camera: Camera;
  readonly size: Size;
  readonly free: Free;
  /** As large as fits, in the middle of what is free. */
  readonly nearer: boolean;
}

/** Nearer than this a shape shows nothing around it. */
const MOST_ZOOM = 17;

/** The camera by which all of a shape lies in what is free, moved as little as will do; null = it does as it is. */
export function shapeCamera({ box, camera, size, free, nearer }: Asked): Camera | null {
  const [west, south, east, north] = box;
  const fit = boxCamera(box, free.width, free.height, MOST_ZOOM).zoom;
  const zoom = nearer ? fit : Math.min(camera.zoom, fit);
  const world = WORLD_PX * 2 ** zoom;
  const x = (lon: number): number => ((lon - camera.lon) / 360) * world + size.width / 2;
  const y = (lat: number): number => (mercator(camera.lat) - mercator(lat)) * world + size.height / 2;
  const isAnew = nearer || zoom < camera.zoom;
  const right = shift(x(west), x(east), free.left, free.left + free.width, isAnew);
  const down = shift(y(north), y(south), free.top, free.top + free.height, isAnew);
  if (!isAnew && right === 0 && down === 0) return null;
  const middle = mercator(camera.lat) + down / world;
  return {
    lon: camera.lon - (right / world) * 360,
    lat: (Math.atan(Math.exp(2 * Math.PI * middle)) * 360) / Math.PI - 90,
    zoom,
  };
}

/** By how much from `from` to `to` is moved to lie within `low` and `high`, or in their middle. */
function shift(from: number, to: number, low: number, high: number, isCentred: boolean): number {
  if (isCentred) return (low + high - from - to) / 2;
  return from < low ? low - from : Math.min(0, high - to);
}

/** The cards of shapes are so wide. */
const CARD_PX = 340;
const EDGE = 12;
/** The map's own buttons stand along its right side. */
const BUTTONS = 64;
/** The search box stands above this. */
const SEARCH = 64;
/** Scale and source stand below this much of the map's lower edge. */
const FOOT = 44;
/** Of the strip at the map's foot, which may unfold, no more is made room for. */
const MOST_STRIP = 100;
/** Less of the map shows nothing around a shape. */
const LEAST = { width: 240, height: 120 };

/**
 * What of a map the card of a shape leaves free: beside it, or where there is no room below it; on a phone above it.
 * `origin` is where the map begins in the box that it shares with what lies over it, `taken` how much of the box's top
 * that takes, `strip` the height of what stands on its foot, `covered` what a card takes of its foot.
 */
export function freeOf(
  size: Size,
  origin: { readonly x: number; readonly y: number },
  taken: number,
  strip: number,
  covered = 0,
): Free {
  const height = size.height - Math.max(FOOT + Math.min(strip, MOST_STRIP), covered + EDGE);
  const left = Math.max(EDGE, EDGE + CARD_PX + EDGE - origin.x);
  const width = size.width - left - BUTTONS;
  if (width >= LEAST.width) {
    const top = Math.max(EDGE, SEARCH - origin.y);
    return { left, top, width, height: Math.max(LEAST.height, height - top) };
  }
  const top = Math.max(EDGE, Math.min(taken + EDGE - origin.y, height - LEAST.height));
  return { left: EDGE, top, width: size.width - EDGE - BUTTONS, height: height - top };
}
