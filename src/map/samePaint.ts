import type { GridPaint } from './gridImage';
import { sameValue } from './layer';

/** True where one picture serves both. */
export const isSamePaint = (a: GridPaint, b: GridPaint): boolean =>
  a.grid === b.grid && a.theme === b.theme && a.drawing === b.drawing && sameValue(a.scale, b.scale);
