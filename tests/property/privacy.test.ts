import * as fc from 'fast-check';
import load, { type Highs } from 'highs';
import { beforeAll, describe, expect, it } from 'vitest';
import type { MipSolver } from '../../src/analysis/siting/mip/mip';
import { publish, type Publication } from '../../src/analysis/privacy/publish';
import { finish } from '../../src/domain/job';
import { parseSnapshot } from '../../src/domain/parse/snapshot';
import { loadHighs } from '../../src/solver/highsSolver';
import { cases, PROVING, runs } from '../prove';
import type { RowSpec } from '../unit/selectFixtures';
import { findOut, reading, windowDays, type Reading } from './privacyAttacker';
import {
  ABOUT,
  caseOf,
  countAnew,
  privacyCase,
  touchesOf,
  truthOf,
  type PrivacyCase,
  type Published,
} from './privacyCase';

const LONG_MS = 3_600_000;
const UTC6_MS = 6 * 3_600_000;
let highs: Highs;
let solver: MipSolver;
beforeAll(async () => {
  highs = await load();
  solver = await loadHighs();
});

const published = (one: PrivacyCase): Publication => finish(publish(one.input, ABOUT, solver));

interface Looked {
  readonly truth: (name: string) => number;
  readonly reading: Reading;
  readonly small: readonly string[];
}

/** What some publications of one register say, and its true counts. */
function looked(one: PrivacyCase, snapshots: readonly Published[]): Looked {
  const counts = new Map(snapshots.flatMap((snapshot) => [...countAnew(snapshot, one)]));
  const read = reading(snapshots.map((snapshot) => ({ snapshot, touches: touchesOf(snapshot, one) })));
  const truth = (name: string): number => truthOf(counts, name);
  return {
    truth,
    reading: read,
    small: [...read.known.keys()].filter((name) => !name.startsWith('hidden ') && truth(name) < 5),
  };
}

const attacked = ({ reading: read, small }: Looked) => {
  const isSmall = new Set(small.filter((name) => !/^(part|piece) /.test(name)));
  // Days are many and alike: every fifth is asked about. How many lack an hour tells of nobody.
  const asked = small.filter(
    (name, k) =>
      !/^(closed|no-hour) /.test(name) && (!name.startsWith('day ') || k % 5 === 0) && read.known.get(name) === null,
  );
  return findOut(highs, read, (name) => isSmall.has(name), asked);
};

