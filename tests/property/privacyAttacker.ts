/**
 * An attacker written from the published file and docs/public-edition.md alone, with none of the product's code: one
 * column a withheld count (and a part of a cell in a district), one row a sum that everybody knows, the least and the
 * most by HiGHS.
 */
import { cellToChildren } from 'h3-js';
import type { Highs } from 'highs';
import { OPEN_CATEGORIES } from '../../src/domain/snapshot';
import type { Published } from './privacyCase';

/**
 * Withheld counts known to be under five lie in 0 to 4; of the others nothing is known but that they are no less than
 * 0.
 */
export type IsSmall = (name: string) => boolean;

export interface Found {
  readonly name: string;
  readonly least: number;
  readonly most: number;
}

interface Row {
  readonly total: string;
  readonly parts: readonly string[];
}

/** A publication, and the districts (by index) that each of its cells touches. */
export interface Read {
  readonly snapshot: Published;
  readonly touches: readonly (readonly number[])[];
}

export interface Reading {
  /** Every count by name: what is published of it, null where it is withheld or never published. */
  readonly known: ReadonlyMap<string, number | null>;
  readonly rows: readonly Row[];
  /** Counts of which the files say in words that nothing was recorded. */
  readonly none: ReadonlySet<string>;
}

const DAY_MS = 86_400_000;
const iso = (ms: number): string => new Date(ms).toISOString().slice(0, 10);
const utc = (text: string): number => Date.parse(`${text}T00:00:00Z`);
const daysFrom = (from: string, through: string): string[] =>
  Array.from({ length: (utc(through) - utc(from)) / DAY_MS + 1 }, (_, k) => iso(utc(from) + k * DAY_MS));
const monthOf = (month: string): { from: string; through: string } => ({
  from: `${month}-01`,
  through: iso(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)), 0)),
});

/** First and last day of a window and of the days that it is compared with. */
export function windowDays(
  through: string,
  days: 1 | 7 | 28 | 'year',
): { readonly now: readonly [string, string]; readonly before: readonly [string, string] } {
  const year = Number(through.slice(0, 4)) - 1;
  const same = `${year}${through.endsWith('02-29') ? '-02-28' : through.slice(4)}`;
  if (days !== 'year')
    return {
      now: [iso(utc(through) - (days - 1) * DAY_MS), through],
      before: [iso(utc(same) - (days - 1) * DAY_MS), same],
    };
  // Whole months stand beside whole months.
  const isMonthEnd = monthOf(through.slice(0, 7)).through === through;
  return {
    now: [`${year + 1}-01-01`, through],
    before: [`${year}-01-01`, isMonthEnd ? monthOf(`${year}${through.slice(4, 7)}`).through : same],
  };
}

/**
 * Names of all counts of some publications of one register, with what is published of them, and every sum that joins
 * them.
 */
