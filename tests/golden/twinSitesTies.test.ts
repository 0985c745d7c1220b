import { describe, expect, test } from 'vitest';
import { main } from '../../src/cli/main';
import { SITING_OBJECTIVES } from '../../src/domain/siting';
import { random as seeded } from '../unit/areasFixtures';
import { folderWith } from './twinRun';

const random = seeded(17);
const shuffled = <T>(rows: readonly T[]): T[] => {
  const list = [...rows];
  for (let k = list.length - 1; k > 0; k--) {
    const other = Math.floor(random() * (k + 1));
    [list[k], list[other]] = [list[other], list[k]];
  }
  return list;
};

/** A lattice: hundreds of plans are worth exactly the same; weights that do not add up exactly in another order. */
const demand = Array.from(
  { length: 60 },
  (_, k) => `${(k % 10) * 100},${Math.floor(k / 10) * 100},${[0.1, 0.2, 0.3, 0.7][k % 4]}`,
);
const candidates = Array.from(
  { length: 24 },
  (_, k) => `s${(k * 7) % 24},${(k % 6) * 180},${Math.floor(k / 6) * 150},${k % 2 === 0 ? 'north' : 'south'}`,
);

async function run(args: readonly string[], folder: string): Promise<string> {
  let out = '';
  await main(args, folder, { out: (text) => void (out += text), err: () => undefined });
  return out;
}

const files = (d: readonly string[], c: readonly string[]) =>
  folderWith({ 'd.csv': ['x,y,weight', ...d].join('\n'), 'c.csv': ['id,x,y,district', ...c].join('\n') });

describe('rows in another order are the same question', () => {
  const rules: readonly (readonly string[])[] = [[], ['--min-per-district', '1', '--separation', '200']];
  test.each(SITING_OBJECTIVES.flatMap((objective) => rules.map((rule) => [objective, rule] as const)))(
    '%s %j: the same plan, words and figures',
    async (objective, rule) => {
      const args = [
        'sites',
        '--planar',
        '--demand',
        'd.csv',
        '--candidates',
        'c.csv',
        '--objective',
        objective,
        '--radius',
        '150',
        '--count',
        '3',
        ...(objective === 'lscp' ? ['--target-share', '0.7'] : []),
        ...rule,
      ];
      const first = await run(args, files(demand, candidates));
      expect(JSON.parse(first)).toMatchObject({ status: 'proved' });
      for (let turn = 0; turn < 4; turn++)
        expect(await run(args, files(shuffled(demand), shuffled(candidates)))).toBe(first);
    },
  );
});

describe('a tie is named', () => {
  const folder = folderWith({
    'd.csv': 'x,y\n0,0\n1000,0\n2000,0\n2000,1\n',
    'c.csv': 'id,x,y\nlast,1000,10\nwest,0,10\nboth,2000,10\n',
  });
  const args = (count: string, ...more: string[]): string[] => [
    'sites',
    '--planar',
    '--demand',
    'd.csv',
    '--candidates',
    'c.csv',
    '--radius',
    '50',
    '--count',
    count,
    ...more,
  ];

  test('with the places that would do as well, and of equals the first by place is taken', async () => {
    const got = JSON.parse(await run(args('2'), folder)) as {
      tie: string;
      sites: { candidate: string; tied: boolean }[];
    };
    expect(got.tie).toBe('tied');
    expect(got.sites).toMatchObject([
      { candidate: 'both', tied: false },
      { candidate: 'west', tied: true },
    ]);
    const text = await run(args('2', '--format', 'text', '--lang', 'en'), folder);
    expect(text).toContain('Other plans are worth exactly as much.');
    expect(text).toContain('Another place would do as well for: west (as good: last)');
    expect(await run(args('2', '--format', 'text', '--lang', 'ru'), folder)).toContain('west (не хуже: last)');
    expect(await run(args('2', '--format', 'text', '--lang', 'kk'), folder)).toContain('west (дәл сондай: last)');
  });

  test('and that there is none', async () => {
    expect(JSON.parse(await run(args('1'), folder))).toMatchObject({
      tie: 'only',
      sites: [{ candidate: 'both', tied: false }],
    });
    expect(await run(args('1', '--format', 'text', '--lang', 'ru'), folder)).toContain(
      'Другого такого же хорошего плана нет.',
    );
  });
});
