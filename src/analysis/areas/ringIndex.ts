/**
 * Which polygons hold a point: a lookup raster of 512 x 512 cells, and the exact test of `domain/polygon` (its border
 * rule too) only in cells that a border touches.
 */
import { meets } from '../../domain/polygon';

const RASTER = 512;
/** No owner set: a border touches the cell. */
const MIXED = -1;
/** The same in `firstOfCell`, where -1 means no owner. */
const ASK = -2;

export interface RingIndex {
  readonly minX: number;
  readonly minY: number;
  readonly maxX: number;
  readonly maxY: number;
  /** Raster cells per unit of x and y. */
  readonly perX: number;
  readonly perY: number;
  /** Per raster cell: index into `sets`, or -1 where the exact test is needed. */
  readonly setOfCell: Int32Array;
  /** Owners (ascending) of the cells of one set; `sets[0]` is empty: outside. */
  readonly sets: readonly (readonly number[])[];
  /** Per raster cell: its first owner, -1 for none, -2 where the exact test is needed. */
  readonly firstOfCell: Int16Array;
  /** Edges as x0, y0, x1, y1 with y0 < y1, and the polygon each belongs to. */
  readonly edges: Float64Array;
  readonly partOfEdge: Int32Array;
  readonly ownerOfPart: Int32Array;
  /** Edges that reach into raster row r: `rowEdges[rowStart[r] .. rowStart[r + 1]]`, grouped by polygon. */
  readonly rowStart: Uint32Array;
  readonly rowEdges: Uint32Array;
}

/** One polygon: its rings as flat closed arrays x0, y0, x1, y1 ...; inside is even-odd over them. */
export interface RingPart {
  readonly owner: number;
  readonly rings: readonly Float64Array[];
}

/** Builds the index. Parts must come with ascending owners; an owner holds what any of its parts holds. */
export function buildRingIndex(parts: readonly RingPart[]): RingIndex {
  const { edges, partOfEdge } = collectEdges(parts);
  let minX = Infinity;
  let minY = Infinity;
  let maxX = -Infinity;
  let maxY = -Infinity;
  for (let i = 0; i < edges.length; i += 2) {
    minX = Math.min(minX, edges[i]);
    maxX = Math.max(maxX, edges[i]);
    minY = Math.min(minY, edges[i + 1]);
    maxY = Math.max(maxY, edges[i + 1]);
  }
  const perX = maxX > minX ? RASTER / (maxX - minX) : 0;
  const perY = maxY > minY ? RASTER / (maxY - minY) : 0;
  const { rowStart, rowEdges } = bucketByRow(edges, minY, perY);
  const setOfCell = new Int32Array(RASTER * RASTER);
  const index: RingIndex = {
    minX,
    minY,
    maxX,
    maxY,
    perX,
    perY,
    setOfCell,
    sets: [],
    firstOfCell: new Int16Array(RASTER * RASTER).fill(-1),
    edges,
    partOfEdge,
    ownerOfPart: Int32Array.from(parts, (part) => part.owner),
    rowStart,
    rowEdges,
  };
  if (edges.length === 0) return { ...index, sets: [[]] };
  markBorders(index);
  const sets = fillSets(index);
  for (let cell = 0; cell < setOfCell.length; cell++) {
    const set = setOfCell[cell];
    index.firstOfCell[cell] = set === MIXED ? ASK : (sets[set][0] ?? -1);
  }
  return { ...index, sets };
}

/** Raster cell of a point, or -1 outside the index's box (and for NaN). */
export function rasterCell(index: RingIndex, x: number, y: number): number {
  if (!(x >= index.minX && x <= index.maxX && y >= index.minY && y <= index.maxY)) return -1;
  return rasterStep(y, index.minY, index.perY) * RASTER + rasterStep(x, index.minX, index.perX);
}

/** Lowest owner that holds the point, or -1. */
export function firstOwner(index: RingIndex, x: number, y: number): number {
  const cell = rasterCell(index, x, y);
  if (cell < 0) return -1;
  const owner = index.firstOfCell[cell];
  return owner === ASK ? firstOwnerExact(index, x, y, (cell / RASTER) | 0) : owner;
}

/** `firstOwner` of whole columns. */
export function firstOwners(index: RingIndex, x: Float64Array, y: Float64Array): Int16Array {
  const { minX, minY, maxX, maxY, perX, perY, firstOfCell } = index;
  const result = new Int16Array(x.length).fill(-1);
  for (let i = 0; i < x.length; i++) {
    const px = x[i];
    const py = y[i];
    if (!(px >= minX && px <= maxX && py >= minY && py <= maxY)) continue;
    const row = Math.min(RASTER - 1, ((py - minY) * perY) | 0);
    const owner = firstOfCell[row * RASTER + Math.min(RASTER - 1, ((px - minX) * perX) | 0)];
    result[i] = owner === ASK ? firstOwnerExact(index, px, py, row) : owner;
  }
  return result;
}

/** Every owner that holds the point, ascending. */
export function ownersAt(index: RingIndex, x: number, y: number): readonly number[] {
  const cell = rasterCell(index, x, y);
  if (cell < 0) return [];
  const set = index.setOfCell[cell];
  return set === MIXED ? ownersExact(index, x, y, (cell / RASTER) | 0) : index.sets[set];
}

