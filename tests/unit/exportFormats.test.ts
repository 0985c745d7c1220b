import { unzipSync, strFromU8 } from 'fflate';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import type { FeatureCollection, Table } from '../../src/domain/table';
import { toCsv } from '../../src/exports/csv';
import { formatOf, SHAPE_FORMATS, TABLE_FORMATS } from '../../src/exports/formats';
import { written } from '../../src/exports/formats/format';
import { write as writeKml } from '../../src/exports/formats/kml';
import { write as xlsx, writeBook } from '../../src/exports/formats/xlsx';
import { openFile } from '../../src/intake/formats/openFile';

const table: Table = {
  header: ['id', 'count', 'when', 'said', 'sure'],
  rows: [
    ['007', -2.5, '2024-03-01', '=HYPERLINK("x")', true],
    ['_x0041_', 7, '01.03.2024', ' \u202e+7 701 <b>&', false],
    ['', NaN, null, 'two\nlines', undefined],
  ],
};

const writeXlsx = (of: Table): Uint8Array => written(xlsx(of));
const sheet = (of: Table): string => strFromU8(unzipSync(writeXlsx(of))['xl/worksheets/sheet1.xml']);

describe('a workbook', () => {
  test('holds the cells of the CSV, guarded as there, and no formula', () => {
    const xml = sheet(table);
    const names: Readonly<Record<string, string>> = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&amp;': '&' };
    const cells = [...xml.matchAll(/<row r="\d+">(.*?)<\/row>/gs)].map(([, row]) =>
      Object.fromEntries(
        [...row.matchAll(/<c r="([A-Z]+)\d+"[^>]*>(?:<v>|<is><t[^>]*>)(.*?)<\//gs)].map(([, column, text]) => [
          column,
          text.replace(/&(lt|gt|quot|amp);/g, (name) => names[name]).replace('_x005F_', '_'),
        ]),
      ),
    );
    const csv = Papa.parse<string[]>(toCsv(table.header, table.rows).trimEnd()).data;
    expect(cells).toEqual(
      csv.map((row) =>
        Object.fromEntries(row.flatMap((text, i) => (text === '' ? [] : [['ABCDE'[i], text] as const]))),
      ),
    );
    expect(cells[1]['D']).toBe('\'=HYPERLINK("x")');
    expect(xml).not.toMatch(/<f[ >]/);
  });

  test('keeps numbers as numbers, and text that looks like a number or a date as text', () => {
    const xml = sheet(table);
    expect(xml).toContain('<c r="B2"><v>-2.5</v></c>');
    expect(xml).toContain('<c r="A2" t="inlineStr"><is><t xml:space="preserve">007</t></is></c>');
    expect(xml).toContain('<c r="C2" t="inlineStr"><is><t xml:space="preserve">2024-03-01</t></is></c>');
  });

  test('keeps a small probability as its number and shows it as less than a thousandth', () => {
    const parts = unzipSync(writeXlsx({ header: ['z', 'p'], rows: [[6.7, 9.8e-12]] }));
    expect(strFromU8(parts['xl/worksheets/sheet1.xml'])).toContain(
      '<c r="A2"><v>6.7</v></c><c r="B2" s="2"><v>9.8e-12</v></c>',
    );
    const styles = strFromU8(parts['xl/styles.xml']);
    expect(styles).toContain('<numFmt numFmtId="164" formatCode="[&lt;0.001]&quot;&lt; 0.001&quot;;0.0000"/>');
    expect(/<cellXfs count="3">(.*)<\/cellXfs>/.exec(styles)?.[1].split('/>')[2]).toContain('numFmtId="164"');
    expect(strFromU8(parts['[Content_Types].xml'])).toContain('/xl/styles.xml');
  });

  test('has of its sheets the figures as people read them, of a single table every digit', () => {
    const of: Table = { header: ['lon', 'share', 'count'], rows: [[76.92799402726041, 0.1234567, 1234567]] };
    const book = unzipSync(written(writeBook([{ ...of, name: 'a' }])));
    const cells = '<c r="A2"><v>76.927994</v></c><c r="B2"><v>0.1235</v></c><c r="C2"><v>1234567</v></c>';
    expect(strFromU8(book['xl/worksheets/sheet1.xml'])).toContain(cells);
    expect(sheet(of)).toContain('<v>76.92799402726041</v>');
  });

  test('is the same bytes for the same table', () => {
    expect(writeXlsx(table)).toEqual(writeXlsx(table));
  });

  test('goes on in a second sheet, under the same head, where a sheet is full', () => {
    const rows = Array.from({ length: 1_048_576 }, (_, i) => [i]);
    const parts = unzipSync(writeXlsx({ header: ['n'], rows }), { filter: ({ name }) => !name.endsWith('sheet1.xml') });
    expect(strFromU8(parts['xl/worksheets/sheet2.xml'])).toContain(
      '<row r="1"><c r="A1" t="inlineStr"><is><t xml:space="preserve">n</t></is></c></row>' +
        '<row r="2"><c r="A2"><v>1048575</v></c></row></sheetData>',
    );
    expect(strFromU8(parts['xl/workbook.xml']).match(/<sheet /g)).toHaveLength(2);
  });

  test('names columns past Z as spreadsheets do', () => {
    const header = Array.from({ length: 703 }, (_, i) => `c${i}`);
    expect([...sheet({ header, rows: [] }).matchAll(/<c r="([A-Z]+)1"/g)].map(([, name]) => name)).toEqual(
      expect.arrayContaining(['A', 'Z', 'AA', 'AZ', 'BA', 'ZZ', 'AAA']),
    );
  });
});

