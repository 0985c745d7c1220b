/**
 * A grid on EPSG:32643 as a picture that lies straight on the web Mercator map. The two planes are turned against each
 * other (about 1.3 degrees at Almaty), so pinning the grid by its corners would shift cells by tens of metres: instead
 * every pixel of a Mercator rectangle asks where on the grid its centre falls. That depends on the grid's geometry only
 * and is kept; a new surface costs one pass over cells and one over pixels.
 */
import { toLonLat, toPlane } from '../domain/projection';

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
  /** Where the corners of its blocks of STRIDE pixels fall, in columns and rows of the grid, from the north-west. */
  readonly places: Float64Array;
}

/** `smooth`: the value between the centres of cells, bilinear; `cells`: each cell in the colour of its own value. */
export const DRAWINGS = ['smooth', 'cells'] as const;
export type GridDrawing = (typeof DRAWINGS)[number];

/** Pixels a picture may have: 16 MB as RGBA, well under the texture size of the weakest devices. */
const MOST_PIXELS = 4_000_000;
const PIXELS_PER_CELL: Readonly<Record<GridDrawing, number>> = { smooth: 4, cells: 2 };
/** Exact projection every so many pixels, straight lines between: the error stays under a millimetre. */
const STRIDE = 16;
const EARTH_M = 6_378_137;
const RAD = Math.PI / 180;

const mercatorX = (lon: number): number => EARTH_M * lon * RAD;
const mercatorY = (lat: number): number => EARTH_M * Math.asinh(Math.tan(lat * RAD));
const lonOf = (x: number): number => x / EARTH_M / RAD;
const latOf = (y: number): number => Math.atan(Math.sinh(y / EARTH_M)) / RAD;

/**
 * The picture of a grid before it has colours; a pixel's side is a half of a cell, a quarter for a smooth drawing,
 * while the picture stays under 4 megapixels.
 */
export function rasterFor(grid: GridGeometry, drawing: GridDrawing): GridRaster {
  const box = mercatorBox(grid);
  const [, lat] = toLonLat(grid.originX + (grid.cols * grid.cellM) / 2, grid.originY + (grid.rows * grid.cellM) / 2);
  const stretch = 1 / Math.cos(lat * RAD);
  const wantedM = (grid.cellM * stretch) / PIXELS_PER_CELL[drawing];
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
    places: placesOf(
      grid,
      width,
      height,
      (x) => lonOf(box.west + x * pixelM),
      (y) => latOf(box.north - y * pixelM),
    ),
  };
}

/**
 * Passes over the picture in pieces of a row: `visit` gets the first pixel's index, how many there are, where on the
 * grid the first one's centre falls (in columns and rows) and how far it is to the next.
 */
export function eachPiece(
  { width, height, places }: GridRaster,
  visit: (start: number, length: number, col: number, row: number, stepCol: number, stepRow: number) => void,
): void {
  const across = Math.ceil(width / STRIDE) + 1;
  for (let y = 0; y < height; y++) {
    const top = Math.floor(y / STRIDE) * across;
    const v = (y % STRIDE) / STRIDE;
    for (let block = 0; block < across - 1; block++) {
      const [n, s] = [2 * (top + block), 2 * (top + across + block)];
      const col = places[n] + (places[s] - places[n]) * v;
      const row = places[n + 1] + (places[s + 1] - places[n + 1]) * v;
      const eastCol = places[n + 2] + (places[s + 2] - places[n + 2]) * v;
      const eastRow = places[n + 3] + (places[s + 3] - places[n + 3]) * v;
      const left = block * STRIDE;
      const length = Math.min(STRIDE, width - left);
      visit(y * width + left, length, col, row, (eastCol - col) / STRIDE, (eastRow - row) / STRIDE);
    }
  }
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

function placesOf(
  { cellM, originX, originY }: GridGeometry,
  width: number,
  height: number,
  lonAt: (x: number) => number,
  latAt: (y: number) => number,
): Float64Array {
  const [across, down] = [Math.ceil(width / STRIDE) + 1, Math.ceil(height / STRIDE) + 1];
  const places = new Float64Array(2 * across * down);
  for (let j = 0; j < down; j++) {
    const lat = latAt(j * STRIDE + 0.5);
    for (let i = 0; i < across; i++) {
      const [x, y] = toPlane(lonAt(i * STRIDE + 0.5), lat);
      places[2 * (j * across + i)] = (x - originX) / cellM;
      places[2 * (j * across + i) + 1] = (y - originY) / cellM;
    }
  }
  return places;
}
