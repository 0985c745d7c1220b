/** Coverage that follows the hand: one site moves, and only what lies in its rings, old and new, is looked at. */
import { LIVE_POINTS, type LiveCoverage, type PlanCoverageRow } from '../../../domain/sitingAnswers';
import { straightReachM, type PlanInput, type PlanSpot } from './planCoverage';

export interface LivePlan {
  /** As things stand. */
  current(): LiveCoverage;
  /** Puts site `index` elsewhere, takes it away (null) or puts it back; others stay. A RangeError for no such site. */
  move(index: number, to: PlanSpot | null): LiveCoverage;
  /** Adds a site; its index is the number of sites before. */
  add(site: PlanSpot): LiveCoverage;
}

/**
 * Covered weight of a plan under single moves, against the plan it starts from. Kept posts are served once. The totals
 * of every step are those of the start and the difference of that step, so that nothing adds up from step to step; a
 * step costs what lies within the radius of where moved sites stood and stand. Rules as in `planCoverage`, whose input
 * this takes.
 */
export function liveCoverage(input: PlanInput): LivePlan {
  const { demand, index, districtIds, kept, radiusM, detour, backup } = input;
  const { weight, district } = demand;
  const limitM = straightReachM(radiusM, detour);
  const needed = backup ? 2 : 1;
  const size = index.size;
  const count = new Uint16Array(size);
  const ring = ({ x, y }: PlanSpot, change: 1 | -1): void =>
    index.around(x, y, limitM, (i) => void (count[i] += change));
  const cells = districtIds.length + 1;
  const demandOf = new Float64Array(cells);
  const beforeOf = new Float64Array(cells);
  const startOf = new Float64Array(cells);
  for (const post of kept) ring(post, 1);
  for (let i = 0; i < size; i++) {
    demandOf[district[i] + 1] += weight[i];
    if (count[i] >= needed) beforeOf[district[i] + 1] += weight[i];
  }
  const first: readonly PlanSpot[] = input.sites;
  const now: (PlanSpot | null)[] = [...first];
  for (const site of first) ring(site, 1);
  const wasCovered = new Uint8Array(size);
  for (let i = 0; i < size; i++) {
    wasCovered[i] = count[i] >= needed ? 1 : 0;
    if (wasCovered[i] === 1) startOf[district[i] + 1] += weight[i];
  }
  const startTotal = sumOf(startOf);
  const moved = new Set<number>();
  const stamp = new Uint32Array(size);
  const gained = new Uint32Array(size);
  const lost = new Uint32Array(size);
  let turn = 0;

  /** What differs from the start lies in the rings where moved sites stood or stand. */
  const compare = (): LiveCoverage => {
    const change = new Float64Array(cells);
    let gains = 0;
    let losses = 0;
    turn++;
    const look = (i: number): void => {
      if (stamp[i] === turn) return;
      stamp[i] = turn;
      const is = count[i] >= needed ? 1 : 0;
      if (is === wasCovered[i]) return;
      change[district[i] + 1] += is === 1 ? weight[i] : -weight[i];
      if (is === 1) gained[gains++] = i;
      else lost[losses++] = i;
    };
    for (const k of moved) {
      for (const spot of [first[k], now[k]]) if (spot) index.around(spot.x, spot.y, limitM, look);
    }
    const covered = startOf.map((value, d) => Math.max(0, value + change[d]));
    return {
      rows: rowsOf(covered),
      covered: sumOf(covered),
      coveredAtStart: startTotal,
      gained: sampled(gained, gains),
      lost: sampled(lost, losses),
    };
  };
  /** Of more than may be handed over an even sample, in the index's order. */
  const sampled = (points: Uint32Array, n: number): Float32Array => {
    const shown = Math.min(n, LIVE_POINTS);
    const lonLat = new Float32Array(shown * 2);
    for (let k = 0; k < shown; k++) {
      const i = points[shown === n ? k : Math.floor((k * n) / shown)];
      lonLat[2 * k] = demand.lon[i];
      lonLat[2 * k + 1] = demand.lat[i];
    }
    return lonLat;
  };
  const rowsOf = (covered: Float64Array): readonly PlanCoverageRow[] => {
    const standing = now.filter((site) => site !== null);
    return [
      {
        id: 'city',
        demand: sumOf(demandOf),
        coveredBefore: sumOf(beforeOf),
        coveredAfter: sumOf(covered),
        sites: standing.length,
      },
      ...districtIds.map((id, d) => ({
        id,
        demand: demandOf[d + 1],
        coveredBefore: beforeOf[d + 1],
        coveredAfter: covered[d + 1],
        sites: standing.filter((site) => site.district === d).length,
      })),
    ];
  };

  return {
    current: compare,
    move(at, to) {
      if (!(at in now)) throw new RangeError(`live coverage: site ${at} of ${now.length}`);
      const from = now[at];
      if (from) ring(from, -1);
      if (to) ring(to, 1);
      now[at] = to;
      moved.add(at);
      return compare();
    },
    add(site) {
      ring(site, 1);
      moved.add(now.push(site) - 1);
      return compare();
    },
  };
}

const sumOf = (values: Float64Array): number => values.reduce((total, value) => total + value, 0);
