import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { answer, folderWith, twin } from './twinRun';

const DAY = 86_400_000;
const DAYS = 731;
const day = (k: number): string => new Date(Date.UTC(2019, 0, 1) + k * DAY).toISOString().slice(0, 10);
/** Two places, one in each of two districts of the city. */
const PLACES = [
  [76.945, 43.257],
  [76.85, 43.3],
] as const;
type PerDay = (k: number, place: number) => number;
const register = (perDay: PerDay): string =>
  `lon,lat,date\n${Array.from({ length: DAYS }, (_, k) =>
    PLACES.map(([lon, lat], place) => `${lon},${lat},${day(k)} 12:00\n`.repeat(perDay(k, place))).join(''),
  ).join('')}`;
/** The second place has risen by far in its last week. */
const rises: PerDay = (k, place) => (place === 1 && k >= DAYS - 7 ? 6 : Number(k % 4 === 0));
const arrives: PerDay = (k, place) => (k >= 727 ? Number(place === 0 && k === 728) : 3 - place);
const folder = folderWith({
  'rows.csv': register(rises),
  'late.csv': register(arrives),
  'few.csv': `lon,lat,date\n${PLACES.map(([lon, lat]) => `${lon},${lat},2020-03-01 12:00\n`).join('')}`,
  'undated.csv': `lon,lat\n${PLACES.map(([lon, lat]) => `${lon},${lat}\n`.repeat(30)).join('')}`,
});

interface Bulletin {
  readonly through: string | null;
  readonly leftOutLate: { readonly from: string; readonly days: number } | null;
  readonly changes: readonly {
    readonly from: string;
    readonly to: string;
    readonly previous: object;
    readonly lastYear: object;
  }[];
  readonly patternsOf: { readonly from: string; readonly to: string } | null;
  readonly places: { readonly places: readonly { readonly incidents: number; readonly stays: object | null }[] };
  readonly repeats: { readonly observed: object; readonly p: object | null };
}
const made = (file: string, ...options: readonly string[]): Bulletin =>
  answer<Bulletin>(['bulletin', '--incidents', file, '--out', 'sheet.html', ...options], folder);
const sheet = (): string => readFileSync(join(folder, 'sheet.html'), 'utf8');
/** What a reader sees of it. */
const text = (): string =>
  sheet()
    .replace(/<(style|svg)[\s\S]*?<\/\1>/g, '')
    .replace(/<[^>]+>/g, ' ');

/** All that would run, or be asked for. */
const asked = (): readonly string[] =>
  sheet()
    .replaceAll('xmlns="http://www.w3.org/2000/svg"', '')
    .match(/<script|<link|<img|<iframe|\bhref=|\bsrc=|url\(|https?:|@import|\bon\w+=/gi) ?? [];

describe('bulletin of the twin', () => {
  test('says the figures of its questions, each as its own verb does', () => {
    const bulletin = made('rows.csv');
    expect(bulletin).toMatchObject({ through: '2020-12-31', leftOutLate: null });
    expect(bulletin.changes.map(({ from, to }) => [from, to])).toEqual([
      ['2020-12-25', '2021-01-01'],
      ['2020-12-04', '2021-01-01'],
    ]);
    const [week] = bulletin.changes;
    const last = ['--incidents', 'rows.csv', '--from', week.from, '--to', week.to];
    for (const [found, compare] of [
      [week.previous, 'previous'],
      [week.lastYear, 'last-year'],
    ] as const)
      expect(answer<object>(['change', ...last, '--compare', compare], folder)).toMatchObject(found);
    expect(week.previous).toMatchObject({ whole: { now: 44, before: 2, verdict: 'rose' } });
    expect(bulletin.patternsOf).toEqual({ from: '2020-01-01', to: '2021-01-01' });
    const year = ['--incidents', 'rows.csv', '--from', '2020-01-01', '--to', '2021-01-01'];
    const { observed, p } = answer<Bulletin['repeats']>(['knox', ...year], folder);
    expect(bulletin.repeats).toMatchObject({ observed, p });
    const { places } = answer<Bulletin['places']>(['places', '--count', '8', ...year], folder);
    expect(bulletin.places.places.map(({ incidents, stays }) => [incidents, stays])).toEqual(
      places.map(({ incidents, stays }) => [incidents, stays]),
    );
    expect(text()).toContain('2 (+42 ▲)');
    expect(asked()).toEqual([]);
  });

  test('writes a file that asks for nothing and runs nothing, in each language', () => {
    for (const [lang, title] of [
      ['en', 'Weekly bulletin'],
      ['ru', 'Бюллетень за неделю'],
      ['kk', 'Апталық бюллетень'],
    ]) {
      made('few.csv', '--lang', lang);
      expect(sheet()).toContain(`<html lang="${lang}">`);
      expect(text()).toContain(title);
      expect(asked()).toEqual([]);
    }
  });

  test('leaves out last days that are still arriving, and says so', () => {
    const { through, leftOutLate } = made('late.csv', '--from', '2020-12-01');
    expect({ through, leftOutLate }).toEqual({ through: '2020-12-27', leftOutLate: { from: '2020-12-28', days: 2 } });
    expect(text()).toContain('still arriving');
  });

  test('says in each part that too little is there, and prints no empty figure', () => {
    for (const file of ['few.csv', 'undated.csv']) {
      made(file);
      expect(text()).not.toMatch(/NaN|undefined|null|Infinity/);
      expect(text()).not.toContain('▲ rose');
      expect(text()).toMatch(/so no comparison is made|says no days/);
      expect(text()).toMatch(/Nothing can be told|nothing to follow over time/);
      expect(text()).toMatch(/there is no pair|no conclusion is drawn from it/);
    }
  });

  test('marks what is invented as a method example', () => {
    made('demo', '--from', '2021-04-01', '--to', '2021-05-01', '--category', 'robbery', '--hours', '3-5');
    expect(text()).toContain('says nothing about Almaty');
    made('few.csv');
    expect(text()).not.toContain('Almaty');
  });

  test('says what is asked wrongly', () => {
    expect(twin(['bulletin'], folder)).toMatchObject({ status: 2 });
    expect(twin(['bulletin', '--out', 'x.html', '--planar', '--incidents', 'rows.csv'], folder)).toMatchObject({
      status: 2,
    });
    expect(twin(['bulletin', '--out', 'none/x.html', '--incidents', 'few.csv'], folder)).toMatchObject({ status: 2 });
  });
});