export function reading(publications: readonly Read[]): Reading {
  const known = new Map<string, number | null>();
  const rows = new Map<string, Row>();
  const tell = (name: string, count: number | null): string => {
    const before = known.get(name);
    if (typeof before === 'number' && count !== null && before !== count)
      throw new Error(`${name} was ${before} and is ${count}`);
    known.set(name, count ?? before ?? null);
    return name;
  };
  const add = (total: string, parts: readonly string[]): void => {
    if (parts.length === 0) return;
    for (const name of [total, ...parts]) if (!known.has(name)) known.set(name, null);
    rows.set(`${total} = ${parts.join(' + ')}`, { total, parts });
  };
  /** By category: first and last day of everything published of it for the city. */
  const kindSpans = new Map<number, Map<string, readonly [string, string]>>();
  const kind = (k: number, from: string, through: string, count: number | null): void => {
    const spans = kindSpans.get(k) ?? new Map<string, readonly [string, string]>();
    kindSpans.set(k, spans.set(`${from} ${through}`, [from, through]));
    tell(`kind ${k} ${from} ${through}`, count);
  };

  for (const {
    snapshot: { city, districts, cells, years, months, through },
    touches,
  } of publications) {
    const everyDistrict = (name: (d: number) => string): string[] => districts.map((_, d) => name(d));
    [['city', city] as const, ...districts.map((district, d) => [d, district] as const)].forEach(([who, tally]) => {
      months.forEach((month, m) => tell(`month ${who} ${month}`, tally.monthly[m]));
      years.forEach((year, y) => {
        tell(`year ${who} ${year}`, tally.yearly[y]);
        add(
          `year ${who} ${year}`,
          tally.byCategory.map((list, k) => tell(`category ${who} ${k} ${year}`, list[y])),
        );
        add(
          `year ${who} ${year}`,
          months.filter((month) => month.startsWith(String(year))).map((month) => `month ${who} ${month}`),
        );
      });
    });
    for (const month of months)
      add(
        `month city ${month}`,
        everyDistrict((d) => `month ${d} ${month}`),
      );
    const last = utc(through);
    city.daily.forEach((count, k) => tell(`day ${iso(last - (city.daily.length - 1 - k) * DAY_MS)}`, count));
    city.categoryMonthly?.forEach((list, k) =>
      months.forEach((month, m) => kind(k, monthOf(month).from, monthOf(month).through, list[m])),
    );
    city.recent?.windows.forEach(({ days, now, before }) => {
      const at = windowDays(city.recent?.through ?? '', days);
      now.forEach((count, k) => kind(k, ...at.now, count));
      before.forEach((count, k) => kind(k, ...at.before, count));
    });
    years.forEach((year, y) => {
      tell(`closed ${year}`, city.closed[y]);
      add(
        `year city ${year}`,
        everyDistrict((d) => `year ${d} ${year}`),
      );
      city.byCategory.forEach((list, k) => {
        add(
          `category city ${k} ${year}`,
          everyDistrict((d) => `category ${d} ${k} ${year}`),
        );
        kind(k, `${year}-01-01`, `${year}-12-31`, list[y]);
        add(`category city ${k} ${year}`, [`kind ${k} ${year}-01-01 ${year}-12-31`]);
      });
      add(
        `year city ${year}`,
        cells.ids.map((id, c) => tell(`cell ${id} ${year}`, cells.yearly[y][c])),
      );
      cells.ids.forEach((id, c) =>
        add(
          `cell ${id} ${year}`,
          touches[c].map((d) => `part ${id} ${d} ${year}`),
        ),
      );
      districts.forEach((_, d) =>
        add(
          `year ${d} ${year}`,
          cells.ids.flatMap((id, c) => (touches[c].includes(d) ? [`part ${id} ${d} ${year}`] : [])),
        ),
      );
      readTimes(year, y, city, districts, tell, add);
    });
  }
  for (const name of Array.from(known.keys())) {
    const [, coarse, year] = /^cell (87[0-9a-f]+) (\d+)$/.exec(name) ?? [];
    const children = coarse
      ? cellToChildren(coarse, 8)
          .map((id) => `cell ${id} ${year}`)
          .filter((child) => known.has(child))
      : [];
    if (children.length > 0) add(name, children);
  }
  readDays(known, kindSpans, add);
  const none = new Set<string>();
  for (const {
    snapshot: { completeness, from },
  } of publications)
    for (const { category, month } of completeness?.recordedFrom ?? []) {
      for (const name of known.keys()) {
        const [, kindOf, kindFrom, kindThrough, categoryOf, year] =
          /^(?:kind|piece) (\d) (\S+) (\S+)$|^category \S+ (\d) (\d+)$/.exec(name) ?? [];
        const [first, last] = year === undefined ? [kindFrom, kindThrough] : [`${year}-01-01`, `${year}-12-31`];
        if (OPEN_CATEGORIES[Number(kindOf ?? categoryOf ?? NaN)] === category && first >= from && last < `${month}-01`)
          none.add(name);
      }
    }
  return { known, rows: [...rows.values()], none };
}

type Tell = (name: string, count: number | null) => string;
type Add = (total: string, parts: readonly string[]) => void;
const EIGHT = [0, 1, 2, 3, 4, 5, 6, 7];
const SEVEN = [0, 1, 2, 3, 4, 5, 6];

