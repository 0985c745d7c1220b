/** Grids become pixels: who lays them on a map paints them himself, or has it done beside the page's thread. */
import { paintGrid } from './densityImage';
import { geometryKey, rasterFor, type Corners, type GridDrawing, type GridRaster } from './gridRaster';
import type { GridPicture } from './mapData';
import type { Theme } from './scales';

/** By what a grid is drawn beside its values and its scale. */
export interface GridLook {
  readonly theme: Theme;
  readonly drawing: GridDrawing;
}

/** All that a picture of a grid is painted from; it may cross to a worker. */
export interface GridPaint extends GridLook, Pick<GridPicture, 'grid' | 'scale'> {}

/** RGBA with straight alpha, row by row from the north-west, and where it lies. */
interface GridPixels extends Pick<GridRaster, 'width' | 'height'> {
  readonly pixels: Uint8ClampedArray<ArrayBuffer>;
  readonly corners: Corners;
}

/**
 * Paints grids one after the other. Where each pixel lies on the grid is kept from the last of a name: the geometry
 * changes far less often than what is drawn on it.
 */
export function gridPainter(): (name: string, paint: GridPaint) => GridPixels {
  const kept = new Map<string, { readonly key: string; readonly raster: GridRaster }>();
  return (name, { grid, scale, theme, drawing }) => {
    const key = `${geometryKey(grid)} ${drawing}`;
    const before = kept.get(name);
    const raster = before?.key === key ? before.raster : rasterFor(grid, drawing);
    kept.set(name, { key, raster });
    const { width, height, corners } = raster;
    return { width, height, corners, pixels: paintGrid(raster, grid, scale, theme, drawing) };
  };
}
