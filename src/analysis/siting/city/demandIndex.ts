import type { Plane } from '../../coverage/planeScale';
import { straightTravel } from '../problem/straightTravel';

/** Demand ready to be asked what lies around any place; made once for all candidates, radii and moves. */
export interface DemandIndex {
  readonly size: number;
  /** Every demand point within `limitM` of a place (metres of the plane), by straight line, true metres. */
  around(x: number, y: number, limitM: number, visit: (demand: number, distanceM: number) => void): void;
  /** Straight line from a place to one demand point, the very number `around` tells. */
  to(x: number, y: number, demand: number): number;
  /** Straight line between two places, true metres. */
  between(ax: number, ay: number, bx: number, by: number): number;
}

/** Builds the index by the distance rule of `straightTravel`: true metres by the plane's local scale. */
export function demandIndex(
  demand: { readonly x: Float64Array; readonly y: Float64Array },
  plane: Plane = 'utm',
): DemandIndex {
  const probe = { x: new Float64Array(2), y: new Float64Array(2) };
  const travel = straightTravel(demand, probe, { plane, detour: 1 });
  return {
    size: demand.x.length,
    around(x, y, limitM, visit) {
      probe.x[0] = x;
      probe.y[0] = y;
      travel.within(0, limitM, visit);
    },
    to(x, y, i) {
      probe.x[0] = x;
      probe.y[0] = y;
      return travel.to(0, i);
    },
    between(ax, ay, bx, by) {
      probe.x.set([ax, bx]);
      probe.y.set([ay, by]);
      return travel.between(0, 1);
    },
  };
}
