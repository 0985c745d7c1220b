/** More or fewer than a year earlier, held against counts taken one by one from a register of days. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareStretches, yearChange, type YearChange } from '../../src/analysis/published/compareYears';
import { OPEN_CATEGORIES, type Completeness, type Count, type Snapshot } from '../../src/domain/snapshot';
import { runs } from '../prove';
import { example, publishedYears } from '../unit/residentScene';

const DAY_MS = 86_400_000;
const ID = example.districts[0].id;
const OTHER = example.districts[1].id;
const isoOf = (ms: number): string => new Date(ms).toISOString().slice(0, 10);

/** Days of a district with how many incidents each. */
interface Days {
  readonly months: readonly string[];
  readonly perDay: ReadonlyMap<string, number>;
}

/** `length` whole months from the first of one on, the count of each day by a rule that its number gives. */
function daysFrom(year: number, month: number, length: number, rule: (day: number, m: number) => number): Days {
  const months = Array.from({ length }, (_, k) => isoOf(Date.UTC(year, month - 1 + k, 1)).slice(0, 7));
  const perDay = new Map<string, number>();
  const end = Date.UTC(year, month - 1 + length, 1);
  for (let at = Date.UTC(year, month - 1, 1), d = 0; at < end; at += DAY_MS, d++)
    perDay.set(isoOf(at), rule(d, months.indexOf(isoOf(at).slice(0, 7))));
  return { months, perDay };
}

const countOf = ({ perDay }: Days, is: (day: string) => boolean): number =>
  [...perDay].reduce((sum, [day, count]) => (is(day) ? sum + count : sum), 0);

interface Told {
  /** Indices of withheld months. */
  readonly withheld?: readonly number[];
  readonly withheldYears?: readonly number[];
  readonly completeness?: Completeness;
  readonly roundedTo?: 3 | 5;
}

/** The snapshot a publisher makes of these days; only whole calendar years have a count of their own. */
function publish(days: Days, { withheld = [], withheldYears = [], completeness, roundedTo }: Told): Snapshot {
  const { months } = days;
  const years = [...new Set(months.map((month) => Number(month.slice(0, 4))))].filter(
    (year) => months.includes(`${year}-01`) && months.includes(`${year}-12`),
  );
  const monthly: readonly Count[] = months.map((month, k) =>
    withheld.includes(k) ? null : countOf(days, (day) => day.startsWith(month)),
  );
  const yearly: readonly Count[] = years.map((year) =>
    withheldYears.includes(year) ? null : countOf(days, (day) => day.startsWith(String(year))),
  );
  const through = [...days.perDay.keys()].at(-1)!;
  return publishedYears({
    from: `${months[0]}-01`,
    through,
    months,
    years,
    roundedTo,
    completeness: completeness ?? { completeThrough: through, silent: [], recordedFrom: [] },
    districts: publishedYears().districts.map((one) => ({
      ...one,
      monthly: one.id === ID ? monthly : months.map(() => 90),
      yearly: one.id === ID ? yearly : years.map(() => 1_080),
      byCategory: OPEN_CATEGORIES.map(() => years.map(() => 90)),
    })),
  });
}

function changeOf(days: Days, told: Told = {}): YearChange {
  const snapshot = publish(days, told);
  return yearChange(
    snapshot,
    ID,
    snapshot.districts.find(({ id }) => id === ID)!,
  );
}

const start = fc.record({
  year: fc.integer({ min: 2018, max: 2026 }),
  month: fc.integer({ min: 1, max: 12 }),
  length: fc.integer({ min: 24, max: 40 }),
  factor: fc.constantFrom(0, 1, 2, 5),
  seed: fc.integer({ min: 0, max: 1_000 }),
});
const registerOf = ({
  year,
  month,
  length,
  factor,
  seed,
}: {
  readonly year: number;
  readonly month: number;
  readonly length: number;
  readonly factor: number;
  readonly seed: number;
}): Days => daysFrom(year, month, length, (d, m) => ((d * 7 + seed) % 5) * (m >= length - 12 ? factor : 1));

/** First and last day of the last twelve months and of the twelve before, by the calendar alone. */
function twelves({ months }: Days): readonly (readonly [from: string, to: string])[] {
  return [12, 24].map((back) => {
    const [year, month] = months[months.length - back].split('-').map(Number);
    return [isoOf(Date.UTC(year, month - 1, 1)), isoOf(Date.UTC(year + 1, month - 1, 1) - DAY_MS)] as const;
  });
}

