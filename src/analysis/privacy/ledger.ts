import { mapCounts, type CountSet, type Frame, type TableName } from './countSet';

/** What is known to add up: the parts make the total. */
export interface Sum {
  readonly total: number;
  readonly parts: readonly number[];
}

/** A year, or a month outside the whole years: no sum reaches from one block into another. */
export interface Block {
  readonly entries: readonly number[];
  readonly sums: readonly Sum[];
}

/** Every count by a number of its own, and all sums that whoever reads the snapshot knows of. */
export interface Ledger {
  readonly index: CountSet<number>;
  readonly tables: readonly TableName[];
  /** Parts of cells that touch several districts: entries that are never published, in the order of `Frame.touches`. */
  readonly parts: readonly (readonly (readonly number[])[])[];
  readonly blocks: readonly Block[];
}

/**
 * The sums are: a district's or the city's year is that of its months, and of its categories; the city's month, year and
 * category are those of its districts; a month is the sum of its days; the city's year is the sum of all cells; a cell that
 * touches several districts is the sum of its parts there, and a district's year the sum of its cells and parts.
 */
export function ledgerOf(set: CountSet<unknown>, { years, months, days, touches }: Frame): Ledger {
  const tables: TableName[] = [];
  const index = mapCounts(set, (_, table) => tables.push(table) - 1);
  const parts = index.cells.map((row) => row.map((cell, c) => (touches[c].length > 1 ? touches[c].map(() => tables.push('part') - 1) : [cell])));
  const { city, districts } = index;

  const monthSums = (m: number): Sum[] => {
    const inMonth = days.flatMap((day, d) => (day.startsWith(months[m]) ? [city.daily[d]] : []));
    return [{ total: city.monthly[m], parts: districts.map(({ monthly }) => monthly[m]) }, { total: city.monthly[m], parts: inMonth }];
  };
  const yearSums = (y: number): Sum[] => {
    const inYear = months.flatMap((month, m) => (month.startsWith(`${years[y]}-`) ? [m] : []));
    return [
      ...inYear.flatMap(monthSums),
      ...[city, ...districts].flatMap(({ yearly, monthly, byCategory }) => [
        { total: yearly[y], parts: inYear.map((m) => monthly[m]) },
        { total: yearly[y], parts: byCategory.map((row) => row[y]) },
      ]),
      { total: city.yearly[y], parts: districts.map(({ yearly }) => yearly[y]) },
      ...city.byCategory.map((row, k) => ({ total: row[y], parts: districts.map(({ byCategory }) => byCategory[k][y]) })),
      { total: city.yearly[y], parts: index.cells[y] },
      ...index.cells[y].flatMap((cell, c) => (parts[y][c].length > 1 ? [{ total: cell, parts: parts[y][c] }] : [])),
      ...districts.map(({ yearly }, d) => ({ total: yearly[y], parts: touches.flatMap((list, c) => (list.includes(d) ? [parts[y][c][list.indexOf(d)]] : [])) })),
    ];
  };
  const loose = months.flatMap((month, m) => (years.includes(Number(month.slice(0, 4))) ? [] : [m]));
  // A snapshot without cells, or a month before the published days, has nothing to add up there.
  const blocks = [...years.map((_, y) => yearSums(y)), ...loose.map(monthSums)].map((sums) => blockOf(sums.filter((sum) => sum.parts.length > 0)));
  return { index, tables, parts, blocks };
}

function blockOf(sums: readonly Sum[]): Block {
  return { entries: [...new Set(sums.flatMap(({ total, parts }) => [total, ...parts]))].sort((a, b) => a - b), sums };
}
