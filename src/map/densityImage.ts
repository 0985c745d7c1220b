/**
 * A grid on EPSG:32643 as a picture that lies straight on the web Mercator map. The two planes are turned against each
 * other (about 1.3 degrees at Almaty), so pinning the grid by its corners would shift cells by tens of metres: instead
 * every pixel of a Mercator rectangle looks up the cell its centre falls in. The table depends on the grid's geometry
 * only and is kept; a new surface costs one pass over cells and one over pixels.
 */
import { toLonLat, toPlane } from '../domain/projection';
import { LEAST_NEAR } from '../domain/density';
import { classOf, rampOf, weakClass, type Scale, type Theme } from './scales';
import { parseHex } from './colour';

export interface GridGeometry {
  readonly rows: number;
  readonly cols: number;
  readonly cellM: number;
  /** South-west corner, metres on EPSG:32643. */
  readonly originX: number;
  readonly originY: number;
}

type Corner = [lon: number, lat: number];
/** North-west, north-east, south-east, south-west: the order of an image source. */
export type Corners = [Corner, Corner, Corner, Corner];

export interface GridRaster {
  readonly width: number;
  readonly height: number;
  readonly corners: Corners;
  /** Cell of each pixel, row by row from the north-west; -1 where the pixel is outside the grid. */
  readonly cellOfPixel: Int32Array;
}

export interface GridValues {
  readonly values: Float32Array;
  /** 1 where the cell belongs to the mask. */
  readonly inside: Uint8Array;
  /** Incidents that each value rests on; not given = enough. */
  readonly near?: Uint8Array;
}

/** Pixels a picture may have: 16 MB as RGBA, well under the texture size of the weakest devices. */
const MOST_PIXELS = 4_000_000;
const PIXELS_PER_CELL = 2;
/** Exact projection every so many pixels, straight lines between: the error stays under a millimetre. */
const STRIDE = 16;
const EARTH_M = 6_378_137;
const RAD = Math.PI / 180;

const mercatorX = (lon: number): number => EARTH_M * lon * RAD;
const mercatorY = (lat: number): number => EARTH_M * Math.asinh(Math.tan(lat * RAD));
const lonOf = (x: number): number => x / EARTH_M / RAD;
const latOf = (y: number): number => Math.atan(Math.sinh(y / EARTH_M)) / RAD;

/** The lookup table of a grid; a pixel's side is at most half a cell while the picture stays under 4 megapixels. */
export function rasterFor(grid: GridGeometry): GridRaster {
  const box = mercatorBox(grid);
  const [, lat] = toLonLat(grid.originX + (grid.cols * grid.cellM) / 2, grid.originY + (grid.rows * grid.cellM) / 2);
  const stretch = 1 / Math.cos(lat * RAD);
  const wantedM = (grid.cellM * stretch) / PIXELS_PER_CELL;
  const smallestM = Math.sqrt(((box.east - box.west) * (box.north - box.south)) / MOST_PIXELS);
  const pixelM = Math.max(wantedM, smallestM);
  const width = Math.max(1, Math.ceil((box.east - box.west) / pixelM));
  const height = Math.max(1, Math.ceil((box.north - box.south) / pixelM));
  const east = box.west + width * pixelM;
  const south = box.north - height * pixelM;
  const [w, e, n, s] = [lonOf(box.west), lonOf(east), latOf(box.north), latOf(south)];
  return {
    width,
    height,
    corners: [
      [w, n],
      [e, n],
      [e, s],
      [w, s],
    ],
    cellOfPixel: lookUp(
      grid,
      width,
      height,
      (x) => lonOf(box.west + x * pixelM),
      (y) => latOf(box.north - y * pixelM),
    ),
  };
}

/**
 * RGBA of the classes, straight alpha: transparent outside the mask and where the scale says nothing is drawn. What
 * rests on too few incidents keeps out of the strongest classes.
 */
