import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  field,
  fromJson,
  fromOptions,
  fromParams,
  group,
  keysOf,
  maybe,
  optionsOf,
  toParams,
  usualOf,
  type Field,
  type FieldKind,
  type Fields,
} from '../../src/domain/field';
import { FILTER_FIELDS } from '../../src/domain/filterFields';
import { fromCityClock } from '../../src/domain/clock';
import { SETUP_FIELDS } from '../../src/domain/sitingFields';
import { ABOVE_0, choice, choices, number, numberOr, words } from '../../src/domain/value';
import { outlines } from './drawnRings';
import { runs } from '../prove';

/** Every table of the product. */
const TABLES: Readonly<Record<string, Fields<object>>> = {
  filter: FILTER_FIELDS as unknown as Fields<object>,
  'siting setup': SETUP_FIELDS as unknown as Fields<object>,
};

const id = fc.string({ unit: fc.constantFrom('a', 'я', '7', '-', ',', '~', '%', '.'), minLength: 1, maxLength: 12 });
const day = fc.integer({ min: 0, max: 1500 }).map((n) => {
  const date = new Date(Date.UTC(2023, 0, 1 + n));
  return fromCityClock(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
});

/** Any value a field of a kind may hold. */
function anyOf(kind: FieldKind): fc.Arbitrary<unknown> {
  switch (kind.type) {
    case 'choice':
      return fc.constantFrom(...kind.of);
    case 'choices':
      return fc.subarray([...kind.of]);
    case 'number': {
      const min = kind.min === ABOVE_0 ? 0.001 : kind.min;
      const number = kind.whole
        ? fc.integer({ min: kind.min, max: kind.max })
        : fc.double({ min, max: kind.max, noNaN: true }).map((value) => value + 0);
      return kind.or.length > 0 ? fc.oneof(number, fc.constantFrom(...kind.or)) : number;
    }
    case 'numbersBy':
      return fc
        .dictionary(
          fc.constantFrom(...kind.of),
          fc.integer({ min: 0, max: 400 }).map((n) => n / 4),
        )
        .map((held) => ({ ...held }));
    case 'yes-no':
      return fc.boolean();
    case 'hours': {
      const hour = fc.integer({ min: 0, max: 24 });
      return fc.record({ from: hour, to: hour });
    }
    case 'points':
      return fc.array(
        fc
          .tuple(fc.double({ min: -180, max: 180, noNaN: true }), fc.double({ min: -90, max: 90, noNaN: true }))
          .map(([lon, lat]) => [lon + 0, lat + 0]),
        { maxLength: 4 },
      );
    case 'ids':
      return fc.array(id, { maxLength: 4 });
    case 'text':
      return id;
    case 'kinds':
      throw new Error('given by the test');
    case 'period':
      return fc
        .tuple(day, day)
        .filter(([a, b]) => a !== b)
        .map(([a, b]) => ({ fromMs: Math.min(a, b), toMs: Math.max(a, b) }));
    case 'group':
      return anyHeld(kind.fields);
    case 'variants':
      return fc.oneof(
        ...Object.entries(kind.of).map(([name, fields]) => anyHeld(fields).map((held) => ({ kind: name, ...held }))),
      );
    default:
      throw new Error(kind.type);
  }
}

const degree = fc.integer({ min: -90_000, max: 90_000 }).map((n) => n / 1000);
const radiusM = fc.integer({ min: 10, max: 20_000 });
const DRAWN = fc.oneof(
  fc.record({ kind: fc.constant('circle'), at: fc.tuple(degree, degree), radiusM }),
  fc.record({
    kind: fc.constant('polygon'),
    points: outlines({ lon: 10, lat: -20, degrees: 50 }, 60),
  }),
  fc.record({
    kind: fc.constant('strip'),
    radiusM,
    points: fc.array(fc.tuple(degree, degree), { minLength: 2, maxLength: 60 }),
  }),
);
const CELL = fc.record({
  kind: fc.constant('cell'),
  shape: fc.constantFrom('hexagon', 'square'),
  sizeM: fc.integer({ min: 50, max: 5000 }),
  at: fc.tuple(degree, degree),
});
/** Fields whose kind does not say what their parts may be. */
const GIVEN: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
  candidates: fc.oneof(
    fc.record({ kind: fc.constantFrom('hexagon', 'square'), sizeM: fc.integer({ min: 100, max: 500 }) }),
    fc.constant({ kind: 'crossings' }),
    fc.record({
      kind: fc.constant('busiest'),
      sizeM: fc.integer({ min: 100, max: 500 }),
      top: fc.integer({ min: 1, max: 5000 }),
    }),
    fc.record({ kind: fc.constant('dataset'), id }),
  ),
  near: fc.record({ lon: degree, lat: degree, radiusM: fc.integer({ min: 10, max: 5000 }) }),
  within: fc.oneof(DRAWN, CELL),
  closedGround: fc.array(DRAWN, { maxLength: 12 }),
};

const anyHeld = (fields: Fields<object>): fc.Arbitrary<object> =>
  fc.record(
    Object.fromEntries(
      (Object.entries(fields) as [string, Field<unknown>][]).map(([name, { kind, isOptional }]) => {
        const value = GIVEN[name] ?? anyOf(kind);
        return [name, isOptional ? fc.option(value, { nil: null }) : value];
      }),
    ),
  );

