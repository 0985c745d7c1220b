/** What kind of data a file holds, by its columns, its first values and the shapes it has. */
import { ALL_KINDS } from '../../domain/kinds';
import type { DatasetKind, KindField, KindGeometry } from '../../domain/kinds/kind';
import { choiceWords } from '../cells/kindCells';
import { namesArticle } from '../cells/article';
import { namesWeekdays } from '../cells/weekHours';
import { categoryOfWord } from '../cells/words';
import { parseNumber } from '../cells/numbers';
import { populationRank } from '../rows/population';
import { wordKey } from '../text/cellText';
import { rankOfKeys } from './columnNames';
import { columnKeys, fieldRank, isNamed } from './fieldColumns';

/** A file as it is judged. */
export interface Judged {
  readonly columns: readonly string[];
  readonly values: (column: number) => readonly string[];
}

/** What speaks for a kind: enough to take it, or only to ask. */
export interface Telling {
  readonly kind: DatasetKind;
  readonly surely: boolean;
}

/** Kinds of this shape without a reader of their own that the file speaks for. */
export function tellingKinds(file: Judged, geometry: KindGeometry): readonly Telling[] {
  const keys = columnKeys(file.columns);
  return kindsOfShape(geometry).flatMap((kind) => {
    const told = kind.fields.map((field) => toldBy(field, keys, file));
    const isTold = told.some((one) => one !== null) || isToldTogether(kind, keys) || callsRows(kind, file);
    if (!isTold || (kind.oneOf && !namesOneOf(kind, file.columns))) return [];
    return [{ kind, surely: told.includes('surely') }];
  });
}

/** Kinds whose rows may be of such a shape, and that the general reader reads. */
export const kindsOfShape = (geometry: KindGeometry): readonly DatasetKind[] =>
  ALL_KINDS.filter((kind) => kind.reader === 'things' && kind.geometry.includes(geometry));

/** Is one of the columns by its name what a row of the kind must have? */
export function namesOneOf({ fields, oneOf = [] }: DatasetKind, columns: readonly string[]): boolean {
  const keys = columnKeys(columns);
  return fields.some(
    (field) =>
      oneOf.includes(field.id) &&
      keys.some(
        (names, i) =>
          fieldRank(field, names) !== null || (field.value === 'people' && populationRank(columns[i]) !== null),
      ),
  );
}

/** Has each field of one of its sets a column? */
const isToldTogether = ({ fields, together = [] }: DatasetKind, keys: readonly (readonly string[])[]): boolean =>
  together.some((ids) =>
    fields.every((field) => !ids.includes(field.id) || keys.some((names) => isNamed(field, names))),
  );

/** Do the words of a column begin as names of such rows do? */
function callsRows({ rowsCalled }: DatasetKind, { columns, values }: Judged): boolean {
  if (rowsCalled === undefined) return false;
  const starts = rowsCalled.split('|').map((word) => wordKey(word));
  return columns.some((_, i) =>
    mostAre(values(i), (cell) => starts.some((start) => wordKey(cell.slice(0, 60)).startsWith(start))),
  );
}

/** Is one column at least all of counts: whole numbers that are no numbers of rows? */
export function mayCount({ columns, values }: Judged): boolean {
  return columns.some((_, i) => {
    const numbers = values(i).map(parseNumber);
    const isCounts = numbers.length > 1 && numbers.every((n) => n >= 0 && Number.isInteger(n));
    const steps = numbers.slice(1).map((n, k) => n - numbers[k]);
    return isCounts && !steps.every((step) => step === steps[0]);
  });
}

function toldBy(
  field: KindField,
  keys: readonly (readonly string[])[],
  { values }: Judged,
): 'surely' | 'perhaps' | null {
  // Words of a choice tell whatever the column is called, where none of them is a word for a crime.
  if (field.choices && keys.some((_, i) => mostAre(values(i), (cell) => isOwnWord(field, cell)))) return 'surely';
  if (field.tells === undefined) return null;
  const named = keys.flatMap((names, i) => (isNamed(field, names) ? [i] : []));
  if (named.length === 0) return null;
  if (field.tells === 'by-values') return named.some((i) => mostAre(values(i), namesWeekdays)) ? 'surely' : null;
  return field.tells;
}

/** The last word of a choice is for all others, and tells nothing. */
function isOwnWord(field: KindField, cell: string): boolean {
  const id = choiceWords(field).get(wordKey(cell));
  return id !== undefined && id !== field.choices?.at(-1)?.id && categoryOfWord(cell) === null;
}

const mostAre = (cells: readonly string[], test: (cell: string) => boolean): boolean =>
  cells.length > 0 && 2 * cells.filter(test).length >= cells.length;

/** Do the columns or their words speak of crimes? */
export function tellsOfCrime({ columns, values }: Judged): boolean {
  const keys = columnKeys(columns);
  return keys.some(
    (names, i) =>
      rankOfKeys('article', names) !== null ||
      rankOfKeys('fresh', names) !== null ||
      (rankOfKeys('category', names) !== null &&
        mostAre(values(i), (cell) => categoryOfWord(cell) !== null || namesArticle(cell))),
  );
}

/** Cells fewer than these may be alike by chance. */
const LEAST_CELLS = 9;

/** Are these polygons cells of one grid: all with as many corners, and alike in width and height? */
export function looksLikeGrid(shapes: readonly unknown[]): boolean {
  if (shapes.length < LEAST_CELLS) return false;
  const boxes: { readonly corners: number; readonly w: number; readonly h: number }[] = [];
  for (const shape of shapes) {
    const ring = outerRing(shape);
    if (!ring) return false;
    const axis = (k: number): number[] => ring.map((point) => (Array.isArray(point) ? Number(point[k]) : NaN));
    const span = (all: readonly number[]): number =>
      all.reduce((a, b) => Math.max(a, b), -Infinity) - all.reduce((a, b) => Math.min(a, b), Infinity);
    boxes.push({ corners: ring.length, w: span(axis(0)), h: span(axis(1)) });
  }
  const [first] = boxes;
  const isNear = (a: number, b: number): boolean => Math.abs(a - b) <= 0.1 * Math.abs(b);
  return boxes.every(({ corners, w, h }) => corners === first.corners && isNear(w, first.w) && isNear(h, first.h));
}

function outerRing(shape: unknown): readonly unknown[] | null {
  if (typeof shape !== 'object' || shape === null || !('type' in shape) || !('coordinates' in shape)) return null;
  const { type, coordinates } = shape;
  if (!Array.isArray(coordinates)) return null;
  const polygon: unknown =
    type === 'Polygon' ? coordinates : type === 'MultiPolygon' && coordinates.length === 1 ? coordinates[0] : null;
  const ring: unknown = Array.isArray(polygon) && polygon.length === 1 ? polygon[0] : null;
  return Array.isArray(ring) ? ring : null;
}
