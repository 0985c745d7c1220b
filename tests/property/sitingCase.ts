/** Small random questions of siting as plain numbers, and how they are put to the engine. */
import * as fc from 'fast-check';
import { SITING_OBJECTIVES, type Boundary, type SitingObjective } from '../../src/domain/siting';
import type { SitingProblem, Travel } from '../../src/analysis/siting/problem/problem';
import { straightTravel } from '../../src/analysis/siting/problem/straightTravel';

interface At {
  readonly x: number;
  readonly y: number;
}

export interface SitingCase {
  readonly objective: SitingObjective;
  readonly demand: readonly (At & { readonly weight: number })[];
  readonly candidates: readonly (At & { readonly group: number })[];
  readonly kept: readonly At[];
  readonly count: number;
  readonly radiusM: number;
  readonly boundary: Boundary;
  readonly toleranceM: number;
  readonly targetShare: number;
  readonly must: readonly number[];
  readonly forbid: readonly number[];
  readonly min: number | null;
  readonly max: number | null;
  readonly separationM: number;
  readonly backup: boolean;
  readonly detour: number;
  /** table: distances looked up in a table of the judge's own. straight: by the engine's straight lines. */
  readonly measure: 'table' | 'straight';
}

const RULES = ['keep', 'must', 'forbid', 'min', 'max', 'separation', 'backup', 'exclusive'] as const;
export type Rule = (typeof RULES)[number];

/** No rule, every rule alone, every two together. */
export const RULE_SETS: readonly (readonly Rule[])[] = [
  [],
  ...RULES.map((rule) => [rule]),
  ...RULES.flatMap((a, i) => RULES.slice(i + 1).map((b) => [a, b])),
];

export const hasMeaning = (objective: SitingObjective, rules: readonly Rule[]): boolean => {
  const covers = objective === 'mclp' || objective === 'lscp';
  return (covers || !rules.includes('backup')) && (covers || objective === 'decay' || !rules.includes('exclusive'));
};

/** Places on a grid of 100 m: many coincide, many lie at exactly 100, 200 ... 500 m (3-4-5) of each other. */
function placeAt(spanM: number, stepM: number): fc.Arbitrary<At> {
  const along = fc.integer({ min: 0, max: Math.round(spanM / stepM) });
  return fc.tuple(along, along).map(([x, y]) => ({ x: x * stepM, y: y * stepM }));
}
const wholeWeight = fc.integer({ min: 0, max: 6 });
const brokenWeight = fc.oneof(
  fc.constant(0),
  fc.integer({ min: 1, max: 60 }).map((k) => k / 7),
  fc.double({ min: 1e-3, max: 5, noNaN: true }),
);

/** Fewest and most of each. */
interface Size {
  readonly demand: readonly [number, number];
  readonly candidates: readonly [number, number];
  readonly count: readonly [number, number];
  readonly spanM: number;
}
/** Few enough to try every subset. */
export const SMALL: Size = { demand: [0, 12], candidates: [0, 9], count: [1, 4], spanM: 700 };
/** Too many for that, few enough for a raw model. */
export const LARGE: Size = { demand: [40, 120], candidates: [20, 45], count: [3, 7], spanM: 2000 };

