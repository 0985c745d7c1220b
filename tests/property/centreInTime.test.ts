import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { finish } from '../../src/domain/job';
import type { EdgeList } from '../../src/domain/graph';
import { conflictsOf } from '../../src/analysis/siting/model/conflictsOf';
import { graphTravel } from '../../src/analysis/siting/problem/graphTravel';
import { NO_RULES, type SitingProblem } from '../../src/analysis/siting/problem/problem';
import { exchanged } from '../../src/analysis/siting/solve/exchange';
import { farthestFirst } from '../../src/analysis/siting/solve/farthestFirst';
import { solveSiting } from '../../src/analysis/siting/solve/solveSiting';
import { evaluatePlan } from '../../src/analysis/siting/model/evaluatePlan';
import { runs } from '../prove';
import { random as seeded } from '../unit/areasFixtures';
import { bestByForce, isFeasible } from './sitingBrute';
import { anyCase, caseOf, problemOf, SMALL, type SitingCase } from './sitingCase';

/**
 * A clock that stands still until it is read so many times, then races: what a plan is worth does not hang on the
 * machine.
 */
function clockOf(readings: number): () => number {
  let read = 0;
  return () => Math.max(0, ++read - readings) * 1e9;
}

const inReadings = (problem: SitingProblem, readings: number) =>
  finish(solveSiting(problem, { now: clockOf(readings), untilMs: 1e8 })).outcome;

/** A connected graph with whole lengths and about as many edges as the p-median graphs of OR-Library. */
function graphOf(nodes: number, p: number, seed: number): SitingProblem {
  const random = seeded(seed);
  const whole = (below: number): number => Math.floor(random() * below);
  const edges = Math.floor((nodes * nodes) / 50);
  const pair = (e: number): [number, number] => (e < nodes - 1 ? [e, e + 1] : [whole(nodes), whole(nodes)]);
  const ends = Array.from({ length: edges }, (_, e) => pair(e));
  const graph: EdgeList = {
    nodes,
    p: null,
    from: Uint32Array.from(ends, ([from]) => from),
    to: Uint32Array.from(ends, ([, to]) => to),
    length: Float64Array.from(ends, () => 1 + whole(100)),
  };
  return {
    objective: 'pcenter',
    weight: new Float64Array(nodes).fill(1),
    candidates: nodes,
    kept: 0,
    travel: graphTravel(graph),
    count: p,
    radiusM: 500,
    boundary: 'inclusive',
    toleranceM: 0,
    targetShare: 1,
    rules: NO_RULES,
  };
}

describe('p-center when time is up', () => {
  it('still gives a plan that keeps every rule and a bound that is no lie, wherever the time ends', () => {
    fc.assert(
      fc.property(anyCase(SMALL, 'pcenter'), fc.integer({ min: 3, max: 60 }), (one, readings) => {
        const problem = problemOf(one);
        if (conflictsOf(problem).length > 0) return;
        const best = bestByForce(one);
        const { status, objective, bound, sites } = inReadings(problem, readings);
        if (best === null) return void expect(sites).toEqual([]);
        expect(status).not.toBe('infeasible');
        expect(bound).toBeLessThanOrEqual(best * (1 + 1e-9));
        if (sites.length === 0) return;
        expect(isFeasible(one, sites)).toBe(true);
        expect(objective).toBeGreaterThanOrEqual(best * (1 - 1e-9));
      }),
      { numRuns: runs(300) },
    );
  });

  it('has begun with a plan at most three times the best, twice where sites may stand at the demand, and a bound above 0', () => {
    const plain = caseOf('pcenter', []);
    fc.assert(
      fc.property(plain, fc.boolean(), (given, standsAtDemand) => {
        const at = ({ x, y }: { readonly x: number; readonly y: number }) => ({ x, y, group: -1 });
        const one: SitingCase = standsAtDemand
          ? { ...given, candidates: given.demand.slice(0, 9).map(at), demand: given.demand.slice(0, 9) }
          : given;
        const problem = problemOf(one);
        if (conflictsOf(problem).length > 0) return;
        const best = bestByForce(one)!;
        const { sites, boundM } = finish(farthestFirst(problem));
        const value = evaluatePlan(problem, sites!);
        const times = standsAtDemand ? 2 : 3;
        expect(value).toBeLessThanOrEqual(times * best * (1 + 1e-9));
        expect(boundM).toBeLessThanOrEqual(best * (1 + 1e-9));
        expect(boundM * times).toBeGreaterThanOrEqual(value * (1 - 1e-9));
        if (best > 0) expect(boundM).toBeGreaterThan(0);
      }),
      { numRuns: runs(300) },
    );
  });

  it.each([
    [300, 5],
    [300, 60],
    [600, 60],
  ])('of a graph of %i nodes and %i sites knows the best within half before its list of radii is made', (nodes, p) => {
    const problem = graphOf(nodes, p, nodes + p);
    const { boundM, sites } = finish(farthestFirst(problem));
    let best = sites!;
    finish(exchanged(problem, best, (plan) => void (best = plan)));
    expect(evaluatePlan(problem, best)).toBeLessThanOrEqual(evaluatePlan(problem, sites!));
    expect(evaluatePlan(problem, best)).toBeLessThanOrEqual(2 * boundM);
  });

  it('stops within a few steps of its time, with a plan and a bound', () => {
    const problem = graphOf(400, 12, 3);
    for (const readings of [40, 200, 1000]) {
      let read = 0;
      const clock = clockOf(readings);
      const { outcome } = finish(solveSiting(problem, { now: () => (read++, clock()), untilMs: 1e8 }));
      expect(read, `after ${readings}`).toBeLessThan(readings + 30);
      expect(outcome.sites, `after ${readings}`).toHaveLength(12);
      expect(outcome.bound, `after ${readings}`).toBeGreaterThan(0);
      expect(outcome.objective, `after ${readings}`).toBeLessThanOrEqual(2 * outcome.bound);
    }
  });
});
