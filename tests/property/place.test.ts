import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { answerPlace } from '../../src/analysis/answer/answerPlace';
import type { Study, StudyQuery } from '../../src/analysis/answer/study';
import { binPoints } from '../../src/analysis/bins/binPoints';
import { cellMiddle, cellRing, hexagonOf, squareOf } from '../../src/domain/cellOfPoint';
import { areaM2 } from '../../src/domain/drawn';
import type { Ground } from '../../src/domain/drawnGround';
import { rowsOfPlace } from '../../src/analysis/place/rowsOfPlace';
import { select } from '../../src/analysis/selection/select';
import { fromCityClock, wallTime } from '../../src/domain/clock';
import { NO_FILTER, type IncidentFilter } from '../../src/domain/filter';
import { allocateIncidents, type IncidentTable } from '../../src/domain/incident';
import type { PlaceAnswer } from '../../src/domain/placeAnswer';
import { toLonLat, toPlane } from '../../src/domain/projection';
import { statedSpan } from '../../src/domain/register';
import { runs } from '../prove';
import { randomRows, tableOf } from '../unit/selectFixtures';

const CENTRE = toPlane(76.92, 43.25);
const ALL = (table: IncidentTable): Uint32Array => Uint32Array.from({ length: table.count }, (_, i) => i);

/** Points at whole multiples of 50 m around a place, many of them exactly on a circle's edge; some are nowhere. */
const points = fc.array(
  fc.oneof(
    { weight: 9, arbitrary: fc.tuple(fc.integer({ min: -14, max: 14 }), fc.integer({ min: -14, max: 14 })) },
    { weight: 1, arbitrary: fc.constant([NaN, NaN] as [number, number]) },
  ),
  { maxLength: 60 },
);
const offset = fc.tuple(fc.integer({ min: -8, max: 8 }), fc.integer({ min: -8, max: 8 }));

function tableAt(offsets: readonly (readonly [number, number])[], [x, y]: readonly number[]): IncidentTable {
  const table = allocateIncidents(offsets.length);
  offsets.forEach(([east, north], i) => {
    table.x[i] = x + east * 50;
    table.y[i] = y + north * 50;
  });
  return table;
}

describe('the rows of a place', () => {
  test('are those that a tape measure finds within the radius, its own metre included, as the filter has them', () => {
    fc.assert(
      fc.property(points, offset, fc.constantFrom(50, 100, 250, 500), (offsets, [east, north], radiusM) => {
        const at = toLonLat(CENTRE[0] + east * 37, CENTRE[1] + north * 41);
        // Where the degrees lie on the plane, so that a point due east lies on the edge to the last bit.
        const origin = toPlane(at[0], at[1]);
        const table = tableAt(offsets, origin);
        const expected = offsets.flatMap(([e, n], i) => (e * e + n * n <= (radiusM / 50) ** 2 ? [i] : []));
        // A sum of rounded coordinates may lie a billionth of a metre outside.
        const slack = expected.filter((i) => Math.hypot(table.x[i] - origin[0], table.y[i] - origin[1]) <= radiusM);
        expect([...rowsOfPlace(table, ALL(table), at, { radiusM })]).toEqual(slack);
        expect(expected.length - slack.length).toBeLessThanOrEqual(
          expected.filter((i) => Math.abs(Math.hypot(offsets[i][0], offsets[i][1]) * 50 - radiusM) < 1e-6).length,
        );
        const near = { lon: at[0], lat: at[1], radiusM };
        expect([...select(table, { ...NO_FILTER, near }, null, [])]).toEqual(slack);
      }),
      { numRuns: runs(200) },
    );
  });

  test('of a cell are as many as the layer of cells counts there, and every row lies in one', () => {
    fc.assert(
      fc.property(
        points,
        offset,
        fc.constantFrom('hexagon' as const, 'square' as const),
        fc.constantFrom(100, 250, 500),
        (offsets, [east, north], shape, sizeM) => {
          const table = tableAt(offsets, CENTRE);
          const plane = [CENTRE[0] + east * 61.3, CENTRE[1] + north * 47.7] as const;
          const ground = { shape, sizeM };
          const found = rowsOfPlace(table, ALL(table), toLonLat(...plane), ground);
          const bins = binPoints({ ...table, rows: null }, null, shape, sizeM);
          const cellOf = shape === 'hexagon' ? hexagonOf : squareOf;
          const wanted = cellOf(...plane, sizeM);
          const counted = [...bins.counts].filter((_, i) => {
            const cell = cellOf(bins.centreX[i], bins.centreY[i], sizeM);
            return cell.col === wanted.col && cell.row === wanted.row;
          });
          expect(found.length).toBe(counted[0] ?? 0);
          // The filter by that very cell, whichever of its points names it, and by no circle.
          const at = cellMiddle(toLonLat(...plane), ground);
          const within: Ground = { kind: 'cell', ...ground, at };
          expect([...select(table, { ...NO_FILTER, within }, null, [])]).toEqual([...found]);
          expect(cellMiddle(at, ground)).toEqual(at);
          // Its outline encloses its own area, to the thousandth that degrees on a plane allow.
          const outline: Ground = { kind: 'polygon', points: cellRing(at, ground) };
          expect(areaM2(outline) / areaM2(within)).toBeCloseTo(1, 3);
        },
      ),
      { numRuns: runs(200) },
    );
  });
});