function readTimes(
  year: number,
  y: number,
  city: Published['city'],
  districts: Published['districts'],
  tell: Tell,
  add: Add,
): void {
  const times = city.times?.[y];
  if (times) {
    times.byWeekdayAndBand.forEach((count, k) => tell(`time ${Math.floor(k / 8)} ${k % 8} ${year}`, count));
    tell(`no-hour ${year}`, times.unknown);
    for (const b of EIGHT)
      add(
        `hidden band ${b} ${year}`,
        SEVEN.map((w) => `time ${w} ${b} ${year}`),
      );
    for (const w of SEVEN)
      add(
        `hidden weekday ${w} ${year}`,
        EIGHT.map((b) => `time ${w} ${b} ${year}`),
      );
    add(`year city ${year}`, [...EIGHT.map((b) => `hidden band ${b} ${year}`), `no-hour ${year}`]);
  }
  if (districts.some(({ bands, weekdays }) => !bands || !weekdays)) return;
  districts.forEach(({ bands, weekdays }, d) => {
    bands?.[y].forEach((count, b) => tell(`band ${d} ${b} ${year}`, count));
    weekdays?.[y].forEach((count, w) => tell(`weekday ${d} ${w} ${year}`, count));
    add(`year ${d} ${year}`, [...EIGHT.map((b) => `band ${d} ${b} ${year}`), `hidden no-hour ${d} ${year}`]);
    add(`year ${d} ${year}`, [...SEVEN.map((w) => `weekday ${d} ${w} ${year}`), `hidden no-hour ${d} ${year}`]);
  });
  add(
    `no-hour ${year}`,
    districts.map((_, d) => `hidden no-hour ${d} ${year}`),
  );
  for (const b of EIGHT)
    add(
      `hidden band ${b} ${year}`,
      districts.map((_, d) => `band ${d} ${b} ${year}`),
    );
  for (const w of SEVEN)
    add(
      `hidden weekday ${w} ${year}`,
      districts.map((_, d) => `weekday ${d} ${w} ${year}`),
    );
}

/** Months and weekdays of days, and what months, windows and years of a category cut each other into. */
function readDays(
  known: ReadonlyMap<string, number | null>,
  kindSpans: ReadonlyMap<number, ReadonlyMap<string, readonly [string, string]>>,
  add: Add,
): void {
  const has = (day: string): boolean => known.has(`day ${day}`);
  for (const name of Array.from(known.keys())) {
    const [, month] = /^month city (\d{4}-\d{2})$/.exec(name) ?? [];
    if (month === undefined) continue;
    const days = daysFrom(monthOf(month).from, monthOf(month).through);
    if (days.every(has))
      add(
        name,
        days.map((day) => `day ${day}`),
      );
  }
  for (const name of Array.from(known.keys())) {
    const [, year] = /^year city (\d{4})$/.exec(name) ?? [];
    const days = year === undefined ? [] : daysFrom(`${year}-01-01`, `${year}-12-31`);
    if (days.length === 0 || !days.every(has) || !known.has(`no-hour ${year}`)) continue;
    for (const w of SEVEN)
      add(
        `hidden days ${w} ${year}`,
        days.filter((day) => (new Date(utc(day)).getUTCDay() + 6) % 7 === w).map((day) => `day ${day}`),
      );
    for (const w of SEVEN)
      add(`hidden days ${w} ${year}`, [`hidden weekday ${w} ${year}`, `hidden no-hour-weekday ${w} ${year}`]);
    add(
      `no-hour ${year}`,
      SEVEN.map((w) => `hidden no-hour-weekday ${w} ${year}`),
    );
  }
  const ends = new Set(
    [...kindSpans.values()].flatMap((spans) =>
      [...spans.values()].flatMap(([from, through]) => [from, iso(utc(through) + DAY_MS)]),
    ),
  );
  const sorted = [...ends].sort();
  const pieces = sorted.slice(1).map((end, k) => ({ from: sorted[k], through: iso(utc(end) - DAY_MS) }));
  for (const [k, spans] of kindSpans) {
    for (const [from, through] of spans.values()) {
      add(
        `kind ${k} ${from} ${through}`,
        pieces
          .filter((piece) => piece.from >= from && piece.through <= through)
          .map((piece) => `piece ${k} ${piece.from} ${piece.through}`),
      );
    }
  }
  for (const { from, through } of pieces) {
    const parts = [...kindSpans.keys()].map((k) => `piece ${k} ${from} ${through}`);
    if (!parts.every((name) => known.has(name))) continue;
    const days = daysFrom(from, through);
    const month = days[0].slice(0, 7);
    if (days.every(has)) {
      add(
        `hidden days ${from} ${through}`,
        days.map((day) => `day ${day}`),
      );
      add(`hidden days ${from} ${through}`, parts);
    } else if (monthOf(month).from === from && monthOf(month).through === through && known.has(`month city ${month}`))
      add(`month city ${month}`, parts);
  }
}

