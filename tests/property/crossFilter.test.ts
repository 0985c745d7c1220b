import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerCross } from '../../src/analysis/answer/answerCross';
import { rowsOf } from '../../src/analysis/answer/selection';
import type { Study } from '../../src/analysis/answer/study';
import { weekdayDays } from '../../src/analysis/span/periodFill';
import { crossFilter, type CrossFilter } from '../../src/analysis/selection/crossFilter';
import type { CrossAnswer } from '../../src/domain/answers';
import type { City } from '../../src/domain/city';
import { DAY_MS, fromCityClock, wallTime } from '../../src/domain/clock';
import { NO_FILTER, type IncidentFilter } from '../../src/domain/filter';
import {
  allocateIncidents,
  CATEGORIES,
  knowsDay,
  knowsTimeOfDay,
  NO,
  packFlags,
  PLACE_KINDS,
  publicOf,
  SEVERITIES,
  streetOf,
  UNKNOWN,
  YES,
  type Answer,
  type IncidentTable,
} from '../../src/domain/incident';
import { finish } from '../../src/domain/job';
import { toPlane } from '../../src/domain/projection';
import { shownPeriod, type RegisterSpan } from '../../src/domain/register';
import { runs } from '../prove';
import { randomRows, tableOf } from '../unit/selectFixtures';

const DISTRICTS = ['north', 'middle', 'south'];
const day = (n: number): number => fromCityClock(2018, 1, 1) + n * DAY_MS;

/** Days of the register, with rows before and after them and rows without a time. */
function registerOf(table: IncidentTable): RegisterSpan {
  const span = { fromMs: day(40), toMs: day(2200) };
  const extent = { fromMs: day(0), toMs: day(2901) };
  return {
    span,
    extent,
    rows: table.count,
    completeToMs: span.toMs,
    outside: { before: 1, after: 1, undated: 1 },
    gaps: [],
    rule: 'dense',
  };
}

function studyOf(table: IncidentTable, hasTime: boolean): Study {
  const register = hasTime ? registerOf(table) : null;
  const city = { districts: DISTRICTS.map((id) => ({ id })), areaKm2: 0, places: [], masks: {} } as unknown as City;
  return {
    city,
    table,
    // Some of them outside all districts.
    districtOfRow: Int16Array.from(table.lon, (lon) => Math.min(2, Math.floor((lon - 76.85) * 10))),
    dataPeriod: register?.span ?? null,
    register,
    posts: [],
  };
}

/** Some rows say a month alone; all lie on the plane too. */
function withMonthsAlone(table: IncidentTable): IncidentTable {
  const flags = table.flags.map((f, row) =>
    row % 7 === 3 ? packFlags(publicOf(f), streetOf(f), UNKNOWN, false, true) : f,
  );
  const places = Array.from(table.lon, (lon, row) => toPlane(lon, table.lat[row]));
  return { ...table, flags, x: Float64Array.from(places, ([x]) => x), y: Float64Array.from(places, ([, y]) => y) };
}

const someOf = <T>(all: readonly T[]): fc.Arbitrary<readonly T[] | null> =>
  fc.option(fc.subarray([...all], { minLength: 0 }), { nil: null });