describe('a published snapshot', () => {
  it(
    'holds the true counts, none under five, and nothing that gives a withheld small count away',
    () => {
      fc.assert(
        fc.property(fc.integer({ min: 0, max: 2 ** 31 - 1 }), (seed) => {
          const one = privacyCase(seed);
          const { snapshot, report } = published(one);
          const seen = looked(one, [snapshot]);
          const wrong = [...seen.reading.known].filter(
            ([name, count]) => count !== null && (count < 5 || count !== seen.truth(name)),
          );
          expect(wrong).toEqual([]);
          expect(report.check.exposed).toBe(0);
          expect(attacked(seen)).toEqual([]);
          expect(parseSnapshot({ ...snapshot, sha256: '0'.repeat(64) })).toEqual({
            ok: true,
            value: { ...snapshot, sha256: '0'.repeat(64) },
          });
        }),
        { numRuns: runs(4, 1000) },
      );
    },
    LONG_MS,
  );

  it(
    'reckons with its own words: of a category that is recorded only from a month on everybody knows that it is 0 before',
    () => {
      for (const seed of [24, 36]) {
        const whole = privacyCase(seed, 8000);
        const { fromMs, toMs } = whole.input.period;
        const one = caseOf(
          whole,
          whole.rows.filter(({ category, startMs = NaN }) => category !== 0 || startMs > (fromMs + toMs) / 2),
        );
        const { snapshot } = published(one);
        expect(snapshot.completeness?.recordedFrom.map(({ category }) => category)).toEqual(['theft']);
        expect(attacked(looked(one, [snapshot])), `seed ${seed}`).toEqual([]);
      }
    },
    LONG_MS,
  );

  it(
    'reckons with what months without data give away: a month between two of them held nothing, and what stands beside it in a sum stays uncertain',
    () => {
      const MONTHLY = [8, 9, 8, 0, 0, 0, 0, 8, 3, 9, 8, 4];
      const base = privacyCase(2);
      expect(base.boxes.length).toBeGreaterThan(1);
      const period = { fromMs: Date.UTC(2018, 0) - UTC6_MS, toMs: Date.UTC(2019, 0) - UTC6_MS };
      const rows = base.boxes.flatMap(([west, south, east, north], d) =>
        MONTHLY.flatMap((count, m) =>
          Array.from({ length: d === 0 ? count : 40 }, (_, k, of = d === 0 ? count : 40): RowSpec => ({
            startMs:
              Date.UTC(2018, m, (d === 0 ? 4 : 1) + Math.floor((k * (d === 0 ? 24 : 28)) / of), 5 + (k % 12)) - UTC6_MS,
            lon: (west + east) / 2,
            lat: (south + north) / 2,
            category: k % 4,
            place: 0,
          })),
        ),
      );
      const one = caseOf({ ...base, input: { ...base.input, period } }, rows);
      const { snapshot, report } = published(one);
      expect(snapshot.completeness?.silent).toEqual([
        { district: 'd0', months: ['2018-03', '2018-04', '2018-05', '2018-06', '2018-07', '2018-08'] },
      ]);
      const seen = looked(one, [snapshot]);
      const none = new Set([...seen.reading.none, ...['04', '05', '06', '07'].map((month) => `month 0 2018-${month}`)]);
      expect([report.check.exposed, attacked(seen), attacked({ ...seen, reading: { ...seen.reading, none } })]).toEqual(
        [0, [], []],
      );
      // They stay uncertain to whoever does not read the words.
      for (const month of ['04', '05']) expect(seen.reading.known.get(`month 0 2018-${month}`)).toBe(null);
    },
    LONG_MS,
  );

  it(
    'would be found out without what is withheld beside the small counts, and with any total that was forgotten',
    () => {
      let needed = 0;
      const wanted = PROVING ? Infinity : 1;
      for (const seed of cases(60, 60)) {
        if (needed === wanted) break;
        const one = privacyCase(seed, 1500);
        const { snapshot } = published(one);
        const seen = looked(one, [snapshot]);
        const bare = looked(one, [
          withCounts(snapshot, (name, count) => count ?? (seen.truth(name) < 5 ? null : seen.truth(name))),
        ]);
        const extra = [...bare.reading.known].filter(
          ([name, count]) => count !== null && seen.reading.known.get(name) === null,
        );
        // A month of a year that is not over is withheld for the sake of a sum that is still to come.
        if (!extra.some(([name]) => snapshot.years.some((year) => name.includes(` ${year}`)))) continue;
        needed += 1;
        expect(attacked(bare), `seed ${seed}`).not.toEqual([]);
      }
      expect(needed).toBeGreaterThanOrEqual(PROVING ? 3 : 1);
    },
    LONG_MS,
  );

  it('gives away a small month when all others are published beside its sum', () => {
    const one = privacyCase(6);
    const { snapshot } = published(one);
    const seen = looked(one, [snapshot]);
    const hidden = [...seen.reading.known].flatMap(([name, count]) =>
      count === null &&
      name.startsWith('month ') &&
      snapshot.years.some((year) => name.includes(` ${year}-`)) &&
      seen.truth(name) < 5
        ? [name]
        : [],
    );
    expect(hidden.length).toBeGreaterThan(1);
    // Every month but one is told.
    const leak = looked(one, [
      withCounts(snapshot, (name, count) =>
        /^(month|year) /.test(name) && name !== hidden[0] ? seen.truth(name) : count,
      ),
    ]);
    const told = attacked({ ...leak, small: [hidden[0]] });
    const truth = seen.truth(hidden[0]);
    expect(told).toEqual([
      { name: hidden[0], least: expect.closeTo(truth, 6) as number, most: expect.closeTo(truth, 6) as number },
    ]);
  });
});

