import { describe, expect, test } from 'vitest';
import Papa from 'papaparse';
import { toCsv } from '../../src/exports/csv';
import { rejectsCsv } from '../../src/exports/rejectsCsv';
import { fileStem, projectId } from '../../src/exports/fileStem';
import { coverageTable } from '../../src/questions/coverage/table';
import { districtsTable } from '../../src/questions/districts/table';
import { words } from '../../src/questions/districts/words';
import type { CoverageAnswer, DistrictsAnswer } from '../../src/domain/answers';
import { NO_FILTER, type IncidentFilter } from '../../src/domain/filter';
import { PLACE_KINDS, SEVERITIES } from '../../src/domain/incident';
import { parsePeriod } from '../../src/domain/period';

describe('an exported CSV', () => {
  test('never lets a cell run as a formula, and leaves numbers alone', () => {
    const csv = toCsv(
      ['a', 'b'],
      [
        ['=HYPERLINK("x")', -2.5],
        ['-2+3', 7],
        ['+7 701 111', 0],
        ['@SUM(A1)', 1],
        ['-5', 2],
      ],
    );
    const { data } = Papa.parse<string[]>(csv.trim());
    expect(data.slice(1).map((row) => row[0])).toEqual([
      '\'=HYPERLINK("x")',
      "'-2+3",
      "'+7 701 111",
      "'@SUM(A1)",
      '-5',
    ]);
    expect(data.slice(1).map((row) => row[1])).toEqual(['-2.5', '7', '0', '1', '2']);
  });

  test('guards what is left after cleaning: nothing unseen hides a formula, neither in a table nor among rejected rows', () => {
    const unseen = [
      '\u0000',
      '\u0001',
      '\t',
      '\r',
      '\u007f',
      '\u0085',
      '\ufeff',
      '\u200b',
      '\u202e',
      '\u2066',
      '\u00ad',
      '\u2028',
      ' ',
      '\u00a0',
      '\n',
      ' \u0002\ufeff ',
    ];
    for (const before of unseen) {
      for (const formula of ['=1+1', '+1-1', '-1+1', '@SUM(A1)', '\uff1d1+1']) {
        const [, [cell]] = Papa.parse<string[]>(toCsv(['a'], [[before + formula]]).trim()).data;
        expect(cell.trimStart()[0], JSON.stringify(before + formula)).toBe("'");
        const rejected = rejectsCsv([{ line: 2, reason: { code: 'no-geometry', params: {} }, text: before + formula }]);
        const [, row] = Papa.parse<string[]>(rejected.trim(), { delimiter: ';' }).data;
        expect(row[3][0], JSON.stringify(before + formula)).toBe("'");
      }
    }
  });

  test('keeps commas, quotes and line ends inside their cell, and drops control characters', () => {
    const csv = toCsv(['a', 'b'], [['x, "y"\nz', 'p\u0000q\t']]);
    const { data } = Papa.parse<string[]>(csv.trim());
    expect(data[1]).toEqual(['x, "y"\nz', 'pq']);
  });

  test('leaves a figure that cannot be said empty, never NaN or null in words', () => {
    expect(toCsv(['a', 'b', 'c'], [[null, NaN, undefined]])).toBe('a,b,c\r\n,,\r\n');
  });
});

const named = { id: 'density', filter: NO_FILTER, period: null, madeAtMs: Date.UTC(2026, 10, 30) };