const days = fc.integer({ min: -30, max: 2950 });
const filters = (table: IncidentTable): fc.Arbitrary<IncidentFilter> =>
  fc.record({
    period: fc.option(
      fc
        .tuple(days, fc.integer({ min: 1, max: 900 }))
        .map(([from, length]) => ({ fromMs: day(from), toMs: day(from + length) })),
      { nil: null },
    ),
    categories: someOf(CATEGORIES),
    places: someOf(PLACE_KINDS),
    severities: someOf(SEVERITIES),
    districts: someOf(DISTRICTS),
    near: fc.option(
      fc.record({
        lon: fc.double({ min: 76.8, max: 77.2, noNaN: true }),
        lat: fc.double({ min: 43.1, max: 43.4, noNaN: true }),
        radiusM: fc.integer({ min: 500, max: 20_000 }),
      }),
      { nil: null },
    ),
    within: fc.option(
      fc.integer({ min: 43_200, max: 43_350 }).map((lat) => ({
        kind: 'polygon' as const,
        points: [
          [76.85, 43.15],
          [77.1, 43.2],
          [76.95, lat / 1000],
        ] as const,
      })),
      { nil: null },
    ),
    inPublic: fc.constantFrom(null, null, true, false),
    street: fc.constantFrom(null, null, true, false),
    hours: fc.option(fc.record({ from: fc.nat(24), to: fc.nat(24) }), { nil: null }),
    weekdays: someOf([1, 2, 3, 4, 5, 6, 7]),
    excludedPoints:
      table.count === 0
        ? fc.constant([])
        : fc.array(
            fc.nat(table.count - 1).map((row) => [table.lon[row], table.lat[row]] as const),
            { maxLength: 30 },
          ),
  });
/** Most filters one meets hold one or two conditions. */
const fewConditions = (table: IncidentTable): fc.Arbitrary<IncidentFilter> =>
  fc
    .tuple(filters(table), fc.subarray(Object.keys(NO_FILTER) as (keyof IncidentFilter)[], { maxLength: 3 }))
    .map(([full, names]) => ({ ...NO_FILTER, ...Object.fromEntries(names.map((name) => [name, full[name]])) }));

/** The same by selecting anew with the one condition lifted. */
function bySelecting(study: Study, filter: IncidentFilter): CrossAnswer {
  const { table, districtOfRow, register } = study;
  const count = (lifted: Partial<IncidentFilter>, is: (row: number) => boolean): number =>
    rowsOf(study, { ...filter, ...lifted }).reduce((n, row) => n + Number(is(row)), 0);
  const named = (names: readonly string[], lifted: Partial<IncidentFilter>, of: (row: number) => number) =>
    Object.fromEntries(names.map((name, code) => [name, count(lifted, (row) => of(row) === code)]));
  const said = (lifted: Partial<IncidentFilter>, of: (flags: number) => Answer) => ({
    yes: count(lifted, (row) => of(table.flags[row]) === YES),
    no: count(lifted, (row) => of(table.flags[row]) === NO),
    notStated: count(lifted, (row) => of(table.flags[row]) === UNKNOWN),
  });
  const isTimed = (row: number): boolean => !Number.isNaN(table.startMs[row]);
  const weekdayOf = (row: number): number =>
    isTimed(row) && knowsDay(table.flags[row]) ? wallTime(table.startMs[row]).weekday - 1 : 7;
  const hourOf = (row: number): number =>
    isTimed(row) && knowsTimeOfDay(table.flags[row]) ? wallTime(table.startMs[row]).hour : 24;
  const clock = { weekdays: null, hours: null };
  const shown = register && shownPeriod(register, filter.period);
  const months: { fromMs: number; count: number }[] = [];
  if (shown) {
    const first = wallTime(shown.fromMs);
    for (
      let k = 0;
      fromCityClock(first.year + Math.floor((first.month - 1 + k) / 12), ((first.month - 1 + k) % 12) + 1, 1) <
      shown.toMs;
      k++
    ) {
      const [year, month] = [first.year + Math.floor((first.month - 1 + k) / 12), ((first.month - 1 + k) % 12) + 1];
      const fromMs = fromCityClock(year, month, 1);
      months.push({
        fromMs,
        count: rowsOf(study, { ...filter, period: shown }).reduce((n, row) => {
          const at = wallTime(table.startMs[row]);
          return n + Number(at.year === year && at.month === month);
        }, 0),
      });
    }
  }
  return {
    rows: table.count,
    count: rowsOf(study, filter).length,
    byCategory: named(CATEGORIES, { categories: null }, (row) => table.category[row]),
    byPlace: named(PLACE_KINDS, { places: null }, (row) => table.place[row]),
    bySeverity: named(SEVERITIES, { severities: null }, (row) => table.severity[row]),
    byDistrict: named(DISTRICTS, { districts: null }, (row) => districtOfRow[row]),
    outside: count({ districts: null }, (row) => districtOfRow[row] === -1),
    inPublic: said({ inPublic: null }, publicOf),
    street: said({ street: null }, streetOf),
    clock: Array.from({ length: 7 }, (_, w) =>
      Array.from({ length: 24 }, (_, h) => count(clock, (row) => weekdayOf(row) === w && hourOf(row) === h)),
    ),
    byWeekday: Array.from({ length: 7 }, (_, w) => count({ weekdays: null }, (row) => weekdayOf(row) === w)),
    weekdayDays: study.register ? weekdayDays(study.register, table, filter.period ?? study.register.span) : null,
    noWeekday: count({ weekdays: null }, (row) => weekdayOf(row) === 7),
    byHour: Array.from({ length: 24 }, (_, h) => count({ hours: null }, (row) => hourOf(row) === h)),
    noHour: count({ hours: null }, (row) => hourOf(row) === 24),
    months,
  };
}

