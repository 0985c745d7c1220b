import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { answer, folderWith, twin } from './twinRun';

interface Known {
  readonly x: readonly number[];
  readonly S: number;
  readonly varS: number;
  readonly Z: number;
  readonly p_two_sided: number;
  readonly tau_a: number;
  readonly tau_b: number | null;
  readonly sen_slope: number;
}
interface Found {
  readonly n: number;
  readonly s: number;
  readonly var: number;
  readonly z: number;
  readonly p: number;
  readonly tau: number;
  readonly tauB: number | null;
  readonly sen: number;
}

const { series } = JSON.parse(readFileSync(new URL('../oracles/mann_kendall.json', import.meta.url), 'utf8')) as {
  readonly series: Readonly<Record<string, Known>>;
};
const all = Object.values(series);
const first = all[0];
const folder = folderWith({
  'column.csv': `value\n${first.x.join('\n')}\n`,
  'bare.txt': `${first.x.join('\n')}\n`,
  'row.csv': `${first.x.join(',')}\n`,
  'dated.csv': `month,value\n${first.x.map((value, k) => `${k + 1},${value}`).join('\n')}\n`,
  'comma.csv': `дата;значение\n${first.x.map((value) => `2024-01;${String(value).replace('.', ',')}`).join('\n')}\n`,
  'all.csv': `${all.map(({ x }) => x.join(',')).join('\n')}\n`,
  'one.csv': '5\n',
  'wrong.csv': 'value\n1\nmany\n3\n',
  'empty.csv': '',
});

function meets(found: Found, known: Known): void {
  expect(found.n).toBe(known.x.length);
  expect(found.s).toBe(known.S);
  expect(found.var).toBeCloseTo(known.varS, 9);
  expect(found.z).toBeCloseTo(known.Z, 9);
  expect(found.p).toBeCloseTo(known.p_two_sided, 9);
  expect(found.tau).toBeCloseTo(known.tau_a, 9);
  if (known.tau_b === null) expect(found.tauB).toBeNull();
  else expect(found.tauB).toBeCloseTo(known.tau_b, 9);
  expect(found.sen).toBeCloseTo(known.sen_slope, 9);
}

describe('mannkendall of the twin', () => {
  test('meets the published values, of a file of one series in any form', () => {
    for (const file of ['column.csv', 'bare.txt', 'row.csv', 'dated.csv', 'comma.csv'])
      meets(answer<Found>(['mannkendall', '--series', file], folder), first);
  });

  test('tells of several series a row each, in their order', () => {
    const found = answer<{ readonly series: readonly Found[] }>(['mannkendall', 'all.csv'], folder);
    expect(found.series).toHaveLength(all.length);
    all.forEach((known, k) => meets(found.series[k], known));
  });

  test('says in three languages what cannot be told, and never a number that is none', () => {
    expect(answer<object>(['mannkendall', 'one.csv'], folder)).toMatchObject({
      n: 1,
      s: 0,
      z: null,
      p: null,
      sen: null,
    });
    const said = ['en', 'ru', 'kk'].map(
      (lang) => twin(['mannkendall', 'one.csv', '--format', 'text', '--lang', lang], folder).stdout,
    );
    expect(new Set(said).size).toBe(3);
    for (const text of said) expect(text).not.toMatch(/NaN|undefined/);
    expect(twin(['mannkendall', 'all.csv', '--format', 'csv'], folder).stdout.split('\n')[0]).toContain('tau_b');
  });

  test('refuses what is no number by its line, an empty file, and no file', () => {
    const wrong = twin(['mannkendall', 'wrong.csv', '--lang', 'en'], folder);
    expect(wrong.status).toBe(3);
    expect(wrong.stderr).toContain('line 3');
    expect(twin(['mannkendall', 'empty.csv'], folder).status).toBe(3);
    expect(twin(['mannkendall'], folder).status).toBe(2);
  });
});
