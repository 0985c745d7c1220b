import { DAY_MS, fromCityClock, wallTime } from '../../src/domain/clock';
import {
  CATEGORIES,
  NO,
  PLACE_KINDS,
  SEVERITIES,
  UNKNOWN,
  YES,
  allocateIncidents,
  packFlags,
  type Answer,
  type Category,
  type IncidentTable,
  type PlaceKind,
} from '../../src/domain/incident';
import { toPlane } from '../../src/domain/projection';
import { factJson, groupBy } from './csv';
import { drawTime, type DrawnTime } from './incidentTimes';
import * as mix from './incidentMix';
import { drawer, pickExactly, seeded, shuffle, type Random } from './random';
import type { Spot } from './sites';

export interface Calibration {
  readonly crimes2019: number;
  readonly crimes2020: number;
  readonly thefts2019Share: number;
  readonly public2019: number;
  readonly public2020: number;
  readonly street2019: number;
  readonly street2020: number;
  readonly freshFactor: number;
  readonly firstMonths2021Change: number;
  readonly lockdown: {
    readonly from: string;
    readonly to: string;
    readonly crime: number;
    readonly thefts: number;
    readonly street: number;
  };
  readonly fatalAccidents2020: number;
}

interface Row extends DrawnTime {
  readonly year: number;
  readonly inLockdownDays: boolean;
  readonly spot: Spot;
  readonly place: PlaceKind;
  readonly category: Category;
  readonly severity: number;
  readonly inPublic: boolean;
  readonly street: boolean;
  readonly fresh: Answer;
}

interface Day {
  readonly ms: number;
  readonly year: number;
  readonly month: number;
  readonly inLockdownDays: boolean;
  readonly weight: number;
}

export const calibration = (): Calibration => factJson<Calibration>('calibration.json');

/**
 * Days of the demonstration period with how much falls on each; the same calendar days of 2019 stand beside the
 * lockdown's.
 */
