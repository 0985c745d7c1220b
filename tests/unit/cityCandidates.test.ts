import { describe, expect, it } from 'vitest';
import { candidateGrid } from '../../src/analysis/siting/city/candidateGrid';
import { joinSites } from '../../src/analysis/siting/city/cityCandidates';
import { candidatesOf, demandCase, sitingCase } from '../../src/analysis/siting/city/sitingCase';
import { toPlane } from '../../src/domain/projection';
import { FIRST_SETUP, vetoReachOf, type CandidateSetup, type SitingSetup } from '../../src/domain/siting';
import { placeAt, postAt, tableAt } from './coverageScene';
import { askedOf, BUILT_TO_LAT, partsOf, planSite, stepFrom } from './sitingScene';

const TABLE = tableAt([
  [76.92, 43.21],
  [76.9201, 43.2101],
  [76.97, 43.21],
  [76.97, 43.255],
]);

function candidates(setup: CandidateSetup, changes: Partial<SitingSetup> = {}, parts = partsOf(TABLE)) {
  const asked = askedOf({ candidates: setup, ...changes });
  return candidatesOf(parts, asked, demandCase(parts, asked).demand);
}

describe('a grid of candidates', () => {
  it("is laid from the plane's origin: a cell keeps its id whatever the box", () => {
    const wide = candidateGrid('hexagon', 250, () => true, { minX: 0, minY: 0, maxX: 2000, maxY: 2000 });
    const narrow = candidateGrid('hexagon', 250, () => true, { minX: 700, minY: 700, maxX: 1300, maxY: 1300 });
    expect(narrow.ids.length).toBeGreaterThan(0);
    narrow.ids.forEach((id, k) => {
      const at = wide.ids.indexOf(id);
      expect([wide.x[at], wide.y[at]]).toEqual([narrow.x[k], narrow.y[k]]);
    });
    expect(candidateGrid('square', 100, () => true, { minX: 0, minY: 0, maxX: 200, maxY: 100 }).ids).toEqual([
      's100:0:0',
      's100:1:0',
    ]);
    expect(candidateGrid('square', 0, () => true, { minX: 0, minY: 0, maxX: 200, maxY: 100 }).ids).toEqual([]);
  });

  it('stands where its centre is built up', () => {
    const { ids, lat, lon, district, x } = candidates({ kind: 'hexagon', sizeM: 250 });
    expect(ids.length).toBeGreaterThan(500);
    expect(Math.max(...lat)).toBeLessThanOrEqual(BUILT_TO_LAT + 1e-6);
    expect(Math.min(...lat)).toBeGreaterThanOrEqual(43.2 - 1e-6);
    expect(ids.every((id) => /^h250:-?\d+:-?\d+$/.test(id))).toBe(true);
    lon.forEach((degrees, k) => {
      expect(toPlane(degrees, lat[k])[0]).toBeCloseTo(x[k], 3);
      expect(district[k]).toBe(degrees < 76.95 ? 0 : 1);
    });
  });

  it('stands in the chosen districts and outside forbidden areas', () => {
    const east = candidates({ kind: 'square', sizeM: 300 }, { districts: ['east'] });
    expect([...new Set(east.district)]).toEqual([1]);
    const parts = { ...partsOf(TABLE), isForbidden: (lon: number) => lon < 76.98 };
    expect(Math.min(...candidates({ kind: 'square', sizeM: 300 }, {}, parts).lon)).toBeGreaterThanOrEqual(76.98);
    expect(candidates({ kind: 'square', sizeM: 300 }, { districts: [] }).ids).toEqual([]);
  });
});

describe('other candidates', () => {
  it('are crossings of the table of places, in a district', () => {
    const places = [
      placeAt('crossing', [76.92, 43.21]),
      placeAt('crossing', [76.5, 43.21]),
      placeAt('street', [76.93, 43.21]),
      placeAt('crossing', [76.97, 43.25]),
    ];
    expect(candidates({ kind: 'crossings' }, {}, partsOf(TABLE, { places })).ids).toEqual([
      'crossing:76.92,43.21',
      'crossing:76.97,43.25',
    ]);
  });

  it('are the fullest cells, each at the middle of its incidents', () => {
    const { ids, lon, lat } = candidates({ kind: 'busiest', sizeM: 500, top: 2 });
    expect(ids).toHaveLength(2);
    expect(ids[0]).toMatch(/^b500:\d+:\d+$/);
    expect(lon[0]).toBeCloseTo(76.92005, 6);
    expect(lat[0]).toBeCloseTo(43.21005, 6);
  });

  it('are all points of an imported dataset, unless districts were chosen', () => {
    const parts = { ...partsOf(TABLE), points: [postAt([76.92, 43.25]), postAt([76.5, 43.25])] };
    expect(candidates({ kind: 'dataset', id: 'own' }, {}, parts).ids).toHaveLength(2);
    expect(candidates({ kind: 'dataset', id: 'own' }, { districts: ['west', 'east'] }, parts).ids).toHaveLength(1);
  });
});

