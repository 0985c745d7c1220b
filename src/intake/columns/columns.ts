import type { ImportChoices } from '../../domain/import';
import { FIELDS, FIELDS_OF, keysOfName, rankOfKeys, type Field } from './columnNames';
import { cleanText, nameWords } from '../text/cellText';
import type { Report } from '../report';
import { fault } from '../../domain/result';
import { quoted } from '../text/personalData';
import { INTAKE_BOX } from '../../domain/thisCityFiles';
import { parseAngle, parseNumber } from '../cells/numbers';
import { answerOfWord } from '../cells/words';
import { kindColumns } from './kindColumns';
import { TimeColumns } from './timeColumns';

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
 * What each column is, by its name, its first values and the user's own choices. Asks `unclear-column` when several
 * columns fit alike, or one is a date by its values alone; `missing-column` when no position is found. A column called
 * "street" may as well hold addresses, which are never read: it counts only where it holds yes and no.
 */
export function mapColumns(
  columns: readonly string[],
  kind: keyof typeof FIELDS_OF,
  choices: ImportChoices,
  report: Report,
  values: (column: number) => readonly string[],
): ColumnMap {
  const map = new Map<Field, number>();
  const taken = new Set<number>();
  const take = (field: Field, column: number): void => {
    map.set(field, column);
    taken.add(column);
  };
  for (const field of FIELDS) {
    const column = columns.indexOf(choices.columns?.[field] ?? '\u0000');
    if (column >= 0) take(field, column);
  }
  const refused = new Set(FIELDS.filter((field) => choices.columns?.[field] === ''));
  const times = new TimeColumns({ names: columns, values });
  const isChosen = (field: Field): boolean => columns.includes(choices.columns?.[field] ?? '\u0000');
  const open = (field: Field): boolean => !map.has(field) && !refused.has(field);
  const offer = (field: Field, fits: readonly number[], sure = true): void => {
    if (fits.length === 0) return;
    if (fits.length > 1 || !sure) {
      report.questions.push({
        code: 'unclear-column',
        params: { field, count: fits.length },
        choices: fits.map((i) => columns[i]),
      });
    }
    take(field, fits[0]);
  };
  const mayBe = (field: Field) => (i: number) =>
    field === 'street' || field === 'public'
      ? holdsAnswers(values(i))
      : (field !== 'date' && field !== 'end') || !times.isClock(i);
  const keys = columns.map((column) => keysOfName(column.replace(/ \(\d+\)$/, '')));
  for (const field of FIELDS_OF[kind]) {
    if (open(field)) offer(field, candidates(field, keys, taken, mayBe(field)));
  }
  if (kind !== 'areas') settlePosition({ map, columns, values, open }, report);
  for (const column of map.values()) taken.add(column);
  if (kind !== 'incidents') return map;
  settleMoments(map, taken, times, isChosen, open, offer);
  warnOfUnreadTime(map, columns, times, values, open, report);
  if (open('category') && open('article')) {
    const { columns: kinds, named } = kindColumns(columns, taken, values);
    offer('category', kinds, named);
  }
  return map;
}

/**
 * Finds the date where no name is known, and the columns of times of day that go with it. A column called "time" of
 * whole moments is the date itself.
 */
