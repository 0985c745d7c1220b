/**
 * Counts of a table by what can be filtered, each over the rows that pass every other condition: the bars beside the
 * conditions, which do not fall to 0 when one of their own is chosen. A row keeps which conditions it fails, one bit
 * each, so that a changed condition touches only the rows whose bit turns. Its rules are those of `select`.
 *
 * Beside the table it holds 3 bytes a row (2 of bits, 1 of the clock) and a count per thousand rows.
 */
import { HOUR_MS } from '../../domain/clock';
import { NO_FILTER, type IncidentFilter } from '../../domain/filter';
import { knowsDay, knowsTimeOfDay, type IncidentTable } from '../../domain/incident';
import { part, type Job } from '../../domain/job';
import { FILTER_CONDITIONS, WITHOUT, type FilterCondition } from '../../domain/selection';
import { dayCursor, moveTo } from './dayCursor';
import { NO_HOUR, NO_WEEKDAY, passesOf, type Passes } from './passes';
import { placePasses, type PlaceCondition } from './placePasses';
import { lowerBound, rowsOfPeriod } from './select';

/** Rows of a slice of the first look. */
const SLICE_ROWS = 65_536;
/** log2 of the rows that share a count in time. */
const BLOCK_BITS = 10;
const BLOCK_ROWS = 1 << BLOCK_BITS;

const bitOf = (condition: FilterCondition): number => 1 << FILTER_CONDITIONS.indexOf(condition);
const PERIOD_BIT = bitOf('period');

/** Codes of the clock: weekday x 25 + hour, of which the last of each is not known. */
const HOUR_CODES = NO_HOUR + 1;
const CLOCK_CODES = (NO_WEEKDAY + 1) * HOUR_CODES;
/** Code of a clock's cell: Monday = 0, whole hours. */
export const clockCode = (weekday: number, hour: number): number => weekday * HOUR_CODES + hour;

/** What is counted by code, and the conditions that each chart lifts: its own. */
const [CATEGORY, PLACE, SEVERITY, PUBLIC, STREET, DISTRICT, CLOCK] = [0, 1, 2, 3, 4, 5, 6] as const;
type Chart = typeof CATEGORY | typeof PLACE | typeof SEVERITY | typeof PUBLIC | typeof STREET | Last;
type Last = typeof DISTRICT | typeof CLOCK;
const CHART_OF: Readonly<Record<FilterCondition, Chart | null>> = {
  period: null,
  category: CATEGORY,
  place: PLACE,
  severity: SEVERITY,
  public: PUBLIC,
  street: STREET,
  district: DISTRICT,
  near: null,
  within: null,
  weekdays: CLOCK,
  hours: CLOCK,
  excluded: null,
  studied: null,
};
/** By the conditions that a row fails, the only chart that counts it all the same; null = there is none. */
const ONLY_CHART: readonly (Chart | null)[] = Array.from({ length: 1 << FILTER_CONDITIONS.length }, (_, fails) => {
  const charts = new Set(FILTER_CONDITIONS.filter((c) => (fails & bitOf(c)) !== 0).map((c) => CHART_OF[c]));
  const [only] = charts;
  return charts.size === 1 ? only : null;
});

/** Counts by code, as the columns have them; each answers every condition but its own. */
interface CrossCounts {
  /** Rows that pass the whole filter. */
  readonly count: number;
  readonly category: Uint32Array;
  readonly place: Uint32Array;
  readonly severity: Uint32Array;
  /** By `flags`. */
  readonly inPublic: Uint32Array;
  readonly street: Uint32Array;
  /** By index + 1; 0 = outside them all. */
  readonly district: Uint32Array;
  /** By `clockCode`; of neither weekdays nor hours. */
  readonly clock: Uint32Array;
  /** From each instant asked for to the next, of no period. */
  readonly between: readonly number[];
}

export interface CrossFilter {
  /**
   * Counts for a filter, made of those for the one before; `instants` in order. It may be left at any of its steps and
   * be asked anew: what it holds is whole there.
   */
  counts(filter: IncidentFilter, instants: readonly number[]): Job<CrossCounts>;
}