/** Questions with just these rules in force. */
export function caseOf(
  objective: SitingObjective,
  rules: readonly Rule[],
  size: Size = SMALL,
): fc.Arbitrary<SitingCase> {
  const has = (rule: Rule): boolean => rules.includes(rule);
  const index = fc.nat({ max: size.candidates[1] - 1 });
  const few = (rule: Rule): fc.Arbitrary<number[]> =>
    has(rule) ? fc.uniqueArray(index, { minLength: 1, maxLength: 3 }) : fc.constant([]);
  return fc
    .tuple(fc.boolean(), fc.boolean())
    .chain(([onGrid, whole]) => {
      const at = placeAt(size.spanM, onGrid ? 100 : 0.1);
      const weight = whole ? wholeWeight : brokenWeight;
      return fc.record({
        objective: fc.constant(objective),
        demand: fc.array(
          fc.tuple(at, weight).map(([place, w]) => ({ ...place, weight: w })),
          { minLength: size.demand[0], maxLength: size.demand[1], size: 'max' },
        ),
        candidates: fc.array(
          fc.tuple(at, fc.integer({ min: -1, max: 2 })).map(([place, group]) => ({ ...place, group })),
          { minLength: size.candidates[0], maxLength: size.candidates[1], size: 'max' },
        ),
        kept: has('keep') ? fc.array(at, { minLength: 1, maxLength: 3 }) : fc.constant([]),
        count: fc.integer({ min: size.count[0], max: size.count[1] }),
        radiusM: fc.constantFrom(100, 200, 300, 500, 500, 0),
        boundary: fc.constant<Boundary>(has('exclusive') ? 'exclusive' : 'inclusive'),
        toleranceM: fc.constant(1e-6),
        targetShare: fc.oneof(
          fc.integer({ min: 1, max: 10 }).map((k) => k / 10),
          fc.double({ min: 0.05, max: 1, noNaN: true }),
        ),
        must: few('must'),
        forbid: few('forbid'),
        min: has('min') ? fc.constantFrom(1, 1, 2) : fc.constant(null),
        max: has('max') ? fc.constantFrom(1, 2) : fc.constant(null),
        separationM: has('separation') ? fc.constantFrom(100, 150, 200, 300) : fc.constant(0),
        backup: fc.constant(has('backup')),
        detour: fc.constantFrom(1, 1, 1.25),
        measure: fc.constantFrom<SitingCase['measure']>('table', 'straight'),
      });
    })
    .map((one) => {
      const inRange = (list: readonly number[]): number[] => list.filter((j) => j < one.candidates.length);
      return { ...one, must: inRange(one.must), forbid: inRange(one.forbid) };
    });
}

/** Questions of any objective, or of one, with up to four rules in force. */
export function anyCase(size: Size = SMALL, only: SitingObjective | null = null): fc.Arbitrary<SitingCase> {
  return fc
    .tuple(
      only ? fc.constant(only) : fc.constantFrom(...SITING_OBJECTIVES),
      fc.uniqueArray(fc.constantFrom(...RULES), { maxLength: 4 }),
    )
    .chain(([objective, rules]) =>
      caseOf(
        objective,
        rules.filter((rule) => hasMeaning(objective, [rule])),
        size,
      ),
    );
}

const siteAt = (one: SitingCase, site: number): At =>
  site < one.candidates.length ? one.candidates[site] : one.kept[site - one.candidates.length];

export function distance(one: SitingCase, demand: number, site: number): number {
  const a = one.demand[demand];
  const b = siteAt(one, site);
  return Math.hypot(a.x - b.x, a.y - b.y) * one.detour;
}

export function apart(one: SitingCase, siteA: number, siteB: number): number {
  const a = siteAt(one, siteA);
  const b = siteAt(one, siteB);
  return Math.hypot(a.x - b.x, a.y - b.y);
}

export function problemOf(one: SitingCase): SitingProblem {
  const names = [...new Set(one.candidates.map(({ group }) => group))].filter((group) => group >= 0).sort();
  const grouped = one.min !== null || one.max !== null;
  return {
    objective: one.objective,
    weight: Float64Array.from(one.demand, ({ weight }) => weight),
    candidates: one.candidates.length,
    kept: one.kept.length,
    travel: one.measure === 'table' ? tableTravel(one) : straightLines(one),
    count: one.count,
    radiusM: one.radiusM,
    boundary: one.boundary,
    toleranceM: one.toleranceM,
    targetShare: one.targetShare,
    rules: {
      must: one.must,
      forbid: one.forbid,
      group: grouped ? Int16Array.from(one.candidates, ({ group }) => names.indexOf(group)) : null,
      groupNames: grouped ? names.map((group) => `district-${group}`) : [],
      minPerGroup: one.min,
      maxPerGroup: one.max,
      separationM: one.separationM,
      backup: one.backup,
    },
  };
}

function tableTravel(one: SitingCase): Travel {
  return {
    within(site, limitM, visit) {
      // Backwards, since the order is free.
      for (let i = one.demand.length - 1; i >= 0; i--) {
        const d = distance(one, i, site);
        if (d <= limitM) visit(i, d);
      }
    },
    between: (a, b) => apart(one, a, b),
  };
}

function straightLines(one: SitingCase): Travel {
  const sites = [...one.candidates, ...one.kept];
  const columns = (points: readonly At[]) => ({
    x: Float64Array.from(points, ({ x }) => x),
    y: Float64Array.from(points, ({ y }) => y),
  });
  return straightTravel(columns(one.demand), columns(sites), { plane: 'metres', detour: one.detour });
}