export function paintGrid(
  raster: GridRaster,
  grid: GridValues,
  scale: Scale,
  theme: Theme,
): Uint8ClampedArray<ArrayBuffer> {
  const offset = scale.kind === 'sequential' ? 0 : scale.breaks.length;
  const pixels = rampOf(scale, theme).map(toPixel);
  // "About the same" is left open: the map under it stays readable and only change has colour.
  if (scale.kind === 'diverging') pixels[offset] = 0;
  const colours = new Uint32Array(grid.values.length);
  for (let cell = 0; cell < colours.length; cell++) {
    if (grid.inside[cell] !== 1) continue;
    const own = classOf(scale, grid.values[cell]);
    const drawn = grid.near && grid.near[cell] < LEAST_NEAR ? weakClass(scale, own) : own;
    colours[cell] = pixels[drawn + offset] ?? 0;
  }
  const { cellOfPixel } = raster;
  const picture = new Uint32Array(cellOfPixel.length);
  for (let p = 0; p < picture.length; p++) {
    const cell = cellOfPixel[p];
    if (cell >= 0) picture[p] = colours[cell];
  }
  return new Uint8ClampedArray(picture.buffer);
}

/** Equal keys share one lookup table. */
export const geometryKey = (g: GridGeometry): string => [g.rows, g.cols, g.cellM, g.originX, g.originY].join();

function mercatorBox(grid: GridGeometry): { west: number; east: number; south: number; north: number } {
  const [x0, y0] = [grid.originX, grid.originY];
  const [x1, y1] = [x0 + grid.cols * grid.cellM, y0 + grid.rows * grid.cellM];
  const box = { west: Infinity, east: -Infinity, south: Infinity, north: -Infinity };
  // The edges of the grid bend a little on the map: points along them, not only corners, span the box.
  for (let i = 0; i <= 16; i++) {
    const [x, y] = [x0 + ((x1 - x0) * i) / 16, y0 + ((y1 - y0) * i) / 16];
    for (const [px, py] of [
      [x, y0],
      [x, y1],
      [x0, y],
      [x1, y],
    ] as const) {
      const [lon, lat] = toLonLat(px, py);
      box.west = Math.min(box.west, mercatorX(lon));
      box.east = Math.max(box.east, mercatorX(lon));
      box.south = Math.min(box.south, mercatorY(lat));
      box.north = Math.max(box.north, mercatorY(lat));
    }
  }
  return box;
}

function lookUp(
  grid: GridGeometry,
  width: number,
  height: number,
  lonAt: (x: number) => number,
  latAt: (y: number) => number,
): Int32Array {
  const cells = new Int32Array(width * height);
  const { rows, cols, cellM, originX, originY } = grid;
  for (let top = 0; top < height; top += STRIDE) {
    const blockHeight = Math.min(STRIDE, height - top);
    const [latN, latS] = [latAt(top + 0.5), latAt(top + STRIDE + 0.5)];
    let [neX, neY] = toPlane(lonAt(0.5), latN);
    let [seX, seY] = toPlane(lonAt(0.5), latS);
    for (let left = 0; left < width; left += STRIDE) {
      const [nwX, nwY, swX, swY] = [neX, neY, seX, seY];
      const lonE = lonAt(left + STRIDE + 0.5);
      [neX, neY] = toPlane(lonE, latN);
      [seX, seY] = toPlane(lonE, latS);
      const right = Math.min(left + STRIDE, width);
      for (let dy = 0; dy < blockHeight; dy++) {
        const v = dy / STRIDE;
        const [wX, wY] = [nwX + (swX - nwX) * v, nwY + (swY - nwY) * v];
        const [stepX, stepY] = [(neX + (seX - neX) * v - wX) / STRIDE, (neY + (seY - neY) * v - wY) / STRIDE];
        // In cells: a picture has millions of pixels, and the page waits for it.
        const [fromCol, fromRow] = [(wX - originX) / cellM, (wY - originY) / cellM];
        const [stepCol, stepRow] = [stepX / cellM, stepY / cellM];
        const start = (top + dy) * width + left;
        for (let k = 0; k < right - left; k++) {
          const col = fromCol + stepCol * k;
          const row = fromRow + stepRow * k;
          cells[start + k] = col >= 0 && col < cols && row >= 0 && row < rows ? (row | 0) * cols + (col | 0) : -1;
        }
      }
    }
  }
  return cells;
}

/** One pixel as the machine's own 32 bits, so that a picture is written a pixel at a time. */
function toPixel(hex: string): number {
  const [r, g, b] = parseHex(hex);
  return new Uint32Array(Uint8Array.of(r, g, b, 255).buffer)[0];
}
