import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ImportKind } from '../../src/domain/import';
import { ALL_KINDS, kindIdOf } from '../../src/domain/kinds';
import type { DatasetKind, KindField } from '../../src/domain/kinds/kind';
import type { Thing, ThingShape, ThingValue } from '../../src/domain/thing';
import type { ShapeList, TableOfRows } from '../../src/domain/table';
import { SHAPE_FORMATS, TABLE_FORMATS } from '../../src/exports/formats';
import { written, type FileFormat } from '../../src/exports/formats/format';
import { thingsGeoJson, thingsTable } from '../../src/exports/ownThings';
import { taken } from '../fixtures/openedBytes';
import { runs } from '../prove';

const degree = (low: number, high: number): fc.Arbitrary<number> =>
  fc.integer({ min: low * 1e6, max: high * 1e6 }).map((n) => n / 1e6);
const at = fc.tuple(degree(76.7, 77.1), degree(43.05, 43.4));
const away = (n: number): number => Math.round(n * 1e6) / 1e6;

const SHAPES: Readonly<Record<string, fc.Arbitrary<ThingShape | null>>> = {
  point: at.map((coordinates): ThingShape => ({ type: 'Point', coordinates })),
  line: fc.array(at, { minLength: 1, maxLength: 3 }).map((starts): ThingShape => ({
    type: 'MultiLineString',
    coordinates: starts.map(([lon, lat]) => [
      [lon, lat],
      [away(lon + 0.01), away(lat + 0.004)],
    ]),
  })),
  area: at.map(([lon, lat]): ThingShape => {
    const [east, north] = [away(lon + 0.02), away(lat + 0.02)];
    const ring = [
      [lon, lat],
      [east, lat],
      [east, north],
      [lon, north],
      [lon, lat],
    ] as const;
    return { type: 'MultiPolygon', coordinates: [[ring]] };
  }),
  none: fc.constant(null),
};

const word = fc.constantFrom('Абая', 'қала', 'Орбита-2', '=1+1', "'x", 'a;b, "c"', '<b>&amp;', 'POINT', 'пн');
const hour = fc.integer({ min: 0, max: 47 }).map((n) => n / 2);
const range = fc
  .tuple(hour, hour)
  .filter(([from, to]) => from !== to)
  .map(([from, to]) => ({ from, to }));
const day = fc.oneof(
  fc.constant([]),
  range.map((one) => [one]),
  fc.constant([{ from: 0, to: 24 }]),
);
const date = fc
  .integer({ min: Date.UTC(2001, 0, 1), max: Date.UTC(2025, 0, 1) })
  .map((ms) => new Date(ms).toISOString());

/** Values of a field; null = the row says nothing of it. */
function valueOf({ value, choices = [], least = 0, most = 1e6 }: KindField): fc.Arbitrary<ThingValue> {
  if (value === 'count') return fc.integer({ min: least, max: most });
  if (value === 'people') return fc.integer({ min: 200, max: 3000 });
  if (value === 'number') return degree(least, most);
  if (value === 'day') return date.map((text) => text.slice(0, 10));
  if (value === 'moment') return date.map((text) => `${text.slice(0, 10)} ${text.slice(11, 19)}`);
  if (value === 'choice') return fc.constantFrom(...choices.map(({ id }) => id));
  if (value === 'answer') return fc.boolean();
  if (value === 'hours') return day;
  if (value === 'week') return fc.array(day, { minLength: 7, maxLength: 7 });
  return word;
}

function thingOf(kind: DatasetKind): fc.Arbitrary<Omit<Thing, 'id'>> {
  const kept = kind.fields.filter(
    ({ id, isLeft, dayOf, clockOf, value }) => id !== 'id' && !isLeft && !dayOf && !clockOf && value !== 'open',
  );
  const needed = new Set([...kept.filter(({ required }) => required).map(({ id }) => id), ...(kind.oneOf ?? [])]);
  const values = fc.record(Object.fromEntries(kept.map((field) => [field.id, valueOf(field)])), {
    requiredKeys: [...needed],
  });
  const shape = fc.oneof(...kind.geometry.map((one) => SHAPES[one]));
  return fc.record({ values, shape }).map(({ values: said, shape: where }) => {
    const ordered = { ...said } as Record<string, ThingValue>;
    for (const { id, notBefore } of kept) {
      const [first, last] = [ordered[notBefore ?? ''], ordered[id]];
      if (first !== undefined && last !== undefined && first > last) ordered[id] = first;
    }
    return { values: ordered, shape: where };
  });
}

async function* readBack<What>(
  formats: readonly FileFormat<What>[],
  what: What,
  kind: ImportKind,
): AsyncGenerator<readonly [id: string, things: readonly Thing[]]> {
  for (const { id, extensions, load } of formats) {
    const { write } = await load();
    const intake = await taken(written(write(what)), `b.${extensions[0]}`, {
      kind,
      answers: { 'population-unit': 'population-people' },
    });
    yield [id, intake.things ?? []];
  }
}

describe('what goes out of a person’s own data of any other kind comes in equal again', () => {
  test.each(ALL_KINDS.filter(({ reader }) => reader === 'things').map((kind) => [kind.id, kind] as const))(
    '%s, in every kind of file',
    async (id, kind) => {
      const importKind = kindIdOf(id);
      if (!importKind) throw new Error(id);
      await fc.assert(
        fc.asyncProperty(fc.array(thingOf(kind), { minLength: 1, maxLength: 8 }), async (list) => {
          const things = list.map((thing, i): Thing => ({ id: `r${i}`, ...thing }));
          for await (const [file, again] of readBack<TableOfRows>(TABLE_FORMATS, thingsTable(kind, things), importKind))
            expect([file, again]).toEqual([file, things]);
          for await (const [file, again] of readBack<ShapeList>(SHAPE_FORMATS, thingsGeoJson(kind, things), importKind))
            expect([file, again]).toEqual([file, things]);
        }),
        { numRuns: runs(12) },
      );
    },
  );
});
