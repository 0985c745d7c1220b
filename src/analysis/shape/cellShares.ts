import type { Edges } from './orientedEdges';

/**
 * The share of each cell's area that the shape covers, 0..1, exact up to rounding (no sampling): row 0 in the south,
 * row by row, west to east. Takes the edges turned with the inside to their left (`orientedEdges`, or an index's
 * `edges`).
 *
 * Green's theorem cell by cell: the covered area is the sum over the edges of the integral of (clamp(x, west, east) -
 * west) dy within the cell's row. An edge east of a cell gives it the full width, so each row is closed by one sum from
 * the east.
 */
export function cellShares(
  edges: Edges,
  originX: number,
  originY: number,
  cols: number,
  rows: number,
  cellM: number,
): Float64Array {
  const shares = new Float64Array(cols * rows);
  // One column more: an edge east of the grid counts for the whole row.
  const stride = cols + 1;
  const full = new Float64Array(stride * rows);
  for (let e = 0; e < edges.count; e++) {
    const xa = ((edges.x0[e] as number) - originX) / cellM;
    const ya = ((edges.y0[e] as number) - originY) / cellM;
    const xb = ((edges.x1[e] as number) - originX) / cellM;
    const yb = ((edges.y1[e] as number) - originY) / cellM;
    if (ya === yb) continue;
    const up = ya < yb;
    const sign = up ? 1 : -1;
    const [lowX, lowY, highX, highY] = up ? [xa, ya, xb, yb] : [xb, yb, xa, ya];
    const slope = (highX - lowX) / (highY - lowY);
    const lastRow = Math.min(rows - 1, Math.floor(highY));
    for (let row = Math.max(0, Math.floor(lowY)); row <= lastRow; row++) {
      const y0 = Math.max(lowY, row);
      const y1 = Math.min(highY, row + 1);
      if (y1 <= y0) continue;
      const x0 = y0 === lowY ? lowX : lowX + (y0 - lowY) * slope;
      const x1 = y1 === highY ? highX : lowX + (y1 - lowY) * slope;
      const west = Math.min(x0, x1);
      const east = Math.max(x0, x1);
      const firstCol = Math.max(0, Math.floor(west));
      const lastCol = Math.min(cols, Math.floor(east));
      if (firstCol >= cols) {
        add(full, row * stride + cols, sign * (y1 - y0));
        continue;
      }
      if (lastCol <= firstCol) {
        // One piece in one column (or west of the grid, where it covers nothing).
        if (east >= 0) piece(west, east, y1 - y0, row, firstCol);
        continue;
      }
      const perX = (y1 - y0) / (east - west);
      for (let col = firstCol; col <= lastCol; col++) {
        const w = Math.max(west, col);
        const o = col === cols ? east : Math.min(east, col + 1);
        if (o <= w) continue;
        if (col === cols) add(full, row * stride + cols, sign * (o - w) * perX);
        else piece(w, o, (o - w) * perX, row, col);
      }
    }

    function piece(w: number, o: number, height: number, row: number, col: number): void {
      // The part west of the grid covers no cell: only what lies east of the line x = 0 counts.
      const seen = w >= 0 ? 1 : o > w ? o / (o - w) : 0;
      const h = sign * height * seen;
      add(shares, row * cols + col, h * ((Math.max(w, 0) + o) / 2 - col));
      add(full, row * stride + col, h);
    }
  }
  for (let row = 0; row < rows; row++) {
    let east = full[row * stride + cols] as number;
    for (let col = cols - 1; col >= 0; col--) {
      const at = row * cols + col;
      const share = (shares[at] as number) + east;
      shares[at] = share < 1e-12 ? 0 : share > 1 ? 1 : share;
      east += full[row * stride + col] as number;
    }
  }
  return shares;
}

function add(to: Float64Array, at: number, value: number): void {
  to[at] = (to[at] as number) + value;
}
