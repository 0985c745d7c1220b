import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { twinProcess } from './twinRun';

const folder = mkdtempSync(join(tmpdir(), 'qyragy-city-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const write = (name: string, text: string): string => {
  writeFileSync(join(folder, name), text);
  return name;
};

/** On no map: rows of an hour that its clock had twice, on a night when summer time ended. */
const ROWS = write(
  'rows.csv',
  'Date,Time,Offense,Latitude,Longitude\n04/07/2024,01:30,THEFT,-31.6,150.35\n01/15/2024,23:30,ROBBERY,-31.6,150.45\n01/16/2024,00:15,THEFT,-31.61,150.45\n',
);
const CITY = write(
  'city.json',
  JSON.stringify({ name: 'Invented Bay', timeZone: 'Australia/Lord_Howe', box: [150.3, -31.7, 150.5, -31.5] }),
);
const square = (west: number, east: number) => [
  [west, -31.7],
  [east, -31.7],
  [east, -31.5],
  [west, -31.5],
  [west, -31.7],
];
const AREAS = write(
  'areas.geojson',
  JSON.stringify({
    type: 'FeatureCollection',
    features: [
      ['W', square(150.3, 150.4), 100_000],
      ['E', square(150.4, 150.5), 300_000],
    ].map(([name, ring, population]) => ({
      type: 'Feature',
      properties: { id: name, name, population },
      geometry: { type: 'Polygon', coordinates: [ring] },
    })),
  }),
);

describe('the twin in a city of the user’s own', () => {
  it('reads by its clock, counts by its areas, and says no figure and no word of another city', () => {
    const counts = twinProcess(
      [
        'districts',
        '--city',
        CITY,
        '--incidents',
        ROWS,
        '--areas',
        AREAS,
        '--from',
        '2024-01-01',
        '--to',
        '2025-01-01',
      ],
      folder,
    );
    expect(counts.status, counts.stderr).toBe(0);
    const { districts, city } = JSON.parse(counts.stdout) as {
      districts: { id: string; count: number; per100k: number }[];
      city: { count: number; population: number | null };
    };
    expect(districts.map(({ id, count }) => [id, count])).toEqual([
      ['W', 1],
      ['E', 2],
    ]);
    expect(city).toMatchObject({ count: 3, population: 400_000 });
    const nights = twinProcess(['summary', `--city=${CITY}`, '--incidents', ROWS, '--hours', '22-1'], folder);
    expect(JSON.parse(nights.stdout)).toMatchObject({ count: 2 });
    expect(counts.stdout + counts.stderr + nights.stdout + nights.stderr).not.toMatch(/almaty|алматы/i);
  });

  it('imports its rows without a question, and refuses what is built in only elsewhere and a file that says no city', () => {
    const read = twinProcess(['import', '--city', CITY, ROWS], folder);
    expect(JSON.parse(read.stdout)).toMatchObject({ rows: 3 });
    expect(twinProcess(['import', ROWS], folder)).toMatchObject({ status: 3 });
    const demo = twinProcess(['summary', '--city', CITY], folder);
    expect([demo.status, demo.stdout]).toEqual([2, '']);
    expect(demo.stderr).toContain('--incidents needs a file');
    for (const text of [
      '{',
      '{"name":"x"}',
      JSON.stringify({ name: 'x', timeZone: 'Mars/Olympus', box: [1, 1, 2, 2] }),
    ]) {
      const none = twinProcess(['summary', '--city', write('none.json', text), '--incidents', ROWS], folder);
      expect([none.status, none.stdout]).toEqual([2, '']);
      expect(none.stderr).toContain('none.json does not say a city');
    }
    expect(twinProcess(['summary', '--city', 'nowhere.json', '--incidents', ROWS], folder).status).toBe(2);
  });
});
