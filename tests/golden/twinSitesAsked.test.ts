import { describe, expect, test } from 'vitest';
import { main } from '../../src/cli/main';
import { folderWith, twin } from './twinRun';

const point = (id: string, lon: number, lat: number): string => `${id},${lon},${lat}`;
const folder = folderWith({
  'd.csv': 'x,y,weight\n0,0,1\n10,0,2\n',
  'c.csv': 'id,x,y\na,0,0\nb,10,0\n',
  'nan.csv': 'x,y,weight\n0,0,1\n10,0,NaN\n',
  'minus.csv': 'x,y,weight\n0,0,-3\n',
  'hole.csv': 'x,y\n0,0\n,5\n',
  'twice.csv': 'id,x,y\na,0,0\na,1,1\n',
  'header.csv': 'x,y\n',
  'degrees.csv': `date,lon,lat,weight\n2019-01-05,76.93,43.25,2\n2020-02-05,76.95,43.26,3\n`,
  'bad-degrees.csv': 'date,lon,lat,weight\n2019-01-05,76.93,43.25,two\n2019-01-05,76.93,43.25,1\n',
  'places.csv': ['id,lon,lat', point('k1', 76.93, 43.25), point('k2', 76.95, 43.26), point('far', 76.7, 43.1)].join(
    '\n',
  ),
  'stand.csv': ['lon,lat', '76.93,43.25', '76.95,43.26'].join('\n'),
  'one.csv': 'lon,lat\n76.93,43.2501\n',
  // Two heaps of 40 and 30 incidents, and twelve places of two far from each other and from them.
  'heaps.csv': [
    'date,lon,lat',
    ...Array.from({ length: 40 }, () => '2019-01-05,76.93,43.25'),
    ...Array.from({ length: 30 }, () => '2019-01-05,76.95,43.26'),
    ...Array.from(
      { length: 24 },
      (_, k) => `2019-01-05,${(76.86 + 0.015 * (Math.floor(k / 2) % 6)).toFixed(3)},${k < 12 ? 43.22 : 43.235}`,
    ),
  ].join('\n'),
  // A path of five nodes, and a way across that the repeated edge takes back.
  'graph.txt': '5 6 2\n1 2 1\n2 3 4\n3 4 1\n4 5 2\n1 5 1\n5 1 9\n',
  'broken.txt': '3 2\n1 2 4\n1 7 4\n',
});

async function run(args: readonly string[]): Promise<{ status: number; stdout: string; stderr: string }> {
  const written = { out: '', err: '' };
  const status = await main(args, folder, {
    out: (text) => void (written.out += text),
    err: (text) => void (written.err += text),
  });
  return { status, stdout: written.out, stderr: written.err };
}

const json = async (...args: string[]): Promise<Record<string, unknown>> => {
  const got = await run(['sites', ...args]);
  const answer = JSON.parse(got.stdout) as Record<string, unknown>;
  expect(got.status, got.stderr).toBe(answer['status'] === 'infeasible' ? 2 : 0);
  return answer;
};

const plane = ['--planar', '--demand', 'd.csv', '--candidates', 'c.csv', '--count', '1'];

describe('sites asked wrongly: exit 2 and a sentence that says what is allowed', () => {
  test.each([
    [['--candidates', 'c.csv'], '--demand FILE|demo'],
    [['--demand', 'demo'], '--candidates FILE|hex:250|square:250|crossings'],
    [[...plane, '--must', 'a,z'], '--must cannot be "z": no candidate has this id; ids: a, b'],
    [[...plane, '--forbid', 'q'], '--forbid cannot be "q"'],
    [
      [...plane, '--objective', 'pmedian', '--backup'],
      '--backup cannot be used with --objective pmedian; allowed with: mclp, lscp',
    ],
    [[...plane, '--min-per-district', '1'], 'column district'],
    [[...plane, '--objective', 'best'], 'mclp, decay, pmedian, pcenter, lscp'],
    [[...plane, '--radius', '-1'], 'from 0'],
    [[...plane, '--radius', 'NaN'], 'from 0'],
    [['--planar', '--demand', 'd.csv', '--candidates', 'c.csv', '--count', '0'], 'a whole number from 1'],
    [['--planar', '--demand', 'd.csv', '--candidates', 'c.csv', '--count', '2.5'], 'a whole number from 1'],
    [[...plane, '--target-share', '1.5'], 'at most 1'],
    [[...plane, '--time-limit', '0'], 'above 0'],
    [[...plane, '--boundary', 'open'], 'inclusive, exclusive'],
    [['--planar', '--demand', 'd.csv', '--candidates', 'hex:0'], 'hex:METRES'],
    [['--planar', '--demand', 'd.csv', '--candidates', 'square:wide'], 'square:METRES'],
    [['--planar', '--demand', 'd.csv', '--candidates', 'hex:0.001', '--window', '0,0,1000,1000'], 'a larger cell'],
    [['--planar', '--demand', 'd.csv', '--candidates', 'crossings'], 'FILE, hex:250, square:250'],
    [['--planar', '--demand', 'demo', '--candidates', 'c.csv'], '--demand FILE with x and y'],
    [[...plane, '--existing', 'stationary'], 'a file with x and y'],
    [[...plane, '--incidents', 'd.csv'], '--demand FILE|demo'],
    [[...plane, '--posts', 'all'], '--existing FILE|stationary'],
    [['--edges', 'graph.txt'], '--edges cannot be used with --objective mclp; allowed with: pmedian, pcenter'],
    [['--edges', 'graph.txt', '--objective', 'pmedian', '--demand', 'd.csv'], '--demand cannot be used with --edges'],
    [['--edges', 'graph.txt', '--objective', 'pmedian', '--must', '6'], '--must cannot be "6"'],
    [
      ['--edges', 'graph.txt', '--objective', 'pmedian', '--max-per-district', '1'],
      '--max-per-district needs candidates with districts',
    ],
    [[...plane, '--format', 'geojson'], 'json, csv, text'],
  ])('%j', async (args, words) => {
    const got = await run(['sites', ...args]);
    expect(got.stderr).toContain(words);
    expect(got).toMatchObject({ status: 2, stdout: '' });
  });
});

