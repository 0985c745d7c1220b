import { Dexie } from 'dexie';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EXCEL_CSV, SHAPE_KINDS, TABLE_KINDS } from '../../src/domain/fileKind';
import { NO_FILTER } from '../../src/domain/filter';
import { DATABASE_NAME } from '../../src/storage/db';
import type { DatasetInfo } from '../../src/workers/api';
import { createClient, type AnalysisClient } from '../../src/workers/client';

const ROWS = 60_000;
const day = (i: number): string => String(1 + (i % 28)).padStart(2, '0');
const csv = `date,category,lon,lat\n${Array.from(
  { length: ROWS },
  (_, i) => `2021-03-${day(i)} 10:${10 + (i % 50)},theft,${(76.8 + i / 1e6).toFixed(6)},43.25\n`,
).join('')}`;

let client: AnalysisClient;
let own: DatasetInfo;

async function add(text: string, name: string): Promise<DatasetInfo> {
  const preview = await client.preview(new File([text], name), {});
  if (!preview.ok) throw new Error(preview.error.code);
  const added = await client.commit(preview.value.token);
  if (!added.ok) throw new Error(added.error.code);
  return added.value;
}

beforeAll(async () => {
  await Dexie.delete(DATABASE_NAME);
  client = createClient();
  await client.open('/');
  own = await add(csv, 'own.csv');
});
afterAll(async () => {
  client.dispose();
  await Dexie.delete(DATABASE_NAME);
});

/** Rows of a made file that are new beside those it was made of, and all that it holds. */
async function readAgain(file: Blob | null, name: string): Promise<readonly [fresh: number, all: number]> {
  if (!file) throw new Error('no file');
  const preview = await client.preview(new File([file], name), {});
  if (!preview.ok) throw new Error(preview.error.code);
  const met = preview.value.meets?.find(({ dataset }) => dataset === own.id);
  return [met ? met.fresh : preview.value.accepted, preview.value.accepted];
}

describe('a dataset of one’s own leaves as a file', () => {
  it.each([...TABLE_KINDS, ...SHAPE_KINDS].map((kind) => [kind.id, kind] as const))(
    'made in the worker as %s, of which every row is known when it comes back',
    async (id, { extensions: [extension], mediaType }) => {
      const made = await client.datasetFile(own.id, id);
      if (!made.ok) throw new Error(made.error.code);
      expect(made.value?.type).toBe(mediaType);
      expect(await readAgain(made.value, `back.${extension}`)).toEqual([0, ROWS]);
    },
    60_000,
  );

  it('tells how far it is, and nothing is made where it is stopped, while other questions are answered', async () => {
    const shares: number[] = [];
    const stopped = client.datasetFile(
      own.id,
      'xlsx',
      (share) => {
        shares.push(share);
        void client.cancel('stopped');
      },
      'stopped',
    );
    expect((await client.datasets()).some(({ id }) => id === own.id)).toBe(true);
    expect(await stopped).toEqual({ ok: true, value: null });
    expect(shares.length).toBeGreaterThan(0);
  });

  it('that is not there, or that no table can hold, is refused', async () => {
    expect(await client.datasetFile('nothing', 'csv')).toMatchObject({ ok: false, error: { code: 'dataset-missing' } });
    const ring = [
      [76.9, 43.2],
      [76.95, 43.2],
      [76.95, 43.25],
      [76.9, 43.2],
    ];
    const area = { type: 'Feature', properties: { name: 'a' }, geometry: { type: 'Polygon', coordinates: [ring] } };
    const areas = await add(JSON.stringify({ type: 'FeatureCollection', features: [area] }), 'areas.geojson');
    expect((await client.datasetFile(areas.id, 'csv')).ok).toBe(false);
    const made = await client.datasetFile(areas.id, 'geojson');
    expect(made.ok && JSON.parse((await made.value?.text()) ?? '')).toMatchObject({
      features: [{ geometry: { type: 'MultiPolygon', coordinates: [[ring]] } }],
    });
  });
});

