import { describe, expect, it } from 'vitest';
import { besidePosts } from '../../src/analysis/siting/city/cityCandidates';
import { sitingCase } from '../../src/analysis/siting/city/sitingCase';
import { tooFew } from '../../src/analysis/siting/city/tooFew';
import { withoutIdle } from '../../src/analysis/siting/solve/tidyPlan';
import { solveSiting } from '../../src/analysis/siting/solve/solveSiting';
import { finish } from '../../src/domain/job';
import { siteDoubt } from '../../src/domain/siteDoubt';
import { FIRST_SETUP } from '../../src/domain/siting';
import { words } from '../../src/questions/siting/words';
import { shortWords, statusWords, survivalWords } from '../../src/questions/siting/words/plan';
import { postAt, tableAt } from './coverageScene';
import { ANSWER } from './scenarioFixture';
import { askedOf, partsOf, planSite } from './sitingScene';

const t = words.en.room;
const options = { now: () => performance.now(), untilMs: Infinity };

describe('too few to plan by', () => {
  it('is less than 20 incidents, or than ten for each post asked for; one place to protect is enough', () => {
    const least = (changes: object, incidents: number): unknown => {
      const found = tooFew({ ...FIRST_SETUP, ...changes }, incidents)?.conflicts[0];
      return found?.code === 'too-few-incidents' ? found.params.least : null;
    };
    expect([
      least({}, 69),
      least({}, 70),
      least({ count: 1 }, 19),
      least({ count: 1 }, 20),
      least({ objective: 'lscp' }, 20),
    ]).toEqual([70, null, 20, null, null]);
    expect([
      least({ anyway: true }, 0),
      least({ demand: { kind: 'places', places: [] } }, 0),
      least({ demand: { kind: 'places', places: [] } }, 1),
    ]).toEqual([null, 1, null]);
  });

  it('keeps its caution when a plan is asked for anyway', () => {
    const setup = { ...FIRST_SETUP, anyway: true };
    expect(shortWords(t, { ...ANSWER, demandPoints: 12 }, { setup }, true)[0]).toContain('12; at least 70');
  });
});

describe('sites that add nothing', () => {
  it('are left out of the plan, whose value and proof stay; a checked one and a least number per district keep theirs', () => {
    const parts = partsOf(
      tableAt([
        [76.92, 43.21],
        [76.97, 43.21],
      ]),
    );
    const plan = (changes: object, sites = [] as ReturnType<typeof planSite>[]): number => {
      const { problem } = sitingCase(
        parts,
        askedOf({ count: 6, candidates: { kind: 'hexagon', sizeM: 500 }, ...changes }, sites),
      );
      const { outcome } = finish(solveSiting(problem, options));
      const left = withoutIdle(problem, outcome);
      expect(outcome.sites).toHaveLength(6);
      expect(left).toMatchObject({ status: 'proved', objective: outcome.objective, bound: outcome.bound });
      return left.sites.length;
    };
    expect([plan({}), plan({ objective: 'decay' }), plan({ minPerDistrict: 3 })]).toEqual([2, 2, 6]);
    expect(plan({}, [planSite('point:far', 76.94, 43.205, 'checked')])).toBe(3);
  });

  it('are not proposed beside a post that stays', () => {
    expect(besidePosts({ x: [0, 0, 0], y: [0, 50, 51] }, { x: [0], y: [0] })).toEqual([0, 1]);
    const { problem, candidates } = sitingCase(
      partsOf(tableAt([[76.92, 43.21]]), { posts: [postAt([76.92, 43.21])] }),
      askedOf({ candidates: { kind: 'busiest', sizeM: 250, top: 5 } }),
    );
    expect(candidates.ids).toHaveLength(1);
    expect(problem.rules.forbid).toEqual([0]);
  });
});

describe('a proof', () => {
  const of = { setup: FIRST_SETUP, sites: [planSite('h1', 76.95, 43.26), planSite('h2', 76.91, 43.24)] };

  it('never stands alone: what survives is said, or that it is not known yet', () => {
    expect(survivalWords(t, ANSWER, of)).toEqual([t.replans.unknown]);
    const replans = {
      cases: 20,
      withinM: 375,
      rows: [
        { id: 'h1', survived: 16 },
        { id: 'h2', survived: 2 },
      ],
    };
    expect(survivalWords(t, { ...ANSWER, replans }, of)).toEqual([
      t.replans.known({ cases: 20, from: 16, withinM: 375, steady: 1, sites: 2 }),
      'Site 2 in 2 of 20: uncertain.',
    ]);
    for (const locale of ['kk', 'ru'] as const)
      expect(survivalWords(words[locale].room, { ...ANSWER, replans }, of)[1]).toMatch(/2.*20.*(күмәнді|под вопросом)/);
  });

  it('never stands over nothing', () => {
    const nothing = { ...ANSWER, sites: [] };
    expect(statusWords(t, nothing)).toBe(t.statuses.nothing);
    expect(shortWords(t, nothing, of, true)).toEqual(['0 of 7: no further place adds an incident.']);
  });

  it('of a site that fewer than ten incidents chose, or that is not steady in the plans made anew, is uncertain; of a must-have nothing is said', () => {
    const asked = { objective: 'mclp' as const, cases: 20, incidentsPerWeight: 1 };
    const why = (adds: number, survived: number, isMust = false, more: object = {}): unknown =>
      siteDoubt({ adds, survived, isMust }, { ...asked, ...more });
    expect([why(17, 2), why(17, 15), why(17, 16), why(9, 20), why(1, 0, true)]).toEqual([
      'replans',
      'replans',
      null,
      'gain',
      null,
    ]);
    expect([
      why(9, 20, false, { objective: 'pmedian' }),
      why(9, 20, false, { incidentsPerWeight: 2 }),
      why(9, 20, false, { incidentsPerWeight: null }),
    ]).toEqual([null, null, null]);
  });
});
