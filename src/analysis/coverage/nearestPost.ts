/**
 * Which post is nearest, and how far? Exact: a grid of cells over the study box keeps, for every cell, the posts that
 * can be nearest to some point of it; a query looks at those alone (1.06 of 44 on average).
 */
import type { Box } from '../../domain/geometry';
import { scaleAt, type Plane } from './planeScale';

export const NO_POST = 65_535;

const LEVELS = 8;
const SIDE = 1 << LEVELS;
/** Cells are judged a little larger than they are, so that rounding a point into a cell cannot lose its post. */
const SLACK_M = 0.001;

export interface NearestIndex {
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly plane: Plane;
  /** null when the box is empty: every query then looks at every post. */
  readonly grid: CandidateGrid | null;
}

interface CandidateGrid {
  readonly minX: number;
  readonly minY: number;
  readonly perX: number;
  readonly perY: number;
  /** The cell's only candidate; or, where there are several, minus the place in `list` where they start. */
  readonly cell: Int32Array;
  /** Runs of candidates, lowest post first, each run after its own length. */
  readonly list: Uint16Array;
}

/**
 * Builds the index over posts in metres. `box` is where most points will be asked for (the city); points outside it
 * cost a look at every post. `plane` says whose metres: EPSG:32643, whose local scale is taken out of the distances, or
 * the user's own plane (`--planar`), left as it is. Throws a RangeError above 65,535 posts (intake refuses such a
 * file).
 */
export function buildNearest(
  posts: readonly { readonly x: number; readonly y: number }[],
  box: Box | null,
  plane: Plane = 'utm',
): NearestIndex {
  if (posts.length > NO_POST) throw new RangeError(`nearest post: ${posts.length} posts, at most ${NO_POST}`);
  const x = Float64Array.from(posts, (post) => post.x);
  const y = Float64Array.from(posts, (post) => post.y);
  const hasGrid = posts.length > 1 && box !== null && box.maxX > box.minX && box.maxY > box.minY;
  return { x, y, plane, grid: hasGrid ? candidateGrid(x, y, box) : null };
}

/**
 * The nearest post to a point and the distance in true metres; of equally near ones the first in the list.
 * Without posts, or for a point without coordinates: post 65535 at Infinity.
 */
export function nearestPost(
  index: NearestIndex,
  x: number,
  y: number,
): { readonly post: number; readonly distanceM: number } {
  const { distanceM, post } = nearestAll(index, Float64Array.of(x), Float64Array.of(y), Float64Array);
  return { post: post[0], distanceM: distanceM[0] };
}

/** `nearestPost` for columns of points; distances are kept in single precision (0.1 mm at 2 km). */
export function nearestAll(index: NearestIndex, x: Float64Array, y: Float64Array): NearestColumns<Float32Array>;
export function nearestAll(
  index: NearestIndex,
  x: Float64Array,
  y: Float64Array,
  precision: Float64ArrayConstructor,
): NearestColumns<Float64Array>;
export function nearestAll(
  index: NearestIndex,
  x: Float64Array,
  y: Float64Array,
  precision: Float32ArrayConstructor | Float64ArrayConstructor = Float32Array,
): NearestColumns<Float32Array | Float64Array> {
  const distanceM = new precision(x.length);
  const post = new Uint16Array(x.length);
  const { x: postX, y: postY, grid } = index;
  const everyPost = Uint16Array.from(postX, (_, p) => p);
  const [minX, minY, perX, perY] = grid ? [grid.minX, grid.minY, grid.perX, grid.perY] : [0, 0, NaN, NaN];
  const cells = grid?.cell ?? new Int32Array(0);
  const scaled = index.plane === 'utm';
  for (let i = 0; i < x.length; i++) {
    const px = x[i];
    const py = y[i];
    const col = (px - minX) * perX;
    const row = (py - minY) * perY;
    const inside = col >= 0 && col < SIDE && row >= 0 && row < SIDE;
    const only = inside ? cells[((row | 0) << LEVELS) | (col | 0)] : -1;
    let best = Infinity;
    let bestPost = NO_POST;
    if (only >= 0) {
      bestPost = only;
      best = (postX[only] - px) ** 2 + (postY[only] - py) ** 2;
    } else {
      const list = inside && grid ? grid.list : everyPost;
      const from = inside ? -only : 0;
      const to = inside ? from + list[from - 1] : list.length;
      for (let k = from; k < to; k++) {
        const p = list[k];
        const dx = postX[p] - px;
        const dy = postY[p] - py;
        const d2 = dx * dx + dy * dy;
        if (d2 < best) {
          best = d2;
          bestPost = p;
        }
      }
    }
    post[i] = bestPost;
    const plane = Math.sqrt(best);
    distanceM[i] = scaled && bestPost !== NO_POST ? plane / scaleAt((px + postX[bestPost]) * 0.5) : plane;
  }
  return { distanceM, post };
}