function days({ lockdown }: Calibration): Day[] {
  const all: Day[] = [];
  const end = fromCityClock(2021, 5, 1);
  for (let ms = fromCityClock(2019, 1, 1); ms < end; ms += DAY_MS) {
    const { year, month, day, weekday } = wallTime(ms);
    const monthDays = new Date(Date.UTC(year, month, 0)).getUTCDate();
    const date = `${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
    const weight = (mix.MONTHS[month - 1] / monthDays) * mix.WEEKDAYS[weekday - 1] * mix.level(year, month, day);
    all.push({ ms, year, month, weight, inLockdownDays: date >= lockdown.from && date < lockdown.to });
  }
  return all;
}

/** Draws `count` days of those that pass. */
function drawDays(random: Random, all: readonly Day[], passes: (day: Day) => boolean, count: number): Day[] {
  const some = all.filter(passes);
  const draw = drawer(some.map((day) => day.weight));
  return Array.from({ length: count }, () => some[draw(random)]);
}

/** Days of every row: the years' totals are exact, the lockdown's is its published part of the same days of 2019. */
function allDays(facts: Calibration): Day[] {
  const random = seeded('days');
  const calendar = days(facts);
  const of2019 = drawDays(random, calendar, (day) => day.year === 2019, facts.crimes2019);
  const before = of2019.filter((day) => day.inLockdownDays).length;
  const inLockdown = Math.round(before * (1 + facts.lockdown.crime));
  const of2020 = [
    ...drawDays(random, calendar, (day) => day.year === 2020 && day.inLockdownDays, inLockdown),
    ...drawDays(random, calendar, (day) => day.year === 2020 && !day.inLockdownDays, facts.crimes2020 - inLockdown),
  ];
  const base2021 = of2020.filter((day) => day.month <= 4).length;
  const of2021 = drawDays(
    random,
    calendar,
    (day) => day.year === 2021,
    Math.round(base2021 * (1 + facts.firstMonths2021Change)),
  );
  return [...of2019, ...of2020, ...of2021];
}

/** Marks exactly the published number of rows in each part of the years, by weight alone. */
function marks(
  random: Random,
  groups: Groups,
  counts: (of2019: ReadonlySet<number>) => Readonly<Record<keyof Omit<Groups, 'y2019'>, number>>,
  count2019: number,
  weightOf: (row: number) => number,
  among: ReadonlySet<number> | null,
): ReadonlySet<number> {
  const rowsOf = (rows: readonly number[]): readonly number[] => (among ? rows.filter((row) => among.has(row)) : rows);
  const marked = new Set(pickExactly(random, rowsOf(groups.y2019), count2019, weightOf));
  const rest = counts(marked);
  for (const part of ['lockdown2020', 'rest2020', 'y2021'] as const) {
    for (const row of pickExactly(random, rowsOf(groups[part]), rest[part], weightOf)) marked.add(row);
  }
  return marked;
}

interface Groups {
  readonly y2019: readonly number[];
  readonly lockdown2020: readonly number[];
  readonly rest2020: readonly number[];
  readonly y2021: readonly number[];
}

/**
 * The demonstration incidents, sorted by start. `spotOf` knows neither posts nor time (docs/facts.md, section 4:
 * illustrative).
 */
export function buildIncidents(spotOf: (kind: PlaceKind, random: Random) => Spot): IncidentTable {
  const facts = calibration();
  const dayOf = allDays(facts);
  const n = dayOf.length;
  const rows = Array.from({ length: n }, (_, row) => row);
  const groups: Groups = {
    y2019: rows.filter((row) => dayOf[row].year === 2019),
    lockdown2020: rows.filter((row) => dayOf[row].year === 2020 && dayOf[row].inLockdownDays),
    rest2020: rows.filter((row) => dayOf[row].year === 2020 && !dayOf[row].inLockdownDays),
    y2021: rows.filter((row) => dayOf[row].year === 2021),
  };
  const in2019 = (marked: ReadonlySet<number>): number =>
    groups.y2019.filter((row) => dayOf[row].inLockdownDays && marked.has(row)).length;

  const placeOf = placesOf(dayOf);

  const inPublic = marks(
    seeded('public'),
    groups,
    (of2019) => {
      const lockdown2020 = Math.round(in2019(of2019) * mix.PUBLIC_OF_2019_IN_LOCKDOWN);
      return {
        lockdown2020,
        rest2020: facts.public2020 - lockdown2020,
        y2021: Math.round(groups.y2021.length * mix.SHARES_2021.public),
      };
    },
    facts.public2019,
    (row) => mix.PUBLIC_WEIGHT[placeOf[row]],
    null,
  );

  const street = marks(
    seeded('street'),
    groups,
    (of2019) => {
      const lockdown2020 = Math.round(in2019(of2019) * (1 + facts.lockdown.street));
      return {
        lockdown2020,
        rest2020: facts.street2020 - lockdown2020,
        y2021: Math.round(groups.y2021.length * mix.SHARES_2021.street),
      };
    },
    facts.street2019,
    (row) => mix.STREET_WEIGHT[placeOf[row]],
    inPublic,
  );

  const theft = marks(
    seeded('theft'),
    groups,
    (of2019) => ({
      lockdown2020: Math.round(in2019(of2019) * (1 + facts.lockdown.thefts)),
      rest2020: Math.round(groups.rest2020.length * mix.THEFT_SHARE_REST_2020),
      y2021: Math.round(groups.y2021.length * mix.SHARES_2021.theft),
    }),
    Math.round(facts.crimes2019 * facts.thefts2019Share),
    (row) => mix.THEFT_WEIGHT[placeOf[row]],
    null,
  );

  const categoryOf = categories(placeOf, theft);
  const freshOf = freshness(facts, groups, categoryOf);
  const severityOf = severities(categoryOf);
  const timeRandom = seeded('times');
  // Of a few streams one whose chance differences around the posts are small: noise must not read as an effect either
  // way.
  const spotRandom = seeded('spots 6');
  const built = rows.map((row): Row => ({
    ...drawTime(timeRandom, dayOf[row].ms, placeOf[row], categoryOf[row]),
    year: dayOf[row].year,
    inLockdownDays: dayOf[row].inLockdownDays,
    place: placeOf[row],
    spot: spotOf(placeOf[row], spotRandom),
    category: categoryOf[row],
    severity: severityOf[row],
    inPublic: inPublic.has(row),
    street: street.has(row),
    fresh: freshOf[row],
  }));
  return toTable(built.sort((a, b) => a.startMs - b.startMs || a.spot.lon - b.spot.lon || a.spot.lat - b.spot.lat));
}

/** Kinds of place in the same mix in every month, to the nearest row; which row gets which is chance. */
function placesOf(dayOf: readonly Day[]): PlaceKind[] {
  const random = seeded('places');
  const shares = PLACE_KINDS.map((kind) => mix.PLACE_SHARE[kind]);
  const placeOf: PlaceKind[] = [];
  const months = groupBy(
    dayOf.map((day, row) => ({ row, month: `${day.year}-${day.month}` })),
    ({ month }) => month,
  );
  for (const rows of months.values()) {
    const order = Uint32Array.from(rows, ({ row }) => row);
    shuffle(random, order);
    const start = random();
    order.forEach((row, k) => {
      let kind = 0;
      for (
        let left = (k + start) / order.length - shares[0];
        left >= 0 && kind + 1 < shares.length;
        left -= shares[++kind]
      );
      placeOf[row] = PLACE_KINDS[kind];
    });
  }
  return placeOf;
}

function categories(placeOf: readonly PlaceKind[], theft: ReadonlySet<number>): Category[] {
  const random = seeded('categories');
  const others = new Map(
    PLACE_KINDS.map((kind) => {
      const names = CATEGORIES.filter((name) => name !== 'theft' && name !== 'petty-theft');
      const draw = drawer(names.map((name) => mix.OTHERS[kind][name]));
      return [kind, (): Category => names[draw(random)]];
    }),
  );
  return placeOf.map((kind, row) => {
    if (theft.has(row)) return random() < mix.PETTY_SHARE[kind] ? 'petty-theft' : 'theft';
    return others.get(kind)!();
  });
}

function severities(categoryOf: readonly Category[]): number[] {
  const random = seeded('severity');
  const known = SEVERITIES.filter((name) => name !== 'unknown');
  const draws = new Map(
    CATEGORIES.map((category) => [category, drawer(known.map((name) => mix.SEVERITY[category][name]))]),
  );
  return categoryOf.map((category) =>
    random() < mix.SEVERITY_UNKNOWN
      ? SEVERITIES.indexOf('unknown')
      : SEVERITIES.indexOf(known[draws.get(category)!(random)]),
  );
}

/** Yes, no or not recorded; the share of yes among the known is 1.123 times 2019's in 2020 (docs/facts.md, F7). */
function freshness(facts: Calibration, groups: Groups, categoryOf: readonly Category[]): Answer[] {
  const random = seeded('fresh');
  const answers = categoryOf.map((): Answer => (random() < mix.FRESH_KNOWN ? NO : UNKNOWN));
  const solve = (rows: readonly number[], shareOf: (known: number) => number): number => {
    const known = rows.filter((row) => answers[row] !== UNKNOWN);
    const solved = pickExactly(
      random,
      known,
      Math.round(known.length * shareOf(known.length)),
      (row) => mix.FRESH_WEIGHT[categoryOf[row]],
    );
    for (const row of solved) answers[row] = YES;
    return solved.length / known.length;
  };
  const share2019 = solve(groups.y2019, () => mix.FRESH_SHARE_2019);
  solve([...groups.lockdown2020, ...groups.rest2020], () => share2019 * facts.freshFactor);
  solve(groups.y2021, () => mix.FRESH_SHARE_2021);
  return answers;
}

function toTable(rows: readonly Row[]): IncidentTable {
  const table = allocateIncidents(rows.length);
  rows.forEach((row, i) => {
    table.startMs[i] = row.startMs;
    table.spanMin[i] = row.spanMin;
    table.lon[i] = row.spot.lon;
    table.lat[i] = row.spot.lat;
    [table.x[i], table.y[i]] = toPlane(row.spot.lon, row.spot.lat);
    table.category[i] = CATEGORIES.indexOf(row.category);
    table.place[i] = PLACE_KINDS.indexOf(row.place);
    table.severity[i] = row.severity;
    table.flags[i] = packFlags(row.inPublic ? YES : NO, row.street ? YES : NO, row.fresh, row.timeOfDay);
  });
  return table;
}
