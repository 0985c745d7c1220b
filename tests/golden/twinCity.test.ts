import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { answer, folderWith, twin } from './twinRun';

const fixtures = fileURLToPath(new URL('../fixtures', import.meta.url));
const week = ['--incidents', 'registry-week.csv'];
const IDS = ['alatau', 'almaly', 'auezov', 'bostandyk', 'medeu', 'nauryzbay', 'turksib', 'zhetysu'];

interface Row {
  readonly id: string;
  readonly count: number;
  readonly areaKm2: number;
  readonly perKm2: number;
  readonly per100k: number | null;
  readonly change?: { readonly before: number };
}
interface Districts {
  readonly total: number;
  readonly outside: number;
  readonly overlap: number;
  readonly city: Omit<Row, 'id' | 'count'>;
  readonly districts: readonly Row[];
  readonly compared?: unknown;
  readonly data?: string;
}
/** The fixture's posts as they stood in the week of the file: all of them open before it. */
const standing = join(
  folderWith({
    'posts.csv': readFileSync(join(fixtures, 'posts.csv'), 'utf8')
      .replace('01.10.2019', '01.10.2018')
      .replace('15.03.2020', '15.03.2018'),
  }),
  'posts.csv',
);
const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);

describe("a registry's file through the twin", () => {
  test('districts and outside add up to the total', () => {
    const got = answer<Districts>(['districts', ...week], fixtures);
    expect(got.total).toBe(60);
    expect(sum(got.districts.map((row) => row.count)) + got.outside).toBe(60);
    expect(got.districts.map((row) => row.id).sort()).toEqual(IDS);
    expect(got).not.toHaveProperty('data');
  });

  test('a hot spot where no road is mapped is computed, whatever the filter; one point repeated is only counted', () => {
    const row = (lon: number, lat: number, article: string): string =>
      `2024-05-0${1 + (Math.round(lon * 1e5) % 9)} 12:00,${article},${lon.toFixed(5)},${lat.toFixed(5)}`;
    const spot = Array.from({ length: 60 }, (_, k) =>
      row(76.9 + (k % 8) * 0.0004, 43.112 + Math.floor(k / 8) * 0.0004, k % 20 === 0 ? '188' : '293'),
    );
    const station = Array.from({ length: 30 }, () => row(77.04, 43.12, '293'));
    const folder = folderWith({ 'spot.csv': `date,article,lon,lat\n${[...spot, ...station].join('\n')}\n` });
    interface Found {
      readonly incidents: number;
      readonly outside: number;
      readonly studyArea: { readonly areaKm2: number; readonly addedKm2: number };
    }
    const asked = ['density', '--incidents', 'spot.csv'];
    const all = answer<Found>(asked, folder);
    expect(all).toMatchObject({ incidents: 60, outside: 30 });
    expect(all.studyArea.addedKm2).toBeGreaterThan(0.5);
    const some = answer<Found>([...asked, '--category', 'theft'], folder);
    expect(some.incidents).toBe(3);
    expect(some.studyArea).toEqual(all.studyArea);
    expect(answer<Found>([...asked, '--mask', 'city'], folder)).toMatchObject({ incidents: 90, outside: 0 });
    const shares = answer<Found>(['concentration', '--incidents', 'spot.csv'], folder);
    expect(shares).toMatchObject({ incidents: 60, outside: 30, studyArea: all.studyArea });
    expect(twin([...asked, '--format', 'text', '--lang', 'ru'], folder).stdout).toContain('Вне области анализа: 30 из');
  });

  test('a category filter and its complement share out the total', () => {
    const count = (category: string): number =>
      answer<Districts>(['districts', ...week, '--category', category], fixtures).total;
    expect(count('theft') + count('petty-theft,fraud,robbery,violent-robbery,hooliganism,harm,vehicle,other')).toBe(60);
  });

  test("the user's own areas may overlap; each counts all it holds", () => {
    const got = answer<Districts>(['districts', ...week, '--areas', 'zones.geojson'], fixtures);
    expect(got.districts.map((row) => row.id)).toEqual(['z1', 'z2']);
    expect(got.overlap).toBeGreaterThan(0);
    // Two areas: what lies in both is counted twice.
    expect(sum(got.districts.map((row) => row.count)) + got.outside).toBe(got.total + got.overlap);
    expect(answer<Districts>(['districts', ...week], fixtures).overlap).toBe(0);
    expect(got.districts[1].per100k).toBeNull();
  });

  test('words speak of areas, not of districts, and say what lies in more than one', () => {
    const said = twin(['districts', ...week, '--areas', 'zones.geojson', '--format', 'text'], fixtures).stdout;
    expect(said).toContain('Outside the areas');
    expect(said).toContain('In more than one area');
    expect(said).not.toContain('district');
    expect(twin(['districts', ...week, '--areas', 'zones.geojson', '--format', 'csv'], fixtures).stdout).toMatch(
      /\r\noverlap,\d+/,
    );
  });

  test("coverage tells of the user's own areas, with the city's figures still the city's", () => {
    interface Covered {
      readonly incidents: number;
      readonly covered: number;
      readonly areaKm2: number;
      readonly coveredKm2: number;
    }
    interface Coverage {
      readonly city: Covered;
      readonly districts: readonly (Covered & { readonly id: string })[];
    }
    const asked = ['coverage', ...week, '--posts', standing, '--radius', '1500'];
    const own = answer<Coverage>([...asked, '--areas', 'zones.geojson'], fixtures);
    const city = answer<Coverage>(asked, fixtures);
    const counted = answer<Districts>(['districts', ...week, '--areas', 'zones.geojson'], fixtures);
    expect(own.districts.map((row) => row.id)).toEqual(['z1', 'z2']);
    expect(own.districts.map((row) => row.incidents)).toEqual(counted.districts.map((row) => row.count));
    expect(own.city).toEqual(city.city);
    // The three rings do not touch. The first lies in both zones, the second in the first zone alone, the third in the
    // second and, being centred on its border, by half in the first.
    const disc = Math.PI * 1.5 ** 2;
    expect(own.districts[0].coveredKm2 / disc).toBeCloseTo(2.5, 1);
    expect(own.districts[1].coveredKm2 / disc).toBeCloseTo(2, 1);
    for (const row of own.districts) expect(row.covered).toBeLessThanOrEqual(row.incidents);
    expect(own.districts[1].covered).toBeGreaterThan(0);
    const medeu = answer<Coverage>([...asked, '--areas', 'zones.geojson', '--district', 'medeu'], fixtures);
    expect(medeu.districts[1].incidents).toBeLessThan(own.districts[1].incidents);
  });

  test('coverage counts no post before it opened, in figures and in words', () => {
    interface Coverage {
      readonly city: { readonly covered: number; readonly coveredKm2: number };
      readonly counted: object;
    }
    const got = answer<Coverage>(['coverage', ...week, '--posts', 'posts.csv', '--radius', '1500'], fixtures);
    expect(got.counted).toMatchObject({ groundDay: '2018-12-07', notYet: 2, groundPosts: 1, openingUnknown: 1 });
    // The one post whose opening day is not known.
    expect(got.city.coveredKm2).toBeCloseTo(Math.PI * 1.5 ** 2, 2);
    expect(got.city.covered).toBeLessThan(
      answer<Coverage>(['coverage', ...week, '--posts', standing, '--radius', '1500'], fixtures).city.covered,
    );
    const said = twin(
      ['coverage', ...week, '--posts', 'posts.csv', '--format', 'text', '--lang', 'ru'],
      fixtures,
    ).stdout;
    expect(said).toContain('День открытия не указан у 1 из 3');
    expect(said.replace(/[\u00a0\u202f]/g, ' ')).toContain('1 из 3 (открылись позже: 2)');
  });

  test('at night coverage counts posts known to be open, and says how much those without hours could add', () => {
    interface Coverage {
      readonly city: { readonly covered: number; readonly coveredAtMost: number; readonly incidents: number };
      readonly counted: object;
      readonly unknownHours: number;
    }
    const at = (...more: string[]): Coverage =>
      answer<Coverage>(['coverage', ...week, '--posts', standing, '--radius', '3000', ...more], fixtures);
    const night = at('--hours', '21-6');
    expect(night.counted).toMatchObject({ hours: { from: 21, to: 6 }, groundPosts: 1, closed: 2 });
    expect(night.unknownHours).toBe(1);
    expect(night.city.coveredAtMost).toBeGreaterThanOrEqual(night.city.covered);
    const all = at();
    expect(all.city.coveredAtMost).toBe(all.city.covered);
  });

  test("coverage by the user's own posts grows with the radius and by district sums to the city", () => {
    interface Coverage {
      readonly city: { readonly incidents: number; readonly covered: number; readonly areaShare: number };
      readonly districts: readonly { readonly incidents: number; readonly covered: number }[];
    }
    const at = (radius: string): Coverage =>
      answer<Coverage>(['coverage', ...week, '--posts', standing, '--radius', radius], fixtures);
    const [small, large] = [at('500'), at('3000')];
    expect(large.city.covered).toBeGreaterThan(small.city.covered);
    expect(large.city.areaShare).toBeGreaterThan(small.city.areaShare);
    expect(sum(large.districts.map((row) => row.covered))).toBe(large.city.covered);
    expect(sum(large.districts.map((row) => row.incidents))).toBe(large.city.incidents);
  });

  test("density is in the unit of its time, and Diggle's correction loses none of the incidents in the mask", () => {
    const got = answer<{ unit: string; sum: number; incidents: number; mask: string }>(
      ['density', ...week, '--edge', 'diggle', '--cell', '100'],
      fixtures,
    );
    expect(got).toMatchObject({ unit: 'per-km2-year', mask: 'built' });
    expect(Math.abs(got.sum / got.incidents - 1)).toBeLessThan(0.02);
  });

  test('the grid is printed as GeoJSON squares', () => {
    const run = twin(['density', ...week, '--cell', '200', '--bandwidth', '400', '--format', 'geojson'], fixtures);
    const grid = JSON.parse(run.stdout) as {
      features: readonly { geometry: { coordinates: number[][][] }; properties: { density: number } }[];
    };
    expect(grid.features.length).toBeGreaterThan(100);
    for (const { geometry, properties } of grid.features) {
      expect(geometry.coordinates[0]).toHaveLength(5);
      expect(properties.density).toBeGreaterThan(0);
    }
  });

  test('districts are printed as CSV with a line each, outside, the city and all', () => {
    const lines = twin(['districts', ...week, '--format', 'csv'], fixtures)
      .stdout.trim()
      .split('\r\n');
    expect(lines).toHaveLength(12);
    const city = lines[10].split(',');
    const outside = Number(lines[9].split(',')[1]);
    expect([city[0], Number(city[1]) + outside]).toEqual(['city', 60]);
    expect(lines[11]).toMatch(/^total,60,*$/);
  });

  test('an unknown district is asked wrongly and the eight are named', () => {
    const run = twin(['districts', ...week, '--district', 'center'], fixtures);
    expect(run.status).toBe(2);
    for (const id of IDS) expect(run.stderr).toContain(id);
  });
});