function settleMoments(
  map: Map<Field, number>,
  taken: Set<number>,
  times: TimeColumns,
  isChosen: (field: Field) => boolean,
  open: (field: Field) => boolean,
  offer: (field: Field, fits: readonly number[], sure?: boolean) => void,
): void {
  const time = map.get('time');
  const date = map.get('date');
  if (
    time !== undefined &&
    !times.isClock(time) &&
    (date === undefined ? open('date') : times.isMoment(time) && !isChosen('date'))
  ) {
    if (date === undefined || !times.isMoment(date)) {
      map.set('date', time);
      map.delete('time');
    }
  }
  if (open('date')) {
    const { columns, named } = times.dates(taken);
    offer('date', columns, named);
  }
  const clock = map.get('time');
  if (clock !== undefined && !isChosen('time') && times.isUnclear(clock)) offer('time', [clock], false);
  const named = map.get('date');
  const deeds = named === undefined || isChosen('date') ? [] : times.deedInsteadOf(named, taken);
  offer('date', deeds);
  const settled = map.get('date');
  if (settled === undefined) {
    map.delete('time');
    map.delete('endTime');
    return;
  }
  if (open('time') && !times.isMoment(settled)) {
    const clocks = times.clocksOf(settled, taken, false);
    offer('time', clocks, !clocks.some((column) => times.isUnclear(column)));
    if (open('time')) offer('time', times.unnamedClocks(taken), false);
  }
  if (open('end')) offer('end', times.endsOf(settled, taken));
  const end = map.get('end');
  if (open('endTime') && (end === undefined || !times.isMoment(end)))
    offer('endTime', times.clocksOf(end ?? settled, taken, true));
}

/** Hours that a file seems to have are not lost without a word. */
function warnOfUnreadTime(
  map: ColumnMap,
  columns: readonly string[],
  times: TimeColumns,
  values: (column: number) => readonly string[],
  open: (field: Field) => boolean,
  report: Report,
): void {
  const date = map.get('date');
  if (!open('time') || (date !== undefined && times.isMoment(date))) return;
  const column = times.unread(new Set(map.values()));
  if (column !== null) report.warn(fault('time-unread', { column: columns[column], value: quoted(values(column)[0]) }));
}

/** For who maps columns by their names alone. */
export const noValues = (): readonly string[] => [];

/** True when values are all yes or no in one of the languages, and some value is there. */
const holdsAnswers = (values: readonly string[]): boolean =>
  values.length > 0 && values.every((value) => answerOfWord(value) !== null);

/** Columns of the best rank for the field. */
function candidates(
  field: Field,
  keys: readonly (readonly string[])[],
  taken: ReadonlySet<number>,
  mayBe: (column: number) => boolean,
): number[] {
  let best = Infinity;
  let fits: number[] = [];
  keys.forEach((name, i) => {
    if (taken.has(i)) return;
    const rank = rankOfKeys(field, name);
    if (rank === null || rank > best || !mayBe(i)) return;
    if (rank < best) fits = [];
    best = rank;
    fits.push(i);
  });
  return fits;
}

interface PositionSearch {
  readonly map: Map<Field, number>;
  readonly columns: readonly string[];
  readonly values: (column: number) => readonly string[];
  /** Neither chosen nor refused. */
  readonly open: (field: Field) => boolean;
}

/** Two numbers in a cell, of which one at least has decimals: "41.7151, 44.7925", "POINT (76.9 43.2)". */
const PAIR = /^(?:POINT ?Z? ?)?[([]?-?\d{1,3}(?:\.\d+)?[ ,;]{1,3}-?\d{1,3}\.\d+[)\]]?$/i;
const LONGEST_PAIR = 80;
const isPair = (cell: string): boolean => cell.length <= LONGEST_PAIR && PAIR.test(cell.trim());

/** One way to say where: lon and lat, else x and y, else both in one cell; the others are let go. */
export function settlePosition({ map, columns, values, open }: PositionSearch, report: Report): void {
  const drop = (...fields: Field[]): void => fields.forEach((field) => map.delete(field));
  if (map.has('lon') && map.has('lat')) drop('x', 'y', 'point');
  else if (map.has('x') && map.has('y') && !map.has('lon') && !map.has('lat')) drop('point');
  else if (map.has('point')) drop('lon', 'lat', 'x', 'y');
  else {
    const paired = columns.flatMap((_, i) => (mostly(values(i), isPair) ? [i] : []));
    if (open('point') && paired.length > 0 && !['lon', 'lat', 'x', 'y'].some((field) => map.has(field as Field))) {
      const choices = paired.map((i) => columns[i]);
      report.questions.push({ code: 'unclear-column', params: { field: 'point', count: paired.length }, choices });
      map.set('point', paired[0]);
      return;
    }
    const pair = map.has('x') || map.has('y') ? (['x', 'y'] as const) : (['lon', 'lat'] as const);
    const free = columns.map((_, i) => i).filter((i) => !pair.some((field) => map.get(field) === i));
    const missing = pair.filter(open);
    const likely = missing.map((field) => likelyPlaces(field, free, values));
    const isPlain = likely.every(({ best }) => best.length === 1) && isApart(likely.map(({ best }) => best[0]));
    missing.forEach((field, k) => {
      const { best, all } = likely[k];
      report.questions.push({ code: 'missing-column', params: { field }, choices: all.map((i) => columns[i]) });
      if (isPlain) map.set(field, best[0]);
    });
  }
}

