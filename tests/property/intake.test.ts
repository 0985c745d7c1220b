import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fromCityClock, wallTime } from '../../src/domain/clock';
import { readFileNow } from '../../src/intake/readFile';
import { readTime } from '../../src/intake/cells/times';
import { runs } from '../prove';

const NOW = fromCityClock(2030, 1, 1);
const settings = { nowMs: NOW };
const balanced = (bytes: Uint8Array): void => {
  const result = readFileNow(bytes, 'f.csv', {}, settings);
  if (!result.ok) {
    expect(result.error.code).toMatch(/^[a-z0-9-]+$/);
    return;
  }
  const { preview, quarantine } = result.value;
  expect(preview.rowsIn).toBe(preview.accepted + preview.duplicates + preview.quarantined);
  expect(quarantine).toHaveLength(preview.quarantined);
};

const piece = fc.oneof(
  fc.constantFrom(
    '76,9',
    '43.2',
    '0',
    '',
    '"',
    '""',
    ';',
    ',',
    '\t',
    '\n',
    '\r\n',
    '\r',
    'x',
    '01.02.2024',
    '30.02.2024 10:00',
    '188',
    'ұрлық',
    '\u202e',
    '\0',
    '\ufffd',
    'Итого',
    'NaN',
    '1e999',
  ),
  fc.string({ unit: 'binary', maxLength: 6 }),
);

describe('a file of a stranger', () => {
  test('never throws and never loses a row, whatever its bytes', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), balanced), { numRuns: runs(400) });
  });

  test('never throws and never loses a row, whatever stands under a good header', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(
          'id;дата;статья;долгота;широта\n',
          'start,end,lon,lat\n',
          'x\ty\tdate\n',
          'name;kind;hours;lon;lat\n',
        ),
        fc.array(piece, { maxLength: 60 }),
        (head, pieces) => balanced(new TextEncoder().encode(head + pieces.join(''))),
      ),
      { numRuns: runs(600) },
    );
  });

  test('never throws on any JSON', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (geometry, properties) => {
        const value = {
          type: 'FeatureCollection',
          features: [
            { type: 'Feature', geometry, properties },
            geometry,
            { type: 'Feature', geometry: { type: 'Point', coordinates: properties } },
            { type: 'Feature', geometry: { type: 'Polygon', coordinates: geometry } },
          ],
        };
        balanced(new TextEncoder().encode(JSON.stringify(value)));
      }),
      { numRuns: runs(400) },
    );
  });

  test('the same rows are read whatever the separator, quoting and line end', () => {
    const row = fc.record({
      id: fc.uuid(),
      lon: fc.integer({ min: 76_600, max: 77_300 }),
      lat: fc.integer({ min: 42_900, max: 43_600 }),
      day: fc.integer({ min: 1, max: 28 }),
      name: fc.string({ maxLength: 12 }),
    });
    fc.assert(
      fc.property(
        fc.array(row, { minLength: 1, maxLength: 30 }),
        fc.constantFrom(';', ',', '\t'),
        fc.constantFrom('\n', '\r\n', '\r'),
        (rows, mark, end) => {
          const quote = (text: string): string => `"${text.replaceAll('"', '""')}"`;
          const lines = rows.map((r) =>
            [
              r.id,
              quote(r.name),
              `${String(r.day).padStart(2, '0')}.02.2020`,
              (r.lon / 1000).toFixed(3),
              (r.lat / 1000).toFixed(3),
            ].join(mark),
          );
          const result = readFileNow(
            new TextEncoder().encode([['id', 'note', 'date', 'lon', 'lat'].join(mark), ...lines, ''].join(end)),
            'f.csv',
            { kind: 'incidents' },
            settings,
          );
          if (!result.ok) throw new Error(result.error.code);
          const distinct = new Set(rows.map((r) => `${r.id} ${r.lon} ${r.lat} ${r.day} ${r.name}`));
          expect(result.value.preview.quarantined).toBe(0);
          expect(result.value.preview.rowsIn).toBe(rows.length);
          expect(result.value.preview.accepted).toBeGreaterThanOrEqual(distinct.size);
          const sum = (values: Iterable<number>): number => [...values].reduce((a, b) => a + b, 0);
          if (result.value.preview.duplicates === 0)
            expect(sum(result.value.table?.lon ?? [])).toBeCloseTo(sum(rows.map((r) => r.lon / 1000)), 6);
        },
      ),
      { numRuns: runs(150) },
    );
  });
});

describe('dates', () => {
  test('every existing minute since 2000 is read back as it was written', () => {
    const rules = {
      order: 'DMY',
      twoDigitYear: '2000s',
      dayZero: '1900',
      missing: new Set<string>(),
      nowMs: NOW,
    } as const;
    fc.assert(
      fc.property(fc.integer({ min: fromCityClock(2000, 1, 1) / 60_000, max: NOW / 60_000 }), (minutes) => {
        const t = wallTime(minutes * 60_000);
        const two = (n: number): string => String(n).padStart(2, '0');
        for (const text of [
          `${two(t.day)}.${two(t.month)}.${t.year} ${two(t.hour)}:${two(t.minute)}`,
          `${t.year}-${two(t.month)}-${two(t.day)}T${two(t.hour)}:${two(t.minute)}`,
        ]) {
          const reading = readTime(text, 'date', rules);
          if ('code' in reading) throw new Error(`${text}: ${reading.code}`);
          expect(wallTime(reading.ms)).toEqual(t);
        }
      }),
    );
  });
});
