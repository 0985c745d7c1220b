import { reachGrid } from '../shape/reachGrid';
import type { StudyWindow } from './studyWindow';

/** Of a window, for circles up to a radius. */
export interface Borders {
  /** The share, 0..1, of the circle of radius r about a place of the window that lies in the window. */
  readonly share: (x: number, y: number, r: number) => number;
  /** How far the border is; Infinity where it is beyond the radius. */
  readonly distance: (x: number, y: number) => number;
}

/** A place this near to a border's line, metres, is moved by as much; the share changes by less than it / radius. */
const NUDGE_M = 2e-8;

export const bordersOf = (window: StudyWindow, reachM: number): Borders =>
  window.isBox ? ofBox(window) : ofShape(window, reachM);

/** The arcs beyond each side in closed form (Ripley 1988, p. 22; corners as they lie within the radius). */
function ofBox({ index: { box } }: StudyWindow): Borders {
  const { minX, minY, maxX, maxY } = box;
  return {
    distance: (x, y) => Math.min(x - minX, maxX - x, y - minY, maxY - y),
    share: (x, y, r) => {
      const sides = [x - minX, maxY - y, maxX - x, y - minY];
      let beyond = 0;
      let onSides = 0;
      for (let k = 0; k < 4; k++) {
        const d = sides[k];
        if (d <= 0) onSides++;
        if (d >= r) continue;
        const half = Math.acos(d / r);
        beyond += Math.min(half, Math.atan2(sides[(k + 1) % 4], d)) + Math.min(half, Math.atan2(sides[(k + 3) % 4], d));
      }
      if (onSides >= 2) beyond += Math.PI / 2;
      return 1 - beyond / (2 * Math.PI);
    },
  };
}

/**
 * Of any shape, exactly: a direction lies in the window at the radius when the border turns about the place beyond it,
 * so the share is a whole turn less the angle of all border within the circle, with its sign. No arcs are sorted.
 */
function ofShape({ index }: StudyWindow, reachM: number): Borders {
  const grid = reachGrid(index, reachM);
  const { x0, y0, x1, y1 } = index.edges;
  const bucketOf = (x: number, y: number): number => {
    const col = Math.floor((x - grid.originX) / grid.bucketM);
    const row = Math.floor((y - grid.originY) / grid.bucketM);
    return Math.min(grid.rows - 1, Math.max(0, row)) * grid.cols + Math.min(grid.cols - 1, Math.max(0, col));
  };
  /** NaN = the place lies on an edge, where the angle jumps. */
  const within = (x: number, y: number, r: number): number => {
    const bucket = bucketOf(x, y);
    let angle = 0;
    for (let k = grid.start[bucket]; k < grid.start[bucket + 1]; k++) {
      const e = grid.list[k];
      const [ax, ay, bx, by] = [x0[e] - x, y0[e] - y, x1[e] - x, y1[e] - y];
      const [ex, ey] = [x1[e] - x0[e], y1[e] - y0[e]];
      const length = Math.sqrt(ex * ex + ey * ey);
      const start = (ax * ex + ay * ey) / length;
      const end = (bx * ex + by * ey) / length;
      const d = (start * start < end * end ? ax * ey - ay * ex : bx * ey - by * ex) / length;
      if (d >= r || d <= -r) continue;
      const chord = Math.sqrt(r * r - d * d);
      const [from, to] = [Math.max(start, -chord), Math.min(end, chord)];
      if (from >= to) continue;
      if (Math.abs(d) < NUDGE_M / 100 && start < NUDGE_M && end > -NUDGE_M) return NaN;
      angle += Math.atan2(d * (to - from), d * d + from * to);
    }
    return angle;
  };
  return {
    share: (x, y, r) => {
      let angle = within(x, y, r);
      for (let turn = 1; Number.isNaN(angle) && turn < 8; turn++)
        angle = within(x + Math.cos(turn * 2.4) * NUDGE_M, y + Math.sin(turn * 2.4) * NUDGE_M, r);
      const share = 1 - angle / (2 * Math.PI);
      // A hair from the border either side may be meant: that is one whole turn.
      return share > 1 + 1e-6 ? share - 1 : Math.min(1, Math.max(0, share));
    },
    distance: (x, y) => {
      const bucket = bucketOf(x, y);
      let least = Infinity;
      for (let k = grid.start[bucket]; k < grid.start[bucket + 1]; k++) {
        const e = grid.list[k];
        const [dx, dy] = [x1[e] - x0[e], y1[e] - y0[e]];
        const t = ((x - x0[e]) * dx + (y - y0[e]) * dy) / (dx * dx + dy * dy);
        const on = Math.min(1, Math.max(0, t));
        least = Math.min(least, Math.hypot(x - x0[e] - on * dx, y - y0[e] - on * dy));
      }
      return least;
    },
  };
}
