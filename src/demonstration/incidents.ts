import calibration from '../../data/facts/calibration.json';
import { DAY_MS, fromCityClock, wallTime } from '../domain/clock';
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
} from '../domain/incident';
import { toPlane } from '../domain/projection';
import * as mix from './mix';
import { drawer, pickExactly, seeded, shuffle, type Random } from './random';
import { RoundedPlaces } from './roundedPlaces';
import type { SpotDrawer } from './sites';
import { drawTime } from './times';

const facts = calibration;
const MINUTE_MS = 60_000;

/**
 * Whether a row's position (degrees, in whole steps) is not taken, and another is drawn in its place. Asked of the rows
 * in their order, of each until a position is taken.
 */
export type Refuses = (row: number, lon: number, lat: number) => boolean;

/** From midnight on the first to midnight after the last, UTC ms. */
const [FROM_MS, END_MS] = [fromCityClock(2019, 1, 1), fromCityClock(2021, 5, 1)];

interface Day {
  readonly ms: number;
  readonly year: number;
  readonly month: number;
  readonly inLockdownDays: boolean;
  readonly weight: number;
}

/**
 * Days of the demonstration period with how much falls on each; the same calendar days of 2019 stand beside the
 * lockdown's.
 */
function days(): Day[] {
  const { from, to } = facts.lockdown;
  const all: Day[] = [];
  for (let ms = FROM_MS; ms < END_MS; ms += DAY_MS) {
    const { year, month, day, weekday } = wallTime(ms);
    const monthDays = new Date(Date.UTC(year, month, 0)).getUTCDate();
    const date = `${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
    const weight = (mix.MONTHS[month - 1] / monthDays) * mix.WEEKDAYS[weekday - 1] * mix.level(year, month, day);
    all.push({ ms, year, month, weight, inLockdownDays: date >= from && date < to });
  }
  return all;
}

/** Rows before they are sorted: those of a part of the years lie together. */
interface Parts {
  readonly y2019: Uint32Array;
  readonly lockdown2020: Uint32Array;
  readonly rest2020: Uint32Array;
  readonly y2021: Uint32Array;
}

/**
 * The day of every row (index into `calendar`), and which rows are of which part of the years: the years' totals are
 * exact, the lockdown's is its published part of the same days of 2019.
 */
function daysOfRows(calendar: readonly Day[]): { dayOf: Uint16Array; parts: Parts } {
  const random = seeded('days');
  const drawn: number[] = [];
  const add = (passes: (day: Day) => boolean, count: number): Uint32Array => {
    const some = calendar.flatMap((day, k) => (passes(day) ? [k] : []));
    const draw = drawer(some.map((k) => calendar[k].weight));
    const rows = Uint32Array.from({ length: count }, (_, k) => drawn.length + k);
    for (let k = 0; k < count; k++) drawn.push(some[draw(random)]);
    return rows;
  };
  const y2019 = add(({ year }) => year === 2019, facts.crimes2019);
  const before = drawn.filter((day) => calendar[day].inLockdownDays).length;
  const inLockdown = Math.round(before * (1 + facts.lockdown.crime));
  const lockdown2020 = add(({ year, inLockdownDays }) => year === 2020 && inLockdownDays, inLockdown);
  const rest2020 = add(({ year, inLockdownDays }) => year === 2020 && !inLockdownDays, facts.crimes2020 - inLockdown);
  const base2021 = drawn.slice(y2019.length).filter((day) => calendar[day].month <= 4).length;
  const y2021 = add(({ year }) => year === 2021, Math.round(base2021 * (1 + facts.firstMonths2021Change)));
  return { dayOf: Uint16Array.from(drawn), parts: { y2019, lockdown2020, rest2020, y2021 } };
}

/** One byte a row: 1 where it is marked. */
type Marks = Uint8Array;

/** Marks exactly the published number of rows in each part of the years, by weight alone. */
function marks(
  random: Random,
  parts: Parts,
  counts: (of2019: Marks) => Readonly<Record<keyof Omit<Parts, 'y2019'>, number>>,
  count2019: number,
  weightOf: (row: number) => number,
  among: Marks | null,
): Marks {
  const { y2019, lockdown2020, rest2020, y2021 } = parts;
  const marked = new Uint8Array(y2019.length + lockdown2020.length + rest2020.length + y2021.length);
  const mark = (rows: Uint32Array, count: number): void => {
    const some = among ? rows.filter((row) => among[row] === 1) : rows;
    for (const row of pickExactly(random, some, count, weightOf)) marked[row] = 1;
  };
  mark(y2019, count2019);
  const rest = counts(marked);
  for (const part of ['lockdown2020', 'rest2020', 'y2021'] as const) mark(parts[part], rest[part]);
  return marked;
}

const ofKinds = <T>(of: Readonly<Record<PlaceKind, T>>): readonly T[] => PLACE_KINDS.map((kind) => of[kind]);
const ofCategories = <T>(of: Readonly<Record<Category, T>>): readonly T[] => CATEGORIES.map((name) => of[name]);

/**
 * The demonstration incidents, sorted by start (docs/facts.md, section 4: illustrative). The same on every machine, but
 * for a place that the last bit of a sine could put on the other side of a step's middle.
 */
export function drawIncidents(spotOf: SpotDrawer, refuses: Refuses): IncidentTable {
  const calendar = days();
  const { dayOf, parts } = daysOfRows(calendar);
  const n = dayOf.length;
  const in2019 = (marked: Marks): number =>
    parts.y2019.reduce((sum, row) => sum + (calendar[dayOf[row]].inLockdownDays ? marked[row] : 0), 0);

  const placeOf = placesOf(calendar, dayOf);
  const weights = (of: Readonly<Record<PlaceKind, number>>): ((row: number) => number) => {
    const byKind = ofKinds(of);
    return (row) => byKind[placeOf[row]];
  };

  const inPublic = marks(
    seeded('public'),
    parts,
    (of2019) => {
      const lockdown2020 = Math.round(in2019(of2019) * mix.PUBLIC_OF_2019_IN_LOCKDOWN);
      return {
        lockdown2020,
        rest2020: facts.public2020 - lockdown2020,
        y2021: Math.round(parts.y2021.length * mix.SHARES_2021.public),
      };
    },
    facts.public2019,
    weights(mix.PUBLIC_WEIGHT),
    null,
  );

  const street = marks(
    seeded('street'),
    parts,
    (of2019) => {
      const lockdown2020 = Math.round(in2019(of2019) * (1 + facts.lockdown.street));
      return {
        lockdown2020,
        rest2020: facts.street2020 - lockdown2020,
        y2021: Math.round(parts.y2021.length * mix.SHARES_2021.street),
      };
    },
    facts.street2019,
    weights(mix.STREET_WEIGHT),
    inPublic,
  );

  const theft = marks(
    seeded('theft'),
    parts,
    (of2019) => ({
      lockdown2020: Math.round(in2019(of2019) * (1 + facts.lockdown.thefts)),
      rest2020: Math.round(parts.rest2020.length * mix.THEFT_SHARE_REST_2020),
      y2021: Math.round(parts.y2021.length * mix.SHARES_2021.theft),
    }),
    Math.round(facts.crimes2019 * facts.thefts2019Share),
    weights(mix.THEFT_WEIGHT),
    null,
  );

  const table = allocateIncidents(n);
  const { startMs, spanMin, category, severity, place, flags, lon, lat } = table;
  place.set(placeOf);
  categories(category, placeOf, theft);
  const freshOf = freshness(parts, category);
  severities(severity, category);
  const timeRandom = seeded('times');
  // Of a few streams one whose chance differences around the posts are small: noise must not read as an effect either
  // way.
  const spotRandom = seeded('spots 6');
  const rounded = new RoundedPlaces();
  for (let row = 0; row < n; row++) {
    const kind = placeOf[row];
    const time = drawTime(timeRandom, calendar[dayOf[row]].ms, END_MS, PLACE_KINDS[kind], CATEGORIES[category[row]]);
    startMs[row] = time.startMs;
    spanMin[row] = time.spanMin;
    flags[row] = packFlags(inPublic[row] ? YES : NO, street[row] ? YES : NO, freshOf[row] as Answer, time.timeOfDay);
    do {
      const spot = spotOf(kind, spotRandom);
      rounded.find(spot[0], spot[1]);
      lon[row] = rounded.lon;
      lat[row] = rounded.lat;
    } while (refuses(row, lon[row], lat[row]));
  }
  return sorted(table);
}

/** Kinds of place in the same mix in every month, to the nearest row; which row gets which is chance. */
function placesOf(calendar: readonly Day[], dayOf: Uint16Array): Uint8Array {
  const random = seeded('places');
  const shares = ofKinds(mix.PLACE_SHARE);
  const placeOf = new Uint8Array(dayOf.length);
  // In the order in which they come first.
  const months = new Map<number, number[]>();
  dayOf.forEach((day, row) => {
    const { year, month } = calendar[day];
    const rows = months.get(12 * year + month);
    if (rows) rows.push(row);
    else months.set(12 * year + month, [row]);
  });
  for (const rows of months.values()) {
    const order = Uint32Array.from(rows);
    shuffle(random, order);
    const start = random();
    order.forEach((row, k) => {
      let kind = 0;
      for (
        let left = (k + start) / order.length - shares[0];
        left >= 0 && kind + 1 < shares.length;
        left -= shares[++kind]
      );
      placeOf[row] = kind;
    });
  }
  return placeOf;
}

/** Writes the category of every row. */
function categories(category: Uint8Array, placeOf: Uint8Array, theft: Marks): void {
  const random = seeded('categories');
  const [plain, petty] = [CATEGORIES.indexOf('theft'), CATEGORIES.indexOf('petty-theft')];
  const others = CATEGORIES.filter((name) => name !== 'theft' && name !== 'petty-theft');
  const codes = others.map((name) => CATEGORIES.indexOf(name));
  const draws = ofKinds(mix.OTHERS).map((shares) => drawer(others.map((name) => shares[name])));
  const pettyShare = ofKinds(mix.PETTY_SHARE);
  for (let row = 0; row < category.length; row++) {
    const kind = placeOf[row];
    if (theft[row] === 1) category[row] = random() < pettyShare[kind] ? petty : plain;
    else category[row] = codes[draws[kind](random)];
  }
}

/** Writes the severity of every row. */
function severities(severity: Uint8Array, category: Uint8Array): void {
  const random = seeded('severity');
  const known = SEVERITIES.filter((name) => name !== 'unknown');
  const codes = known.map((name) => SEVERITIES.indexOf(name));
  const draws = ofCategories(mix.SEVERITY).map((shares) => drawer(known.map((name) => shares[name])));
  for (let row = 0; row < severity.length; row++)
    severity[row] =
      random() < mix.SEVERITY_UNKNOWN ? SEVERITIES.indexOf('unknown') : codes[draws[category[row]](random)];
}

/** Yes, no or not recorded; the share of yes among the known is 1.123 times 2019's in 2020 (docs/facts.md, F7). */
function freshness(parts: Parts, category: Uint8Array): Uint8Array {
  const random = seeded('fresh');
  const answers = category.map(() => (random() < mix.FRESH_KNOWN ? NO : UNKNOWN));
  const weightOf = ofCategories(mix.FRESH_WEIGHT);
  const solve = (rows: Uint32Array, share: number): number => {
    const known = rows.filter((row) => answers[row] !== UNKNOWN);
    const count = Math.round(known.length * share);
    const solved = pickExactly(random, known, count, (row) => weightOf[category[row]]);
    for (const row of solved) answers[row] = YES;
    return solved.length / known.length;
  };
  const share2019 = solve(parts.y2019, mix.FRESH_SHARE_2019);
  const y2020 = new Uint32Array(parts.lockdown2020.length + parts.rest2020.length);
  y2020.set(parts.lockdown2020);
  y2020.set(parts.rest2020, parts.lockdown2020.length);
  solve(y2020, share2019 * facts.freshFactor);
  solve(parts.y2021, mix.FRESH_SHARE_2021);
  return answers;
}

/** The rows by start, west to east, south to north; with their metres on the plane. */
function sorted(rows: IncidentTable): IncidentTable {
  const table = allocateIncidents(rows.count);
  const order = byStart(rows);
  for (let i = 0; i < order.length; i++) {
    const row = order[i];
    const at = toPlane(rows.lon[row], rows.lat[row]);
    table.startMs[i] = rows.startMs[row];
    table.spanMin[i] = rows.spanMin[row];
    table.lon[i] = rows.lon[row];
    table.lat[i] = rows.lat[row];
    table.x[i] = at[0];
    table.y[i] = at[1];
    table.category[i] = rows.category[row];
    table.place[i] = rows.place[row];
    table.severity[i] = rows.severity[row];
    table.flags[i] = rows.flags[row];
  }
  return table;
}

/** By minutes, with the fast sort of plain numbers that hold the row as well; in a minute there are few to compare. */
function byStart({ count, startMs, lon, lat }: IncidentTable): Uint32Array {
  const keys = new Float64Array(count);
  for (let row = 0; row < count; row++) keys[row] = ((startMs[row] - FROM_MS) / MINUTE_MS) * count + row;
  keys.sort();
  const order = new Uint32Array(count);
  for (let i = 0; i < count; i++) {
    const row = keys[i] % count;
    let at = i;
    for (; at > 0; at--) {
      const before = order[at - 1];
      if (startMs[before] < startMs[row] || lon[before] < lon[row]) break;
      if (lon[before] === lon[row] && lat[before] <= lat[row]) break;
      order[at] = before;
    }
    order[at] = row;
  }
  return order;
}