const mostly = (cells: readonly string[], is: (cell: string) => boolean): boolean =>
  2 * cells.filter(is).length > cells.length;

const isApart = (columns: readonly number[]): boolean => new Set(columns).size === columns.length;

/** Northings of places of the country in metres; eastings lie below or above. */
const NORTHING_M = [4_000_000, 7_500_000] as const;

/**
 * Columns that may be a coordinate by their values, the likeliest first: degrees of the city, else metres. `best`
 * are those that fit, all alike.
 */
function likelyPlaces(
  field: Field,
  columns: readonly number[],
  values: (column: number) => readonly string[],
): { readonly best: readonly number[]; readonly all: readonly number[] } {
  const isLat = field === 'lat' || field === 'y';
  const [low, high] = isLat ? [INTAKE_BOX.minY, INTAKE_BOX.maxY] : [INTAKE_BOX.minX, INTAKE_BOX.maxX];
  const score = (column: number): number => {
    const cells = values(column);
    let [degrees, metres] = [0, 0];
    for (const cell of cells) {
      const plain = parseNumber(cell);
      const number = Number.isNaN(plain) ? parseAngle(cell) : plain;
      if (number >= low && number <= high) degrees++;
      else if (number > 100_000 && number < 20_000_000 && /[.,]\d/.test(cell))
        metres += (number > NORTHING_M[0] && number < NORTHING_M[1]) === isLat ? 1 : 0;
    }
    return 2 * degrees > cells.length ? 2 : 2 * metres > cells.length ? 1 : 0;
  };
  const scores = new Map(columns.map((i) => [i, score(i)]));
  const scoreOf = (i: number): number => scores.get(i) ?? 0;
  const all = [...columns].sort((i, j) => scoreOf(j) - scoreOf(i) || i - j);
  const best = all.filter((i) => scoreOf(i) > 0 && scoreOf(i) === scoreOf(all[0]));
  return { best, all };
}

/** True when the columns say where a row is. */
export function hasPosition(map: ColumnMap): boolean {
  return (map.has('lon') && map.has('lat')) || (map.has('x') && map.has('y')) || map.has('point');
}

/** Guesses what a table of points holds from its columns and whole words of its name; null when both would do. */
export function guessKind(
  columns: readonly string[],
  fileName: string,
  rows: number,
  values: (column: number) => readonly string[],
): 'incidents' | 'posts' | null {
  const keys = columns.map(keysOfName);
  const fits = (field: Field): boolean => keys.some((name) => rankOfKeys(field, name) !== null);
  const named = nameWords(fileName).some((word) => POST_WORDS.has(word));
  if (named && !fits('article') && !fits('severity') && !fits('fresh')) return 'posts';
  if (fits('hours') || fits('opened')) return 'posts';
  if (fits('date') || fits('article') || fits('severity') || fits('category') || fits('fresh') || fits('weight'))
    return 'incidents';
  if (new TimeColumns({ names: columns, values }).hasDeed) return 'incidents';
  return fits('name') && rows <= 500 ? null : 'incidents';
}

const POST_WORDS = new Set(
  nameWords(
    'post posts пост поста посты постов постам постами посттар посттары бекет бекеттер бекеттері пункт пункты пунктов пункттер пункттері',
  ),
);
