import { describe, expect, it } from 'vitest';
import { coveredWeight } from '../../src/analysis/siting/model/evaluatePlan';
import { sitingCase } from '../../src/analysis/siting/city/sitingCase';
import { standingPosts, type StandingFact } from '../../src/analysis/siting/doubts/standingPosts';
import type { SitingProblem } from '../../src/analysis/siting/problem/problem';
import { finish } from '../../src/domain/job';
import type { LonLat } from '../../src/domain/geometry';
import { postAt, randomOf, tableAt } from './coverageScene';
import { askedOf, partsOf, stepFrom } from './sitingScene';

const HERE = [76.93, 43.22] as const;

/** The same with the posts listed standing, the others gone: measured pair by pair through the problem's own travel. */
function covered(problem: SitingProblem, posts: readonly number[], more: readonly number[] = []): number {
  const { candidates, travel } = problem;
  const gathered = [...posts.map((k) => candidates + k), ...more];
  return coveredWeight({ ...problem, kept: 0, travel }, gathered);
}

function brute(problem: SitingProblem, k: number): StandingFact {
  const all = Array.from({ length: problem.kept }, (_, i) => i);
  const others = all.filter((i) => i !== k);
  const before = covered(problem, all);
  const lossIfRemoved = before - covered(problem, others);
  let best: StandingFact['bestMove'] = null;
  for (let j = 0; j < problem.candidates; j++) {
    const tooNear = others.some((i) => problem.travel.between(j, problem.candidates + i) < problem.rules.separationM);
    if (problem.rules.forbid.includes(j) || (problem.rules.separationM > 0 && tooNear)) continue;
    const gain = covered(problem, others, [j]) - before;
    if (gain > (best?.gain ?? 1e-9)) best = { candidate: j, gain };
  }
  return { lossIfRemoved, bestMove: best };
}

describe('the posts that stand', () => {
  it.each([
    ['alone', {}],
    ['apart from each other', { separationM: 900 }],
    ['with backup', { backup: true }],
    ['at a small radius', { radiusM: 250 }],
  ])('are told what removing or moving each would change, as by trying everything: %s', (_, rules) => {
    const random = randomOf(5);
    const around = (spreadM: number): LonLat => stepFrom(HERE, (random() - 0.5) * spreadM, (random() - 0.5) * spreadM);
    for (let turn = 0; turn < 5; turn++) {
      const table = tableAt(Array.from({ length: 150 }, () => around(3000)));
      const posts = Array.from({ length: 6 }, () => postAt(around(2500)));
      const { problem } = sitingCase(
        partsOf(table, { posts }),
        askedOf({ candidates: { kind: 'square', sizeM: 500 }, districts: ['west'], ...rules }),
      );
      const forbidding = { ...problem, rules: { ...problem.rules, forbid: [3, 4] } };
      finish(standingPosts(forbidding)).forEach((fact, k) => {
        const tried = brute(forbidding, k);
        expect(fact.lossIfRemoved).toBeCloseTo(tried.lossIfRemoved, 9);
        expect(fact.bestMove?.gain ?? 0).toBeCloseTo(tried.bestMove?.gain ?? 0, 9);
        expect(fact.bestMove?.candidate).toBe(tried.bestMove?.candidate);
      });
    }
  });

  it('are none where none is kept', () => {
    const { problem } = sitingCase(partsOf(tableAt([HERE])), askedOf());
    expect(finish(standingPosts(problem))).toEqual([]);
  });

  it('beside each other lose nothing one by one', () => {
    const posts = [postAt(HERE), postAt(stepFrom(HERE, 20, 0))];
    const { problem } = sitingCase(partsOf(tableAt([stepFrom(HERE, 50, 0)]), { posts }), askedOf());
    expect(finish(standingPosts(problem)).map((fact) => fact.lossIfRemoved)).toEqual([0, 0]);
  });
});