describe("the planner's word about places", () => {
  const parts = partsOf(TABLE);
  const given = candidates({ kind: 'hexagon', sizeM: 250 });
  const HERE = [given.lon[10], given.lat[10]] as const;
  const join = (sites: Parameters<typeof joinSites>[1]) =>
    joinSites(given, sites, parts.districtAt, (lon) => lon < 76.99, 0);

  it('means the candidate of that id, or the one within a metre', () => {
    const [lon, lat] = stepFrom(HERE, 0.6, 0.6);
    expect(
      join([planSite(given.ids[3], given.lon[3], given.lat[3], 'checked'), planSite('point:x', lon, lat, 'checked')]),
    ).toMatchObject({ must: [3, 10], forbid: [], indexOf: [3, 10] });
    expect(join([planSite('point:x', lon, lat, 'impossible')])).toMatchObject({
      must: [],
      forbid: [10],
      indexOf: [10],
    });
  });

  it('makes a candidate of a checked place that is none, and of an impossible one nothing', () => {
    const [lon, lat] = stepFrom(HERE, 60, 0);
    const checked = join([planSite('point:x', lon, lat, 'checked')]);
    expect(checked.candidates.ids).toHaveLength(given.ids.length + 1);
    expect(checked.candidates.ids.at(-1)).toBe('point:x');
    expect(checked.candidates.district.at(-1)).toBe(parts.districtAt(lon, lat));
    expect(checked.must).toEqual([given.ids.length]);
    const none = join([planSite('point:x', lon, lat, 'impossible')]);
    expect(none).toMatchObject({ must: [], forbid: [], indexOf: [-1] });
    expect(none.candidates).toBe(given);
  });

  it('that a place is a must where no post may stand is a contradiction to be named', () => {
    const { must, forbid } = join([planSite('point:x', 76.995, 43.21, 'checked')]);
    expect(must).toEqual([given.ids.length]);
    expect(forbid).toEqual(must);
  });

  it('rules out what lies within the reach of a veto, the next ring of the grid and not the one after it, but never a checked site', () => {
    const at = given.ids.findIndex((_, k) => given.lon[k] > 76.92 && given.lat[k] > 43.22);
    const metresTo = (k: number): number => Math.hypot(given.x[k] - given.x[at], given.y[k] - given.y[at]);
    const near = given.ids.flatMap((_, k) => (metresTo(k) <= 375 ? [k] : []));
    expect(near).toHaveLength(7);
    const veto = planSite(given.ids[at], given.lon[at], given.lat[at], 'impossible');
    const reach = (sites: Parameters<typeof joinSites>[1], reachM: number) =>
      joinSites(given, sites, parts.districtAt, () => true, reachM);
    expect([...reach([veto], 375).forbid].sort((a, b) => a - b)).toEqual(near);
    expect(reach([veto], 0).forbid).toEqual([at]);
    const beside = near.find((k) => k !== at) ?? -1;
    const both = reach([veto, planSite(given.ids[beside], given.lon[beside], given.lat[beside], 'checked')], 375);
    expect(both.must).toEqual([beside]);
    expect(both.forbid).not.toContain(beside);
    expect(both.forbid).toHaveLength(6);
  });

  it('of an impossible place reaches one and a half steps of the grid unless set otherwise', () => {
    const veto = planSite(given.ids[40], given.lon[40], given.lat[40], 'impossible');
    const banned = (setup: Parameters<typeof askedOf>[0]): number =>
      sitingCase(parts, askedOf(setup, [veto])).problem.rules.forbid.length;
    expect(banned({})).toBeGreaterThan(3);
    expect(banned({ vetoReachM: 0 })).toBe(1);
    expect([
      vetoReachOf(FIRST_SETUP),
      vetoReachOf({ ...FIRST_SETUP, candidates: { kind: 'crossings' } }),
      vetoReachOf({ ...FIRST_SETUP, vetoReachM: 50 }),
    ]).toEqual([375, 300, 50]);
  });

  it('about one place twice is kept once', () => {
    expect(
      join([
        planSite(given.ids[3], given.lon[3], given.lat[3], 'checked'),
        planSite('point:x', given.lon[3], given.lat[3], 'checked'),
      ]).must,
    ).toEqual([3]);
  });
});

describe('a question as a problem', () => {
  it('groups candidates by the districts that hold any, and keeps the posts of the kinds named', () => {
    const posts = [postAt([76.92, 43.21]), { ...postAt([76.97, 43.21]), kind: 'planned' as const }];
    const asked = askedOf({ districts: ['east'], minPerDistrict: 1, keep: ['stationary'] });
    const { problem, kept } = sitingCase(partsOf(TABLE, { posts }), asked);
    expect(problem.rules).toMatchObject({ groupNames: ['east'], minPerGroup: 1 });
    expect([...new Set(problem.rules.group)]).toEqual([0]);
    expect(kept).toEqual([posts[0]]);
    expect(problem.kept).toBe(1);
  });
});
