import type { Box, PlanarShape } from '../../domain/geometry';
import { meets } from '../../domain/polygon';
import { orientedEdges, type Edges } from './orientedEdges';

/** What a bucket of the index knows: no border passes through it and it lies outside or inside, or it must be asked. */
const OUTSIDE = 0;
export const INSIDE = 1;
export const BORDER = 2;

/** A shape made ready for many questions: its edges, and a lattice of buckets most of which answer at once. */
export interface ShapeIndex {
  readonly shape: PlanarShape;
  readonly box: Box;
  /** Every edge, turned so that the inside lies to its left. */
  readonly edges: Edges;
  readonly bucketM: number;
  readonly cols: number;
  readonly rows: number;
  /** OUTSIDE, INSIDE or BORDER per bucket, row by row from the south-west. */
  readonly state: Uint8Array;
  /** Edges whose height range meets a row of buckets: `slabEdges[slabStart[row] .. slabStart[row + 1]]`. */
  readonly slabStart: Uint32Array;
  readonly slabEdges: Uint32Array;
}

const MAX_BUCKETS_PER_SIDE = 768;

/** The box around a shape; all zero for an empty one. Metres. */
export function shapeBox(shape: PlanarShape): Box {
  let minX = Infinity;
  let minY = Infinity;
  let maxX = -Infinity;
  let maxY = -Infinity;
  for (const ring of shape.rings) {
    for (let i = 0; i + 1 < ring.length; i += 2) {
      const x = ring[i] as number;
      const y = ring[i + 1] as number;
      if (x < minX) minX = x;
      if (x > maxX) maxX = x;
      if (y < minY) minY = y;
      if (y > maxY) maxY = y;
    }
  }
  return minX <= maxX ? { minX, minY, maxX, maxY } : { minX: 0, minY: 0, maxX: 0, maxY: 0 };
}

/**
 * Builds the index of a shape (planar metres, even-odd over all rings, closed rings that may touch but not cross).
 * A point asks one bucket; only in a bucket that a border passes through are the edges of its row counted.
 */
export function shapeIndex(shape: PlanarShape): ShapeIndex {
  const box = shapeBox(shape);
  const edges = orientedEdges(shape);
  const width = Math.max(box.maxX - box.minX, 1e-9);
  const height = Math.max(box.maxY - box.minY, 1e-9);
  const perSide = Math.min(MAX_BUCKETS_PER_SIDE, Math.max(8, Math.ceil(4 * Math.sqrt(edges.count))));
  const bucketM = Math.max(width, height) / perSide;
  const cols = Math.floor(width / bucketM) + 1;
  const rows = Math.floor(height / bucketM) + 1;
  const { slabStart, slabEdges } = slabs(edges, box, bucketM, rows);
  const state = new Uint8Array(cols * rows);
  const index: ShapeIndex = { shape, box, edges, bucketM, cols, rows, state, slabStart, slabEdges };
  markBorder(index);
  for (let row = 0; row < rows; row++) {
    const y = box.minY + (row + 0.5) * bucketM;
    // A run of buckets without a border between them is all inside or all outside: one count tells for the run.
    let known = -1;
    for (let col = 0; col < cols; col++) {
      const at = row * cols + col;
      if (state[at] === BORDER) {
        known = -1;
        continue;
      }
      if (known < 0) known = oddCrossings(index, row, box.minX + (col + 0.5) * bucketM, y) ? INSIDE : OUTSIDE;
      state[at] = known;
    }
  }
  return index;
}

/** Even-odd over the edges of one row of buckets; the row must be the one that holds y. */
export function oddCrossings(index: ShapeIndex, row: number, x: number, y: number): boolean {
  const { x0, y0, x1, y1 } = index.edges;
  const to = index.slabStart[row + 1] as number;
  let inside = false;
  for (let k = index.slabStart[row] as number; k < to; k++) {
    const e = index.slabEdges[k] as number;
    if (meets(x0[e], y0[e], x1[e], y1[e], x, y)) inside = !inside;
  }
  return inside;
}

function slabs(
  edges: Edges,
  box: Box,
  bucketM: number,
  rows: number,
): { slabStart: Uint32Array; slabEdges: Uint32Array } {
  const rowOf = (y: number): number => Math.min(rows - 1, Math.max(0, Math.floor((y - box.minY) / bucketM)));
  const slabStart = new Uint32Array(rows + 1);
  const each = (visit: (e: number, row: number) => void): void => {
    for (let e = 0; e < edges.count; e++) {
      const a = rowOf(edges.y0[e] as number);
      const b = rowOf(edges.y1[e] as number);
      for (let row = Math.min(a, b); row <= Math.max(a, b); row++) visit(e, row);
    }
  };
  each((_, row) => {
    slabStart[row + 1] = (slabStart[row + 1] as number) + 1;
  });
  for (let row = 0; row < rows; row++) slabStart[row + 1] = (slabStart[row + 1] as number) + (slabStart[row] as number);
  const slabEdges = new Uint32Array(slabStart[rows] as number);
  const next = slabStart.slice();
  each((e, row) => {
    const at = next[row] as number;
    slabEdges[at] = e;
    next[row] = at + 1;
  });
  return { slabStart, slabEdges };
}

/** Marks every bucket an edge passes through or touches, a hair too many rather than one too few. */
function markBorder(index: ShapeIndex): void {
  const { box, bucketM, cols, rows, state, edges } = index;
  const hair = bucketM * 1e-6;
  const clampCol = (x: number): number => Math.min(cols - 1, Math.max(0, Math.floor((x - box.minX) / bucketM)));
  const clampRow = (y: number): number => Math.min(rows - 1, Math.max(0, Math.floor((y - box.minY) / bucketM)));
  for (let e = 0; e < edges.count; e++) {
    const upward = (edges.y0[e] as number) <= (edges.y1[e] as number);
    const xa = (upward ? edges.x0[e] : edges.x1[e]) as number;
    const ya = (upward ? edges.y0[e] : edges.y1[e]) as number;
    const xb = (upward ? edges.x1[e] : edges.x0[e]) as number;
    const yb = (upward ? edges.y1[e] : edges.y0[e]) as number;
    const last = clampRow(yb + hair);
    for (let row = clampRow(ya - hair); row <= last; row++) {
      const low = Math.max(ya, box.minY + row * bucketM - hair);
      const high = Math.min(yb, box.minY + (row + 1) * bucketM + hair);
      const xLow = yb > ya ? xa + ((Math.min(low, yb) - ya) / (yb - ya)) * (xb - xa) : xa;
      const xHigh = yb > ya ? xa + ((Math.max(high, ya) - ya) / (yb - ya)) * (xb - xa) : xb;
      const lastCol = clampCol(Math.max(xLow, xHigh) + hair);
      for (let col = clampCol(Math.min(xLow, xHigh) - hair); col <= lastCol; col++) state[row * cols + col] = BORDER;
    }
  }
}
