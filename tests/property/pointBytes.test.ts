import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { fromCityClock } from '../../src/domain/clock';
import { readFileNow } from '../../src/intake/readFile';
import { runs } from '../prove';

const settings = { nowMs: fromCityClock(2030, 1, 1) };
const odd = fc.constantFrom<unknown>(
  null,
  true,
  false,
  [],
  {},
  1.5,
  -0,
  1e3,
  '',
  ' ',
  '"',
  '\\',
  '\u00e9',
  '???',
  '\ud800',
  'a\nb',
);
const mostly = <T>(plain: fc.Arbitrary<T>): fc.Arbitrary<unknown> =>
  fc.oneof({ weight: 8, arbitrary: plain }, { weight: 1, arbitrary: odd });
const number = (low: number): fc.Arbitrary<number> =>
  fc.double({ min: low, max: low + 0.6, noNaN: true }).chain((v) => fc.constantFrom(Number(v.toFixed(5)), v));
const position = fc.oneof(
  { weight: 10, arbitrary: fc.tuple(number(76.6), number(42.9)) },
  {
    weight: 1,
    arbitrary: fc.constantFrom<unknown>([76.9, 43.2, 700], ['76,9', '43.2'], [76.9], [1, 2, 3, 4, 5], [0, 0], 7, null, [
      Number.MAX_VALUE,
      43,
    ]),
  },
);
const geometry = fc.oneof(
  { weight: 12, arbitrary: position.map((coordinates) => ({ type: 'Point', coordinates })) },
  {
    weight: 1,
    arbitrary: fc.constantFrom<unknown>(
      null,
      { type: 'MultiPoint', coordinates: [[76.9, 43.2]] },
      { type: 'LineString', coordinates: [] },
      { coordinates: [76.9, 43.2] },
    ),
  },
);
const properties = fc.record(
  {
    id: mostly(
      fc.oneof(fc.integer({ min: 0, max: 5 }), fc.constantFrom<unknown>('a1', '2', 17.5, '12345678901234567')),
    ),
    дата: mostly(
      fc.constantFrom<unknown>('01.02.2024 10:30', '2024-02-03T00:00:00.000Z', '2024-02-30', 1706770800000, 45352),
    ),
    категория: mostly(fc.constantFrom('кража', 'угон', 'нечто')),
    статья: mostly(fc.constantFrom<unknown>(188, '190', 188.0, 2930)),
    severity: mostly(fc.integer({ min: 0, max: 5 })),
    lon: mostly(fc.integer()),
    note: odd,
    __proto__: odd,
  },
  { requiredKeys: [] },
);
const feature = fc.oneof(
  {
    weight: 12,
    arbitrary: fc
      .tuple(fc.oneof(properties, fc.constant(null)), geometry, fc.option(mostly(fc.integer({ min: 0, max: 9 }))))
      .chain(([props, shape, id]) =>
        fc.constantFrom(
          { type: 'Feature', properties: props, geometry: shape, ...(id === null ? {} : { id }) },
          { geometry: shape, ...(id === null ? {} : { id }), properties: props, bbox: [1, 2], type: 'Feature' },
        ),
      ),
  },
  { weight: 1, arbitrary: fc.constantFrom<unknown>(null, 7, 'x', {}, { type: 'Other' }) },
);

function read(text: string): unknown {
  const result = readFileNow(new TextEncoder().encode(text), 'f.geojson', { kind: 'incidents' }, settings);
  if (!result.ok) return result.error;
  const { preview, ...all } = result.value;
  return {
    ...all,
    preview: { ...preview, lines: null },
    repairs: preview.repairs.toSorted((a, b) => (a.code < b.code ? -1 : 1)),
  };
}

test('points read from the bytes of a collection are those of the collection parsed as a whole', () => {
  fc.assert(
    fc.property(
      fc.array(feature, { minLength: 1, maxLength: 20 }),
      fc.constantFrom(undefined, 1),
      (features, indent) => {
        const list = JSON.stringify(features, null, indent);
        const one = `{"type":"FeatureCollection","features":${list}}`;
        // A list that comes twice is left to the parser.
        const twice = `{"type":"FeatureCollection","features":[],"features":${list}}`;
        const sorted = (value: unknown): unknown =>
          JSON.parse(
            JSON.stringify(value, (key, part: unknown) =>
              key === 'repairs' && Array.isArray(part)
                ? [...part].sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1))
                : part,
            ),
          );
        expect(sorted(read(one))).toEqual(sorted(read(twice)));
      },
    ),
    { numRuns: runs(300) },
  );
});

test('a text that is no JSON is refused the same way, wherever it is damaged', () => {
  const whole = JSON.stringify({
    type: 'FeatureCollection',
    features: [1, 2].map((id) => ({
      type: 'Feature',
      id,
      properties: { дата: '01.02.2024', a: [1.5e3, { b: '\\"' }] },
      geometry: { type: 'Point', coordinates: [76.9, 43.2] },
    })),
  });
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: whole.length - 1 }),
      fc.constantFrom('', '"', '{', '}', ',', ':', '0', '.', 'e', '\\', '\n', '\u0001', 'tru'),
      fc.boolean(),
      (at, put, cut) => {
        const text = whole.slice(0, at) + put + (cut ? '' : whole.slice(at + (put === '' ? 1 : 0)));
        let isJson = true;
        try {
          JSON.parse(text);
        } catch {
          isJson = false;
        }
        const result = readFileNow(new TextEncoder().encode(text), 'f.geojson', { kind: 'incidents' }, settings);
        if (!isJson) expect(result.ok ? 'read' : result.error.code).toMatch(/^(bad-json|not-text)$/);
      },
    ),
    { numRuns: runs(1500) },
  );
});

test.each(['properties', 'geometry', 'id', 'type', 'crs', 'features'])(
  '"%s" written with an escape is read',
  (name) => {
    const whole = JSON.stringify({
      type: 'FeatureCollection',
      crs: { type: 'name', properties: { name: 'urn:ogc:def:crs:OGC:1.3:CRS84' } },
      features: [
        {
          type: 'Feature',
          id: 7,
          properties: { дата: '01.02.2024', категория: 'кража' },
          geometry: { type: 'Point', coordinates: [76.9, 43.2] },
        },
      ],
    });
    const escape = `\\u${name.charCodeAt(1).toString(16).padStart(4, '0')}`;
    const written = whole.replaceAll(`"${name}":`, `"${name[0]}${escape}${name.slice(2)}":`);
    expect(JSON.parse(written)).toEqual(JSON.parse(whole));
    expect(written).not.toBe(whole);
    expect(read(written)).toEqual(read(whole));
  },
);
