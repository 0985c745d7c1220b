import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { randomOf } from '../../src/analysis/chance/random';
import { answer, folderWith, twin } from './twinRun';

const { cases } = JSON.parse(
  readFileSync(new URL('../oracles/emerging_hotspot_truth_table.json', import.meta.url), 'utf8'),
) as { readonly cases: Readonly<Record<string, { readonly z: readonly number[]; readonly expected: string }>> };
const all = Object.values(cases);
const rows = all.map(({ z }) => z.join(',')).join('\n');

interface Found {
  readonly fdr: string;
  readonly classes: readonly (string | null)[];
  readonly bins: readonly { readonly from: number; readonly to: number }[];
  readonly incidents: number;
  readonly cells: readonly { readonly x: number; readonly y: number; readonly held: string | null }[];
}

/** A year of days on a plane: some everywhere, and in the last month many at one place. */
function events(days: number): string {
  const next = randomOf(5);
  const some = Array.from({ length: 20 * days }, (_, k) => [next() * 10_000, next() * 10_000, Math.floor(k / 20)]);
  const many = Array.from({ length: 60 }, (_, k) => [2600 + (k % 5), 2600, days - 1 - (k % 28)]);
  return `x,y,t\n${[...some, ...many].map((row) => row.join(',')).join('\n')}\n`;
}

const folder = folderWith({
  'bare.csv': `${rows}\n`,
  'named.csv': `${all[0].z.map((_, k) => `z${k + 1}`).join(',')}\n${rows}\n`,
  'ids.csv': `id,${all[0].z.map((_, k) => `z${k + 1}`).join(',')}\n${all.map(({ z }, k) => [k, ...z].join(',')).join('\n')}\n`,
  'short.csv': '1,2,3\n',
  'year.csv': events(366),
  'season.csv': events(90),
});
const planar = ['--planar', '--window', '0,0,10000,10000', '--shape', 'square', '--size', '500'];

describe('emerging of the twin', () => {
  test('meets the classes derived by hand, a series a row, with a line of names or without, or with a name a row', () => {
    for (const file of ['bare.csv', 'named.csv', 'ids.csv'])
      expect(answer<Found>(['emerging', '--z', file], folder).classes).toEqual(all.map(({ expected }) => expected));
  });

  test('holds the rate of false finds over the whole table where that is asked for', () => {
    const plain = answer<Found>(['emerging', '--z', 'bare.csv'], folder);
    const held = answer<Found>(['emerging', '--z', 'bare.csv', '--fdr', 'by'], folder);
    expect([plain.fdr, held.fdr]).toEqual(['none', 'by']);
    expect(held.classes).not.toEqual(plain.classes);
  });

  test('gives no class of fewer than ten bins, and says so in three languages', () => {
    expect(answer<Found>(['emerging', '--z', 'short.csv'], folder).classes).toEqual([null]);
    const said = ['en', 'ru', 'kk'].map(
      (lang) => twin(['emerging', '--z', 'short.csv', '--format', 'text', '--lang', lang], folder).stdout,
    );
    expect(new Set(said).size).toBe(3);
  });

  test('finds the place that became a hot spot in the last month, of every cell of the window', () => {
    const found = answer<Found>(['emerging', '--incidents', 'year.csv', ...planar, '--reach', 'space'], folder);
    expect(found.bins).toHaveLength(12);
    expect(found.bins.at(-1)?.to).toBe(366);
    expect(found.cells).toHaveLength(400);
    const there = found.cells.find(({ x, y }) => x === 2750 && y === 2750);
    expect(there?.held).toBe('new hot spot');
    expect(found.cells.filter(({ held }) => held === 'new hot spot').length).toBeLessThanOrEqual(9);
  });

  test('says that three months are too few, and takes weeks of them', () => {
    const months = answer<Found>(['emerging', '--incidents', 'season.csv', ...planar], folder);
    expect(months.classes.every((name) => name === null)).toBe(true);
    const weeks = answer<Found>(['emerging', '--incidents', 'season.csv', ...planar, '--step', 'week'], folder);
    expect(weeks.bins).toHaveLength(12);
    expect(weeks.classes.every((name) => name !== null)).toBe(true);
    expect(JSON.stringify(weeks)).not.toContain('NaN');
  });

  test('takes no option of incidents beside a table', () => {
    expect(twin(['emerging', '--z', 'bare.csv', '--step', 'week'], folder).status).toBe(2);
  });
});