const crossOf = ({ table, districtOfRow }: Study): CrossFilter => crossFilter(table, districtOfRow, DISTRICTS);
const tables = fc
  .tuple(fc.constantFrom(0, 1, 2, 40, 400), fc.integer())
  .map(([count, seed]) => (count === 0 ? allocateIncidents(0) : withMonthsAlone(tableOf(randomRows(count, seed)))));

describe('counts beside the conditions of a filter', () => {
  it('are what selecting anew gives with that one condition lifted, after whatever filters came before', () => {
    fc.assert(
      fc.property(
        tables.chain((table) =>
          fc.tuple(
            fc.constant(table),
            fc.boolean(),
            fc.array(fc.oneof(filters(table), fewConditions(table)), { minLength: 1, maxLength: 5 }),
          ),
        ),
        ([table, hasTime, asked]) => {
          const study = studyOf(table, hasTime);
          const cross = crossOf(study);
          for (const filter of asked)
            expect(finish(answerCross(study, cross, filter))).toEqual(bySelecting(study, filter));
        },
      ),
      { numRuns: runs(25) },
    );
  });

  it('are right after a question that was left halfway, and with two questions under way', () => {
    const table = withMonthsAlone(tableOf(randomRows(300, 7)));
    const study = studyOf(table, true);
    fc.assert(
      fc.property(filters(table), filters(table), filters(table), fc.nat(8), (left, one, other, steps) => {
        const cross = crossOf(study);
        const halfway = answerCross(study, cross, left);
        for (let k = 0; k < steps; k++) halfway.next();
        halfway.return(undefined as never);
        const jobs = [answerCross(study, cross, one), answerCross(study, cross, other)];
        const answers: (CrossAnswer | null)[] = [null, null];
        while (answers.includes(null))
          jobs.forEach((job, k) => {
            const step = answers[k] ? null : job.next();
            if (step?.done) answers[k] = step.value;
          });
        expect(answers).toEqual([bySelecting(study, one), bySelecting(study, other)]);
      }),
      { numRuns: runs(15) },
    );
  });

  it('do not fall to 0 for a kind because another kind is chosen', () => {
    const study = studyOf(tableOf(randomRows(400, 3)), true);
    const cross = crossOf(study);
    const all = finish(answerCross(study, cross, NO_FILTER));
    const thefts = finish(answerCross(study, cross, { ...NO_FILTER, categories: ['theft'] }));
    expect(thefts.byCategory).toEqual(all.byCategory);
    expect(thefts.count).toBe(all.byCategory['theft']);
    expect(all.byCategory['robbery']).toBeGreaterThan(0);
  });
});