describe('the answer of a place', () => {
  const period = { fromMs: fromCityClock(2019, 3, 10), toMs: fromCityClock(2021, 5, 20) };

  function study(seed: number): Study {
    const table = tableOf(randomRows(400, seed));
    for (let i = 0; i < table.count; i++) [table.x[i], table.y[i]] = toPlane(table.lon[i], table.lat[i]);
    return {
      city: { districts: [], areaKm2: 1, masks: { city: null, built: null }, places: [] } as unknown as Study['city'],
      table,
      districtOfRow: new Int16Array(table.count).fill(-1),
      dataPeriod: period,
      register: statedSpan(period, table.count),
      posts: [0, 1, 2, 3, 4].map((k) => {
        const [lon, lat] = [76.8 + k * 0.07, 43.3 - k * 0.03];
        const [x, y] = toPlane(lon, lat);
        return {
          id: `p${k}`,
          kind: k % 2 === 0 ? 'stationary' : 'planned',
          lon,
          lat,
          x,
          y,
          position: 'imported',
          openedOn: null,
          hours: '24h',
          name: null,
        };
      }),
    };
  }

  test('says that a filter by ground cuts it exactly where something recorded on it lies outside that ground', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e6 }), fc.constantFrom(1000, 3000, 5000), (seed, radiusM) => {
        const of = study(seed);
        const at = [76.95, 43.24] as const;
        const ask = (filter: Partial<IncidentFilter>): PlaceAnswer =>
          answerPlace(of, { filter: { ...NO_FILTER, ...filter }, compare: 'none', at, ground: { radiusM } }, null);
        const near = { lon: at[0], lat: at[1], radiusM: 2000 };
        const [x, y] = toPlane(...at);
        const away = [...ALL(of.table)].map((i) => Math.hypot(of.table.x[i] - x, of.table.y[i] - y));
        const isCut = away.some((metres) => metres <= radiusM && metres > 2000);
        expect(ask({ near }).isCut).toBe(isCut);
        expect(ask({ within: { kind: 'circle', at, radiusM: 2000 } }).isCut).toBe(isCut);
        expect(ask({}).isCut).toBe(false);
      }),
      { numRuns: runs(30) },
    );
  });

  test('adds up: kinds to the count, months to it, hours and days to those that know theirs; the nearest post is the nearest', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e6 }), fc.constantFrom(1000, 3000, 5000), (seed, radiusM) => {
        const of = study(seed);
        const at = [76.95, 43.24] as const;
        const query: StudyQuery = { filter: NO_FILTER, compare: 'last-year' };
        const answer = answerPlace(of, { ...query, at, ground: { radiusM } }, null);
        const [x, y] = toPlane(...at);
        const rows = [...ALL(of.table)].filter(
          (i) =>
            Math.hypot(of.table.x[i] - x, of.table.y[i] - y) <= radiusM &&
            of.table.startMs[i] >= period.fromMs &&
            of.table.startMs[i] < period.toMs,
        );
        const sum = (counts: readonly (number | null | undefined)[]): number =>
          counts.reduce<number>((total, count) => total + (count ?? 0), 0);
        expect(answer.count).toBe(rows.length);
        expect(sum(Object.values(answer.byCategory))).toBe(rows.length);
        expect(sum(Object.values(answer.byPlace))).toBe(rows.length);
        expect(sum(answer.months.map(({ count }) => count))).toBe(rows.length);
        expect(sum(answer.byWeekday)).toBe(rows.length);
        expect(sum(answer.byHour)).toBeLessThanOrEqual(rows.length);
        for (const { fromMs, count, isWhole } of answer.months) {
          const month = wallTime(fromMs);
          const inMonth = rows.filter((i) => {
            const t = wallTime(of.table.startMs[i]);
            return t.year === month.year && t.month === month.month;
          });
          expect(count).toBe(inMonth.length);
          expect(isWhole).toBe(fromMs !== fromCityClock(2019, 3, 1) && fromMs !== fromCityClock(2021, 5, 1));
        }
        // A year before, the days of March to May 2018 have no data: nothing is compared, and no rate is of them.
        expect(answer.change).toBeNull();
        expect(answer.noChange).toBe('no-data');
        if (answer.perYear) {
          expect(answer.perYear.value * (answer.fill?.years ?? NaN)).toBeCloseTo(rows.length, 6);
          expect(answer.perYear.interval[0]).toBeLessThanOrEqual(answer.perYear.value);
          expect(answer.perYear.interval[1]).toBeGreaterThan(answer.perYear.value);
        }
        // What is planned stands nowhere yet: it comes after those that do, however near it is.
        const distances = (isPlanned: boolean): number[] =>
          of.posts
            .filter(({ kind }) => (kind === 'planned') === isPlanned)
            .map((post) => Math.hypot(post.x - x, post.y - y))
            .sort((a, b) => a - b);
        expect(answer.posts.map(({ distanceM }) => distanceM)).toEqual([
          ...distances(false).slice(0, 3),
          ...distances(true).slice(0, 1),
        ]);
      }),
      { numRuns: runs(40) },
    );
  });

  test('compares the same ground in both periods, and says no change of nothing', () => {
    const of = study(7);
    const filter = { ...NO_FILTER, period: { fromMs: fromCityClock(2020, 4, 1), toMs: fromCityClock(2021, 4, 1) } };
    const asked = (radiusM: number) =>
      answerPlace(of, { filter, compare: 'last-year', at: [76.95, 43.24], ground: { radiusM } }, null);
    const wide = asked(5000);
    const before = rowsOfPlace(
      of.table,
      select(
        of.table,
        { ...filter, period: { fromMs: fromCityClock(2019, 4, 1), toMs: fromCityClock(2020, 4, 1) } },
        null,
        [],
      ),
      [76.95, 43.24],
      { radiusM: 5000 },
    ).length;
    expect(before + wide.count).toBeGreaterThan(0);
    expect(wide.change).toMatchObject({ now: wide.count, before });
    expect(asked(10)).toMatchObject({ count: 0, change: null, noChange: null });
  });
});