describe('input refused: exit 3 with the line and the value', () => {
  test.each([
    [
      ['--planar', '--demand', 'nan.csv', '--candidates', 'c.csv'],
      ['nan.csv', 'Line 3', 'NaN'],
    ],
    [
      ['--planar', '--demand', 'minus.csv', '--candidates', 'c.csv'],
      ['minus.csv', 'Line 2', '-3'],
    ],
    [
      ['--planar', '--demand', 'd.csv', '--candidates', 'minus.csv'],
      ['minus.csv', 'Line 2', '-3'],
    ],
    [
      ['--planar', '--demand', 'hole.csv', '--candidates', 'c.csv'],
      ['hole.csv', 'Line 3'],
    ],
    [
      ['--planar', '--demand', 'd.csv', '--candidates', 'twice.csv'],
      ['twice.csv', 'Line 3', '“a”'],
    ],
    [
      ['--planar', '--demand', 'header.csv', '--candidates', 'c.csv'],
      ['header.csv', 'no rows'],
    ],
    [['--planar', '--demand', 'nowhere.csv', '--candidates', 'c.csv'], ['nowhere.csv']],
    [
      ['--demand', 'bad-degrees.csv', '--candidates', 'places.csv'],
      ['bad-degrees.csv', 'Line 2', '“two”'],
    ],
    [
      ['--edges', 'broken.txt', '--objective', 'pmedian'],
      ['broken.txt', 'line 3', '“7”'],
    ],
  ])('%j', async (args, words) => {
    const got = await run(['sites', ...args]);
    for (const word of words) expect(got.stderr).toContain(word);
    expect(got).toMatchObject({ status: 3, stdout: '' });
  });
});

describe('a graph', () => {
  test('is solved for its own p, nodes from 1, the last of repeated edges counting', async () => {
    // Lengths 1-2 1, 2-3 4, 3-4 1, 4-5 2, 1-5 9: the pairs {1 or 2, 4} leave 1 + 1 + 2.
    const got = await json('--edges', 'graph.txt', '--objective', 'pmedian');
    expect(got).toMatchObject({ status: 'proved', objective: 4, bound: 4, gap: 0 });
    const sites = got['sites'] as readonly { readonly candidate: number }[];
    expect(sites.map(({ candidate }) => candidate)).toContain(4);
    expect(sites).toHaveLength(2);
    expect(sites[0]).not.toHaveProperty('x');
    expect(sites[0]).not.toHaveProperty('lon');
  });

  test('takes --count before its own p, must-have and excluded nodes', async () => {
    expect(await json('--edges', 'graph.txt', '--objective', 'pcenter', '--count', '1')).toMatchObject({
      status: 'proved',
      objective: 5,
    });
    const got = await json('--edges', 'graph.txt', '--objective', 'pmedian', '--must', '5', '--forbid', '1');
    expect(got).toMatchObject({ status: 'proved', objective: 1 + 3 + 2 });
  });
});