describe('more or fewer than a year earlier', () => {
  it('holds the incidents of the last twelve months against those of the same months a year earlier, day by day, as rates where one has a 29 February', () => {
    fc.assert(
      fc.property(start, (asked) => {
        const days = registerOf(asked);
        const found = changeOf(days);
        const [[from, to], [earlierFrom, earlierTo]] = twelves(days);
        const now = countOf(days, (day) => day >= from && day <= to);
        const before = countOf(days, (day) => day >= earlierFrom && day <= earlierTo);
        const lengths = [
          [from, to],
          [earlierFrom, earlierTo],
        ].map(([first, last]) => [...days.perDay.keys()].filter((day) => day >= first && day <= last).length);
        expect(found).toMatchObject({ why: null, endsOn: to, change: { now, before } });
        expect(found.change?.days).toEqual(
          lengths[0] === lengths[1] ? undefined : { now: lengths[0], before: lengths[1] },
        );
        expect(found.change?.ratio).toBeCloseTo(now / lengths[0] / (before / lengths[1]) - 1, 10);
        // Five incidents of the same rule in place of each: no chance does that.
        if (asked.factor !== 1) expect(found.change?.word).toBe(asked.factor === 0 ? 'fewer' : 'more');
        else expect(found.change?.word).toBe('unclear');
      }),
      { numRuns: runs(150) },
    );
  });

  it('calls equal counts no change, however large, also across a leap year', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40_000 }), fc.integer({ min: 2018, max: 2027 }), (count, year) => {
        const days = daysFrom(year, 1, 24, (_d, m) => m);
        const snapshot = publish(days, {});
        const stretch = (of: number) => ({ days: { first: `${of}-01-01`, last: `${of}-12-31` }, count, summed: 12 });
        const { change } = compareStretches(snapshot, ID, null, stretch(year + 1), stretch(year));
        expect(change).toMatchObject({ word: 'unclear', difference: 0 });
        if (count >= 20) expect(Math.abs(change?.ratio ?? 1)).toBeLessThan(0.003);
        else expect(change?.ratio).toBeNull();
      }),
      { numRuns: runs(200) },
    );
  });

  it('says nothing of twelve months in which one count is withheld, unless the calendar year has a count of its own', () => {
    fc.assert(
      fc.property(start, fc.nat({ max: 23 }), (asked, back) => {
        const days = registerOf({ ...asked, factor: 1 });
        const { months } = days;
        const found = changeOf(days, { withheld: [months.length - 1 - back] });
        const isWholeYear = (from: number): boolean => months[from].endsWith('-01');
        const hit = months.length - (back < 12 ? 12 : 24);
        const [[, to]] = twelves(days);
        if (isWholeYear(hit)) {
          expect(found).toMatchObject({ why: null, endsOn: to });
          return;
        }
        // Not these twelve months, then: two whole calendar years that follow each other, or nothing.
        const years = [...new Set(months.map((month) => month.slice(0, 4)))].filter(
          (year) => months.includes(`${year}-01`) && months.includes(`${year}-12`),
        );
        const [last, earlier] = [years.at(-1), years.at(-2)];
        if (earlier === undefined) expect(found).toEqual({ change: null, why: 'withheld', endsOn: to });
        else
          expect(found).toMatchObject({
            why: null,
            endsOn: `${last}-12-31`,
            change: {
              now: countOf(days, (day) => day.startsWith(last!)),
              before: countOf(days, (day) => day.startsWith(earlier)),
            },
          });
      }),
      { numRuns: runs(150) },
    );
  });

  it('takes a withheld year for neither few nor none', () => {
    const days = daysFrom(2023, 1, 36, () => 3);
    expect(changeOf(days, { withheld: [25], withheldYears: [2025] })).toEqual({
      change: null,
      why: 'withheld',
      endsOn: '2025-12-31',
    });
    expect(changeOf(days, { withheld: [13], withheldYears: [2024] })).toEqual({
      change: null,
      why: 'withheld',
      endsOn: '2025-12-31',
    });
    expect(changeOf(daysFrom(2024, 3, 23, () => 3))).toEqual({ change: null, why: 'short', endsOn: null });
  });

  it('says nothing where a month of either twelve has days without data, of the district or of the whole city; another district’s are no matter', () => {
    fc.assert(
      fc.property(fc.nat({ max: 35 }), fc.constantFrom(ID, null, OTHER), (m, district) => {
        // From July: the two calendar years inside reach from month 6 to 29.
        const days = daysFrom(2022, 7, 36, () => 3);
        const completeness: Completeness = {
          completeThrough: '2025-06-30',
          silent: [{ district, months: [days.months[m]] }],
          recordedFrom: [],
        };
        const found = changeOf(days, { completeness });
        if (district === OTHER || m < 12) expect(found).toMatchObject({ why: null, endsOn: '2025-06-30' });
        else if (m > 29)
          expect(found).toMatchObject({
            why: null,
            endsOn: '2024-12-31',
            change: { now: 366 * 3, before: 365 * 3, days: { now: 366, before: 365 } },
          });
        else expect(found).toEqual({ change: null, why: 'no-data', endsOn: '2025-06-30' });
      }),
      { numRuns: runs(120) },
    );
  });

  it('counts no month whose records are still arriving: the twelve end with the one before', () => {
    const days = daysFrom(2023, 1, 36, (_d, m) => (m === 35 ? 0 : 3));
    expect(
      changeOf(days, { completeness: { completeThrough: '2025-12-20', silent: [], recordedFrom: [] } }),
    ).toMatchObject({ endsOn: '2025-11-30', change: { now: 365 * 3, before: 366 * 3, word: 'unclear' } });
    expect(
      changeOf(days, { completeness: { completeThrough: '2025-12-31', silent: [], recordedFrom: [] } }),
    ).toMatchObject({ endsOn: '2025-12-31', change: { now: 334 * 3 } });
  });

  it('says nothing where a kind was not recorded yet at the start of the earlier twelve; of that kind alone, where others are compared', () => {
    const days = daysFrom(2024, 1, 24, () => 3);
    for (let m = 0; m < 24; m++) {
      const completeness: Completeness = {
        completeThrough: '2025-12-31',
        silent: [],
        recordedFrom: [{ category: 'fraud', month: days.months[m] }],
      };
      expect(changeOf(days, { completeness })).toMatchObject(
        m === 0 ? { why: null, endsOn: '2025-12-31' } : { change: null, why: 'not-recorded-before' },
      );
      const snapshot = publish(days, { completeness });
      const stretch = (year: number) => ({
        days: { first: `${year}-01-01`, last: `${year}-12-31` },
        count: 300,
        summed: 1,
      });
      expect(compareStretches(snapshot, ID, 'fraud', stretch(2025), stretch(2024)).why).toBe(
        m === 0 ? null : 'not-recorded-before',
      );
      expect(compareStretches(snapshot, ID, 'theft', stretch(2025), stretch(2024)).why).toBeNull();
    }
  });

  it('compares rounded counts only where rounding adds at most a tenth to the variance that chance gives them', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(3 as const, 5 as const),
        fc.constantFrom(1, 12),
        fc.integer({ min: 0, max: 800 }),
        fc.integer({ min: 0, max: 800 }),
        (base, summed, a, b) => {
          const [now, before] = [a * base, b * base];
          // Of a multiple of the base plus r: up with chance r / base, so r (base - r) of variance; r is any of them
          // alike.
          const variance =
            Array.from({ length: base }, (_, r) => r * (base - r)).reduce((sum, one) => sum + one) / base;
          const mayBe = [now, before].every((count) => variance * summed <= 0.1 * count + 1e-9);
          const stretch = (year: number, count: number) => ({
            days: { first: `${year}-01-01`, last: `${year}-12-31` },
            count,
            summed,
          });
          const days = daysFrom(2024, 1, 24, () => 3);
          expect(
            compareStretches(publish(days, { roundedTo: base }), ID, null, stretch(2025, now), stretch(2024, before))
              .why,
          ).toBe(mayBe ? null : 'rounded');
          expect(
            compareStretches(publish(days, {}), ID, null, stretch(2025, now), stretch(2024, before)).why,
          ).toBeNull();
        },
      ),
      { numRuns: runs(200) },
    );
  });
});
