import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toCsv } from '../../src/exports/csv';
import { SHAPE_FORMATS, TABLE_FORMATS } from '../../src/exports/formats';
import { written, type FileFormat } from '../../src/exports/formats/format';
import { areasGeoJson, incidentsTable, ownPostsTable } from '../../src/exports/ownRows';
import { pointList } from '../../src/exports/tables';
import type { ImportKind } from '../../src/domain/import';
import type { IncidentTable } from '../../src/domain/incident';
import type { FeatureCollection, ShapeList, Table, TableOfRows } from '../../src/domain/table';
import type { Intake } from '../../src/intake/file/intake';
import { readFileNow } from '../../src/intake/readFile';
import { taken } from '../fixtures/openedBytes';
import { runs } from '../prove';

const NOW = { nowMs: Date.UTC(2026, 0, 1) };

function read(text: string, name: string, kind: ImportKind): Intake {
  const found = readFileNow(new TextEncoder().encode(text), name, { kind }, NOW);
  if (!found.ok) throw new Error(found.error.code);
  return found.value;
}

/** A file as each format that can hold it writes it, read by our own reader. */
async function* readBack<What>(
  formats: readonly FileFormat<What>[],
  what: What,
  kind: ImportKind,
): AsyncGenerator<readonly [id: string, read: Intake]> {
  for (const { id, extensions, load } of formats) {
    const { write } = await load();
    yield [id, await taken(written(write(what)), `b.${extensions[0]}`, { kind })];
  }
}

async function* readOut(table: TableOfRows, kind: ImportKind): AsyncGenerator<readonly [id: string, read: Intake]> {
  yield* readBack<TableOfRows>(TABLE_FORMATS, table, kind);
  yield* readBack<ShapeList>(SHAPE_FORMATS, pointList(table), kind);
}

const csvOf = ({ header, rows }: Table): string => toCsv(header, rows);

const COLUMNS = ['startMs', 'spanMin', 'lon', 'lat', 'x', 'y', 'category', 'place', 'severity', 'flags'] as const;

function expectSame(ours: IncidentTable | undefined, theirs: IncidentTable | undefined, id: string): void {
  expect(theirs?.count, id).toBe(ours?.count);
  for (const column of COLUMNS)
    expect([id, column, ...(theirs?.[column] ?? [])]).toEqual([id, column, ...(ours?.[column] ?? [])]);
}

/** About the night when the clock was set back (1 March 2024), and any other time. */
const moment = fc
  .oneof(
    fc.integer({ min: Date.UTC(2024, 1, 29, 17), max: Date.UTC(2024, 1, 29, 20) }),
    fc.integer({ min: Date.UTC(2001, 0, 1), max: Date.UTC(2025, 0, 1) }),
  )
  .map((ms) => new Date(ms - (ms % 250)).toISOString());
const when = fc.oneof(
  moment,
  moment.map((text) => text.slice(0, 10)),
  fc.constant(''),
);
const lonLat = fc
  .tuple(fc.integer({ min: 76_700_000, max: 77_200_000 }), fc.integer({ min: 43_000_000, max: 43_500_000 }))
  .map(([a, b]) => [a / 1e6, b / 1e6] as const);
const answer = fc.constantFrom('yes', 'no', '');
const incident = fc.record({
  start: when,
  length: fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 50_000 })),
  category: fc.constantFrom('theft', 'разбой', 'ұрлық', 'нечто', ''),
  place: fc.constantFrom('рынок', 'street', ''),
  severity: fc.constantFrom('1', '4', 'неизвестно', ''),
  public: answer,
  street: answer,
  fresh: answer,
  at: lonLat,
});

describe('what goes out of a person’s own data comes in equal again', () => {
  test('incidents, in every kind of file', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(incident, { minLength: 1, maxLength: 30 }), async (rows) => {
        const lines = rows.map(({ start, length, at, ...row }) => {
          const end =
            start.length > 10 && length > 0 ? new Date(Date.parse(start) + length * 60_000).toISOString() : '';
          return [start, end, row.category, row.place, row.severity, row.public, row.street, row.fresh, ...at];
        });
        const head = 'start,end,category,place,severity,public,street,fresh,lon,lat';
        const first = read([head, ...lines.map((line) => line.join(','))].join('\n'), 'a.csv', 'incidents').table;
        if (!first) throw new Error('no table');
        const table = incidentsTable(first);
        for await (const [id, { table: again }] of readOut(table, 'incidents')) expectSame(first, again, id);
      }),
      { numRuns: runs(25) },
    );
  });

  test('posts, whatever stands in their names', async () => {
    const post = fc.record({
      id: fc.integer({ min: 1, max: 1e6 }).map(String),
      name: fc.oneof(
        fc.string({ maxLength: 20 }),
        fc.constantFrom('=1+1', '-2', '"Пост", №1', "'x", '+7 701', '@a', '<b>&amp;]]>', '_x0041_'),
      ),
      kind: fc.constantFrom('стационарный', 'mobile', 'план', ''),
      hours: fc.constantFrom(
        '24h',
        '09:30-18:00',
        '8-20',
        '',
        'круглосуточно',
        'пн-пт 9-18',
        'сб 20:00-02:00',
        'daily 9-21',
      ),
      opened: fc.constantFrom('2021-05-01', '01.12.2019', ''),
      at: lonLat,
    });
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(post, { minLength: 1, maxLength: 15, selector: ({ id }) => id }),
        async (posts) => {
          const header = ['id', 'name', 'kind', 'hours', 'opened', 'lon', 'lat'];
          const rows = posts.map(({ id, name, kind, hours, opened, at }) => [id, name, kind, hours, opened, ...at]);
          const first = read(csvOf({ header, rows }), 'a.csv', 'posts').posts ?? [];
          const table = ownPostsTable(first);
          for await (const [id, { posts: again }] of readOut(table, 'posts')) expect([id, again]).toEqual([id, first]);
        },
      ),
      { numRuns: runs(25) },
    );
  });

  test('areas, with their ids, names and people', async () => {
    const area = fc.record({ at: lonLat, width: fc.integer({ min: 5, max: 50 }), name: fc.string({ maxLength: 20 }) });
    await fc.assert(
      fc.asyncProperty(fc.array(area, { minLength: 1, maxLength: 8 }), async (areas) => {
        const features = areas.map(({ at: [lon, lat], width, name }, i) => {
          const far = width / 1000;
          const ring = [
            [lon, lat],
            [lon + far, lat],
            [lon + far, lat + far],
            [lon, lat + far],
            [lon, lat],
          ];
          const population = Math.round(width * width * 20);
          return {
            type: 'Feature',
            properties: { id: `z${i}`, name, population },
            geometry: { type: 'Polygon', coordinates: [ring] },
          };
        });
        const first = read(JSON.stringify({ type: 'FeatureCollection', features }), 'a.geojson', 'areas').areas ?? [];
        for await (const [id, { areas: again }] of readBack<FeatureCollection>(
          SHAPE_FORMATS,
          areasGeoJson(first),
          'areas',
        ))
          expect([id, again]).toEqual([id, first]);
      }),
      { numRuns: runs(25) },
    );
  });
});