describe('an exported file says what the screen says', () => {
  test.each([
    ['2019-04-01', '2019-05-01', '2019-04-01_2019-04-30'],
    ['2020-02-29', '2020-03-01', '2020-02-29_2020-02-29'],
    // The clock went back an hour on the night before 1 March 2024.
    ['2024-02-01', '2024-03-01', '2024-02-01_2024-02-29'],
  ])('in its name: the period %s to %s (open) ends with its last day', (from, to, days) => {
    const period = parsePeriod(from, to);
    if (!period.ok) throw new Error(from);
    expect(fileStem({ ...named, id: 'coverage', period: period.value })).toBe(
      `qyragy-coverage-${days}-made-2026-11-30`,
    );
  });

  test('in its name without a period when the data have none', () => {
    expect(fileStem({ ...named, id: 'posts', filter: null })).toBe('qyragy-posts-made-2026-11-30');
  });

  test('in the name of a project that carries more than the dataset on the screen: how many more', () => {
    const name = (title: string, others: number): string =>
      fileStem({ ...named, id: projectId(title, others), filter: null });
    expect(name('own registry.csv', 0)).toBe('qyragy-project-own-registry-made-2026-11-30');
    expect(name('own registry.csv', 2)).toBe('qyragy-project-own-registry+2-made-2026-11-30');
    expect(name(`${'ұзын '.repeat(40)}.csv`, 12)).toMatch(/^.{55}\+12-made-2026-11-30$/);
  });

  test('in its name by the conditions in force, the day it was made last', () => {
    const filter: IncidentFilter = {
      ...NO_FILTER,
      categories: ['theft', 'robbery'],
      street: false,
      hours: { from: 22, to: 6 },
      weekdays: [6, 7],
      near: { lon: 76.9, lat: 43.2, radiusM: 300 },
    };
    expect(fileStem({ ...named, filter })).toBe(
      'qyragy-density-theft+robbery-near-not-street-hours-22-6-weekdays-6+7-made-2026-11-30',
    );
    expect(fileStem({ ...named, filter: { ...NO_FILTER, categories: [] } })).toBe(
      'qyragy-density-no-category-made-2026-11-30',
    );
  });

  test('in a name that Windows takes, however many conditions and whatever the areas are called: cut, and said to be', () => {
    const odd = ['CON', 'а/б:в?', '..\\"<x>|*', 'a\u0000b', 'ұзын '.repeat(40)];
    const filter = { ...NO_FILTER, districts: odd, places: PLACE_KINDS, severities: SEVERITIES };
    const period = parsePeriod('2020-01-01', '2021-01-01');
    const name = fileStem({ ...named, id: 'plan-coverage', filter, period: period.ok ? period.value : null });
    expect(`${name}.manifest.json`.length).toBeLessThanOrEqual(120);
    expect(name).toMatch(/^qyragy-plan-coverage-.*\+etc-2020-01-01_2020-12-31-made-2026-11-30$/);
    expect(fileStem({ ...named, filter: { ...NO_FILTER, districts: odd.slice(0, 4) } })).toMatch(
      /^[\p{L}\p{N}.+_-]+$/u,
    );
  });

  test('in its columns: coverage names both shares, hours, posts and the day of the ground', () => {
    const row = {
      incidents: 8,
      covered: 1,
      share: 0.125,
      coveredAtMost: 3,
      shareAtMost: 0.375,
      areaKm2: 10,
      coveredKm2: 0.5,
      areaShare: 0.05,
    };
    const answer: CoverageAnswer = {
      isOfStudied: false,
      radiusM: 500,
      posts: 4,
      city: row,
      districts: [{ id: 'almaly', ...row }],
      distance: null,
      byHour: [],
      unknownHours: 2,
      places: { schools: { total: 0, covered: 0 }, stops: { total: 0, covered: 0 }, markets: { total: 0, covered: 0 } },
      counted: {
        hours: { from: 22, to: 6 },
        openingUnknown: 0,
        planned: 0,
        undated: 0,
        groundDay: '2019-04-30',
        groundPosts: 1,
        notYet: 1,
        closed: 2,
      },
    };
    const { header, rows } = coverageTable(answer);
    expect(rows.map((cells) => Object.fromEntries(header.map((name, i) => [name, cells[i]])))).toEqual(
      ['almaly', 'city'].map((id) => ({
        id,
        radius_m: 500,
        incidents: 8,
        covered: 1,
        share: 0.125,
        covered_at_most: 3,
        share_at_most: 0.375,
        area_km2: 10,
        covered_km2: 0.5,
        area_share: 0.05,
        hours: '22-6',
        posts: 4,
        ground_posts: 1,
        ground_day: '2019-04-30',
      })),
    );
  });

  test('in its columns: a density without a time is not called yearly', () => {
    const city = { count: 2, areaKm2: 1, perKm2: 2, per100k: null, population: null };
    const answer = { districts: [], outside: 0, overlap: 0, total: 2, city, years: null } as unknown as DistrictsAnswer;
    expect(districtsTable(answer).header).toContain('per_km2');
    expect(districtsTable({ ...answer, years: 1 }).header).toContain('per_km2_year');
    expect(words.en.columns.perKm2Whole).not.toBe(words.en.columns.perKm2);
  });

  test('with the rates and the change of the city beside its own count, never beside a total that holds more', () => {
    const change = { now: 4, before: 6, difference: -2, ratio: -1 / 3, interval: null, p: 0.5, word: 'unclear' };
    const city = { count: 4, areaKm2: 2, perKm2: 2, per100k: null, population: null, change };
    const answer = {
      districts: [],
      outside: 5,
      overlap: 0,
      total: 9,
      city,
      years: 1,
      fill: null,
      noChange: null,
    } as unknown as DistrictsAnswer;
    expect(districtsTable(answer).rows.map((row) => row.slice(0, 8))).toEqual([
      ['outside', 5],
      ['city', 4, 2, 2, null, null, 6, -2],
      ['total', 9],
    ]);
    const allInside = districtsTable({ ...answer, outside: 0, total: 4 }).rows.map((row) => row.slice(0, 8));
    expect(allInside).toEqual([
      ['outside', 0],
      ['total', 4, 2, 2, null, null, 6, -2],
    ]);
  });
});