describe('in the city', () => {
  test('filters, districts and degrees', async () => {
    const args = [
      '--demand',
      'degrees.csv',
      '--candidates',
      'places.csv',
      '--count',
      '1',
      '--radius',
      '100',
      '--anyway',
    ];
    expect(await json(...args)).toMatchObject({
      status: 'proved',
      objective: 3,
      demandWeight: 5,
      sites: [{ candidate: 'k2', lon: 76.95, lat: 43.26 }],
    });
    expect(await json(...args, '--to', '2020-01-01')).toMatchObject({
      objective: 2,
      demandWeight: 2,
      sites: [{ candidate: 'k1' }],
    });
    const none = await json(...args, '--from', '2021-01-01', '--to', '2021-02-01');
    expect(none).toMatchObject({ objective: 0, demandWeight: 0, sites: [] });
    const rules = [
      '--demand',
      'degrees.csv',
      '--candidates',
      'places.csv',
      '--anyway',
      '--count',
      '2',
      '--max-per-district',
      '1',
    ];
    expect((await json(...rules))['conflicts']).toEqual([]);
    expect((await json(...rules.slice(0, -1), '0'))['conflicts']).toEqual([
      expect.stringContaining('--max-per-district, --count'),
    ]);
  });

  test('demonstration incidents, hexagons and illustrative posts: proved, and said to be about a method', () => {
    const args = [
      'sites',
      '--demand',
      'demo',
      '--candidates',
      'hex:500',
      '--existing',
      'stationary',
      '--from',
      '2020-01-01',
      '--to',
      '2020-07-01',
      '--street',
      'yes',
      '--count',
      '3',
    ];
    const got = twin(args);
    expect(got.status, got.stderr).toBe(0);
    const answer = JSON.parse(got.stdout) as {
      status: string;
      data: string;
      kept: number;
      keptCovered: number;
      covered: number;
      objective: number;
      sites: { lon: number; candidate: string; adds: number }[];
    };
    expect(answer).toMatchObject({
      status: 'proved',
      kept: 37,
      data: "method example: says nothing about Almaty's posts",
    });
    expect(answer.sites.every(({ lon, candidate }) => lon > 76 && candidate.startsWith('h500:'))).toBe(true);
    expect(answer.sites.reduce((sum, { adds }) => sum + adds, answer.keptCovered)).toBe(answer.objective);
    expect(got.stderr).toContain('not real incidents');
    expect(got.stderr).toContain('illustrative');
  });

  test('too few incidents are no ground for a plan: said with the number needed, in every form and language, until asked for anyway', async () => {
    const args = ['--demand', 'degrees.csv', '--candidates', 'hex:500', '--count', '3'];
    expect(await json(...args)).toMatchObject({
      status: 'too-few',
      objective: null,
      sites: [],
      replans: null,
      conflicts: [expect.stringMatching(/: 2; at least 30 are needed/)],
    });
    const said = await Promise.all(
      ['kk', 'ru', 'en'].map(
        async (lang) => (await run(['sites', ...args, '--format', 'text', '--lang', lang])).stdout,
      ),
    );
    expect(
      said.map((text, k) => [
        text.includes(['тым аз', 'слишком мало', 'too few'][k]),
        /proved|доказано|дәлелденген/.test(text),
      ]),
    ).toEqual([
      [true, false],
      [true, false],
      [true, false],
    ]);
    expect((await run(['sites', ...args, '--format', 'csv'])).stderr).toContain('at least 30');
    expect(await json('--demand', 'degrees.csv', '--candidates', 'places.csv', '--objective', 'lscp')).toMatchObject({
      status: 'too-few',
    });
  });

  test('a site that adds nothing is not proposed, unless so many are asked for to the number', async () => {
    const args = ['--demand', 'degrees.csv', '--candidates', 'hex:500', '--count', '4', '--anyway'];
    for (const objective of ['mclp', 'decay', 'pmedian', 'pcenter']) {
      const few = (await json(...args, '--objective', objective)) as {
        sites: { lossIfRemoved: number | null }[];
        objective: number;
      };
      const exact = (await json(...args, '--objective', objective, '--exact-count')) as {
        sites: unknown[];
        objective: number;
      };
      expect(few.sites.length).toBeGreaterThan(0);
      expect(few.sites.length).toBeLessThanOrEqual(2);
      expect(few.sites.every(({ lossIfRemoved }) => lossIfRemoved === null || lossIfRemoved > 0)).toBe(true);
      expect(exact.sites).toHaveLength(4);
      expect(exact.objective).toBe(few.objective);
    }
    expect((await run(['sites', ...args, '--format', 'text'])).stdout).toMatch(
      /2 of 4: no further place adds an incident/,
    );
  });

  test('no post is proposed where one stands, and a plan of nothing is not called proved', async () => {
    const args = [
      '--demand',
      'degrees.csv',
      '--candidates',
      'places.csv',
      '--existing',
      'stand.csv',
      '--count',
      '1',
      '--radius',
      '100',
      '--anyway',
    ];
    expect(await json(...args)).toMatchObject({ kept: 2, keptCovered: 5, sites: [] });
    const text = (await run(['sites', ...args, '--format', 'text'])).stdout;
    expect(text).toContain('no place found that adds anything');
    expect(text).not.toContain('proved');
    const beside = [
      '--demand',
      'degrees.csv',
      '--candidates',
      'places.csv',
      '--existing',
      'one.csv',
      '--count',
      '3',
      '--radius',
      '1',
      '--anyway',
      '--exact-count',
    ];
    expect(await json(...beside)).toMatchObject({ status: 'infeasible' });
    expect(await json(...beside, '--must', 'k1')).toMatchObject({ status: 'proved' });
  });

  test('a plan says how much of it comes back on resampled incidents, the same each time: a heap does, what two incidents chose does not', async () => {
    const args = ['--demand', 'heaps.csv', '--candidates', 'hex:250', '--count', '3', '--radius', '300'];
    const got = (await json(...args)) as {
      replans: object;
      sites: { adds: number; survived: number; uncertain: boolean }[];
    };
    expect(got.replans).toEqual({ cases: 20, withinM: null, sharedAtLeast: 0.5 });
    expect(got.sites.map(({ adds, survived, uncertain }) => [adds, survived >= 16, uncertain])).toEqual([
      [40, true, false],
      [30, true, false],
      [2, false, true],
    ]);
    expect(await json(...args)).toEqual(got);
    expect(await json(...args, '--replans', '0')).toMatchObject({
      replans: null,
      sites: [{ survived: null }, {}, { uncertain: true }],
    });
    const text = (await run(['sites', ...args, '--format', 'text'])).stdout;
    expect(text).toContain('at least 16 of them: 2 of 3');
    expect(text).toMatch(/Site 3 in \d+ of 20: uncertain/);
  });

  test('crossings, and every language', async () => {
    const args = [
      'sites',
      '--demand',
      'degrees.csv',
      '--candidates',
      'crossings',
      '--count',
      '1',
      '--existing',
      'stationary',
      '--anyway',
      '--format',
      'text',
    ];
    const said = await Promise.all(
      ['kk', 'ru', 'en'].map(async (lang) => (await run([...args, '--lang', lang])).stdout),
    );
    expect(said[0]).toContain('дәлелденген');
    expect(said[1]).toContain('доказано');
    expect(said[2]).toContain('best for these data and rules (proved)');
    expect(said[2]).toContain('there are too few incidents: 2; at least 20 are needed');
    expect(said[2]).toContain('says nothing about Almaty');
  });

  test('tables and points leave the proof to standard error', async () => {
    const args = [
      'sites',
      '--demand',
      'degrees.csv',
      '--candidates',
      'places.csv',
      '--count',
      '1',
      '--radius',
      '100',
      '--anyway',
      '--format',
    ];
    const csv = await run([...args, 'csv']);
    expect(csv.stdout.split('\r\n')[0]).toBe(
      'candidate,lon,lat,adds,adds_alone,loss_if_removed,alternative,alternative_cost,veto_cost,veto_proved,replans,came_back,uncertain',
    );
    expect(csv.stderr).toContain('(proved)');
    expect(csv.stderr).toContain('Re-plans on resampled incidents: 20');
    const points = JSON.parse((await run([...args, 'geojson'])).stdout) as { features: { geometry: unknown }[] };
    expect(points.features[0].geometry).toEqual({ type: 'Point', coordinates: [76.95, 43.26] });
  });

  test('no site stands on closed ground, of whatever form, and other ground stays open', async () => {
    const asked = ['--demand', 'degrees.csv', '--candidates', 'places.csv', '--count', '1', '--radius', '100'];
    const site = async (...closed: readonly string[]): Promise<unknown> =>
      ((await json(...asked, '--anyway', ...closed))['sites'] as { candidate: string }[]).map((one) => one.candidate);
    expect(await site()).toEqual(['k2']);
    for (const ground of [
      'circle:76.95,43.26:150',
      'polygon:76.945,43.255~76.955,43.255~76.955,43.265~76.945,43.265',
      'strip:50:76.94,43.26~76.96,43.26',
    ])
      expect(await site('--closed-ground', ground), ground).toEqual(['k1']);
    expect(await site('--closed-ground', 'circle:76.93,43.25:150')).toEqual(['k2']);
    const both = await json(
      ...asked,
      '--anyway',
      '--must',
      'k2',
      '--closed-ground',
      'circle:76.8,43.2:150|circle:76.95,43.26:150',
    );
    expect(both).toMatchObject({ status: 'infeasible' });
    for (const wrong of ['circle:76.95', 'circle:76.95,43.26:150|square:1']) {
      const got = await run(['sites', ...asked, '--closed-ground', wrong]);
      expect([got.status, got.stderr]).toEqual([2, expect.stringContaining('--closed-ground')]);
    }
    expect((await run(['sites', ...plane, '--closed-ground', 'circle:76.95,43.26:150'])).stderr).toContain(
      'not with --planar',
    );
  });
});
