/** Which column of a file is which field, for every kind that the general reader reads. */
import type { ImportChoices } from '../../domain/import';
import { fieldsOf, SHAPE } from '../../domain/kinds';
import { POSITION } from '../../domain/kinds/fields';
import type { DatasetKind, KindField } from '../../domain/kinds/kind';
import { wordKey } from '../text/cellText';
import type { Report } from '../report';
import { populationRank } from '../rows/population';
import { keysOfName, type Field } from './columnNames';
import { settlePosition, type ColumnMap } from './columns';

/** Field -> index of its column: those of the place as all readers of places know them, and all others. */
export interface KindMap {
  readonly position: ColumnMap;
  readonly fields: ReadonlyMap<string, number>;
}

const RANKS = new WeakMap<KindField, ReadonlyMap<string, number>>();

/** How well a column fits a field by its name (0 = best); null = not at all. */
export function fieldRank(field: KindField, keys: readonly string[]): number | null {
  let ranks = RANKS.get(field);
  if (!ranks) {
    const names = [field.id, ...field.names.split('|')].filter((name) => name !== '');
    ranks = new Map(names.map((name, rank) => [wordKey(name), rank] as const).reverse());
    RANKS.set(field, ranks);
  }
  for (const key of keys) {
    const rank = ranks.get(key);
    if (rank !== undefined) return rank;
  }
  return null;
}

/** Has a column one of the names that files give to the field? Its id alone is a name of ours, and tells nothing. */
export function isNamed(field: KindField, keys: readonly string[]): boolean {
  const rank = fieldRank(field, keys);
  return rank !== null && (rank > 0 || field.names.split('|').some((name) => keys.includes(wordKey(name))));
}

export const columnKeys = (columns: readonly string[]): readonly (readonly string[])[] =>
  columns.map((column) => keysOfName(column.replace(/ \(\d+\)$/, '')));

/**
 * What each column is, by its name, its first values and the user's choices. `hasShapes` = the file brings outlines or
 * points by itself, and no column is asked for them. Asks `unclear-column` where several columns fit alike, and
 * `missing-column` for what a row must have.
 */
export function mapKind(
  columns: readonly string[],
  kind: DatasetKind,
  hasShapes: boolean,
  choices: ImportChoices,
  report: Report,
  values: (column: number) => readonly string[],
): KindMap {
  const map = new Map<string, number>();
  const taken = new Set<number>();
  const fields = fieldsOf(kind).filter(({ isLeft }) => !isLeft);
  const keys = columnKeys(columns);
  for (const { id } of fields) {
    const column = columns.indexOf(choices.columns?.[id] ?? '\u0000');
    if (column < 0) continue;
    map.set(id, column);
    taken.add(column);
  }
  const isRefused = (id: string): boolean => choices.columns?.[id] === '';
  const isOpen = (id: string): boolean => !map.has(id) && !isRefused(id);
  const places = new Set<string>([...POSITION.map(({ id }) => id), SHAPE.id]);
  for (const field of fields) {
    if (!isOpen(field.id) || (hasShapes && places.has(field.id))) continue;
    const ranked = keys.flatMap((names, i) => {
      const rank = fieldRank(field, names) ?? (field.value === 'people' ? populationRank(columns[i]) : null);
      return taken.has(i) || rank === null ? [] : [{ i, rank }];
    });
    ranked.sort((a, b) => a.rank - b.rank || a.i - b.i);
    const best = ranked.filter(({ rank }) => rank === ranked[0].rank);
    if (best.length === 0) continue;
    if (best.length > 1) {
      const names = best.map(({ i }) => columns[i]);
      report.questions.push({
        code: 'unclear-column',
        params: { field: field.id, count: names.length },
        choices: names,
      });
    }
    map.set(field.id, best[0].i);
    taken.add(best[0].i);
  }
  const lacks = fields.filter(({ id, required }) => required && isOpen(id));
  for (const { id } of lacks)
    report.questions.push({ code: 'missing-column', params: { field: id }, choices: columns });
  const { oneOf = [] } = kind;
  if (oneOf.length > 0 && oneOf.every(isOpen))
    report.questions.push({ code: 'missing-column', params: { field: oneOf[oneOf.length - 1] }, choices: columns });
  return { position: hasShapes ? new Map() : placeOf(map, columns, kind, report, values, isRefused), fields: map };
}

/** One way to say where a point is; asked for where the kind has no other place. */
function placeOf(
  map: Map<string, number>,
  columns: readonly string[],
  kind: DatasetKind,
  report: Report,
  values: (column: number) => readonly string[],
  isRefused: (field: string) => boolean,
): ColumnMap {
  const position = new Map<Field, number>();
  for (const { id } of POSITION) {
    const column = map.get(id);
    if (column !== undefined) position.set(id, column);
  }
  const isWhole =
    (position.has('lon') && position.has('lat')) || (position.has('x') && position.has('y')) || position.has('point');
  const needsPoint = kind.geometry.length === 1 && kind.geometry[0] === 'point';
  const open = (field: Field): boolean => !position.has(field) && !isRefused(field);
  if (isWhole || needsPoint) settlePosition({ map: position, columns, values, open }, report);
  else {
    position.clear();
    if (!kind.geometry.includes('none') && !map.has(SHAPE.id))
      report.questions.push({ code: 'missing-column', params: { field: SHAPE.id }, choices: columns });
  }
  for (const { id } of POSITION) {
    const column = position.get(id);
    if (column === undefined) map.delete(id);
    else map.set(id, column);
  }
  return position;
}
