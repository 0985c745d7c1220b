import { insideShape } from './insideShape';
import type { ShapeIndex } from './shapeIndex';

/**
 * For one reach: which edges a point has to look at. A point's bucket lists every edge that comes within the reach of
 * any point of the bucket; an empty list means that no border is near, and then `inside` of the bucket is the whole
 * answer.
 */
export interface ReachGrid {
  readonly reachM: number;
  readonly bucketM: number;
  readonly originX: number;
  readonly originY: number;
  readonly cols: number;
  readonly rows: number;
  /** `list[start[bucket] .. start[bucket + 1]]` are edge numbers. */
  readonly start: Uint32Array;
  readonly list: Uint32Array;
  /** For a bucket without edges: 1 inside, 0 outside. */
  readonly inside: Uint8Array;
}

const MAX_BUCKETS = 250_000;

/** Lays the buckets over the shape's box grown by the reach. Metres. */
export function reachGrid(index: ShapeIndex, reachM: number): ReachGrid {
  const { box, edges } = index;
  const width = box.maxX - box.minX + 2 * reachM;
  const height = box.maxY - box.minY + 2 * reachM;
  const bucketM = Math.max(reachM / 2, Math.sqrt((width * height) / MAX_BUCKETS));
  const originX = box.minX - reachM;
  const originY = box.minY - reachM;
  const cols = Math.floor(width / bucketM) + 1;
  const rows = Math.floor(height / bucketM) + 1;
  // Half a bucket's diagonal: the centre's distance decides for the whole bucket, on the safe side.
  const limit = (reachM + bucketM * Math.SQRT1_2) * (1 + 1e-9);
  const each = (visit: (edge: number, bucket: number) => void): void => {
    for (let e = 0; e < edges.count; e++) {
      const ax = edges.x0[e] as number;
      const ay = edges.y0[e] as number;
      const bx = edges.x1[e] as number;
      const by = edges.y1[e] as number;
      const firstCol = Math.max(0, Math.floor((Math.min(ax, bx) - limit - originX) / bucketM));
      const lastCol = Math.min(cols - 1, Math.floor((Math.max(ax, bx) + limit - originX) / bucketM));
      const firstRow = Math.max(0, Math.floor((Math.min(ay, by) - limit - originY) / bucketM));
      const lastRow = Math.min(rows - 1, Math.floor((Math.max(ay, by) + limit - originY) / bucketM));
      const dx = bx - ax;
      const dy = by - ay;
      const lengthSquared = dx * dx + dy * dy;
      for (let row = firstRow; row <= lastRow; row++) {
        const py = originY + (row + 0.5) * bucketM - ay;
        for (let col = firstCol; col <= lastCol; col++) {
          const px = originX + (col + 0.5) * bucketM - ax;
          const t = Math.min(1, Math.max(0, (px * dx + py * dy) / lengthSquared));
          const ex = px - t * dx;
          const ey = py - t * dy;
          if (ex * ex + ey * ey <= limit * limit) visit(e, row * cols + col);
        }
      }
    }
  };
  const start = new Uint32Array(cols * rows + 1);
  each((_, bucket) => {
    start[bucket + 1] = (start[bucket + 1] as number) + 1;
  });
  for (let k = 0; k < cols * rows; k++) start[k + 1] = (start[k + 1] as number) + (start[k] as number);
  const list = new Uint32Array(start[cols * rows] as number);
  const next = start.slice(0, cols * rows);
  each((edge, bucket) => {
    const at = next[bucket] as number;
    list[at] = edge;
    next[bucket] = at + 1;
  });
  const inside = new Uint8Array(cols * rows);
  for (let row = 0; row < rows; row++) {
    for (let col = 0; col < cols; col++) {
      const bucket = row * cols + col;
      if (start[bucket] !== start[bucket + 1]) continue;
      inside[bucket] = insideShape(index, originX + (col + 0.5) * bucketM, originY + (row + 0.5) * bucketM) ? 1 : 0;
    }
  }
  return { reachM, bucketM, originX, originY, cols, rows, start, list, inside };
}
