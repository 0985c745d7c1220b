/**
 * Counts by month, kind, time of day and day of the week as tables of bars; what is withheld is named, not left empty.
 */
import type { DistrictFacts } from '../../analysis/resident/areaFacts';
import { cityKinds } from '../../analysis/published/cityKinds';
import type { Compared } from '../../analysis/published/compareYears';
import { publishedTimes } from '../../analysis/published/times';
import { districtNames, type DistrictFact } from '../../domain/districtFacts';
import { OPEN_CATEGORIES, type Count, type Snapshot } from '../../domain/snapshot';
import { dayParts } from '../../i18n/dates';
import type { ResidentMore } from '../../i18n/residentMessages';
import type { Cell, CountTable } from './line';

type Of = (text: string) => string;

export interface CountTables {
  readonly tables: readonly CountTable[];
  /** The one sentence in place of all tables in which nothing is published; null = there are none. */
  readonly empty: string | null;
}

/** Titles carry the word "example" where the counts are one; `of` puts it. */
export function countTables(
  more: ResidentMore,
  of: Of,
  snapshot: Snapshot,
  fact: DistrictFact,
  district: DistrictFacts,
): CountTables {
  const all = [
    monthTable(more, of, fact, district.trend),
    kindTable(more, of, snapshot, fact, district),
    cityTable(more, of, snapshot),
    ...timeTables(more, of, snapshot, fact),
  ].filter((table) => table !== null);
  const isEmpty = ({ rows }: CountTable): boolean =>
    rows.every(({ cells }) => cells.every(({ share }) => share === null));
  const by = (isOfCity: boolean): string[] =>
    all.filter((table) => isEmpty(table) && table.isCity === isOfCity).map(({ id }) => more.tables.by[id]);
  const [own, city] = [by(false), by(true)];
  return {
    tables: all.filter((table) => !isEmpty(table)).map((table) => explained(more, of, table)),
    empty: own.length + city.length === 0 ? null : of(more.tables.empty(districtNames(fact), own, city)),
  };
}

/** Beneath every table, why some of its rows have no bar, and what that does not mean. */
function explained({ tables }: ResidentMore, of: Of, table: CountTable): CountTable {
  const has = (why: Cell['why']): boolean => table.rows.some(({ cells }) => cells.some((cell) => cell.why === why));
  return {
    ...table,
    notes: [
      ...(has('withheld') ? [of(tables.withheldHow)] : []),
      ...(has('no-data') ? [of(tables.missingHow)] : []),
      ...table.notes,
    ],
  };
}

function monthTable(
  { tables }: ResidentMore,
  of: Of,
  fact: DistrictFact,
  trend: DistrictFacts['trend'],
): CountTable | null {
  const cell = cellsOf(
    tables,
    trend.map(({ count }) => count),
  );
  const known = trend.filter(({ count }) => count !== null).length;
  if (known === 0 ? !trend.some(({ why }) => why === 'withheld') : known < 2) return null;
  return {
    id: 'months',
    isCity: false,
    title: of(tables.months(districtNames(fact))),
    heads: [],
    rows: trend.map(({ month, count, why }) => ({
      group: month.slice(0, 4),
      label: tables.monthName(Number(month.slice(5))),
      cells: [cell(count, why)],
    })),
    notes: [],
  };
}

