import { formatIsoDate } from '../../src/domain/clock';
import { describe, expect, it } from 'vitest';
import { planCoverage } from '../../src/analysis/siting/city/planCoverage';
import { coverageOf, demandCase, planInputOf, sitingCase } from '../../src/analysis/siting/city/sitingCase';
import { solveWithin } from '../../src/analysis/siting/solve/solveWithin';
import { weightedDistances } from '../../src/analysis/siting/city/weightedDistances';
import { leastCovered } from '../../src/analysis/siting/doubts/equity';
import { demandWindows, splitForTest } from '../../src/analysis/siting/city/periodParts';
import { finish } from '../../src/domain/job';
import { parsePeriod, type Period } from '../../src/domain/period';
import { toPlane } from '../../src/domain/projection';
import { lonLatsInCity, postAt, randomOf, tableAt } from './coverageScene';
import { askedOf, partsOf, planSite, stepFrom } from './sitingScene';

const HERE = [76.93, 43.22] as const;
const THERE = [76.97, 43.22] as const;

describe('coverage of a plan', () => {
  const points = [
    stepFrom(HERE, 90, 0),
    stepFrom(HERE, -490, 0),
    stepFrom(THERE, 0, 300),
    stepFrom(THERE, 0, -700),
    [76.5, 43.22] as const,
  ];
  const parts = partsOf(tableAt(points), { posts: [postAt(stepFrom(HERE, -400, 0))] });
  const asked = askedOf();
  const of = demandCase(parts, asked);
  const spot = (at: readonly [number, number]) => {
    const [x, y] = toPlane(at[0], at[1]);
    return { x, y, district: parts.districtAt(at[0], at[1]) };
  };

  it('is told for the city, which holds what lies in no district too, and by district, before and after', () => {
    const { rows } = planCoverage(planInputOf(parts, asked.setup, of, [spot(THERE)]));
    expect(rows).toEqual([
      { id: 'city', demand: 5, coveredBefore: 2, coveredAfter: 3, sites: 1 },
      { id: 'west', demand: 2, coveredBefore: 2, coveredAfter: 2, sites: 0 },
      { id: 'east', demand: 2, coveredBefore: 0, coveredAfter: 1, sites: 1 },
    ]);
    expect(leastCovered(rows)).toEqual({ districtId: 'east', share: 0.5 });
  });

  it('goes by the way walked when a detour is set', () => {
    const { rows } = planCoverage(planInputOf(parts, { ...asked.setup, detour: 1.7 }, of, [spot(THERE)]));
    expect(rows[0]).toMatchObject({ coveredBefore: 1, coveredAfter: 1 });
  });

  it('counts with backup what two sites serve', () => {
    const { rows } = planCoverage(planInputOf(parts, { ...asked.setup, backup: true }, of, [spot(HERE)]));
    expect(rows[0]).toMatchObject({ coveredBefore: 0, coveredAfter: 2 });
  });

  it('takes in a point at exactly the radius and no farther one', () => {
    const ring = [500, 500.002].map((m) => stepFrom(HERE, m * 0.99986, 0));
    const circle = partsOf(tableAt(ring), { posts: [postAt(HERE)] });
    const d = demandCase(circle, asked);
    const [x, y] = toPlane(...HERE);
    const trueM = [...d.demand.x].map((px, i) => d.index.between(px, d.demand.y[i], x, y));
    const radiusM = Math.min(...trueM);
    expect(planCoverage(planInputOf(circle, { ...asked.setup, radiusM }, d, [])).rows[0].coveredBefore).toBe(1);
    expect(
      planCoverage(planInputOf(circle, { ...asked.setup, radiusM: radiusM - 0.0011 }, d, [])).rows[0].coveredBefore,
    ).toBe(0);
  });

  it('has no distance without a site, and the mean and the 90th percentile with one', () => {
    const bare = partsOf(tableAt(points));
    const d = demandCase(bare, asked);
    expect(planCoverage(planInputOf(bare, asked.setup, d, [])).distance).toBeNull();
    const three = partsOf(tableAt([stepFrom(HERE, 100, 0), stepFrom(HERE, 0, 200), stepFrom(HERE, 0, -600)]), {
      posts: [postAt(HERE)],
    });
    const { distance } = planCoverage(
      planInputOf(three, { ...asked.setup, detour: 1.5 }, demandCase(three, asked), []),
    );
    expect(distance?.meanM).toBeCloseTo(450, 0);
    expect(distance?.p90M).toBeCloseTo(900, 0);
  });

  it('is what the engine says of its plan', () => {
    const random = randomOf(7);
    const table = tableAt(Array.from({ length: 3000 }, () => [76.9 + random() * 0.1, 43.2 + random() ** 2 * 0.05]));
    const case_ = sitingCase(
      partsOf(table, { posts: lonLatsInCity(20, 3).map((at) => postAt(at)) }),
      askedOf({ count: 4 }, [planSite('point:a', 76.94, 43.21, 'checked')]),
    );
    const outcome = finish(solveWithin(case_.problem, { now: () => performance.now(), ms: 10_000 }));
    expect(outcome.status).toBe('proved');
    expect(outcome.sites.map((j) => case_.candidates.ids[j])).toContain('point:a');
    expect(coverageOf(case_, outcome.sites).rows[0].coveredAfter).toBe(outcome.objective);
  });
});

