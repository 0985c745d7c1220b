import { describe, expect, test } from 'vitest';
import { answer, folderWith, twin } from './twinRun';

const ROWS = [
  [0, 0, 2, 100],
  [100, 0, 30, 300],
  [200, 0, 1, 200],
  [300, 0, 4, 0],
  [5000, 0, 7, 50],
] as const;
const folder = folderWith({
  'areas.csv': `x,y,cases,people\n${ROWS.map((row) => row.join(',')).join('\n')}\n`,
  'usual.csv': `events,population\n${ROWS.map(([, , cases, people]) => `${cases},${people}`).join('\n')}\n`,
  'links.csv': 'from,to\n1,2\n2,3\n3,4\n',
  'wrong.csv': 'from,to\n1,9\n',
  'minus.csv': 'events,population\n-1,10\n',
});
const named = ['--events', 'cases', '--population', 'people'];

interface Found {
  readonly raw: readonly (number | null)[];
  readonly ebGlobal: readonly (number | null)[];
  readonly ebLocal: readonly (number | null)[] | null;
  readonly choynowski: readonly (number | null)[];
  readonly neighbours: readonly (number | null)[] | null;
  readonly local: object | null;
  readonly mean: number;
  readonly withoutPopulation: number;
}

describe('rates of the twin', () => {
  test('are told by area in the order of the table, and none of nobody', () => {
    const found = answer<Found>(['rates', 'areas.csv', ...named, '--neighbours', 'distance:100'], folder);
    expect(found.raw).toEqual([0.02, 0.1, 0.005, null, 0.14]);
    expect(found.mean).toBeCloseTo(40 / 650, 12);
    expect(found.withoutPopulation).toBe(1);
    expect(found.neighbours).toEqual([1, 2, 1, null, 0]);
    expect(found.ebGlobal[3]).toBeNull();
    // Of one without neighbours the rate stands.
    expect(found.ebLocal?.[4]).toBeCloseTo(0.14, 12);
    expect(found.local).toEqual({ by: 'distance:100', variance: 'spdep' });
    expect(JSON.stringify(found)).not.toContain('NaN');
  });

  test('take neighbours as a list too, and the scatter that GeoDa takes', () => {
    const asked = ['rates', '--counts', 'areas.csv', ...named];
    const near = answer<Found>([...asked, '--neighbours', 'distance:100'], folder);
    const listed = answer<Found>([...asked, '--links', 'links.csv'], folder);
    expect(listed.ebLocal).toEqual(near.ebLocal);
    expect(listed.local).toEqual({ by: 'links', variance: 'spdep' });
    const geoda = answer<Found>([...asked, '--links', 'links.csv', '--local', 'geoda'], folder);
    expect(geoda.ebGlobal).toEqual(listed.ebGlobal);
    expect(geoda.ebLocal).not.toEqual(listed.ebLocal);
  });

  test('are of the columns events and population without a word, and have no neighbourhoods then', () => {
    const found = answer<Found>(['rates', '--counts', 'usual.csv'], folder);
    expect(found.ebLocal).toBeNull();
    expect(found.raw[1]).toBe(0.1);
    for (const lang of ['en', 'ru', 'kk'])
      expect(twin(['rates', 'usual.csv', '--format', 'text', '--lang', lang], folder).stdout).toContain('--links FILE');
    expect(twin(['rates', 'usual.csv', '--format', 'csv'], folder).stdout.split('\n')[0]).toContain('eb_global');
  });

  test('say what is asked wrongly', () => {
    const wrong = (...options: readonly string[]): string => twin(['rates', ...options], folder).stderr;
    expect(wrong()).toContain('--counts');
    expect(wrong('areas.csv')).toContain('events');
    expect(wrong('usual.csv', '--links', 'wrong.csv')).toContain('9');
    expect(wrong('usual.csv', '--neighbours', 'queen')).toContain('distance:M');
    expect(wrong('areas.csv', ...named, '--links', 'links.csv', '--neighbours', 'distance:9')).toContain('--links');
    expect(wrong('minus.csv')).toContain('-1');
  });
});
