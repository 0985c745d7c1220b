/** The colours of a grid's picture: one pass over cells for their classes, one over pixels. */
import { LEAST_NEAR } from '../domain/density';
import { parseHex } from './colour';
import { eachPiece, type GridDrawing, type GridGeometry, type GridRaster } from './gridRaster';
import { classOf, rampOf, weakClass, type Scale, type Theme } from './scales';
import { firstClass, smoothly, type GridValues, type Inked } from './smoothImage';

/**
 * RGBA of the classes, straight alpha: transparent outside the mask and where the scale says nothing is drawn. What
 * rests on too few incidents keeps to the palest class.
 */
export function paintGrid(
  raster: GridRaster,
  grid: GridGeometry & GridValues,
  scale: Scale,
  theme: Theme,
  drawing: GridDrawing,
): Uint8ClampedArray<ArrayBuffer> {
  const picture = new Uint32Array(raster.width * raster.height);
  const inked = ink(grid, scale, theme);
  if (drawing === 'smooth') smoothly(picture, raster, grid, inked);
  else byCells(picture, raster, grid, inked);
  return new Uint8ClampedArray(picture.buffer);
}

function ink({ values, inside, near }: GridValues, scale: Scale, theme: Theme): Inked {
  const ramp = rampOf(scale, theme).map(toPixel);
  // "About the same" is left open: the map under it stays readable and only change has colour.
  if (scale.kind === 'diverging') ramp[scale.breaks.length] = 0;
  const colours = Uint32Array.from(scale.kind === 'sequential' ? [0, 0, ...ramp] : [0, ...ramp]);
  const offset = firstClass(scale);
  const classes = new Uint8Array(values.length);
  for (let cell = 0; cell < classes.length; cell++) {
    if (inside[cell] !== 1) continue;
    const own = classOf(scale, values[cell]);
    classes[cell] = (near && near[cell] < LEAST_NEAR ? weakClass(scale, own) : own) + offset;
  }
  return { scale, classes, colours };
}

function byCells(
  picture: Uint32Array,
  raster: GridRaster,
  { rows, cols }: GridGeometry,
  { classes, colours }: Inked,
): void {
  eachPiece(raster, (start, length, fromCol, fromRow, stepCol, stepRow) => {
    for (let k = 0; k < length; k++) {
      const col = fromCol + stepCol * k;
      const row = fromRow + stepRow * k;
      if (col >= 0 && col < cols && row >= 0 && row < rows)
        picture[start + k] = colours[classes[(row | 0) * cols + (col | 0)]];
    }
  });
}

/** One pixel as the machine's own 32 bits, so that a picture is written a pixel at a time. */
function toPixel(hex: string): number {
  const [r, g, b] = parseHex(hex);
  return new Uint32Array(Uint8Array.of(r, g, b, 255).buffer)[0];
}