const shapes: FeatureCollection = {
  type: 'FeatureCollection',
  features: [
    { type: 'Point', coordinates: [76.9, 43.25] },
    {
      type: 'MultiPoint',
      coordinates: [
        [76.9, 43.25],
        [77, 43.5],
      ],
    },
    {
      type: 'LineString',
      coordinates: [
        [76.9, 43.25],
        [77, 43.5],
      ],
    },
    {
      type: 'MultiLineString',
      coordinates: [
        [
          [76.9, 43.25],
          [77, 43.5],
        ],
        [
          [76.8, 43.2],
          [76.7, 43.1],
        ],
      ],
    },
    {
      type: 'Polygon',
      coordinates: [
        [
          [76, 43],
          [77, 43],
          [77, 44],
          [76, 44],
          [76, 43],
        ],
        [
          [76.4, 43.4],
          [76.4, 43.6],
          [76.6, 43.6],
          [76.6, 43.4],
          [76.4, 43.4],
        ],
      ],
    },
    {
      type: 'MultiPolygon',
      coordinates: [
        [
          [
            [76, 43],
            [77, 43],
            [77, 44],
            [76, 43],
          ],
        ],
        [
          [
            [78, 43],
            [79, 43],
            [79, 44],
            [78, 43],
          ],
        ],
      ],
    },
  ].map((geometry, i) => ({
    type: 'Feature',
    properties: { name: `<b>№${i}</b> & "co"`, count: i, empty: null },
    geometry,
  })),
};

describe('shapes of every kind', () => {
  test.each(SHAPE_FORMATS.map((format) => [format.id, format] as const))(
    'come back from %s with their places and words',
    async (_, { load, extensions }) => {
      const { write } = await load();
      const opened = await openFile(written(write(shapes)), `a.${extensions[0]}`, {});
      if (!opened.ok) throw new Error(opened.error.code);
      const { content } = opened.value;
      const features =
        content.as === 'features'
          ? content.features
          : content.as === 'text'
            ? (JSON.parse(new TextDecoder().decode(content.bytes)) as FeatureCollection).features
            : [];
      expect(features).toHaveLength(shapes.features.length);
      shapes.features.forEach(({ properties, geometry }, i) => {
        const read = features[i] as FeatureCollection['features'][number];
        expect(read.geometry).toEqual(geometry);
        expect(read.properties['name']).toBe(properties['name']);
        expect(Number(read.properties['count'])).toBe(properties['count']);
      });
    },
  );

  test('say nothing in KML where there is nothing to say, and nothing that could be markup', () => {
    const kml = new TextDecoder().decode(written(writeKml(shapes)));
    expect(kml).not.toContain('<b>');
    expect(kml).not.toContain('name="empty"');
    expect(kml.match(/<Placemark>/g)).toHaveLength(shapes.features.length);
  });
});

describe('a kind of file', () => {
  test.each([...TABLE_FORMATS, ...SHAPE_FORMATS].map((format) => [format.id, format] as const))(
    '%s can be written of nothing',
    async (_, { load }) => {
      const { write } = await load();
      const nothing: Table & FeatureCollection = { header: ['id'], rows: [], type: 'FeatureCollection', features: [] };
      expect(written(write(nothing)).length).toBeGreaterThan(0);
    },
  );

  test('is known by the ending of a name', () => {
    for (const [name, id] of [
      ['a.JSON', 'geojson'],
      ['a.b.kml', 'kml'],
      ['a.parquet', 'geoparquet'],
      ['kml', undefined],
    ] as const)
      expect(formatOf(SHAPE_FORMATS, name)?.id).toBe(id);
    expect(formatOf(TABLE_FORMATS, 'a.xlsx')?.id).toBe('xlsx');
  });
});
