/** What a plan covers, recomputed from the raw points: the figures of the map, the table and the report. */
import type { PlanCoverageRow, SitingAnswer } from '../../../domain/sitingAnswers';
import { EDGE_M } from '../../coverage/covered';
import { buildNearest, nearestAll } from '../../coverage/nearestPost';
import type { Plane } from '../../coverage/planeScale';
import type { SitingDemand } from './cityDemand';
import type { DemandIndex } from './demandIndex';
import { weightedDistances } from './weightedDistances';

/** A site on the plane (metres) with the index of its district, -1 = in none. */
export interface PlanSpot {
  readonly x: number;
  readonly y: number;
  readonly district: number;
}

export interface PlanInput {
  readonly demand: SitingDemand;
  readonly index: DemandIndex;
  readonly districtIds: readonly string[];
  readonly kept: readonly PlanSpot[];
  readonly sites: readonly PlanSpot[];
  readonly radiusM: number;
  /** Metres walked for a metre of straight line. */
  readonly detour: number;
  /** Demand counts once two distinct sites serve it. */
  readonly backup: boolean;
  readonly plane?: Plane;
}

export interface PlanCoverage {
  /** The city first, then every district. */
  readonly rows: readonly PlanCoverageRow[];
  readonly distance: SitingAnswer['distance'];
}

/** Straight line up to which a site serves: the radius with coverage's own tolerance, taken back by the detour. */
export const straightReachM = (radiusM: number, detour: number): number => (radiusM + EDGE_M) / detour;

/**
 * Covered weight before (kept posts alone) and after, by city and district, and the weighted mean and 90th percentile
 * of the distance walked to the nearest site after the plan (null without sites or demand). Every objective is judged
 * by the same radius here; the city holds what lies in no district too.
 */
export function planCoverage(input: PlanInput): PlanCoverage {
  const { demand, kept, sites, detour, plane = 'utm' } = input;
  const all = [...kept, ...sites];
  const before = servedBy(input, kept);
  const after = servedBy(input, all);
  const { distanceM } = nearestAll(buildNearest(all, null, plane), demand.x, demand.y, Float64Array);
  const straight = all.length > 0 ? weightedDistances(distanceM, demand.weight, 0.9) : null;
  return {
    rows: coverageRows(
      input,
      (i) => before[i] === 1,
      (i) => after[i] === 1,
    ),
    distance: straight && { meanM: straight.meanM * detour, p90M: straight.quantileM * detour },
  };
}

/** 1 where enough of these sites lie within reach. */
function servedBy({ index, radiusM, detour, backup }: PlanInput, sites: readonly PlanSpot[]): Uint8Array {
  const count = new Uint8Array(index.size);
  const limitM = straightReachM(radiusM, detour);
  const needed = backup ? 2 : 1;
  for (const { x, y } of sites) index.around(x, y, limitM, (i) => void (count[i] += count[i] < needed ? 1 : 0));
  return count.map((n) => Number(n === needed));
}

/** Sums of weight by city and district. */
function coverageRows(
  { demand, districtIds, sites }: Pick<PlanInput, 'demand' | 'districtIds' | 'sites'>,
  isBefore: (i: number) => boolean,
  isAfter: (i: number) => boolean,
): readonly PlanCoverageRow[] {
  const { weight, district } = demand;
  const whole = new Float64Array(districtIds.length + 1);
  const before = new Float64Array(whole.length);
  const after = new Float64Array(whole.length);
  for (let i = 0; i < weight.length; i++) {
    const d = district[i] + 1;
    whole[d] += weight[i];
    if (isBefore(i)) before[d] += weight[i];
    if (isAfter(i)) after[d] += weight[i];
  }
  const sum = (of: Float64Array): number => of.reduce((total, value) => total + value, 0);
  return [
    { id: 'city', demand: sum(whole), coveredBefore: sum(before), coveredAfter: sum(after), sites: sites.length },
    ...districtIds.map((id, d) => ({
      id,
      demand: whole[d + 1],
      coveredBefore: before[d + 1],
      coveredAfter: after[d + 1],
      sites: sites.filter((site) => site.district === d).length,
    })),
  ];
}