describe.each(Object.entries(TABLES))('the table of the %s', (_, fields) => {
  const any = anyHeld(fields);

  it('reads back from an address what it wrote there', () => {
    fc.assert(
      fc.property(any, (held) => {
        const search = new URLSearchParams(toParams(fields, held)).toString();
        expect(fromParams(fields, new URLSearchParams(search))).toEqual(held);
      }),
      { numRuns: runs(500) },
    );
  });

  it('reads back from JSON what it wrote there', () => {
    fc.assert(
      fc.property(any, (held) => {
        expect(fromJson('table', fields, JSON.parse(JSON.stringify(held)))).toEqual({ ok: true, value: held });
      }),
      { numRuns: runs(300) },
    );
  });

  it('writes nothing of what is usual, and takes any address and any JSON without an error thrown', () => {
    expect(toParams(fields, usualOf(fields))).toEqual({});
    expect(fromParams(fields, new URLSearchParams())).toEqual(usualOf(fields));
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...keysOf(fields)), fc.string()), (rubbish) => {
        const read = fromParams(fields, new URLSearchParams(rubbish));
        expect(fromParams(fields, new URLSearchParams(toParams(fields, read)))).toEqual(read);
      }),
      { numRuns: runs(500) },
    );
    fc.assert(
      fc.property(
        fc.dictionary(
          fc.constantFrom(...Object.keys(fields)),
          fc.json().map((text) => JSON.parse(text) as unknown),
        ),
        (rubbish) => {
          const read = fromJson('table', fields, rubbish);
          if (!read.ok) expect(read.error).toMatchObject({ code: 'data-malformed', params: { dataset: 'table' } });
        },
      ),
      { numRuns: runs(300) },
    );
  });

  it('has a key and an option once', () => {
    const keys = keysOf(fields);
    expect(new Set(keys).size).toBe(keys.length);
    const options = optionsOf(fields).map(({ name }) => name);
    expect(new Set(options).size).toBe(options.length);
  });
});

describe('a table', () => {
  interface Held {
    readonly cellM: number;
    readonly bandwidth: number | 'auto';
    readonly kinds: readonly ('a' | 'b')[];
    readonly areas: string | null;
    readonly inner: { readonly radiusM: number };
  }
  const FIELDS: Fields<Held> = {
    cellM: field(choice<number>([100, 250], 'm'), {
      key: 'cell',
      usual: 250,
      option: { name: 'cell', as: number({ min: ABOVE_0, max: 1e6, unit: 'm' }) },
    }),
    bandwidth: field(numberOr({ min: 100, max: 1000, unit: 'm' }, ['auto']), {
      key: 'bw',
      usual: 'auto',
      option: { name: 'bandwidth' },
    }),
    kinds: field(choices(['a', 'b']), { key: 'kinds', usual: ['a'], option: { name: 'kinds' } }),
    areas: maybe(words(), { key: 'areas' }),
    inner: group({ radiusM: field(number({ min: 0, max: 10, whole: true, unit: 'm' }), { key: 'r', usual: 5 }) }),
  };
  const usual = usualOf(FIELDS);

  it('writes what differs from a base, and falls back to it', () => {
    const base = { ...usual, cellM: 100, inner: { radiusM: 7 } };
    expect(toParams(FIELDS, { ...base, kinds: [] }, base)).toEqual({ kinds: '' });
    expect(fromParams(FIELDS, new URLSearchParams('kinds=&r=3000&cell=101'), base)).toEqual({ ...base, kinds: [] });
  });

  it('takes of a list in an address what is known, and behind an option all or nothing', () => {
    expect(fromParams(FIELDS, new URLSearchParams('kinds=b,x,a')).kinds).toEqual(['a', 'b']);
    expect(fromOptions(FIELDS, new Map([['kinds', 'b,x']]))).toEqual({
      ok: false,
      error: { option: 'kinds', value: 'b,x', allowed: { as: 'list', of: 'a, b' } },
    });
  });

  it('lets an option take more than the screen, within its own range', () => {
    expect(fromOptions(FIELDS, new Map([['cell', '37.5']]))).toEqual({ ok: true, value: { ...usual, cellM: 37.5 } });
    expect(fromOptions(FIELDS, new Map([['cell', '0']]))).toEqual({
      ok: false,
      error: { option: 'cell', value: '0', allowed: { as: 'number', of: 'METRES', most: 1e6 } },
    });
    expect(optionsOf(FIELDS).map(({ name, slot }) => `--${name} ${slot}`)).toEqual([
      '--cell METRES',
      '--bandwidth METRES|auto',
      '--kinds A,B',
    ]);
  });

  it('names in a fault the place, the range and the unit', () => {
    expect(fromJson('settings', FIELDS, { ...usual, bandwidth: 5000 })).toEqual({
      ok: false,
      error: {
        code: 'data-malformed',
        params: { dataset: 'settings', at: 'bandwidth', expected: 'auto | number 100-1000 m' },
      },
    });
    expect(fromJson('settings', FIELDS, { ...usual, inner: { radiusM: 2.5 } })).toMatchObject({
      error: { params: { at: 'inner.radiusM', expected: 'whole number 0-10 m' } },
    });
  });
});