export interface NearestColumns<D> {
  readonly distanceM: D;
  /** Position in the list of posts, 65535 = none. */
  readonly post: Uint16Array;
}

/** Splits the box in four, eight times over, handing each quarter only the posts its parent could not rule out. */
function candidateGrid(x: Float64Array, y: Float64Array, box: Box): CandidateGrid {
  const cell = new Int32Array(SIDE * SIDE);
  const list: number[] = [];
  const cellX = (box.maxX - box.minX) / SIDE;
  const cellY = (box.maxY - box.minY) / SIDE;
  const visit = (col: number, row: number, size: number, parents: readonly number[]): void => {
    const candidates = survivors(x, y, parents, {
      minX: box.minX + col * cellX - SLACK_M,
      minY: box.minY + row * cellY - SLACK_M,
      maxX: box.minX + (col + size) * cellX + SLACK_M,
      maxY: box.minY + (row + size) * cellY + SLACK_M,
    });
    if (candidates.length === 1) {
      for (let r = row; r < row + size; r++) cell.fill(candidates[0], r * SIDE + col, r * SIDE + col + size);
    } else if (size === 1) {
      list.push(candidates.length, ...candidates);
      cell[row * SIDE + col] = candidates.length - list.length;
    } else {
      const half = size / 2;
      visit(col, row, half, candidates);
      visit(col + half, row, half, candidates);
      visit(col, row + half, half, candidates);
      visit(col + half, row + half, half, candidates);
    }
  };
  visit(0, 0, SIDE, firstsInPlace(x, y));
  return { minX: box.minX, minY: box.minY, perX: 1 / cellX, perY: 1 / cellY, cell, list: Uint16Array.from(list) };
}

/** Of posts at the very same point only the first can be chosen. */
function firstsInPlace(x: Float64Array, y: Float64Array): readonly number[] {
  const firsts = new Map<string, number>();
  for (let post = x.length - 1; post >= 0; post--) firsts.set(`${x[post]},${y[post]}`, post);
  return [...firsts.values()].sort((a, b) => a - b);
}

/**
 * Posts that may be nearest somewhere in the cell. A post is out when the one that is best at the cell's middle is
 * strictly nearer at all four corners: the side of their bisector is convex, so it is nearer everywhere between.
 */
function survivors(x: Float64Array, y: Float64Array, posts: readonly number[], cell: Box): readonly number[] {
  if (posts.length === 1) return posts;
  const square = (post: number, px: number, py: number): number => (x[post] - px) ** 2 + (y[post] - py) ** 2;
  const midX = (cell.minX + cell.maxX) / 2;
  const midY = (cell.minY + cell.maxY) / 2;
  let champion = posts[0];
  for (const post of posts) if (square(post, midX, midY) < square(champion, midX, midY)) champion = post;
  const a = square(champion, cell.minX, cell.minY);
  const b = square(champion, cell.maxX, cell.minY);
  const c = square(champion, cell.minX, cell.maxY);
  const d = square(champion, cell.maxX, cell.maxY);
  return posts.filter(
    (post) =>
      post === champion ||
      square(post, cell.minX, cell.minY) <= a ||
      square(post, cell.maxX, cell.minY) <= b ||
      square(post, cell.minX, cell.maxY) <= c ||
      square(post, cell.maxX, cell.maxY) <= d,
  );
}
