/** Small random covering models, and what the best of all their plans is worth by looking at every one of them. */
import fc from 'fast-check';
import { assemble } from '../../src/analysis/siting/model/assemble';
import type { ChoiceRules, Conflicts, CoverModel } from '../../src/analysis/siting/model/coverModel';

export interface Kinds {
  readonly values: 'one' | 'several';
  readonly backup?: boolean;
  readonly groups?: boolean;
  readonly conflicts?: boolean;
  readonly fixed?: boolean;
}

/** Models of up to nine candidates and a few dozen demand points, many of them reached by the same candidates. */
export function coverModels({
  values,
  backup = false,
  groups = false,
  conflicts = false,
  fixed = false,
}: Kinds): fc.Arbitrary<CoverModel> {
  return fc.integer({ min: 2, max: 9 }).chain((candidates) =>
    fc
      .record({
        p: fc.integer({ min: 1, max: Math.min(4, candidates) }),
        demand: fc.array(
          fc.record({
            reach: fc.array(fc.integer({ min: 0, max: 6 }), { minLength: candidates, maxLength: candidates }),
            weight: fc.integer({ min: 0, max: 20 }),
            need: fc.integer({ min: 1, max: backup ? 2 : 1 }),
          }),
          { minLength: 1, maxLength: 25 },
        ),
        base: fc.integer({ min: 0, max: 50 }),
        group: fc.array(fc.integer({ min: -1, max: 2 }), { minLength: candidates, maxLength: candidates }),
        limits: fc.array(fc.tuple(fc.integer({ min: 0, max: 1 }), fc.integer({ min: 0, max: 3 })), {
          minLength: 3,
          maxLength: 3,
        }),
        fixed: fc.array(fc.constantFrom(0, 0, 0, 0, 1, -1), { minLength: candidates, maxLength: candidates }),
        near: fc.array(fc.tuple(fc.nat({ max: candidates - 1 }), fc.nat({ max: candidates - 1 })), {
          maxLength: candidates,
        }),
      })
      .map((drawn) => {
        const start = new Uint32Array(candidates + 1);
        const row: number[] = [];
        const value: number[] = [];
        for (let j = 0; j < candidates; j++) {
          drawn.demand.forEach(({ reach, weight }, i) => {
            if (reach[j] < 4) return;
            row.push(i);
            value.push(weight * (reach[j] - 3.5));
          });
          start[j + 1] = row.length;
        }
        const rules: ChoiceRules = {
          fixed: Int8Array.from(fixed ? drawn.fixed : drawn.fixed.map(() => 0)),
          group: groups ? Int16Array.from(drawn.group) : null,
          groupMin: Int32Array.from(groups ? drawn.limits : [], ([min]) => min),
          groupMax: Int32Array.from(groups ? drawn.limits : [], ([, max]) => max),
          conflicts: conflicts ? pairsOf(candidates, drawn.near) : null,
        };
        return assemble({
          p: drawn.p,
          candidates,
          rows: drawn.demand.length,
          start,
          row: Uint32Array.from(row),
          value: values === 'several' ? Float64Array.from(value) : null,
          weight: values === 'one' ? Float64Array.from(drawn.demand, ({ weight }) => weight) : null,
          need: backup ? Uint8Array.from(drawn.demand, ({ need }) => need) : null,
          base: drawn.base,
          isWhole: values === 'one',
          rules,
        }).model;
      }),
  );
}

function pairsOf(candidates: number, near: readonly (readonly [number, number])[]): Conflicts {
  const lists = Array.from({ length: candidates }, () => new Set<number>());
  for (const [a, b] of near) {
    if (a === b) continue;
    lists[a].add(b);
    lists[b].add(a);
  }
  const start = new Uint32Array(candidates + 1);
  lists.forEach((list, j) => void (start[j + 1] = start[j] + list.size));
  return { start, list: Uint32Array.from(lists.flatMap((list) => [...list])) };
}

/** Every set of candidates that keeps the rules, its number aside. */
export function* allPlans({ candidates, rules }: CoverModel): Generator<readonly number[]> {
  const { fixed, group, groupMin, groupMax, conflicts } = rules;
  for (let bits = 0; bits < 1 << candidates; bits++) {
    const sites = [...fixed.keys()].filter((j) => bits & (1 << j));
    const keeps = [...fixed.keys()].every((j) => fixed[j] === 0 || fixed[j] > 0 === sites.includes(j));
    const counts = [...groupMin.keys()].map((g) => sites.filter((j) => group?.[j] === g).length);
    const near = (a: number): number[] =>
      conflicts ? [...conflicts.list.subarray(conflicts.start[a], conflicts.start[a + 1])] : [];
    if (
      keeps &&
      counts.every((n, g) => n >= groupMin[g] && n <= groupMax[g]) &&
      !sites.some((a) => near(a).some((b) => sites.includes(b)))
    )
      yield sites;
  }
}

/** What a plan is worth, row by row. */
export function worth(model: CoverModel, sites: readonly number[]): number {
  let sum = model.base;
  for (let i = 0; i < model.rows; i++) {
    const values: number[] = [];
    for (let e = model.rowStart[i]; e < model.rowStart[i + 1]; e++)
      if (sites.includes(model.rowCandidate[e])) values.push(model.rowValue[e]);
    if (values.length >= (model.need?.[i] ?? 1)) sum += Math.max(...values);
  }
  return sum;
}
