/** Things of any kind as files that come in equal again, by the fields of their kind. */
import type { HourRange } from '../domain/hourRange';
import type { DatasetKind, FieldValue } from '../domain/kinds/kind';
import type { Cell, FeatureCollection, Table } from '../domain/table';
import type { Thing, ThingShape, ThingValue } from '../domain/thing';
import { rangeText, weekText, type WeekHours } from '../domain/weekHours';

/** A value in the form that files have. */
function cellOf(value: ThingValue | undefined, sort: FieldValue): Cell {
  if (value === undefined) return '';
  if (!Array.isArray(value)) return value as string | number | boolean;
  if (sort === 'week') return weekText(value as WeekHours);
  const ranges = value as readonly HourRange[];
  return ranges.length === 0 ? 'closed' : ranges.map(rangeText).join(', ');
}

/** Columns of a kind: its fields, but those that are only read into another. */
const columnsOf = (kind: DatasetKind) =>
  kind.fields.filter(
    ({ id, isLeft, dayOf, clockOf, value }) => id !== 'id' && !isLeft && !dayOf && !clockOf && value !== 'open',
  );

const wordsOf = (kind: DatasetKind, { id, values }: Thing): readonly (readonly [string, Cell])[] => [
  ['id', id],
  ...columnsOf(kind).map((field) => [field.id, cellOf(values[field.id], field.value)] as const),
];

const isAtPoint = ({ shape }: Thing): boolean => shape === null || shape.type === 'Point';

/** A table of things: with lon and lat where all are points or of no place, else with their outlines as WKT. */
export function thingsTable(kind: DatasetKind, things: readonly Thing[]): Table {
  const isPoints = things.every(isAtPoint);
  const header = ['id', ...columnsOf(kind).map(({ id }) => id), ...(isPoints ? ['lon', 'lat'] : ['wkt'])];
  const placeOf = ({ shape }: Thing): readonly Cell[] =>
    !isPoints ? [wktOf(shape)] : shape?.type === 'Point' ? shape.coordinates : ['', ''];
  return { header, rows: things.map((thing) => [...wordsOf(kind, thing).map(([, cell]) => cell), ...placeOf(thing)]) };
}

/** Things with their shapes. */
export const thingsGeoJson = (kind: DatasetKind, things: readonly Thing[]): FeatureCollection => ({
  type: 'FeatureCollection',
  features: things.map((thing) => ({
    type: 'Feature',
    properties: Object.fromEntries(wordsOf(kind, thing)),
    geometry: thing.shape,
  })),
});

function wktOf(shape: ThingShape | null): string {
  const point = ([lon, lat]: readonly [number, number]): string => `${lon} ${lat}`;
  const list = (points: readonly (readonly [number, number])[]): string => `(${points.map(point).join(', ')})`;
  if (shape === null) return '';
  if (shape.type === 'Point') return `POINT (${point(shape.coordinates)})`;
  if (shape.type === 'MultiLineString') return `MULTILINESTRING (${shape.coordinates.map(list).join(', ')})`;
  return `MULTIPOLYGON (${shape.coordinates.map((rings) => `(${rings.map(list).join(', ')})`).join(', ')})`;
}
