import type { Free } from '../../state/draw/shapeCamera';

/** Where a card stands beside a point of the map. Everything in CSS pixels of the map's box. */
export interface Placed {
  readonly left: number;
  readonly top: number;
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/** Between the point's own ring and the card. */
const GAP = 18;
const EDGE = 12;
/** The map's own buttons stand along its right side. */
const BUTTONS = 64;
/** The search box lies above this. */
const SEARCH = 60;
/** Of the map's height, what the search box with many chips under it may keep clear of the card. */
const MOST_CLEAR = 0.35;

/** The line above which the card never stands, where the search box and the chips take so much from the map's top. */
export const clearTop = (takenPx: number, mapHeight: number): number =>
  Math.max(SEARCH, Math.min(takenPx + EDGE, mapHeight * MOST_CLEAR));

/**
 * Beside the point, on the side with more room, on the other where there is none, below or above it where neither is;
 * inside the map and under the line `clear`. A point that has left the map is taken where it left it. The card keeps
 * off the point wherever one of the four sides has room for it.
 */
export function beside(
  point: { readonly x: number; readonly y: number },
  card: Size,
  map: Size,
  clear: number,
): Placed {
  const clamp = (value: number, least: number, most: number): number => Math.max(least, Math.min(value, most));
  const x = clamp(point.x, 0, map.width);
  const y = clamp(point.y, 0, map.height);
  const topOf = (top: number): number => clamp(top, clear, Math.max(clear, map.height - EDGE - card.height));
  const right = { left: x + GAP, top: topOf(y - card.height / 3) };
  const isRightFree = right.left + card.width <= map.width - BUTTONS;
  if (isRightFree && x <= map.width / 2) return right;
  if (x - GAP - card.width >= EDGE) return { left: x - GAP - card.width, top: topOf(y - card.height / 3) };
  if (isRightFree) return right;
  if (right.left + card.width <= map.width - EDGE) return right;
  const left = clamp(x - card.width / 2, EDGE, Math.max(EDGE, map.width - EDGE - card.width));
  const isBelow = y + GAP + card.height <= map.height - EDGE || map.height - y > y - clear;
  return { left, top: topOf(isBelow ? y + GAP : y - GAP - card.height) };
}

/**
 * By how many CSS pixels the ground must move to the left for what reaches from `from` to `to` across the map to lie
 * clear of a card whose left edge is at `card`: 0 = it does already, null = it is wider than what the card leaves.
 */
export function shiftFor(from: number, to: number, card: number): number | null {
  const most = card - GAP;
  if (to - from > most - EDGE) return null;
  return to > most ? to - most : Math.min(0, from - EDGE);
}

/** The card of a place is so wide. */
const CARD = 330;
/** Scale and source stand below this much of the map's lower edge. */
const FOOT = 44;
/** Of a phone's map, what its sheet and the search box leave free. */
const FREE_OF_PHONE = 0.3;

/** What of a map stays free beside the card of a place that stands at its side, on a phone above it. */
export function besideCard({ width, height }: Size, isPhone: boolean): Free {
  const free = { left: EDGE, top: SEARCH };
  return isPhone
    ? { ...free, width: width - EDGE - BUTTONS, height: height * FREE_OF_PHONE }
    : { ...free, width: Math.max(CARD, width - CARD - 2 * EDGE - BUTTONS), height: height - SEARCH - FOOT };
}
