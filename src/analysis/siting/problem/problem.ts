import type { Boundary, SitingObjective } from '../../../domain/siting';

/**
 * How far it is: one interface for the straight line (times a detour factor), for shortest paths over a graph, and for
 * whatever comes next. Sites are numbered candidates first, kept ones after them.
 */
export interface Travel {
  /** Every demand point within `limitM` (inclusive, Infinity = all it can reach) of a site, in any order. */
  within(site: number, limitM: number, visit: (demand: number, distanceM: number) => void): void;
  /**
   * Distance from a site to one demand point, the very number `within` tells; absent where only all can be told at
   * once.
   */
  to?(site: number, demand: number): number;
  /**
   * Distances from all candidates to one demand point, Infinity where there is no way; for travel that is the same both
   * ways and has no `to`. May differ from what `within` tells by the rounding of a sum.
   */
  toward?(demand: number): Float64Array;
  /** Distance between two sites by the measure of the separation rule; Infinity when there is no way. */
  between(siteA: number, siteB: number): number;
  /**
   * Every candidate at most so far from a candidate by `between`, itself left out; where absent all pairs are compared.
   */
  near?(candidate: number, limitM: number, visit: (other: number) => void): void;
}

/** Rules a plan must keep beside the number of its sites. */
export interface SitingRules {
  /** Candidates' indices. */
  readonly must: readonly number[];
  readonly forbid: readonly number[];
  /** Index into `groupNames` for each candidate, -1 = in none; null = no groups. */
  readonly group: Int16Array | null;
  /** Groups that hold at least one candidate, by id of the district. */
  readonly groupNames: readonly string[];
  readonly minPerGroup: number | null;
  readonly maxPerGroup: number | null;
  /** Least distance between chosen sites, and from kept ones; 0 = none. A distance of exactly this is allowed. */
  readonly separationM: number;
  /** mclp and lscp: demand counts when two distinct sites or more serve it. */
  readonly backup: boolean;
}

export const NO_RULES: SitingRules = {
  must: [],
  forbid: [],
  group: null,
  groupNames: [],
  minPerGroup: null,
  maxPerGroup: null,
  separationM: 0,
  backup: false,
};

/** A question in numbers alone: no map, no names. */
export interface SitingProblem {
  readonly objective: SitingObjective;
  /** Weight of each demand point, finite and not negative. */
  readonly weight: Float64Array;
  readonly candidates: number;
  /** Sites that stand already and stay: numbers `candidates` ... `candidates + kept - 1` of `travel`. */
  readonly kept: number;
  readonly travel: Travel;
  /** Sites to choose, exactly. Not used by lscp. */
  readonly count: number;
  readonly radiusM: number;
  readonly boundary: Boundary;
  /** What two distances may differ by and still be equal, as for a point at exactly the radius, metres. */
  readonly toleranceM: number;
  /** lscp: share of the whole weight to serve, 0..1. */
  readonly targetShare: number;
  readonly rules: SitingRules;
}