describe('weighted distances', () => {
  it('are those of every point repeated by its weight', () => {
    const random = randomOf(11);
    for (let turn = 0; turn < 50; turn++) {
      const n = 1 + Math.floor(random() * 60);
      const distance = Float64Array.from({ length: n }, () => (random() < 0.2 ? 300 : random() * 4000));
      const weight = Float64Array.from({ length: n }, () => 1 + Math.floor(random() * 4));
      const long = [...distance].flatMap((d, i) => Array.from({ length: weight[i] }, () => d)).sort((a, b) => a - b);
      const found = weightedDistances(distance, weight, 0.9);
      expect(found?.quantileM).toBe(long[Math.ceil(0.9 * long.length - 1e-9) - 1]);
      expect(found?.meanM).toBeCloseTo(long.reduce((sum, d) => sum + d, 0) / long.length, 6);
    }
  });

  it('say nothing without weight, and leave out what reaches no site', () => {
    expect(weightedDistances(new Float64Array(0), new Float64Array(0), 0.9)).toBeNull();
    expect(weightedDistances(Float64Array.of(Infinity), Float64Array.of(1), 0.9)).toBeNull();
    expect(weightedDistances(Float64Array.of(Infinity, 0), Float64Array.of(1, 2), 0.9)).toEqual({
      meanM: 0,
      quantileM: 0,
    });
  });
});

describe('parts of a period', () => {
  const period = (from: string, to: string): Period => {
    const read = parsePeriod(from, to);
    if (!read.ok) throw new Error(read.error.code);
    return read.value;
  };
  const days = (p: Period): string => `${formatIsoDate(p.fromMs)} ${formatIsoDate(p.toMs)}`;

  it('are planned on all but the last year, and measured on it; a shorter period by halves; a day not at all', () => {
    const two = splitForTest(period('2019-01-01', '2021-05-01'));
    expect(two && [days(two.fit), days(two.test)]).toEqual(['2019-01-01 2020-05-01', '2020-05-01 2021-05-01']);
    const one = splitForTest(period('2020-01-01', '2020-01-31'));
    expect(one && [days(one.fit), days(one.test)]).toEqual(['2020-01-01 2020-01-16', '2020-01-16 2020-01-31']);
    expect(splitForTest(period('2020-01-01', '2020-01-02'))).toBeNull();
  });

  it('are the whole and its calendar years, or its halves', () => {
    expect(demandWindows(period('2019-01-01', '2021-05-01')).map(days)).toEqual([
      '2019-01-01 2021-05-01',
      '2019-01-01 2020-01-01',
      '2020-01-01 2021-01-01',
    ]);
    expect(demandWindows(period('2020-01-01', '2020-07-01'))).toHaveLength(3);
    expect(demandWindows(period('2020-01-01', '2020-01-02'))).toHaveLength(1);
  });
});
