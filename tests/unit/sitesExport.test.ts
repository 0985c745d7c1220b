import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { toCsv } from '../../src/exports/csv';
import { runManifest, withManifest, withStatus } from '../../src/exports/runManifest';
import { planCoverageTable, planQuestion, sitesTable } from '../../src/questions/siting/table';
import { pointsGeoJson } from '../../src/exports/tables';
import { ANSWER, SCENARIO } from './scenarioFixture';

const table = sitesTable(ANSWER, SCENARIO.sites, SCENARIO.setup);
const column = (name: string): readonly unknown[] => table.rows.map((row) => row[table.header.indexOf(name)]);

describe('exported sites', () => {
  it('say of each in how many plans made anew it came back, and which are uncertain: under four in five of them, or fewer than ten incidents', () => {
    const replans = {
      cases: 20,
      withinM: 375,
      rows: [
        { id: 'h1', survived: 3 },
        { id: 'h2', survived: 9 },
      ],
    };
    const uncertain = (answer: typeof ANSWER): unknown => {
      const { header, rows } = sitesTable(answer, SCENARIO.sites, SCENARIO.setup);
      return rows.map((row) => ['replans', 'came_back', 'uncertain'].map((name) => row[header.indexOf(name)]));
    };
    // h1 was checked: it comes back by order, which says nothing.
    expect(uncertain({ ...ANSWER, replans })).toEqual([
      [20, null, false],
      [20, 9, true],
      [undefined, undefined, undefined],
    ]);
    expect(uncertain(ANSWER)).toEqual([
      [null, null, false],
      [null, null, false],
      [undefined, undefined, undefined],
    ]);
    const [first, second] = ANSWER.sites;
    expect(uncertain({ ...ANSWER, sites: [first, { ...second, adds: 9 }] })).toEqual([
      [null, null, false],
      [null, null, true],
      [undefined, undefined, undefined],
    ]);
  });

  it('carry their facts, unrounded, under names with units, in the order of the plan', () => {
    expect(column('rank')).toEqual([1, 2, null]);
    expect(column('id')).toEqual(['h1', 'h2', 'point:76.9,43.2']);
    expect(column('adds')).toEqual([60, 41.5, undefined]);
    expect(column('alternative_cost')).toEqual([4, 4, undefined]);
    expect(column('near_name_kk')).toEqual(['Көк базар', 'Көк базар', undefined]);
    expect(column('unit')).toEqual(['weight', 'weight', undefined]);
    expect(
      sitesTable(ANSWER, [], { ...SCENARIO.setup, objective: 'pmedian' }).rows[0]?.[table.header.indexOf('unit')],
    ).toBe('weight_m');
  });

  it('keep what the planner found out about a place, an impossible one outside the plan included', () => {
    expect(column('state')).toEqual(['checked', 'proposed', 'impossible']);
    expect(column('reason')).toEqual([null, undefined, 'power']);
    expect(column('note')).toEqual(['', undefined, 'жарық жоқ']);
  });

  it('survive a spreadsheet: a note that is a formula is text, and every row has the word for the data', () => {
    const sites = SCENARIO.sites.map((site) => ({ ...site, note: '=HYPERLINK("http://x","y")' }));
    const { header, rows } = withStatus(sitesTable(ANSWER, sites, SCENARIO.setup), 'illustrative');
    const { data } = Papa.parse<Record<string, string>>(toCsv(header, rows).trim(), { header: true });
    expect(data.map((row) => row['note']?.startsWith('='))).toEqual([false, false, false]);
    expect(data.map((row) => row['data_status'])).toEqual(['illustrative', 'illustrative', 'illustrative']);
    expect(data[0]).toMatchObject({ lon: '76.95', lat: '43.26', veto_proved: 'yes' });
  });

  it('are points in GeoJSON that carry the same figures and how they were made', () => {
    const manifest = runManifest({
      version: 'test',
      madeAtMs: 0,
      view: '',
      question: planQuestion({ setup: SCENARIO.setup, sites: SCENARIO.sites, facts: ANSWER }),
      data: [{ id: 'demo-incidents', status: 'illustrative', source: 's', licence: 'l', sha256: 'x', period: null }],
    });
    const shapes = withManifest(pointsGeoJson(table), manifest);
    expect(shapes.features).toHaveLength(3);
    expect(shapes.features[0]).toMatchObject({
      type: 'Feature',
      geometry: { type: 'Point', coordinates: [76.95, 43.26] },
      properties: { id: 'h1', adds: 60, state: 'checked' },
    });
    expect(shapes.qyragy.illustrative).toBe(true);
    expect(shapes.qyragy.question).toMatchObject({
      siting: { setup: { radiusM: 500, count: 7 } },
      plan: { status: 'proved', objective: 1234.5, bound: 1234.5 },
    });
    expect(JSON.parse(JSON.stringify(shapes.features[2].properties))).toMatchObject({
      rank: null,
      state: 'impossible',
      adds: null,
    });
  });
});

it('exported coverage says gain and shares, and leaves a share empty where there is no demand', () => {
  const { header, rows } = planCoverageTable({
    ...ANSWER,
    coverage: [...ANSWER.coverage, { id: 'empty', demand: 0, coveredBefore: 0, coveredAfter: 0, sites: 0 }],
  });
  expect(header).toEqual([
    'id',
    'new_sites',
    'demand',
    'covered_before',
    'covered_after',
    'gain',
    'share_before',
    'share_after',
  ]);
  expect(rows[1]).toEqual(['city', 2, 4000, 1133, 1234.5, 101.5, 1133 / 4000, 1234.5 / 4000]);
  expect(rows[2]?.slice(6)).toEqual([null, null]);
});
