import type { DensityGrid } from '../../domain/answers';
import type { Area } from '../../domain/area';
import { toLonLat, toPlane } from '../../domain/projection';
import { rasteriseShape } from '../shape/rasteriseShape';

type Polygon = number[][][];
type Cells = Pick<DensityGrid, 'rows' | 'cols' | 'cellM' | 'originX' | 'originY' | 'inside'>;

/**
 * The city's ground outside a grid's study area, cell by cell as the grid's own picture leaves it blank: strips as wide
 * as the blank runs of a row, of rows that look alike one strip. Cells of the city beyond the grid are blank too.
 * Coordinates of a MultiPolygon.
 */
export function unstudiedGround(grid: Cells, districts: readonly Area[]): readonly Polygon[] {
  const rings = districts
    .flatMap((area) => area.geometry.flat())
    .map((ring) => Float64Array.from(ring.flatMap(([lon, lat]) => toPlane(lon, lat))));
  if (rings.length === 0) return [];
  const { cellM } = grid;
  const box = cityCells(rings, grid);
  const city = rasteriseShape(
    { rings },
    grid.originX + box.col * cellM,
    grid.originY + box.row * cellM,
    box.cols,
    box.rows,
    cellM,
  );
  const blanks = new Uint8Array(box.cols);
  const lookAt = (row: number): void => {
    const gridRow = row + box.row;
    const within = gridRow >= 0 && gridRow < grid.rows;
    for (let col = 0; col < box.cols; col++) {
      const gridCol = col + box.col;
      const isStudied =
        within && gridCol >= 0 && gridCol < grid.cols && grid.inside[gridRow * grid.cols + gridCol] === 1;
      blanks[col] = city[row * box.cols + col] === 1 && !isStudied ? 1 : 0;
    }
  };
  const strips: Polygon[] = [];
  const corner = (col: number, row: number): number[] =>
    toLonLat(grid.originX + (col + box.col) * cellM, grid.originY + (row + box.row) * cellM);
  const width = box.cols + 1;
  const close = (key: number, from: number, to: number): void => {
    const [west, east] = [Math.floor(key / width), key % width];
    const first = corner(west, from);
    strips.push([[first, corner(east, from), corner(east, to), corner(west, to), [...first]]]);
  };
  /** Runs of the row before by where they begin and end, with the row in which such a run began. */
  let open = new Map<number, number>();
  for (let row = 0; row <= box.rows; row++) {
    const next = new Map<number, number>();
    if (row < box.rows) lookAt(row);
    for (let col = 0; row < box.rows && col < box.cols; col++) {
      if (blanks[col] === 0) continue;
      const west = col;
      while (col < box.cols && blanks[col] === 1) col++;
      const key = west * width + col;
      next.set(key, open.get(key) ?? row);
    }
    for (const [key, from] of open) if (!next.has(key)) close(key, from, row);
    open = next;
  }
  return strips;
}

/** The cells of the grid's lattice that the city's box takes. */
function cityCells(
  rings: readonly Float64Array[],
  { originX, originY, cellM }: Cells,
): { col: number; row: number; cols: number; rows: number } {
  let [minX, minY, maxX, maxY] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const ring of rings) {
    for (let i = 0; i < ring.length; i += 2) {
      [minX, maxX] = [Math.min(minX, ring[i]), Math.max(maxX, ring[i])];
      [minY, maxY] = [Math.min(minY, ring[i + 1]), Math.max(maxY, ring[i + 1])];
    }
  }
  const col = Math.floor((minX - originX) / cellM);
  const row = Math.floor((minY - originY) / cellM);
  return { col, row, cols: Math.ceil((maxX - originX) / cellM) - col, rows: Math.ceil((maxY - originY) / cellM) - row };
}
