import type { CellSize } from '../../domain/drawnGround';
import { rowStepM } from '../../domain/cellOfPoint';
import { cellShares } from '../shape/cellShares';
import type { Edges } from '../shape/orientedEdges';
import type { ShapeIndex } from '../shape/shapeIndex';

/** Which cells are asked about: `cols` x `rows` of them, the south-western one at column `firstCol`, row `firstRow`. */
interface Cells extends CellSize {
  readonly firstCol: number;
  readonly firstRow: number;
  readonly cols: number;
  readonly rows: number;
}

/** The share of each cell's ground that a shape covers, exact up to rounding: row by row from the south-west. */
export const sharesOfCells = ({ edges }: ShapeIndex, cells: Cells): Float64Array =>
  cells.shape === 'square'
    ? cellShares(edges, cells.firstCol * cells.sizeM, cells.firstRow * cells.sizeM, cells.cols, cells.rows, cells.sizeM)
    : sharesOfHexagons(edges, cells);

/**
 * Hexagons by the exact shares of parallelograms. In units of their width and of a quarter of their height, the row r
 * is a band of two units of upright sides about 3r, and a unit above and below where slanting sides of two rows
 * interlock. Sheared by half a unit of width to a unit of height, the sides of one slant stand upright on whole
 * numbers, so that one raster says how much of the shape lies west of each; a triangle is the difference of a side of
 * one slant and one of the other.
 */
function sharesOfHexagons(edges: Edges, { sizeM, firstCol, firstRow, cols, rows }: Cells): Float64Array {
  const unitM = rowStepM('hexagon', sizeM) / 3;
  const bottom = 3 * firstRow - 2;
  const units = 3 * (rows - 1) + 4;
  const slanted = (lean: number): Edges =>
    mapped(
      edges,
      (x, y) => x / sizeM + lean * (y / unitM),
      (y) => y / unitM,
    );
  const upright = slanted(0);
  const middles = [-0.5, 0].map((shift) => cellShares(upright, firstCol + shift, bottom, cols, units, 1));
  const rising = westOf(slanted(-0.5), firstCol - half(bottom + units) - 3, cols + half(units) + 6, bottom, units);
  const falling = westOf(slanted(0.5), firstCol + half(bottom) - 3, cols + half(units) + 6, bottom, units);
  const shares = new Float64Array(cols * rows);
  for (let k = 0; k < rows; k++) {
    const row = firstRow + k;
    const middle = middles[row & 1];
    for (let c = 0; c < cols; c++) {
      const x = firstCol + c + (row & 1) / 2;
      const above = falling(x + 1.5 * row + 1, 3 * row + 1) - rising(x - 1.5 * row - 1, 3 * row + 1);
      const below = rising(x - 1.5 * row + 1, 3 * row - 2) - falling(x + 1.5 * row - 1, 3 * row - 2);
      const at = (3 * row - 1 - bottom) * cols + c;
      shares[k * cols + c] = (middle[at] + middle[at + cols] + above + below) / 3;
    }
  }
  return shares;
}

const half = (units: number): number => Math.ceil(Math.abs(units) / 2) * Math.sign(units);

/** How much of a shape lies west of the line `x` in the unit row `y`, in units of a cell. */
function westOf(
  edges: Edges,
  west: number,
  cols: number,
  bottom: number,
  units: number,
): (x: number, y: number) => number {
  const shares = cellShares(edges, west, bottom, cols, units, 1);
  for (let row = 0; row < units; row++)
    for (let k = row * cols + 1; k < (row + 1) * cols; k++) shares[k] += shares[k - 1];
  return (x, y) => (x - west >= 1 ? shares[(y - bottom) * cols + Math.min(cols, x - west) - 1] : 0);
}

function mapped(edges: Edges, xOf: (x: number, y: number) => number, yOf: (y: number) => number): Edges {
  const each = (of: (e: number) => number): Float64Array => Float64Array.from({ length: edges.count }, (_, e) => of(e));
  return {
    count: edges.count,
    x0: each((e) => xOf(edges.x0[e], edges.y0[e])),
    y0: each((e) => yOf(edges.y0[e])),
    x1: each((e) => xOf(edges.x1[e], edges.y1[e])),
    y1: each((e) => yOf(edges.y1[e])),
  };
}
