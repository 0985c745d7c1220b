/**
 * An attacker written from the published file and docs/public-edition.md alone, with none of the product's code: one column
 * a withheld count (and a part of a cell in a district), one row a sum that everybody knows, the least and the most by HiGHS.
 */
import type { Highs } from 'highs';
import type { Published } from './privacyCase';

/** Withheld counts known to be under five lie in 0 to 4; of the others nothing is known but that they are no less than 0. */
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

/** Names of all withheld counts, with what is published of the others, and every sum. */
export function reading(snapshot: Published, touches: readonly (readonly number[])[]): { readonly known: ReadonlyMap<string, number | null>; readonly rows: readonly Row[] } {
  const { city, districts, cells, years, months, through } = snapshot;
  const known = new Map<string, number | null>();
  const rows: Row[] = [];
  [['city', city] as const, ...districts.map((district, d) => [d, district] as const)].forEach(([who, tally]) => {
    years.forEach((year, y) => {
      known.set(`year ${who} ${year}`, tally.yearly[y]);
      tally.byCategory.forEach((list, k) => known.set(`category ${who} ${k} ${year}`, list[y]));
      rows.push({ total: `year ${who} ${year}`, parts: tally.byCategory.map((_, k) => `category ${who} ${k} ${year}`) });
      rows.push({ total: `year ${who} ${year}`, parts: months.filter((month) => month.startsWith(String(year))).map((month) => `month ${who} ${month}`) });
    });
    months.forEach((month, m) => known.set(`month ${who} ${month}`, tally.monthly[m]));
  });
  const everyDistrict = (name: (d: number) => string): string[] => districts.map((_, d) => name(d));
  for (const month of months) rows.push({ total: `month city ${month}`, parts: everyDistrict((d) => `month ${d} ${month}`) });
  const last = Date.parse(`${through}T00:00:00Z`);
  const days = city.daily.map((_, k) => new Date(last - (city.daily.length - 1 - k) * 86_400_000).toISOString().slice(0, 10));
  days.forEach((day, k) => known.set(`day ${day}`, city.daily[k]));
  for (const month of months) {
    const own = days.filter((day) => day.startsWith(month));
    const length = new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)), 0)).getUTCDate();
    if (own.length === length) rows.push({ total: `month city ${month}`, parts: own.map((day) => `day ${day}`) });
    else if (own.length > 0) throw new Error(`only some days of ${month} are published`);
  }
  years.forEach((year, y) => {
    known.set(`closed ${year}`, city.closed[y]);
    rows.push({ total: `year city ${year}`, parts: everyDistrict((d) => `year ${d} ${year}`) });
    city.byCategory.forEach((_, k) => rows.push({ total: `category city ${k} ${year}`, parts: everyDistrict((d) => `category ${d} ${k} ${year}`) }));
    rows.push({ total: `year city ${year}`, parts: cells.ids.map((id) => `cell ${id} ${year}`) });
    cells.ids.forEach((id, c) => {
      known.set(`cell ${id} ${year}`, cells.yearly[y][c]);
      for (const d of touches[c]) known.set(`part ${id} ${d} ${year}`, null);
      rows.push({ total: `cell ${id} ${year}`, parts: touches[c].map((d) => `part ${id} ${d} ${year}`) });
    });
    districts.forEach((_, d) => rows.push({ total: `year ${d} ${year}`, parts: cells.ids.flatMap((id, c) => (touches[c].includes(d) ? [`part ${id} ${d} ${year}`] : [])) }));
  });
  return { known, rows };
}

/** What can be found out of each watched count: those whose interval does not hold 1 to 4. */
export function findOut(highs: Highs, snapshot: Published, touches: readonly (readonly number[])[], isSmall: IsSmall, watch: readonly string[]): readonly Found[] {
  const { known, rows } = reading(snapshot, touches);
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
  const optimum = (of: ReadonlySet<string>, largest: boolean): ArrayLike<number> => {
    const model = highs.createModel({
      numCols: names.length, numRows: sides.length, sense: largest ? highs.constants.objectiveSense.maximize : highs.constants.objectiveSense.minimize,
      colCost: names.map((name) => (of.has(name) ? 1 : 0)), colLower: names.map(() => 0), colUpper: names.map((name) => (isSmall(name) ? 4 : Infinity)),
      rowLower: sides, rowUpper: sides,
      matrix: { format: 'csr', numRows: sides.length, numCols: names.length, starts, indices, values },
    });
    try {
      model.options.set({ output_flag: false });
      model.run();
      if (model.getModelStatus() !== highs.constants.modelStatus.optimal) throw new Error(`HiGHS stopped: ${String(model.getModelStatus())}`);
      return Float64Array.from(model.getSolution().colValue);
    } finally {
      model.dispose();
    }
  };
  const least = new Map(watch.map((name) => [name, Infinity]));
  const most = new Map(watch.map((name) => [name, -Infinity]));
  const look = (solution: ArrayLike<number>): void => watch.forEach((name) => {
    const value = solution[column.get(name) ?? -1];
    least.set(name, Math.min(least.get(name) ?? NaN, value));
    most.set(name, Math.max(most.get(name) ?? NaN, value));
  });
  const left = (largest: boolean): string[] => watch.filter((name) => (largest ? (most.get(name) ?? NaN) < 4 - 1e-6 : (least.get(name) ?? NaN) > 1 + 1e-6));
  for (const largest of [true, false]) {
    for (let before = Infinity, open = left(largest); open.length > 0 && open.length < before; before = open.length, open = left(largest)) look(optimum(new Set(open), largest));
    for (const name of left(largest)) look(optimum(new Set([name]), largest));
  }
  return [...new Set([...left(true), ...left(false)])].map((name) => ({ name, least: least.get(name) ?? NaN, most: most.get(name) ?? NaN }));
}