/** `districtOfRow` holds an index into `districtIds` or -1. Nothing is counted before it is asked. */
export function crossFilter(
  table: IncidentTable,
  districtOfRow: Int16Array,
  districtIds: readonly string[],
): CrossFilter {
  const { count: n, startMs, flags, category, place, severity } = table;
  const clock = new Uint8Array(n);
  const fails = new Uint16Array(n);
  const byCategory = new Uint32Array(256);
  const byPlace = new Uint32Array(256);
  const bySeverity = new Uint32Array(256);
  const byPublic = new Uint32Array(256);
  const byStreet = new Uint32Array(256);
  const byDistrict = new Uint32Array(districtIds.length + 1);
  const byClock = new Uint32Array(CLOCK_CODES);
  const blocks = new Uint32Array((n >> BLOCK_BITS) + 1);
  let passing = 0;
  let looked = 0;
  let passes = passesOf(NO_FILTER, districtIds);
  let [periodFrom, periodTo] = rowsOfPeriod(table, NO_FILTER.period);
  const inForce = new Map(FILTER_CONDITIONS.map((condition) => [condition, keyOf(condition, NO_FILTER)]));

  function addTo(chart: Chart, row: number, by: number): void {
    if (chart === CATEGORY) byCategory[category[row]] += by;
    else if (chart === PLACE) byPlace[place[row]] += by;
    else if (chart === SEVERITY) bySeverity[severity[row]] += by;
    else if (chart === PUBLIC) byPublic[flags[row]] += by;
    else if (chart === STREET) byStreet[flags[row]] += by;
    else if (chart === DISTRICT) byDistrict[districtOfRow[row] + 1] += by;
    else byClock[clock[row]] += by;
  }

  function addToAll(row: number, by: number): void {
    passing += by;
    byCategory[category[row]] += by;
    byPlace[place[row]] += by;
    bySeverity[severity[row]] += by;
    const flag = flags[row];
    byPublic[flag] += by;
    byStreet[flag] += by;
    byDistrict[districtOfRow[row] + 1] += by;
    byClock[clock[row]] += by;
  }

  /** A row's bit turns; the condition's own chart does not see it. */
  function turn(row: number, bit: number, own: Chart | null): void {
    const before = fails[row];
    const others = before & ~bit;
    fails[row] = before ^ bit;
    const by = (before & bit) === 0 ? -1 : 1;
    if (others === 0) {
      addToAll(row, by);
      if (own !== null) addTo(own, row, -by);
      if (bit !== PERIOD_BIT) blocks[row >> BLOCK_BITS] += by;
    } else if (others === PERIOD_BIT) {
      blocks[row >> BLOCK_BITS] += by;
    } else {
      const only = ONLY_CHART[others];
      if (only !== null && only !== own) addTo(only, row, by);
    }
  }

  /** The codes of the clock, and every row counted everywhere: no condition is in force yet. */
  function* firstLook(): Job<void> {
    const day = dayCursor();
    while (looked < n) {
      const to = Math.min(n, looked + SLICE_ROWS);
      for (; looked < to; looked++) {
        const ms = startMs[looked];
        if (!(ms >= day.validFromMs && ms < day.validToMs)) moveTo(day, ms);
        const isTimed = !Number.isNaN(ms);
        clock[looked] = clockCode(
          isTimed && knowsDay(flags[looked]) ? day.weekday : NO_WEEKDAY,
          isTimed && knowsTimeOfDay(flags[looked]) ? Math.floor((ms - day.midnightMs) / HOUR_MS) : NO_HOUR,
        );
        addToAll(looked, 1);
        blocks[looked >> BLOCK_BITS]++;
      }
      yield looked / n;
    }
  }

  /** Turns every row whose code passes otherwise than before. */
  function turnCodes(
    condition: FilterCondition,
    codes: Uint8Array | Int16Array,
    before: Uint8Array,
    after: Uint8Array,
    firstCode = 0,
  ): void {
    const changed = before.map((passed, code) => passed ^ after[code]);
    if (!changed.includes(1)) return;
    const [bit, own] = [bitOf(condition), CHART_OF[condition]];
    for (let row = 0; row < n; row++) if (changed[codes[row] - firstCode] === 1) turn(row, bit, own);
  }

  /** Of two stretches of rows, those that only one of them holds. */
  function turnPeriod(filter: IncidentFilter): void {
    const [from, to] = rowsOfPeriod(table, filter.period);
    const ends = [from, to, periodFrom, periodTo].sort((a, b) => a - b);
    for (let k = 0; k < 3; k++) {
      const first = ends[k];
      const isNow = first >= from && first < to;
      const wasBefore = first >= periodFrom && first < periodTo;
      if (isNow !== wasBefore) for (let row = first; row < ends[k + 1]; row++) turn(row, PERIOD_BIT, null);
    }
    [periodFrom, periodTo] = [from, to];
  }

  function turnPlaces(condition: PlaceCondition, filter: IncidentFilter): void {
    const passesThere = placePasses(condition, table, filter);
    const bit = bitOf(condition);
    for (let row = 0; row < n; row++)
      if ((passesThere === null || passesThere(row)) !== ((fails[row] & bit) === 0)) turn(row, bit, null);
  }

  /** Brings one condition of a filter into force; `next` = the tables of all its conditions. */
  function apply(condition: FilterCondition, filter: IncidentFilter, next: Passes): void {
    const now = passes;
    if (condition === 'period') turnPeriod(filter);
    else if (condition === 'category') turnCodes(condition, category, now.category, next.category);
    else if (condition === 'place') turnCodes(condition, place, now.place, next.place);
    else if (condition === 'severity') turnCodes(condition, severity, now.severity, next.severity);
    else if (condition === 'public') turnCodes(condition, flags, now.inPublic, next.inPublic);
    else if (condition === 'street') turnCodes(condition, flags, now.street, next.street);
    else if (condition === 'district') turnCodes(condition, districtOfRow, now.district, next.district, -1);
    else if (condition === 'weekdays') turnCodes(condition, clock, weekdayCodes(now), weekdayCodes(next));
    else if (condition === 'hours') turnCodes(condition, clock, hourCodes(now), hourCodes(next));
    else turnPlaces(condition, filter);
    const rule = RULE_OF[condition];
    if (rule) passes = { ...now, [rule]: next[rule] };
    inForce.set(condition, keyOf(condition, filter));
  }

  /** Rows [from, to) that fail nothing but the period: whole blocks by their counts, the rest one by one. */
  function ofNoPeriod(from: number, to: number): number {
    let found = 0;
    for (let row = from; row < to;) {
      if ((row & (BLOCK_ROWS - 1)) === 0 && row + BLOCK_ROWS <= to) {
        found += blocks[row >> BLOCK_BITS];
        row += BLOCK_ROWS;
      } else if ((fails[row++] & ~PERIOD_BIT) === 0) found++;
    }
    return found;
  }

  return {
    *counts(filter, instants) {
      yield* part(firstLook(), 0, 0.5);
      const next = passesOf(filter, districtIds);
      const isOther = (condition: FilterCondition): boolean => inForce.get(condition) !== keyOf(condition, filter);
      for (const condition of FILTER_CONDITIONS) {
        if (!isOther(condition)) continue;
        apply(condition, filter, next);
        yield 0.5 + FILTER_CONDITIONS.indexOf(condition) / (2 * FILTER_CONDITIONS.length);
      }
      // What another question has turned between two of these steps.
      for (const condition of FILTER_CONDITIONS) if (isOther(condition)) apply(condition, filter, next);
      const rows = instants.map((ms) => lowerBound(startMs, ms));
      return {
        count: passing,
        category: byCategory.slice(),
        place: byPlace.slice(),
        severity: bySeverity.slice(),
        inPublic: byPublic.slice(),
        street: byStreet.slice(),
        district: byDistrict.slice(),
        clock: byClock.slice(),
        between: rows.slice(1).map((to, k) => ofNoPeriod(rows[k], to)),
      };
    },
  };
}

/** The table of a condition's rule. */
const RULE_OF: Readonly<Record<FilterCondition, keyof Passes | null>> = {
  period: null,
  category: 'category',
  place: 'place',
  severity: 'severity',
  public: 'inPublic',
  street: 'street',
  district: 'district',
  near: null,
  within: null,
  weekdays: 'weekday',
  hours: 'hour',
  excluded: null,
  studied: null,
};

const clockCodes = (passed: (weekday: number, hour: number) => number): Uint8Array =>
  Uint8Array.from({ length: CLOCK_CODES }, (_, code) => passed(Math.floor(code / HOUR_CODES), code % HOUR_CODES));
const weekdayCodes = ({ weekday }: Passes): Uint8Array => clockCodes((of) => weekday[of]);
const hourCodes = ({ hour }: Passes): Uint8Array => clockCodes((_, of) => hour[of]);

/** What a filter says of a condition, to be held against what it said before. */
const keyOf = (condition: FilterCondition, filter: IncidentFilter): string =>
  JSON.stringify(Object.keys(WITHOUT[condition]).map((name) => filter[name as keyof IncidentFilter]));
