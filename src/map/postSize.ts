/**
 * How large posts stand on a map that also shows the ground around them: at the scale of a city a symbol of the usual
 * size covers that ground whole.
 */
import type { ExpressionSpecification } from 'maplibre-gl';
import { SYMBOL_SIZE } from './symbols';

/** Of a symbol's usual side on the wall; heavier in proportion to the screen. */
const USUAL = 0.85;
/** A symbol's side is at most so many radii of the ground: about half of the ground stays in sight. */
const MOST_RADII = 1.4;
/** From afar a smaller shape could not be told from another. */
const LEAST = 0.45;
const EQUATOR_M = 40_075_016.686;
const TILE_PX = 512;

/** Side of a post's symbol in pixels. `radiusPx` = radius of the ground that is shown around it; null = none is. */
export function postSidePx(scale: number, radiusPx: number | null): number {
  const usual = SYMBOL_SIZE * USUAL * scale;
  return radiusPx === null ? usual : Math.min(usual, Math.max(SYMBOL_SIZE * LEAST * scale, MOST_RADII * radiusPx));
}

/**
 * The same as MapLibre's `icon-size`, by the zoom. `radiusM` at the latitude `lat` = radius of the ground that is
 * shown; null = none is.
 */
export function postIconSize(scale: number, radiusM: number | null, lat: number): number | ExpressionSpecification {
  if (radiusM === null) return USUAL * scale;
  const atZoom0 = (MOST_RADII * radiusM * TILE_PX) / (EQUATOR_M * Math.cos((lat * Math.PI) / 180) * SYMBOL_SIZE);
  const zoomOf = (size: number): number => Math.log2(size / atZoom0);
  return [
    'interpolate',
    ['exponential', 2],
    ['zoom'],
    zoomOf(LEAST * scale),
    LEAST * scale,
    zoomOf(USUAL * scale),
    USUAL * scale,
  ];
}