describe('the demonstration data', () => {
  const year = ['--from', '2020-01-01', '--to', '2021-01-01'];

  test('meet the published rate and count of 2020, and say what they are', () => {
    const got = answer<Districts>(['districts', '--incidents', 'demo', ...year, '--compare', 'last-year']);
    // docs/facts.md, F2 with P9: 1457.9 per 100,000 and 28,217 crimes in 2020, 54,014 in 2019.
    expect(got.total).toBe(28_217);
    expect(got.city.per100k).toBeCloseTo(1457.9, 0);
    expect(got.city.change?.before).toBe(54_014);
    expect(got.data).toBe('demonstration data: not real incidents');
    expect(sum(got.districts.map((row) => row.count)) + got.outside).toBe(got.total);
  });

  test('months of a year sum to the year', () => {
    const count = (from: string, to: string): number =>
      answer<{ count: number }>(['summary', '--from', from, '--to', to]).count;
    const months = answer<{ months: readonly { month: string; count: number }[] }>(['summary']).months;
    expect(sum(months.filter(({ month }) => month.startsWith('2020')).map((month) => month.count))).toBe(
      count('2020-01-01', '2021-01-01'),
    );
  });

  test('half of the incidents are on about a twentieth of the area', () => {
    const got = answer<{ shares: readonly { incidents: number; area: number; chance: number }[] }>([
      'concentration',
      ...year,
      '--cell',
      '100',
      '--mask',
      'city',
    ]);
    expect(got.shares[1].area).toBeGreaterThan(0.01);
    expect(got.shares[1].area).toBeLessThan(0.1);
    expect(got.shares[1].area).toBeLessThan(got.shares[1].chance);
  });

  test('text is in the language asked for', () => {
    expect(twin(['districts', ...year, '--format', 'text', '--lang', 'kk']).stdout).toContain('Алмалы ауданы');
    expect(twin(['districts', ...year, '--format', 'text', '--lang', 'ru']).stdout).toContain('Алмалинский район');
  });
});

