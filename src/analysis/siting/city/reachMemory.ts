import { demandIndex, type DemandIndex } from './demandIndex';
import type { Travel } from '../problem/problem';

/** Pairs of a site and a demand point that are remembered, 12 bytes each; what goes beyond is measured anew. */
const MOST_PAIRS = 8_000_000;

interface Reach {
  readonly demand: Uint32Array;
  readonly straightM: Float64Array;
}

/**
 * What lies around places, remembered by place up to the reach asked for, so that another number of posts or other
 * rules measure nothing again.
 */
export interface ReachMemory {
  /**
   * `sites`: `candidates` of them first, kept ones after. `detour` = metres walked for a metre of straight line, 1 or
   * more.
   */
  travel(sites: { readonly x: Float64Array; readonly y: Float64Array }, candidates: number, detour: number): Travel;
}

/** Remembers places up to `reachM` straight-line metres from them. */
export function reachMemory(index: DemandIndex, reachM: number): ReachMemory {
  const kept = new Map<string, Reach>();
  const which = new Uint32Array(index.size);
  const howFarM = new Float64Array(index.size);
  let pairs = 0;
  const reachOf = (x: number, y: number): Reach | null => {
    const key = `${x} ${y}`;
    const known = kept.get(key);
    if (known) return known;
    if (pairs >= MOST_PAIRS) return null;
    let found = 0;
    index.around(x, y, reachM, (i, d) => {
      which[found] = i;
      howFarM[found++] = d;
    });
    const reach = { demand: which.slice(0, found), straightM: howFarM.slice(0, found) };
    pairs += found;
    kept.set(key, reach);
    return reach;
  };
  return {
    travel(sites, candidates, detour) {
      const lists: (Reach | null | undefined)[] = [];
      let places: DemandIndex | null = null;
      return {
        within(site, limitM, visit) {
          const straightLimitM = limitM / detour;
          const reach = straightLimitM <= reachM ? (lists[site] ??= reachOf(sites.x[site], sites.y[site])) : null;
          if (!reach) {
            index.around(sites.x[site], sites.y[site], straightLimitM, (i, d) => visit(i, d * detour));
            return;
          }
          const { demand, straightM } = reach;
          for (let k = 0; k < demand.length; k++)
            if (straightM[k] <= straightLimitM) visit(demand[k], straightM[k] * detour);
        },
        near(candidate, limitM, visit) {
          places ??= demandIndex({ x: sites.x.subarray(0, candidates), y: sites.y.subarray(0, candidates) });
          places.around(
            sites.x[candidate],
            sites.y[candidate],
            limitM,
            (other) => void (other !== candidate && visit(other)),
          );
        },
        to: (site, i) => index.to(sites.x[site], sites.y[site], i) * detour,
        between: (a, b) => index.between(sites.x[a], sites.y[a], sites.x[b], sites.y[b]),
      };
    },
  };
}
