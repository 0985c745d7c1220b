import { describe, expect, test } from 'vitest';
import { main } from '../../src/cli/main';
import { SITING_OBJECTIVES } from '../../src/domain/siting';
import { argsOf, bestOf, keepsRules, planeFiles, randomPlane, worth, type Ask, type Plane } from './sitesPlane';
import { folderWith } from './twinRun';

interface Site {
  readonly candidate: string | number;
  readonly adds: number | null;
  readonly addsAlone: number | null;
  readonly lossIfRemoved: number | null;
  readonly alternative: { readonly candidate: string; readonly cost: number } | null;
  readonly vetoCost: number | null;
  readonly vetoProved: boolean;
}

interface Sites {
  readonly status: string;
  readonly objective: number | null;
  readonly bound: number | null;
  readonly gap: number | null;
  readonly conflicts: readonly string[];
  readonly sites: readonly Site[];
  readonly keptCovered: number | null;
  readonly demandWeight: number;
  readonly data?: string;
}

async function run(
  args: readonly string[],
  folder: string,
): Promise<{ status: number; stdout: string; stderr: string }> {
  const written = { out: '', err: '' };
  const status = await main(args, folder, {
    out: (text) => void (written.out += text),
    err: (text) => void (written.err += text),
  });
  return { status, stdout: written.out, stderr: written.err };
}

async function asked(args: readonly string[], folder: string): Promise<Sites> {
  const got = await run(args, folder);
  expect(got.stderr).not.toContain('qyragy:');
  const answer = JSON.parse(got.stdout) as Sites;
  expect(got.status).toBe(answer.status === 'infeasible' ? 2 : 0);
  return answer;
}

const RULES: Readonly<Record<string, Partial<Ask>>> = {
  'no rule': {},
  'an exclusive boundary': { exclusive: true },
  'must-have sites': { must: ['c3', 'c4'] },
  'excluded sites': { forbid: ['c0', 'c1', 'c6'] },
  'a least number per district': { min: 1 },
  'a greatest number per district': { max: 1 },
  'a least distance': { separation: 500 },
  backup: { backup: true },
  'must-have sites and a least distance': { must: ['c3'], separation: 500 },
  'both numbers per district and an excluded site': { min: 1, max: 1, forbid: ['c4'] },
};

const isPosts = ({ objective }: Ask): boolean => objective === 'lscp';
const sign = ({ objective }: Ask): number => (objective === 'pmedian' || objective === 'pcenter' ? -1 : 1);

/** Every figure of an answer against every plan tried. */
function expectExact(got: Sites, plane: Plane, ask: Ask): void {
  const best = bestOf(plane, ask);
  if (best === null) {
    expect(got).toMatchObject({ status: 'infeasible', objective: null, bound: null, gap: null, sites: [] });
    expect(got.conflicts.length).toBeGreaterThan(0);
    return;
  }
  const ids = got.sites.map(({ candidate }) => String(candidate));
  expect(got).toMatchObject({ status: 'proved', gap: 0, conflicts: [] });
  expect(got.objective).toBeCloseTo(best, 9);
  expect(got.bound).toBe(got.objective);
  expect(keepsRules(plane, ask, ids)).toBe(true);
  expect(isPosts(ask) ? ids.length : worth(plane, ask, ids)).toBeCloseTo(best, 9);
  const gain = (more: readonly string[], fewer: readonly string[]): number =>
    sign(ask) * (worth(plane, ask, more) - worth(plane, ask, fewer));
  const same = (amount: number | null, expected: number): void => {
    if (Number.isFinite(expected)) expect(amount).toBeCloseTo(expected, 9);
    else expect(amount).toBeNull();
  };
  got.sites.forEach(({ adds, addsAlone, lossIfRemoved, alternative, vetoCost, vetoProved }, k) => {
    same(adds, gain(ids.slice(0, k + 1), ids.slice(0, k)));
    same(addsAlone, gain([ids[k]], []));
    same(
      lossIfRemoved,
      gain(
        ids,
        ids.filter((id) => id !== ids[k]),
      ),
    );
    const swaps = plane.candidates
      .map(({ id }) => id)
      .filter((id) => !ids.includes(id))
      .map((id) => ids.map((other, at) => (at === k ? id : other)));
    const allowed = swaps.filter((plan) => keepsRules(plane, ask, plan));
    expect(alternative === null).toBe(allowed.length === 0);
    if (alternative) {
      same(alternative.cost, Math.min(...allowed.map((plan) => gain(ids, plan))));
      same(
        alternative.cost,
        gain(
          ids,
          ids.map((id, at) => (at === k ? alternative.candidate : id)),
        ),
      );
    }
    if (ask.must?.includes(ids[k])) return;
    const without = bestOf(plane, { ...ask, forbid: [...(ask.forbid ?? []), ids[k]] });
    expect(vetoProved).toBe(true);
    if (without === null) expect(vetoCost).toBeNull();
    else expect(vetoCost).toBeCloseTo(isPosts(ask) ? without - best : sign(ask) * (best - without), 9);
  });
}

