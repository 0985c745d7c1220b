import { scaleAt, type Plane } from '../../coverage/planeScale';
import type { Travel } from './problem';

interface Columns {
  readonly x: Float64Array;
  readonly y: Float64Array;
}

/** Demand points a cell of the index should hold on average. */
const PER_CELL = 4;
const MAX_CELLS = 1 << 20;

/**
 * Straight lines: true metres by the local scale of EPSG:32643 (`plane` 'utm43n', as in coverage), or plain metres of
 * the user's own plane, times `detour` (metres walked for a metre of straight line). The separation of sites is
 * measured without the detour. Demand lies in a grid of cells, so that a short reach looks at its neighbourhood only.
 */
export function straightTravel(
  demand: Columns,
  sites: Columns,
  { plane, detour }: { readonly plane: Plane; readonly detour: number },
): Travel & Required<Pick<Travel, 'to'>> {
  const scaled = plane === 'utm43n';
  const index = gridOf(demand);
  return {
    within(site, limitM, visit) {
      const sx = sites.x[site];
      const sy = sites.y[site];
      // Plane metres are never more than true ones here, but by a hair far east: a little wider, then measured exactly.
      const box = (limitM / detour) * 1.0005;
      const box2 = box * box;
      const [c0, c1] = index.span(sx - box, sx + box, index.minX, index.cols);
      const [r0, r1] = index.span(sy - box, sy + box, index.minY, index.rows);
      for (let r = r0; r <= r1; r++) {
        const to = index.start[r * index.cols + c1 + 1];
        for (let k = index.start[r * index.cols + c0]; k < to; k++) {
          const dx = index.x[k] - sx;
          const dy = index.y[k] - sy;
          const d2 = dx * dx + dy * dy;
          if (d2 > box2) continue;
          const d = Math.sqrt(d2);
          // Compared as it is told: a limit taken from a distance told before must let that point in again.
          const distanceM = (scaled ? d / scaleAt((index.x[k] + sx) * 0.5) : d) * detour;
          if (distanceM <= limitM) visit(index.order[k], distanceM);
        }
      }
    },
    to(site, i) {
      const dx = demand.x[i] - sites.x[site];
      const dy = demand.y[i] - sites.y[site];
      const d = Math.sqrt(dx * dx + dy * dy);
      return (scaled ? d / scaleAt((demand.x[i] + sites.x[site]) * 0.5) : d) * detour;
    },
    between(a, b) {
      const d = Math.hypot(sites.x[a] - sites.x[b], sites.y[a] - sites.y[b]);
      return scaled ? d / scaleAt((sites.x[a] + sites.x[b]) * 0.5) : d;
    },
  };
}

function gridOf({ x, y }: Columns) {
  const n = x.length;
  let [minX, minY, maxX, maxY] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let i = 0; i < n; i++) {
    if (x[i] < minX) minX = x[i];
    if (x[i] > maxX) maxX = x[i];
    if (y[i] < minY) minY = y[i];
    if (y[i] > maxY) maxY = y[i];
  }
  if (n === 0) [minX, minY, maxX, maxY] = [0, 0, 0, 0];
  const cells = Math.min(MAX_CELLS, Math.max(1, n / PER_CELL));
  const side =
    Math.max(Math.sqrt(((maxX - minX) * (maxY - minY)) / cells), (maxX - minX) / cells, (maxY - minY) / cells) || 1;
  const cols = Math.floor((maxX - minX) / side) + 1;
  const rows = Math.floor((maxY - minY) / side) + 1;
  const cellOf = (i: number): number => Math.floor((y[i] - minY) / side) * cols + Math.floor((x[i] - minX) / side);
  const start = new Uint32Array(cols * rows + 1);
  for (let i = 0; i < n; i++) start[cellOf(i) + 1]++;
  for (let c = 0; c < cols * rows; c++) start[c + 1] += start[c];
  const next = start.slice(0, -1);
  const order = new Uint32Array(n);
  const orderedX = new Float64Array(n);
  const orderedY = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    const at = next[cellOf(i)]++;
    order[at] = i;
    orderedX[at] = x[i];
    orderedY[at] = y[i];
  }
  return {
    minX,
    minY,
    cols,
    rows,
    start,
    order,
    x: orderedX,
    y: orderedY,
    /** Columns (or rows) a stretch touches; from > to when it lies beside the grid. */
    span(from: number, to: number, min: number, count: number): [from: number, to: number] {
      return [Math.max(0, Math.floor((from - min) / side)), Math.min(count - 1, Math.floor((to - min) / side))];
    },
  };
}