describe('publishing as a job', () => {
  it('tells rising progress and can be stopped at any step', () => {
    const { input } = privacyCase(2);
    let last = 0;
    let steps = 0;
    for (const job = publish(input, ABOUT, solver); ; steps++) {
      const step = job.next();
      if (step.done) break;
      expect(step.value).toBeGreaterThanOrEqual(last);
      expect(step.value).toBeLessThanOrEqual(1);
      last = step.value;
    }
    expect(steps).toBeGreaterThan(10);
    for (let stop = 1; stop < steps; stop += 7) {
      const job = publish(input, ABOUT, solver);
      for (let k = 0; k < stop; k++) job.next();
      expect(job.return(undefined as never).done).toBe(true);
    }
  });

  it('withholds the whole of a year when the solver gives no answer, and then calls what it cannot check exposed', () => {
    const { input } = privacyCase(11);
    const { snapshot, report } = finish(
      publish(input, ABOUT, () => ({ status: 'failed', solution: null, bound: NaN })),
    );
    expect(snapshot.years).toHaveLength(1);
    expect(
      [
        ...snapshot.city.yearly,
        ...snapshot.districts.flatMap(({ yearly }) => yearly),
        ...snapshot.cells.yearly.flat(),
      ].every((count) => count === null),
    ).toBe(true);
    expect(report.check.exposed).toBeGreaterThan(0);
  });
});

/** The same snapshot with other counts by name. */
function withCounts(snapshot: Published, to: (name: string, count: number | null) => number | null): Published {
  const { city, districts, cells, years, months } = snapshot;
  const tally = (who: string | number, from: Published['districts'][number] | Published['city']) => ({
    ...from,
    yearly: from.yearly.map((count, y) => to(`year ${who} ${years[y]}`, count)),
    monthly: from.monthly.map((count, m) => to(`month ${who} ${months[m]}`, count)),
    byCategory: from.byCategory.map((row, k) => row.map((count, y) => to(`category ${who} ${k} ${years[y]}`, count))),
  });
  return {
    ...snapshot,
    city: {
      ...city,
      ...tally('city', city),
      categoryMonthly: city.categoryMonthly?.map((row, k) =>
        row.map((count, m) => to(`kind ${k} ${months[m]}-01 ${monthEnd(months[m])}`, count)),
      ),
      recent: city.recent && {
        ...city.recent,
        windows: city.recent.windows.map((window) => {
          const { now, before } = windowDays(city.recent?.through ?? '', window.days);
          return {
            ...window,
            now: window.now.map((count, k) => to(`kind ${k} ${now.join(' ')}`, count)),
            before: window.before.map((count, k) => to(`kind ${k} ${before.join(' ')}`, count)),
          };
        }),
      },
      times: city.times?.map((times, y) => ({
        ...times,
        byWeekdayAndBand: times.byWeekdayAndBand.map((count, k) =>
          to(`time ${Math.floor(k / 8)} ${k % 8} ${years[y]}`, count),
        ),
      })),
    },
    districts: districts.map((district, d) => ({
      ...district,
      ...tally(d, district),
      bands: district.bands?.map((row, y) => row.map((count, b) => to(`band ${d} ${b} ${years[y]}`, count))),
      weekdays: district.weekdays?.map((row, y) => row.map((count, w) => to(`weekday ${d} ${w} ${years[y]}`, count))),
    })),
    cells: {
      ...cells,
      yearly: cells.yearly.map((row, y) => row.map((count, c) => to(`cell ${cells.ids[c]} ${years[y]}`, count))),
    },
  };
}

const monthEnd = (month: string): string =>
  new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)), 0)).toISOString().slice(0, 10);
