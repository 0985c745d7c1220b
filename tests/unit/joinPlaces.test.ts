import { describe, expect, test } from 'vitest';
import { openFile } from '../../src/intake/formats/openFile';
import { namedPlaces } from '../../src/intake/points/namedPlaces';
import { finish } from '../../src/domain/job';
import { readWell, reasonsOf, warningsOf } from '../fixtures/reading';

const ROWS =
  'id;дата;Орган\n' +
  '1;01.03.2024;Алмалинский РУП\n' +
  '2;02.03.2024;АЛМАЛИНСКИЙ  РУП\n' +
  '3;03.03.2024;ул. Абая / пр. Сейфуллина\n' +
  '4;04.03.2024;Неизвестный отдел\n' +
  '5;05.03.2024;Двойной\n';
const PLACES = [
  { name: 'Алмалинский РУП', lon: 76.9, lat: 43.25 },
  { name: 'Сейфуллина - Абая', lon: 76.93, lat: 43.24 },
  { name: 'Двойной', lon: 76.91, lat: 43.25 },
  { name: 'двойной', lon: 76.95, lat: 43.25 },
  { name: 'Лишний', lon: 76.95, lat: 43.25 },
];
const join = { file: 'organs.csv', on: 'Орган', places: PLACES };

describe('rows without coordinates', () => {
  test('get the place of their name, whatever its case and the order of its words; others are set aside with it', () => {
    const intake = readWell(ROWS, { join });
    expect(intake.preview).toMatchObject({ rowsIn: 5, accepted: 3, quarantined: 2, questions: [] });
    expect([...(intake.table?.lon ?? [])]).toEqual([76.9, 76.9, 76.93]);
    expect(reasonsOf(intake)).toEqual([
      [5, 'join-unmatched'],
      [6, 'join-ambiguous'],
    ]);
    expect(intake.preview.rejects[0].reason.params).toEqual({ column: 'Орган', value: 'Неизвестный отдел' });
  });

  test('are told to stand where the name stands, in numbers', () => {
    const { preview } = readWell(ROWS, { join });
    expect(preview.placesFile).toBe('organs.csv');
    expect(preview.warnings.find(({ code }) => code === 'joined-positions')?.params).toEqual({
      file: 'organs.csv',
      column: 'Орган',
      matched: 3,
      unmatched: 1,
      ambiguous: 1,
    });
  });

  test('are found once their name is mended', () => {
    const intake = readWell(ROWS, { join, mended: { 5: { Орган: 'Лишний' } } });
    expect(intake.preview).toMatchObject({ accepted: 4, quarantined: 1 });
  });

  test('have no position as long as nothing is joined, nor by a column that is not there', () => {
    expect(readWell(ROWS).preview).toMatchObject({ accepted: 0 });
    expect(warningsOf(readWell(ROWS, { join: { ...join, on: 'нет' } }))).not.toContain('joined-positions');
  });
});

describe('a file of named places', () => {
  const read = (body: string, name = 'places.csv') =>
    namedPlaces(
      name,
      (choices) => openFile(new TextEncoder().encode(body), name, choices),
      (job) => Promise.resolve(finish(job)),
      { nowMs: Date.UTC(2026, 0, 1) },
    );

  test('gives its names with their coordinates, by the column of names or the first of words', async () => {
    for (const header of ['название', 'Орган внутренних дел'])
      expect(await read(`код;${header};долгота;широта\n7;Алмалинский РУП;76,9;43,25\n`)).toEqual({
        ok: true,
        value: [{ name: 'Алмалинский РУП', lon: 76.9, lat: 43.25 }],
      });
  });

  test('may be GeoJSON', async () => {
    const feature = {
      type: 'Feature',
      properties: { name: 'A' },
      geometry: { type: 'Point', coordinates: [76.9, 43.2] },
    };
    expect(await read(JSON.stringify({ type: 'FeatureCollection', features: [feature] }), 'p.geojson')).toEqual({
      ok: true,
      value: [{ name: 'A', lon: 76.9, lat: 43.2 }],
    });
  });

  test('without names, or without coordinates, is refused', async () => {
    expect(await read('lon;lat\n76.9;43.2\n')).toMatchObject({ ok: false, error: { code: 'places-unnamed' } });
    expect(await read('название;телефон\nA;1\n')).toMatchObject({ ok: false, error: { code: 'import-question' } });
  });
});
