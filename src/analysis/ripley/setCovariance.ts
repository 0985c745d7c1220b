import type { Job } from '../../domain/job';
import type { StudyWindow } from './studyWindow';

/** Area of what a window and the same window moved by (dx, dy) have in common; square metres. */
export type SetCovariance = (dx: number, dy: number) => number;

/** Moves that are computed along each axis up to the reach; between them it runs straight. */
const NODES = 16;
/** Lines of sight between two of them. */
const LINES = 8;
const MOST_LINES = 6000;
const NODES_PER_STEP = 20;

/**
 * Of a box in closed form. Of any other shape at the nodes of a grid of moves, by lines from west to east whose pieces
 * inside are exact; for moves up to `reachM` along each axis.
 */
export function* setCovariance({ index, isBox, areaM2 }: StudyWindow, reachM: number): Job<SetCovariance> {
  const { minX, minY, maxX, maxY } = index.box;
  if (isBox) return (dx, dy) => Math.max(0, maxX - minX - Math.abs(dx)) * Math.max(0, maxY - minY - Math.abs(dy));
  const nodeM = reachM / NODES;
  const lineM = nodeM / Math.max(1, Math.min(LINES, Math.floor((MOST_LINES * nodeM) / (maxY - minY))));
  const perNode = Math.round(nodeM / lineM);
  const lines = linesInside(index.edges, minY, maxY, lineM);
  const cols = 2 * NODES + 1;
  const values = new Float64Array(cols * (NODES + 1));
  for (let at = 0; at < values.length; at++) {
    if (at % NODES_PER_STEP === 0) yield at / values.length;
    const row = Math.floor(at / cols);
    values[at] = commonOf(lines, (at - row * cols - NODES) * nodeM, row * perNode) * lineM;
  }
  // Lines meet a sloping border between its ends: what all of them make up is held to the true area.
  const scale = areaM2 / values[NODES];
  return (dx, dy) => {
    // Moved one way or back, the same is common.
    const [mx, my] = dy < 0 ? [-dx, -dy] : [dx, dy];
    const atX = Math.min(cols - 1, Math.max(0, mx / nodeM + NODES));
    const atY = Math.min(NODES, my / nodeM);
    const [col, row] = [Math.min(cols - 2, Math.floor(atX)), Math.min(NODES - 1, Math.floor(atY))];
    const [u, v] = [atX - col, atY - row];
    const k = row * cols + col;
    const [south, north] = [
      values[k] * (1 - u) + values[k + 1] * u,
      values[k + cols] * (1 - u) + values[k + cols + 1] * u,
    ];
    return scale * (south * (1 - v) + north * v);
  };
}

/** Of each line, west to east, where it enters the window and where it leaves it, in turn. */
function linesInside(
  { count, x0, y0, x1, y1 }: StudyWindow['index']['edges'],
  minY: number,
  maxY: number,
  lineM: number,
): readonly Float64Array[] {
  const crossings = Array.from({ length: Math.ceil((maxY - minY) / lineM) }, (): number[] => []);
  for (let e = 0; e < count; e++) {
    const [low, high] = y0[e] < y1[e] ? [y0[e], y1[e]] : [y1[e], y0[e]];
    const first = Math.max(0, Math.ceil((low - minY) / lineM - 0.5));
    for (let k = first; k < crossings.length; k++) {
      const y = minY + (k + 0.5) * lineM;
      if (y >= high) break;
      crossings[k].push(x0[e] + ((y - y0[e]) / (y1[e] - y0[e])) * (x1[e] - x0[e]));
    }
  }
  return crossings.map((line) => Float64Array.from(line).sort());
}

/** The length of all lines inside both the window and the window moved by `dx` and by so many lines. */
function commonOf(lines: readonly Float64Array[], dx: number, up: number): number {
  let sum = 0;
  for (let k = up; k < lines.length; k++) {
    const [here, moved] = [lines[k], lines[k - up]];
    for (let a = 0, b = 0; a + 1 < here.length && b + 1 < moved.length;) {
      const from = Math.max(here[a], moved[b] + dx);
      const to = Math.min(here[a + 1], moved[b + 1] + dx);
      if (to > from) sum += to - from;
      if (here[a + 1] < moved[b + 1] + dx) a += 2;
      else b += 2;
    }
  }
  return sum;
}
