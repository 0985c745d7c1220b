/** Why a plan is refused, as codes with their parameters; words for them live in questions/siting/words. */
import type { None } from './faults';
import type { Coded, Given } from './result';
import type { DemandSetup } from './siting';

/**
 * Why no plan meets the rules, each reason with its parameters. A site is told by the number of its candidate (in
 * analysis), by its id (to a page), or by what a sentence calls it; likewise a district by its id or its name.
 */
export interface SitingConflicts<Site = string | number> {
  'too-few-incidents': { incidents: number; least: number; of: DemandSetup['kind'] };
  'no-candidates': None;
  'too-few-candidates': { count: number; free: number };
  'must-forbidden': { site: Site };
  'must-too-many': { must: number; count: number };
  /** Two must-have sites. */
  'must-too-near': { a: Site; b: Site; separationM: number };
  'must-near-kept': { site: Site; separationM: number };
  /** Fewer allowed candidates than the minimum. */
  'district-min-free': { district: string; min: number; free: number };
  /** The minimums add up to more than the posts. */
  'district-min-total': { needed: number; count: number };
  /** The maximums add up to fewer. */
  'district-max-total': { allowed: number; count: number };
  'district-max-must': { district: string; max: number; must: number };
  'district-min-max': { min: number; max: number };
  /** No `count` candidates lie far enough apart. */
  separation: { separationM: number; count: number };
  /** Even all candidates together serve less. */
  'target-out-of-reach': OutOfReach;
  /** Some demand cannot be reached at all. */
  'pcenter-out-of-reach': None;
  /** Each rule can be met, all together not. */
  together: None;
}

/**
 * Shares 0..1; what no candidate reaches, by number and weight, the heaviest ten of them by their number (`demand0`
 * ...) or by where they are (`place0` ...), and the smallest radius for the target and for all, where there is one.
 */
export interface OutOfReach {
  target: number;
  reachable: number;
  unreached: number;
  unreachedWeight: number;
  radiusM?: number;
  allRadiusM?: number;
  [demand: `demand${number}`]: number;
  [place: `place${number}`]: string;
}

export type SitingConflictCode = keyof SitingConflicts;
/** One of the reasons with its parameters. */
export type SitingConflict<Site = string | number> = Coded<SitingConflicts<Site>>;

/** Parameters that are sites. */
export const isSiteKey = (key: string): boolean => key === 'site' || key === 'a' || key === 'b';

/** The same reason with each parameter told otherwise, perhaps under another name. */
export const toldAs = (
  { code, params }: SitingConflict,
  told: (key: string, value: string | number) => string | number | readonly [name: string, value: string | number],
): SitingConflict =>
  ({
    code,
    params: Object.fromEntries(
      Object.entries(params).map(([key, value]: [string, string | number]) => {
        const one = told(key, value);
        return typeof one === 'object' ? one : [key, one];
      }),
    ),
    // What is told of a parameter is of its kind; the compiler cannot follow it by name.
  }) as SitingConflict;

/** A reason: its parameters are those of its code, none missing, none more. */
export const conflict = ((code: string, params: object = {}) => ({ code, params })) as <
  Code extends SitingConflictCode,
>(
  code: Code,
  ...params: Given<SitingConflicts[Code]>
) => Coded<SitingConflicts, Code>;

const CONFLICTS: Readonly<Record<SitingConflictCode, true>> = {
  'too-few-incidents': true,
  'no-candidates': true,
  'too-few-candidates': true,
  'must-forbidden': true,
  'must-too-many': true,
  'must-too-near': true,
  'must-near-kept': true,
  'district-min-free': true,
  'district-min-total': true,
  'district-max-total': true,
  'district-max-must': true,
  'district-min-max': true,
  separation: true,
  'target-out-of-reach': true,
  'pcenter-out-of-reach': true,
  together: true,
};
/** Every reason's code. */
export const SITING_CONFLICTS = Object.keys(CONFLICTS) as readonly SitingConflictCode[];