const PRIMAL_SIMPLEX = 4;

/**
 * What can be found out of each watched count: those whose interval does not hold 1 to 4 (or to `most`, where the
 * files' least count is another).
 */
export function findOut(
  highs: Highs,
  { known, rows, none }: Reading,
  isSmall: IsSmall,
  asked: readonly string[],
  mostOf: (name: string) => number = () => 4,
): readonly Found[] {
  const names = [...known].flatMap(([name, count]) => (count === null ? [name] : []));
  const column = new Map(names.map((name, j) => [name, j]));
  const starts = [0];
  const indices: number[] = [];
  const values: number[] = [];
  const sides: number[] = [];
  for (const { total, parts } of rows) {
    let side = 0;
    const before = indices.length;
    for (const [name, sign] of [[total, -1] as const, ...parts.map((part) => [part, 1] as const)]) {
      const j = column.get(name);
      if (j === undefined) side -= sign * (known.get(name) ?? NaN);
      else {
        indices.push(j);
        values.push(sign);
      }
    }
    if (indices.length === before) {
      if (side !== 0) throw new Error(`what is published does not add up: ${total}`);
      continue;
    }
    starts.push(indices.length);
    sides.push(side);
  }
  // That nothing was recorded is said: it is no secret.
  const watch = asked.filter((name) => !none.has(name));
  if (watch.length === 0) return [];
  const { maximize } = highs.constants.objectiveSense;
  const model = highs.createModel({
    numCols: names.length,
    numRows: sides.length,
    sense: maximize,
    colCost: names.map(() => 0),
    colLower: names.map(() => 0),
    colUpper: names.map((name) => (none.has(name) ? 0 : isSmall(name) ? mostOf(name) : Infinity)),
    rowLower: sides,
    rowUpper: sides,
    matrix: { format: 'csr', numRows: sides.length, numCols: names.length, starts, indices, values },
  });
  // One question differs from the last in its objective alone: the primal simplex goes on from where that ended.
  model.options.set({ output_flag: false, simplex_strategy: PRIMAL_SIMPLEX });
  const optimum = (of: ReadonlySet<string>, largest: boolean): ArrayLike<number> => {
    const sign = largest ? 1 : -1;
    model.changeColsCost(
      { kind: 'range', from: 0, to: names.length - 1 },
      Float64Array.from(names, (name) => (of.has(name) ? sign : 0)),
    );
    model.run();
    if (model.getModelStatus() !== highs.constants.modelStatus.optimal)
      throw new Error(`HiGHS stopped: ${String(model.getModelStatus())}`);
    return Float64Array.from(model.getSolution().colValue);
  };
  const least = new Map(watch.map((name) => [name, Infinity]));
  const most = new Map(watch.map((name) => [name, -Infinity]));
  const look = (solution: ArrayLike<number>): void =>
    watch.forEach((name) => {
      const value = solution[column.get(name) ?? -1];
      least.set(name, Math.min(least.get(name) ?? NaN, value));
      most.set(name, Math.max(most.get(name) ?? NaN, value));
    });
  const isLeft = (name: string, largest: boolean): boolean =>
    largest ? (most.get(name) ?? NaN) < mostOf(name) - 1e-6 : (least.get(name) ?? NaN) > 1 + 1e-6;
  const left = (largest: boolean): string[] => watch.filter((name) => isLeft(name, largest));
  try {
    for (const largest of [true, false]) {
      for (
        let before = Infinity, open = left(largest);
        open.length > 0 && open.length < before;
        before = open.length, open = left(largest)
      )
        look(optimum(new Set(open), largest));
      for (const name of left(largest)) if (isLeft(name, largest)) look(optimum(new Set([name]), largest));
    }
  } finally {
    model.dispose();
  }
  return [...new Set([...left(true), ...left(false)])].map((name) => ({
    name,
    least: least.get(name) ?? NaN,
    most: most.get(name) ?? NaN,
  }));
}