describe("small planes: every plan is tried, and the twin's is the best, fact by fact", () => {
  for (const objective of SITING_OBJECTIVES) {
    for (const [name, rule] of Object.entries(RULES)) {
      if (rule.backup && objective !== 'mclp' && objective !== 'lscp') continue;
      test(`${objective} with ${name}`, async () => {
        for (const seed of [1, 2, 3]) {
          const plane = randomPlane(seed * 97 + objective.length, seed - 1);
          const ask: Ask = {
            objective,
            count: 3 + (seed % 2),
            radius: 500,
            ...(objective === 'lscp' ? { targetShare: [0.5, 0.6, 0.7][seed - 1] } : {}),
            ...rule,
          };
          const folder = folderWith(planeFiles(plane));
          expectExact(await asked(argsOf(ask, plane), folder), plane, ask);
        }
      });
    }
  }

  test('a veto takes its whole reach away: what it costs, what stands in, and what --forbid leaves', async () => {
    for (const seed of [11, 12, 13, 14]) {
      const plane = randomPlane(seed, 1);
      const folder = folderWith(planeFiles(plane));
      const ask: Ask = { objective: 'mclp', count: 3, radius: 400 };
      const around = (id: string): readonly string[] => {
        const at = plane.candidates.find((one) => one.id === id)!;
        return plane.candidates.filter(({ x, y }) => Math.hypot(x - at.x, y - at.y) <= 500).map((one) => one.id);
      };
      const best = bestOf(plane, ask) ?? NaN;
      const got = await asked([...argsOf(ask, plane), '--veto-reach', '500'], folder);
      for (const { candidate, vetoCost, alternative } of got.sites) {
        const without = bestOf(plane, { ...ask, forbid: around(String(candidate)) });
        expect(vetoCost).toBe(without === null ? null : best - without);
        if (alternative) expect(around(String(candidate))).not.toContain(alternative.candidate);
      }
      const forbidden = await asked([...argsOf({ ...ask, forbid: ['c2'] }, plane), '--veto-reach', '500'], folder);
      expect(forbidden.objective).toBe(bestOf(plane, { ...ask, forbid: around('c2') }));
      const kept = around('c2').find((id) => id !== 'c2');
      if (kept) {
        const checked = await asked(
          [...argsOf({ ...ask, forbid: ['c2'], must: [kept] }, plane), '--veto-reach', '500'],
          folder,
        );
        expect(checked.objective).toBe(
          bestOf(plane, { ...ask, must: [kept], forbid: around('c2').filter((id) => id !== kept) }),
        );
      }
    }
  });

  test('the same question gives the same words twice', async () => {
    const plane = randomPlane(5, 1);
    const folder = folderWith(planeFiles(plane));
    const args = argsOf({ objective: 'mclp', count: 3, radius: 400, separation: 300 }, plane);
    expect((await run(args, folder)).stdout).toBe((await run(args, folder)).stdout);
  });

  test('radius 0 serves what stands at the very spot, and nothing when the boundary is exclusive', async () => {
    const folder = folderWith({ 'd.csv': 'x,y,weight\n0,0,2\n5,0,3\n', 'c.csv': 'x,y\n0,0\n1,1\n' });
    const args = ['sites', '--planar', '--demand', 'd.csv', '--candidates', 'c.csv', '--count', '1', '--radius', '0'];
    expect(await asked(args, folder)).toMatchObject({
      status: 'proved',
      objective: 2,
      sites: [{ candidate: 0, x: 0, y: 0 }],
    });
    expect(await asked([...args, '--boundary', 'exclusive'], folder)).toMatchObject({ status: 'proved', objective: 0 });
  });

  test('demand without weight is served by any plan, and nothing is gained', async () => {
    const folder = folderWith({ 'd.csv': 'x,y,weight\n0,0,0\n', 'c.csv': 'x,y\n0,0\n1,1\n' });
    const args = ['sites', '--planar', '--demand', 'd.csv', '--candidates', 'c.csv', '--count', '1'];
    for (const objective of ['mclp', 'decay', 'pmedian', 'pcenter', 'lscp']) {
      expect(await asked([...args, '--objective', objective], folder)).toMatchObject({
        status: 'proved',
        objective: 0,
        gap: 0,
        demandWeight: 0,
      });
    }
  });

  test('grids cover the window, else what the demand covers; filters choose among planar rows with such columns', async () => {
    const folder = folderWith({ 'd.csv': 'x,y,date\n0,0,2019-01-01\n1000,1000,2020-01-01\n' });
    const args = [
      'sites',
      '--planar',
      '--demand',
      'd.csv',
      '--candidates',
      'square:500',
      '--count',
      '1',
      '--radius',
      '400',
    ];
    expect(await asked(args, folder)).toMatchObject({ objective: 1, candidates: 4, sites: [{ x: 250, y: 250 }] });
    expect(await asked([...args, '--window', '0,0,2000,1000'], folder)).toMatchObject({ candidates: 8 });
    expect(await asked([...args, '--from', '2020-01-01', '--window', '0,0,1000,1000'], folder)).toMatchObject({
      demandWeight: 1,
      sites: [{ x: 750, y: 750 }],
    });
  });
});