/** Exact test of `firstOwner` against the edges of one raster row. */
function firstOwnerExact(index: RingIndex, x: number, y: number, row: number): number {
  const { rowStart, rowEdges, partOfEdge, ownerOfPart, edges } = index;
  let part = -1;
  let odd = false;
  for (let k = rowStart[row]; k < rowStart[row + 1]; k++) {
    const e = rowEdges[k];
    if (partOfEdge[e] !== part) {
      if (odd) return ownerOfPart[part];
      part = partOfEdge[e];
    }
    if (meetsEdge(edges, e, x, y)) odd = !odd;
  }
  return odd ? ownerOfPart[part] : -1;
}

function ownersExact(index: RingIndex, x: number, y: number, row: number): number[] {
  const { rowStart, rowEdges, partOfEdge, ownerOfPart, edges } = index;
  const owners: number[] = [];
  let part = -1;
  let odd = false;
  const close = (): void => {
    if (odd && owners.at(-1) !== ownerOfPart[part]) owners.push(ownerOfPart[part]);
    odd = false;
  };
  for (let k = rowStart[row]; k < rowStart[row + 1]; k++) {
    const e = rowEdges[k];
    if (partOfEdge[e] !== part) {
      close();
      part = partOfEdge[e];
    }
    if (meetsEdge(edges, e, x, y)) odd = !odd;
  }
  close();
  return owners;
}

const meetsEdge = (edges: Float64Array, e: number, x: number, y: number): boolean =>
  meets(edges[e * 4], edges[e * 4 + 1], edges[e * 4 + 2], edges[e * 4 + 3], x, y);

function collectEdges(parts: readonly RingPart[]): { edges: Float64Array; partOfEdge: Int32Array } {
  let total = 0;
  for (const part of parts) for (const ring of part.rings) total += Math.max(0, ring.length / 2 - 1);
  const edges = new Float64Array(total * 4);
  const partOfEdge = new Int32Array(total);
  let e = 0;
  parts.forEach((part, p) => {
    for (const ring of part.rings) {
      for (let i = 0; i + 3 < ring.length; i += 2, e++) {
        const up = ring[i + 1] <= ring[i + 3];
        edges.set(up ? ring.subarray(i, i + 4) : [ring[i + 2], ring[i + 3], ring[i], ring[i + 1]], e * 4);
        partOfEdge[e] = p;
      }
    }
  });
  return { edges, partOfEdge };
}

/** Monotone in `value`, so a point between two ends falls in a step between theirs whatever the rounding. */
function rasterStep(value: number, min: number, per: number): number {
  return Math.max(0, Math.min(RASTER - 1, Math.floor((value - min) * per)));
}

function bucketByRow(
  edges: Float64Array,
  minY: number,
  perY: number,
): { rowStart: Uint32Array; rowEdges: Uint32Array } {
  const rowStart = new Uint32Array(RASTER + 1);
  const eachRow = (visit: (row: number, edge: number) => void): void => {
    for (let o = 0; o < edges.length; o += 4) {
      const last = rasterStep(edges[o + 3], minY, perY);
      for (let row = rasterStep(edges[o + 1], minY, perY); row <= last; row++) visit(row, o / 4);
    }
  };
  eachRow((row) => rowStart[row + 1]++);
  for (let row = 0; row < RASTER; row++) rowStart[row + 1] += rowStart[row];
  const rowEdges = new Uint32Array(rowStart[RASTER]);
  const next = rowStart.slice(0, RASTER);
  eachRow((row, edge) => (rowEdges[next[row]++] = edge));
  return { rowStart, rowEdges };
}

/** Marks every raster cell that an edge touches, with a hair of margin against rounding. */
function markBorders({ edges, minX, minY, perX, perY, setOfCell }: RingIndex): void {
  const padX = perX > 0 ? 1e-7 / perX : 0;
  const padY = perY > 0 ? 1e-7 / perY : 0;
  for (let o = 0; o < edges.length; o += 4) {
    const [x0, y0, x1, y1] = [edges[o], edges[o + 1], edges[o + 2], edges[o + 3]];
    const first = rasterStep(y0 - padY, minY, perY);
    const last = rasterStep(y1 + padY, minY, perY);
    for (let row = first; row <= last; row++) {
      const low = row === first ? y0 : Math.max(y0, minY + row / perY - padY);
      const high = row === last ? y1 : Math.min(y1, minY + (row + 1) / perY + padY);
      const xa = y1 > y0 ? x0 + ((x1 - x0) * (low - y0)) / (y1 - y0) : x0;
      const xb = y1 > y0 ? x0 + ((x1 - x0) * (high - y0)) / (y1 - y0) : x1;
      const from = rasterStep(Math.min(xa, xb) - padX, minX, perX);
      const to = rasterStep(Math.max(xa, xb) + padX, minX, perX);
      setOfCell.fill(MIXED, row * RASTER + from, row * RASTER + to + 1);
    }
  }
}

/** Gives every run of untouched cells in a row the owners of its first cell's centre; returns the sets met. */
function fillSets(index: RingIndex): number[][] {
  const sets: number[][] = [[]];
  const known = new Map<string, number>([['', 0]]);
  const { setOfCell, minX, minY, perX, perY } = index;
  for (let row = 0; row < RASTER; row++) {
    let run = MIXED;
    for (let col = 0; col < RASTER; col++) {
      const cell = row * RASTER + col;
      if (setOfCell[cell] === MIXED) {
        run = MIXED;
        continue;
      }
      if (run === MIXED) {
        const owners = ownersExact(index, minX + (col + 0.5) / perX, minY + (row + 0.5) / perY, row);
        const key = owners.join();
        run = known.get(key) ?? sets.push(owners) - 1;
        known.set(key, run);
      }
      setOfCell[cell] = run;
    }
  }
  return sets;
}
