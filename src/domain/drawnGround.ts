import type { LonLat } from './geometry';

/** A circle, a polygon (its ring without the first point repeated), or what lies within some metres of a line. */
export type DrawnGround =
  | { readonly kind: 'circle'; readonly at: LonLat; readonly radiusM: number }
  | { readonly kind: 'polygon'; readonly points: readonly LonLat[] }
  | { readonly kind: 'strip'; readonly radiusM: number; readonly points: readonly LonLat[] };