function kindTable(
  { tables, categories: names }: ResidentMore,
  of: Of,
  { years, districts }: Snapshot,
  fact: DistrictFact,
  { categories, categoryChanges, year }: DistrictFacts,
): CountTable | null {
  if (year === null) return null;
  const own = districts.find(({ id }) => id === fact.id);
  const earlier = (category: (typeof categories)[number]['category']): Count =>
    own?.byCategory[OPEN_CATEGORIES.indexOf(category)][years.length - 2] ?? null;
  const counts = categories.map(({ category, count }) => (categoryChanges ? [count, earlier(category)] : [count]));
  const cell = cellsOf(tables, counts.flat());
  return {
    id: 'kinds',
    isCity: false,
    title: of(tables.kinds(districtNames(fact), year, categoryChanges ? year - 1 : null)),
    heads: categoryChanges ? [tables.kind, String(year), String(year - 1), tables.change] : [],
    rows: categories.map(({ category }, k) => ({
      label: names[category],
      cells: counts[k].map((count) => cell(count, count === null ? 'withheld' : null)),
      ...(categoryChanges ? { note: changeOf(tables, categoryChanges[k]) } : {}),
    })),
    notes: categoryChanges && areSeveral(categoryChanges) ? [of(tables.kindsCaution)] : [],
  };
}

function cityTable({ tables, categories: names }: ResidentMore, of: Of, snapshot: Snapshot): CountTable | null {
  const city = cityKinds(snapshot);
  if (!city) return null;
  const cell = cellsOf(
    tables,
    city.kinds.flatMap(({ now, before }) => [now, before]),
  );
  return {
    id: 'city-kinds',
    isCity: true,
    title: of(city.year === null ? tables.cityKinds(dayParts(city.endsOn)) : tables.cityKindsOfYear(city.year)),
    heads: [
      tables.kind,
      ...[city.endsOn, city.endedOn].map((day) =>
        city.year === null ? tables.until(day.slice(0, 7)) : day.slice(0, 4),
      ),
      tables.change,
    ],
    rows: city.kinds.map(({ category, now, before, compared }) => ({
      label: names[category],
      cells: [now, before].map((count) => cell(count, count === null ? 'withheld' : null)),
      note: changeOf(tables, compared),
    })),
    notes: areSeveral(city.kinds.map(({ compared }) => compared)) ? [of(tables.kindsCaution)] : [],
  };
}

function timeTables({ tables }: ResidentMore, of: Of, snapshot: Snapshot, fact: DistrictFact): readonly CountTable[] {
  const times = publishedTimes(snapshot, fact.id);
  if (!times) return [];
  const { year, isCity, bands, weekdays, unknown } = times;
  const names = districtNames(fact);
  // A withheld number of them may be none.
  const without =
    unknown === 0 ? [] : [of(unknown === null ? tables.unknownTimeWithheld : tables.unknownTime(unknown))];
  const rows = (counts: readonly Count[], labelOf: (k: number) => string): CountTable['rows'] => {
    const cell = cellsOf(tables, counts);
    return counts.map((count, k) => ({ label: labelOf(k), cells: [cell(count, count === null ? 'withheld' : null)] }));
  };
  return [
    {
      id: 'bands',
      isCity,
      title: of(isCity ? tables.cityBands(year) : tables.bands(names, year)),
      heads: [],
      rows: rows(bands, tables.band),
      notes: [of(tables.timesHow), ...without],
    },
    {
      id: 'weekdays',
      isCity,
      title: of(isCity ? tables.cityWeekdays(year) : tables.weekdays(names, year)),
      heads: [],
      rows: rows(weekdays, (k) => tables.weekday(k + 1)),
      notes: [of(tables.timesHow), ...without],
    },
  ];
}

/** Cells of one table, their bars as long as their share of the largest count. */
function cellsOf(tables: ResidentMore['tables'], counts: readonly Count[]): (count: Count, why: Cell['why']) => Cell {
  const most = Math.max(1, ...counts.map((count) => count ?? 0));
  return (count, why) =>
    count === null
      ? { text: why === 'no-data' ? tables.noData : tables.withheld, share: null, why: why ?? 'withheld' }
      : { text: tables.count(count), share: count / most, why: null };
}

/** Chance among many comparisons is no matter of a single one. */
const areSeveral = (kinds: readonly Compared[]): boolean => kinds.filter(({ change }) => change).length > 1;

const changeOf = (tables: ResidentMore['tables'], { change, why }: Compared): string =>
  change ? tables.changed(change) : tables.notCompared[why];
