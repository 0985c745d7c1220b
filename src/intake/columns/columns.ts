import type { ImportChoices, ImportKind } from '../../domain/import';
import { FIELDS, FIELDS_OF, rankOf, type Field } from './columnNames';
import { cleanText } from '../text/cellText';
import type { Report } from '../report';

/** Field -> index of its column. */
export type ColumnMap = ReadonlyMap<Field, number>;

/**
 * Column names made unique and visible: "дата", "дата (2)"; a nameless one is called by its number. A name the file
 * itself has is left to its column: of "дата", "дата", "дата (2)" the second is "дата (3)".
 */
export function uniqueNames(header: readonly string[]): string[] {
  const names = header.map(
    (raw, i) =>
      cleanText(raw)
        .replace(/[\s\u00a0]+/g, ' ')
        .trim()
        .slice(0, 100) || `#${i + 1}`,
  );
  const own = new Set(names);
  const given = new Set<string>();
  return names.map((name) => {
    let free = name;
    for (let k = 2; given.has(free) || (free !== name && own.has(free)); k++) free = `${name} (${k})`;
    given.add(free);
    return free;
  });
}

/**
 * What each column is, by its name and the user's own choices. Asks `unclear-column` when two columns have the same
 * name and fit, `missing-column` when no position is found. `isAnswers` says whether a column holds yes/no answers: a
 * column called "street" may as well hold addresses, and those are never read.
 */
export function mapColumns(
  columns: readonly string[],
  kind: ImportKind,
  choices: ImportChoices,
  report: Report,
  isAnswers: (column: number) => boolean,
): ColumnMap {
  const map = new Map<Field, number>();
  const taken = new Set<number>();
  for (const field of FIELDS) {
    const column = columns.indexOf(choices.columns?.[field] ?? '\u0000');
    if (column < 0) continue;
    map.set(field, column);
    taken.add(column);
  }
  const refused = new Set(FIELDS.filter((field) => choices.columns?.[field] === ''));
  for (const field of FIELDS_OF[kind]) {
    if (map.has(field) || refused.has(field)) continue;
    const fits = candidates(field, columns, taken).filter(
      (i) => (field !== 'street' && field !== 'public') || isAnswers(i),
    );
    if (fits.length === 0) continue;
    if (fits.length > 1) {
      report.questions.push({
        code: 'unclear-column',
        params: { field, count: fits.length },
        choices: fits.map((i) => columns[i]),
      });
    }
    map.set(field, fits[0]);
    taken.add(fits[0]);
  }
  settlePosition(map, columns, kind, report);
  if (map.has('time') && !map.has('date')) {
    map.set('date', map.get('time') ?? 0);
    map.delete('time');
  }
  return map;
}

/** Columns of the best rank for the field. */
function candidates(field: Field, columns: readonly string[], taken: ReadonlySet<number>): number[] {
  let best = Infinity;
  let fits: number[] = [];
  columns.forEach((column, i) => {
    if (taken.has(i)) return;
    const rank = rankOf(field, column.replace(/ \(\d+\)$/, ''));
    if (rank === null || rank > best) return;
    if (rank < best) fits = [];
    best = rank;
    fits.push(i);
  });
  return fits;
}

/** One way to say where: lon and lat, else x and y, else both in one cell; the others are let go. */
function settlePosition(map: Map<Field, number>, columns: readonly string[], kind: ImportKind, report: Report): void {
  if (kind === 'areas') return;
  const drop = (...fields: Field[]): void => fields.forEach((field) => map.delete(field));
  if (map.has('lon') && map.has('lat')) drop('x', 'y', 'point');
  else if (map.has('x') && map.has('y') && !map.has('lon') && !map.has('lat')) drop('point');
  else if (map.has('point')) drop('lon', 'lat', 'x', 'y');
  else {
    const pair: readonly Field[] = map.has('x') || map.has('y') ? ['x', 'y'] : ['lon', 'lat'];
    for (const field of pair) {
      if (!map.has(field)) report.questions.push({ code: 'missing-column', params: { field }, choices: [...columns] });
    }
  }
}

/** True when the columns say where a row is. */
export function hasPosition(map: ColumnMap): boolean {
  return (map.has('lon') && map.has('lat')) || (map.has('x') && map.has('y')) || map.has('point');
}

/** Guesses what a table of points holds from its columns and its name; null when both would do. */
export function guessKind(columns: readonly string[], fileName: string, rows: number): ImportKind | null {
  const fits = (field: Field): boolean => columns.some((column) => rankOf(field, column) !== null);
  const name = fileName.toLowerCase();
  if (/post|пост|бекет|пункт/.test(name) && !fits('article') && !fits('severity') && !fits('fresh')) return 'posts';
  if (fits('hours') || fits('opened')) return 'posts';
  if (fits('date') || fits('article') || fits('severity') || fits('category') || fits('fresh') || fits('weight'))
    return 'incidents';
  return fits('name') && rows <= 500 ? null : 'incidents';
}
