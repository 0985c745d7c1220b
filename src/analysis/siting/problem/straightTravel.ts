import { scaleAt, type Plane } from '../../coverage/planeScale';
import { inGridOrder, pointGrid, stretchesNear } from '../../plane/pointGrid';
import type { Travel } from './problem';

interface Columns {
  readonly x: Float64Array;
  readonly y: Float64Array;
}

/** Demand points a cell of the index should hold on average. */
const PER_CELL = 4;
const MAX_CELLS = 1 << 20;

/**
 * Straight lines: true metres by the local scale of EPSG:32643 (`plane` 'utm', as in coverage), or plain metres of
 * the user's own plane, times `detour` (metres walked for a metre of straight line). The separation of sites is
 * measured without the detour. Demand lies in a grid of cells, so that a short reach looks at its neighbourhood only.
 */
export function straightTravel(
  demand: Columns,
  sites: Columns,
  { plane, detour }: { readonly plane: Plane; readonly detour: number },
): Travel & Required<Pick<Travel, 'to'>> {
  const scaled = plane === 'utm';
  const n = demand.x.length;
  const grid = pointGrid(demand.x, demand.y, 0, Math.min(MAX_CELLS, Math.max(1, n / PER_CELL)));
  const x = inGridOrder(grid, demand.x);
  const y = inGridOrder(grid, demand.y);
  return {
    within(site, limitM, visit) {
      const sx = sites.x[site];
      const sy = sites.y[site];
      // Plane metres are never more than true ones here, but by a hair far east: a little wider, then measured exactly.
      const box = (limitM / detour) * 1.0005;
      const box2 = box * box;
      stretchesNear(grid, sx, sy, box, (from, to) => {
        for (let k = from; k < to; k++) {
          const dx = x[k] - sx;
          const dy = y[k] - sy;
          const d2 = dx * dx + dy * dy;
          if (d2 > box2) continue;
          const d = Math.sqrt(d2);
          // Compared as it is handed over: a limit taken from a distance of before must let that point in again.
          const distanceM = (scaled ? d / scaleAt((x[k] + sx) * 0.5) : d) * detour;
          if (distanceM <= limitM) visit(grid.order[k], distanceM);
        }
      });
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