describe('the incidents that pass a filter leave as a file', () => {
  const filter = { ...NO_FILTER, weekdays: [1] };
  const beside = { selection: 'on Mondays', data_status: 'imported' };

  it.each([...TABLE_KINDS, EXCEL_CSV, ...SHAPE_KINDS].map((kind) => [kind.id, kind] as const))(
    'made in the worker as %s, those alone and each known when it comes back',
    async (format, { extensions: [extension], mediaType }) => {
      const query = { dataset: own.id, filter, compare: 'none' } as const;
      const answer = await client.ask('summary', query);
      if (answer === 'cancelled') throw new Error(answer);
      expect(answer.count).toBeGreaterThan(ROWS / 10);
      expect(answer.count).toBeLessThan(ROWS / 5);
      const made = await client.incidentsFile(query, { format, beside });
      expect(made?.type).toBe(mediaType);
      expect(await readAgain(made, `back.${extension}`)).toEqual([0, answer.count]);
    },
    60_000,
  );

  it('with what is in force and the status of the data in every row, and what a collection says of itself', async () => {
    const query = { dataset: own.id, filter, compare: 'none' } as const;
    const csv = (await (await client.incidentsFile(query, { format: 'csv', beside }))?.text()) ?? '';
    const lines = csv.trim().split('\r\n');
    expect(lines[0]).toBe('start,category,place,lon,lat,selection,data_status');
    expect(lines.slice(1).every((line) => line.endsWith(',on Mondays,imported'))).toBe(true);
    const about = { qyragy: { illustrative: false } };
    const shapes = await client.incidentsFile(query, { format: 'geojson', beside: {}, about });
    expect(JSON.parse((await shapes?.text()) ?? '')).toMatchObject({
      ...about,
      features: { length: lines.length - 1 },
    });
  });

  it('and are stopped on the way, with nothing made', async () => {
    const query = { dataset: own.id, filter: NO_FILTER, compare: 'none' } as const;
    const stopped = client.incidentsFile(
      query,
      { format: 'xlsx', beside },
      () => void client.cancel('stopped rows'),
      'stopped rows',
    );
    expect(await stopped).toBeNull();
  });
});

describe('tables leave as one workbook', () => {
  it('a sheet each, under names that Excel takes, the rows asked of the page some at a time', async () => {
    const rows = Array.from({ length: 2500 }, (_, i) => [i, `row ${i}`]);
    const sheets = ['About: it?', 'Districts', 'districts'].map((name) => ({ name, header: ['n', 'x'], length: 2500 }));
    const asked: number[] = [];
    const file = await client.bookFile(sheets, (sheet, from, to) => {
      asked.push(sheet);
      return rows.slice(from, to);
    });
    expect(asked).toEqual([0, 0, 1, 1, 2, 2]);
    const parts = unzipSync(new Uint8Array((await file?.arrayBuffer()) ?? new ArrayBuffer()));
    const names = [...strFromU8(parts['xl/workbook.xml']).matchAll(/<sheet name="([^"]*)"/g)].map(([, name]) => name);
    expect(names).toEqual(['About it', 'Districts', 'districts 2']);
    for (const n of [1, 2, 3]) {
      const xml = strFromU8(parts[`xl/worksheets/sheet${n}.xml`]);
      expect(xml).toContain('<c r="A2501"><v>2499</v></c>');
      expect(xml).toContain('state="frozen"');
    }
  });
});

describe('what the page shows leaves as a file', () => {
  it('made of rows that are asked of the page some at a time', async () => {
    const rows = Array.from({ length: 5001 }, (_, i) => [i, `row ${i}`] as const);
    const asked: (readonly [number, number])[] = [];
    const file = await client.pageFile(
      { as: 'table', format: 'csv', header: ['n', 'name'], length: rows.length },
      (from, to) => {
        asked.push([from, to]);
        return rows.slice(from, to);
      },
    );
    expect(asked).toEqual([
      [0, 2000],
      [2000, 4000],
      [4000, 5001],
    ]);
    const text = `\ufeffn,name\r\n${rows.map((row) => `${row.join(',')}\r\n`).join('')}`;
    expect(new TextDecoder('utf-8', { ignoreBOM: true }).decode(await file?.arrayBuffer())).toBe(text);
  });

  it('or of shapes, with what is said around them', async () => {
    const shape = { type: 'Feature', properties: { n: 1 }, geometry: { type: 'Point', coordinates: [76.9, 43.2] } };
    const about = { type: 'FeatureCollection', qyragy: { illustrative: true, without: [] } } as const;
    const file = await client.pageFile({ as: 'shapes', format: 'geojson', about, length: 2 }, () => [shape, shape]);
    expect(JSON.parse((await file?.text()) ?? '')).toEqual({ ...about, features: [shape, shape] });
  });
});