describe('no plan: an answer with the options named', () => {
  const plane: Plane = {
    demand: [
      { x: 0, y: 0, weight: 1 },
      { x: 9000, y: 0, weight: 1 },
    ],
    candidates: [
      { id: 'a', x: 0, y: 0, district: 'north' },
      { id: 'b', x: 100, y: 0, district: 'north' },
      { id: 'c', x: 900, y: 0, district: 'south' },
    ],
    kept: [{ x: 920, y: 0 }],
  };
  const folder = folderWith({ ...planeFiles(plane), 'none.csv': 'x,y\n', 'apart.txt': '3 1 1\n1 2 5\n' });
  const base = ['sites', '--planar', '--demand', 'demand.csv', '--candidates', 'candidates.csv', '--count', '2'];

  test.each([
    [['--count', '4'], '--count'],
    [['--must', 'a', '--forbid', 'a'], '--must, --forbid: The site “a”'],
    [['--must', 'a,b,c'], '--must, --count'],
    [['--must', 'a,b', '--separation', '150'], '--must, --separation: The must-have sites “a” and “b”'],
    [['--must', 'c', '--existing', 'kept.csv', '--separation', '50'], '--must, --separation, --existing'],
    [['--min-per-district', '2'], '--min-per-district: south'],
    [['--min-per-district', '2'], '--min-per-district, --count'],
    [['--max-per-district', '0'], '--max-per-district, --count'],
    [['--max-per-district', '1', '--must', 'a,b'], '--max-per-district, --must: north'],
    [['--min-per-district', '2', '--max-per-district', '1'], '--min-per-district, --max-per-district'],
    [['--separation', '5000'], '--separation'],
    [['--objective', 'lscp'], '--target-share'],
    [['--candidates', 'none.csv'], '--candidates'],
  ])('%j', async (more, named) => {
    const args = base.filter(
      (word, k) =>
        !(word === '--count' && more.includes('--count')) && !(base[k - 1] === '--count' && more.includes('--count')),
    );
    const own =
      more[0] === '--candidates'
        ? args.map((word) => (word === 'candidates.csv' ? 'none.csv' : word))
        : [...args, ...more];
    const got = await asked(own, folder);
    expect(got).toMatchObject({ status: 'infeasible', objective: null, bound: null, gap: null, sites: [] });
    expect(got.conflicts.join('\n')).toContain(named);
  });

  describe('a target out of reach names what no site reaches, and the smallest radius that would do', () => {
    const far = folderWith({
      'd.csv': 'x,y,weight\n0,0,5\n250,0,4\n700,0,1\n-931.37,0,2\n400,400,0\n',
      'c.csv': 'id,x,y\na,0,0\nb,10,0\nc,-900,0\n',
    });
    const ask = (...more: string[]): string[] => [
      'sites',
      '--planar',
      '--demand',
      'd.csv',
      '--candidates',
      'c.csv',
      '--forbid',
      'c',
      '--objective',
      'lscp',
      ...more,
    ];
    const said = async (...more: string[]): Promise<string> => (await asked(ask(...more), far)).conflicts.join('\n');

    test('by coordinates, number and weight, heaviest first', async () => {
      expect(await said('--radius', '200')).toContain(
        'no site reaches: 3 (weight 7): x 250, y 0; x -931.37, y 0; x 700, y 0.',
      );
      expect(await said('--radius', '200')).toContain('within reach: 931.4 m; it reaches all demand.');
      expect(await said('--radius', '200', '--target-share', '0.8')).toContain(
        'within reach: 690 m; all demand: 931.4 m.',
      );
      expect(await said('--radius', '200', '--backup')).toContain('within reach: 941.4 m');
    });

    test('and the radius told does, one a step smaller does not, with either boundary', async () => {
      for (const boundary of ['inclusive', 'exclusive']) {
        for (const share of ['1', '0.8', '0.7']) {
          const told = Number(
            /within reach: ([\d.,]+) m/
              .exec(await said('--radius', '200', '--target-share', share, '--boundary', boundary))![1]
              .replace(',', ''),
          );
          const at = async (radius: number) =>
            (await asked(ask('--radius', radius.toFixed(1), '--target-share', share, '--boundary', boundary), far))
              .status;
          expect(await at(told), `${boundary} ${share} ${told}`).toBe('proved');
          expect(await at(told - 0.1), `${boundary} ${share} ${told}`).toBe('infeasible');
        }
      }
    });

    test('ten of many, with how many more', async () => {
      const many = folderWith({
        'd.csv': ['x,y', '0,0', ...Array.from({ length: 13 }, (_, k) => `${5000 + k},0`)].join('\n'),
        'c.csv': 'x,y\n0,0\n',
      });
      const got = await run(
        [
          'sites',
          '--planar',
          '--demand',
          'd.csv',
          '--candidates',
          'c.csv',
          '--objective',
          'lscp',
          '--radius',
          '100',
          '--format',
          'text',
          '--lang',
          'ru',
        ],
        many,
      );
      expect(got.status).toBe(2);
      expect(got.stdout).toContain('x 5009, y 0; и ещё 3.');
      expect(got.stdout).not.toContain('x 5010, y 0');
    });
  });

  test('a graph in parts that one site cannot serve', async () => {
    const got = await asked(['sites', '--edges', 'apart.txt', '--objective', 'pcenter'], folder);
    expect(got).toMatchObject({ status: 'infeasible', sites: [] });
    expect(got.conflicts[0]).toContain('reaches no site');
  });
});
