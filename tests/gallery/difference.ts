import { channels, coloursOf, flatColours, type Picture } from './png.ts';

/**
 * How far red, green or blue may be off: half a step of a kept blend, and what another processor rounds otherwise.
 * Between two grounds, which are kept as they are, only the latter.
 */
const BLEND_OFF = 12;
const FLAT_OFF = 2;
/** A single letter is more; and of a map, whose lines are put together by the graphics' own rounding, this share. */
const PIXELS_OFF = 3;
const MAP_SHARE_OFF = 0.0005;

/** In which pixels two pictures differ; null when they are the same to the eye. */
export interface Difference {
  readonly words: string;
  /** The kept picture pale, and what differs in red; null where the sizes differ. */
  readonly shown: Picture | null;
}

const off = (a: number, b: number): number => {
  const [red, green, blue] = channels(a);
  const [otherRed, otherGreen, otherBlue] = channels(b);
  return Math.max(Math.abs(red - otherRed), Math.abs(green - otherGreen), Math.abs(blue - otherBlue));
};

const RED = [220, 0, 40, 255] as const;
const PALE = 0.2;

/**
 * Whether a pixel lies in a ground of its colour: where two others blend, at a round corner or in a shadow, that colour
 * is met by chance, and stands alone.
 */
const isGround = (colours: Uint32Array, k: number, width: number): boolean =>
  [k - 1, k + 1, k - width, k + width].filter((beside) => colours[beside] === colours[k]).length > 1;

/** Compares what is on the screen now with what was kept. */
export function differenceOf(kept: Picture, now: Picture, isMap: boolean): Difference | null {
  const { width, height } = kept;
  if (width !== now.width || height !== now.height)
    return { words: `it was ${width} x ${height} px and is ${now.width} x ${now.height} px`, shown: null };
  const [was, is] = [coloursOf(kept), coloursOf(now)];
  const [flatWas, flatIs] = [flatColours(was), flatColours(is)];
  const pixels: number[] = [];
  const areGrounds = (k: number): boolean =>
    flatWas.has(was[k]) && flatIs.has(is[k]) && isGround(is, k, width) && isGround(was, k, width);
  for (let k = 0; k < was.length; k++)
    if (was[k] !== is[k] && off(was[k], is[k]) > (areGrounds(k) ? FLAT_OFF : BLEND_OFF)) pixels.push(k);
  if (pixels.length <= (isMap ? Math.max(PIXELS_OFF, MAP_SHARE_OFF * width * height) : PIXELS_OFF)) return null;
  const data = kept.data.map((value, at) => (at % 4 === 3 ? 255 : 255 - PALE * (255 - value)));
  for (const pixel of pixels) data.set(RED, 4 * pixel);
  return { words: `${pixels.length} pixels differ`, shown: { width, height, data } };
}
