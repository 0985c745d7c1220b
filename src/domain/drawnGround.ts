import type { LonLat } from './geometry';

/** A circle, a polygon (its ring without the first point repeated), or what lies within some metres of a line. */
export type DrawnGround =
  | { readonly kind: 'circle'; readonly at: LonLat; readonly radiusM: number }
  | { readonly kind: 'polygon'; readonly points: readonly LonLat[] }
  | { readonly kind: 'strip'; readonly radiusM: number; readonly points: readonly LonLat[] };

/** Cells of one shape and size (metres between the middles of neighbours), laid from the plane's origin. */
export interface CellSize {
  readonly shape: 'hexagon' | 'square';
  readonly sizeM: number;
}

/** What is drawn, or the cell that holds a point. */
export type Ground = DrawnGround | ({ readonly kind: 'cell'; readonly at: LonLat } & CellSize);
