/** How far was the nearest of the posts that counted for an incident, when not every post counts for every incident? */
import type { Box } from '../../domain/geometry';
import type { IncidentTable } from '../../domain/incident';
import type { Post } from '../../domain/post';
import { standsFromMs } from '../../domain/standing';
import { buildNearest, nearestAll } from './nearestPost';
import type { Plane } from './planeScale';

/** A class that no post counts for. */
export const NO_CLASS = 0xffff_ffff;
/** Looks at every post cost less than a grid up to this many points times posts. */
const GRID_PAYS_ABOVE = 4_000_000;

type Points = Pick<IncidentTable, 'count' | 'x' | 'y'>;

/** Spans of time between two openings: within one the same posts stand. */
export interface Epochs {
  readonly count: number;
  /** The span of every row of a table; a row without a time is in the last one, where every post stands. */
  ofRows(startMs: Float64Array): Uint32Array;
  /** Does a post stand in a span? */
  stands(post: Post, epoch: number): boolean;
}

export function epochsOf(posts: readonly Post[]): Epochs {
  const starts = Float64Array.from(new Set([-Infinity, ...posts.map(standsFromMs)])).sort();
  return {
    count: starts.length,
    ofRows(startMs) {
      const epoch = new Uint32Array(startMs.length);
      let at = 0;
      for (let row = 0; row < startMs.length; row++) {
        const ms = startMs[row];
        // Rows come in the order of time: the span of the last one is nearly always this one's too.
        if (Number.isNaN(ms)) at = starts.length - 1;
        while (at > 0 && ms < starts[at]) at--;
        while (at + 1 < starts.length && ms >= starts[at + 1]) at++;
        epoch[row] = at;
      }
      return epoch;
    },
    stands: (post, epoch) => standsFromMs(post) <= starts[epoch],
  };
}

/**
 * True metres from every row to the nearest of the posts of its class; Infinity where the class has none or the row no
 * class. Every class is one search of its own rows, so the cost is that of one search of all rows and, for large
 * classes, a grid each.
 */
export function nearestByClass(
  points: Points,
  classOfRow: Uint32Array,
  classes: number,
  postsOf: (klass: number) => readonly Post[],
  box: Box | null,
  plane: Plane,
): Float32Array {
  const distanceM = new Float32Array(points.count).fill(Infinity);
  const { start, order } = grouped(classOfRow, classes);
  for (let klass = 0; klass < classes; klass++) {
    const rows = order.subarray(start[klass], start[klass + 1]);
    if (rows.length === 0) continue;
    const posts = postsOf(klass);
    if (posts.length === 0) continue;
    const x = new Float64Array(rows.length);
    const y = new Float64Array(rows.length);
    for (let i = 0; i < rows.length; i++) {
      x[i] = points.x[rows[i]];
      y[i] = points.y[rows[i]];
    }
    const worthAGrid = rows.length * posts.length > GRID_PAYS_ABOVE;
    const nearest = nearestAll(buildNearest(posts, worthAGrid ? box : null, plane), x, y).distanceM;
    for (let i = 0; i < rows.length; i++) distanceM[rows[i]] = nearest[i];
  }
  return distanceM;
}

/** True metres from every row to the nearest post that stood on its day, whatever its hours; Infinity when none did. */
export function nearestStanding(
  table: IncidentTable,
  posts: readonly Post[],
  box: Box | null,
  plane: Plane = 'utm',
): Float32Array {
  const epochs = epochsOf(posts);
  const standing = (epoch: number): readonly Post[] => posts.filter((post) => epochs.stands(post, epoch));
  return nearestByClass(table, epochs.ofRows(table.startMs), epochs.count, standing, box, plane);
}

/** Rows by class, one after another. */
function grouped(classOfRow: Uint32Array, classes: number): { start: Uint32Array; order: Uint32Array } {
  const start = new Uint32Array(classes + 1);
  for (const klass of classOfRow) if (klass !== NO_CLASS) start[klass + 1]++;
  for (let klass = 0; klass < classes; klass++) start[klass + 1] += start[klass];
  const next = start.slice();
  const order = new Uint32Array(start[classes]);
  for (let row = 0; row < classOfRow.length; row++) {
    const klass = classOfRow[row];
    if (klass !== NO_CLASS) order[next[klass]++] = row;
  }
  return { start, order };
}