describe('a filter that the file cannot answer', () => {
  const text =
    'id,lon,lat,date,article\n1,76.90,43.24,2024-03-01 10:00,188\n2,76.91,43.25,2024-03-02 10:00,190\n3,76.92,43.26,2024-03-03 10:00,188\n';
  const sentence = 'This file does not say what was street crime: 0 of 3 can be answered.';
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'qyragy-'));
    writeFileSync(join(folder, 'plain.csv'), text);
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  test.each(['summary', 'districts', 'density', 'coverage', 'concentration'])(
    '%s says so in words on both streams, and in a field',
    (verb) => {
      const asked = [verb, '--incidents', 'plain.csv', '--street', 'yes'];
      const said = twin([...asked, '--format', 'text'], folder);
      expect(said.stdout).toContain('street crime only: no recorded incidents.');
      expect(said.stdout).toContain(sentence);
      expect(said.stderr).toContain(sentence);
      const step = { condition: 'street', applied: true, missing: true, unknown: 3, before: 3, after: 0 };
      expect(answer<{ selection: unknown }>(asked, folder).selection).toEqual({ rows: 3, passed: 0, steps: [step] });
    },
  );

  test('in Kazakh and Russian too, and a category is named', () => {
    expect(
      twin(['summary', '--incidents', 'plain.csv', '--street', 'yes', '--format', 'text', '--lang', 'kk'], folder)
        .stdout,
    ).toContain('Бұл файлда көше қылмысына жататыны көрсетілмеген');
    expect(
      twin(['summary', '--incidents', 'plain.csv', '--street', 'yes', '--format', 'text', '--lang', 'ru'], folder)
        .stdout,
    ).toContain('В этом файле не указано, что относится к уличной преступности');
    const thefts = twin(
      ['summary', '--incidents', 'plain.csv', '--category', 'theft', '--format', 'text'],
      folder,
    ).stdout;
    expect(thefts).toContain(', thefts: 2 recorded incidents.');
    expect(thefts).toContain('Category: 1 of 3 left out; 2 stay.');
  });
});
