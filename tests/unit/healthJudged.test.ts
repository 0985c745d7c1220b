import { describe, expect, it } from 'vitest';
import { answerHealth } from '../../src/analysis/answer/answerHealth';
import type { Study } from '../../src/analysis/answer/study';
import { health } from '../../src/analysis/health/health';
import { leansAt } from '../../src/analysis/health/leanAt';
import { registerSpan } from '../../src/analysis/span/registerSpan';
import { DAY_MS, fromCityClock, HOUR_MS } from '../../src/domain/clock';
import type { HealthAnswer, SuspectPoint } from '../../src/domain/answers';
import { allocateIncidents, packFlags } from '../../src/domain/incident';
import { toLonLat, toPlane } from '../../src/domain/projection';
import { random } from './areasFixtures';

type At = readonly [lon: number, lat: number];
type When = readonly [dayFrom: number, minute: number];

const FIRST_DAY = fromCityClock(2024, 3, 4);
const round = (value: number, decimals: number): number => Math.round(value * 10 ** decimals) / 10 ** decimals;

function judged(
  points: readonly At[],
  when: (i: number) => When = (i) => [i % 300, (i * 37) % 1440],
  first = FIRST_DAY,
  days: number | null = null,
): HealthAnswer {
  const table = allocateIncidents(points.length);
  const starts = points
    .map((_, i) => when(i))
    .map(([day, minute]) => first + day * DAY_MS + minute * 60_000)
    .sort((a, b) => a - b);
  points.forEach(([lon, lat], i) => {
    table.lon[i] = lon;
    table.lat[i] = lat;
    [table.x[i], table.y[i]] = toPlane(lon, lat);
    table.startMs[i] = starts[i];
    table.flags[i] = packFlags(2, 2, 2, true);
  });
  return {
    ...health(table, points.length, points.length, null, days),
    span: null,
    silentDistricts: [],
    emptyDistricts: [],
    withoutCategory: 0,
  };
}

/** A city: most incidents in hot spots of 80 to 400 m, the rest scattered; `decimals` as a register rounds. */
function city(n: number, seed: number, decimals: number): At[] {
  const next = random(seed);
  const normal = (): number => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());
  const spots = Array.from({ length: 30 }, () => ({
    lon: 76.82 + next() * 0.16,
    lat: 43.2 + next() * 0.1,
    sigma: 80 + next() * 320,
    weight: next() ** 3,
  }));
  const total = spots.reduce((sum, { weight }) => sum + weight, 0);
  return Array.from({ length: n }, () => {
    let lon = 76.8 + next() * 0.2;
    let lat = 43.18 + next() * 0.14;
    let at = next() * total * 1.6;
    for (const spot of spots) {
      at -= spot.weight;
      if (at > 0) continue;
      lon = spot.lon + (normal() * spot.sigma) / 81_000;
      lat = spot.lat + (normal() * spot.sigma) / 111_000;
      break;
    }
    return [round(lon, decimals), round(lat, decimals)] as const;
  });
}

const codes = ({ reasons }: HealthAnswer): string[] => reasons.map(({ code }) => code);
const OFFICE: At = [76.9412, 43.2537];
const planted = (points: readonly At[], share: number, office: At): At[] =>
  points.map((point, i) => (i < share * points.length ? office : point));

describe('places', () => {
  it.each([1000, 10_000, 100_000])(
    'rounded to 100 m repeat by rounding: of %i rows in hot spots none is called an office',
    (n) => {
      const answer = judged(city(n, n, 3));
      expect(answer.places.suspects).toEqual([]);
      expect(answer.trust.places).toBe('good');
      expect(answer.reasons).toContainEqual({ use: 'places', code: 'rounded', level: 'good', stepM: 100 });
    },
  );

  it('give under 5 % false alarms over 200 cities, rounded to 11 m, 100 m and not at all', () => {
    const alarms = Array.from(
      { length: 200 },
      (_, seed) => judged(city(400 + 15 * seed, 1000 + seed, [3, 4, 6][seed % 3])).trust.places,
    ).filter((level) => level !== 'good');
    expect(alarms.length).toBeLessThan(10);
  });

  it.each([
    [0.04, 3, 500],
    [0.04, 3, 10_000],
    [0.04, 6, 2000],
    [0.04, 4, 300],
    [0.175, 3, 800],
    [0.02, 3, 50_000],
  ])('name one office of %d at %i decimals among %i rows', (share, decimals, n) => {
    const office: At = [round(OFFICE[0], decimals), round(OFFICE[1], decimals)];
    const { places, trust } = judged(planted(city(n, 7, decimals), share, office));
    expect(places.suspects.map(({ point }) => point)).toEqual([office]);
    expect(places.suspectRecords / n).toBeGreaterThanOrEqual(share);
    expect(trust.places).toBe(share >= 0.1 ? 'misleading' : 'care');
  });

  it('name two offices of 17.5 % as misleading', () => {
    const points = city(1000, 3, 5).map((point, i): At => (i < 175 ? OFFICE : i < 350 ? [76.8601, 43.2412] : point));
    const answer = judged(points);
    expect(answer.places.suspects.map(({ count }) => count)).toEqual([175, 175]);
    expect(answer.trust.places).toBe('misleading');
  });

  it.each([
    [100, 0.004],
    [500, 0.004],
    [5000, 0.004],
    [5000, 0.0005],
  ])('say that 25 places of 4 % mislead, of %i rows, %d degrees apart', (n, apart) => {
    const points = Array.from({ length: n }, (_, i): At => [
      round(76.88 + (i % 5) * apart * 1.7, 5),
      round(43.22 + (Math.floor(i / 5) % 5) * apart * 1.3, 5),
    ]);
    expect(judged(points).trust.places).toBe('misleading');
  });

  it('put to 300 streets need care, whatever each street holds', () => {
    const streets = city(300, 5, 6);
    const answer = judged(Array.from({ length: 2400 }, (_, i) => streets[(i * 7) % 300]));
    expect(codes(answer)).toContain('repeats');
    expect(answer.trust.places).toBe('care');
  });

  it('of a market with its own scattered coordinates are no office', () => {
    const next = random(9);
    const market = Array.from({ length: 400 }, (): At => [
      round(76.95 + (next() - 0.5) * 0.003, 5),
      round(43.26 + (next() - 0.5) * 0.002, 5),
    ]);
    expect(judged([...city(600, 4, 5), ...market]).trust.places).toBe('good');
  });

  it.each([
    [100, 'good'],
    [250, 'care'],
    [1000, 'misleading'],
  ] as const)('on a lattice of %i m of the zone are found to be so', (stepM, level) => {
    const points = city(3000, 2, 6).map(([lon, lat]): At => {
      const [x, y] = toPlane(lon, lat);
      return toLonLat(Math.floor(x / stepM) * stepM + stepM / 2, Math.floor(y / stepM) * stepM + stepM / 2);
    });
    const answer = judged(points);
    expect(answer.places.stepM).toBe(stepM);
    expect(answer.places.suspects).toEqual([]);
    expect(answer.trust.places).toBe(level);
  });
});

describe('a place leans on suspect coordinates', () => {
  it('when they hold at least half of what lies within reach, and not when more happens around', () => {
    const suspect: SuspectPoint = { point: [0, 0], x: 0, y: 0, count: 150, share: 0.1 };
    const around = (others: number) => ({
      x: Float64Array.from({ length: 60 + others }, (_, i) => (i < 60 ? 0 : 50 + (i % 7))),
      y: new Float64Array(60 + others),
      weight: null,
      rows: null,
    });
    const at = (others: number, x: number) => leansAt(around(others), [suspect], [{ x, y: 0 }], 300)[0];
    expect(at(60, 10)).toEqual({ points: 1, count: 60 });
    expect(at(61, 10)).toBeNull();
    expect(at(0, 301)).toBeNull();
    expect(
      leansAt(
        { ...around(0), weight: new Float64Array(60).fill(2), rows: Uint32Array.of(1, 2, 3) },
        [suspect],
        [{ x: 0, y: 0 }],
        300,
      ),
    ).toEqual([{ points: 1, count: 6 }]);
  });
});

describe('times of day', () => {
  const points = city(600, 1, 5);
  /** As people write them: most at full and half hours, more in the evening. */
  const natural = (next: () => number): number => {
    const hour = Math.floor(24 * Math.max(next(), next() ** 2));
    const u = next();
    return hour * 60 + (u < 0.45 ? 0 : u < 0.62 ? 30 : u < 0.8 ? 10 * Math.floor(6 * next()) : Math.floor(60 * next()));
  };

  it('rounded to hours and half hours are said to be so and stay good; under 5 % false alarms in 200 files', () => {
    const trusts = Array.from({ length: 200 }, (_, seed) => {
      const next = random(seed);
      return judged(points.slice(0, 60 + 2 * seed), (i) => [i % 200, natural(next)]).trust.hours;
    });
    expect(trusts.filter((level) => level !== 'good').length).toBeLessThan(10);
    const next = random(5);
    expect(codes(judged(points, (i) => [i % 200, natural(next)]))).toContain('rounded-times');
  });

  it.each([
    [0, 0.45],
    [720, 0.9],
    [1439, 0.9],
    [1439, 0.25],
    [0, 0.25],
    [540, 0.5],
  ])('name minute %i with %d of the records', (minute, share) => {
    const next = random(11);
    const answer = judged(points, (i) => [i % 200, i < share * points.length ? minute : natural(next)]);
    expect(answer.times.heaps.map((heap) => heap.minute)).toEqual([minute]);
    expect(answer.times.heaps[0].share).toBeGreaterThanOrEqual(share);
    expect(answer.trust.hours).toBe('misleading');
  });

  it('name both defaults of a clock that was set back', () => {
    const next = random(12);
    const { times } = judged(points, (i) => [i % 200, i % 3 === 0 ? 300 : i % 3 === 1 ? 360 : natural(next)]);
    expect(times.heaps.map(({ minute }) => minute).sort()).toEqual([300, 360]);
  });
});

describe('dates', () => {
  const points = city(900, 6, 5);

  it('of even days raise nothing; heaps on 1 January and on firsts of months are named', () => {
    const even = judged(points, (i) => [i % 450, i % 1440], fromCityClock(2023, 1, 1));
    expect(even.dates).toMatchObject({ heaps: [], rareWeekdays: [] });
    const newYear = judged(points, (i) => [i < 300 ? 365 : i % 450, i % 1440], fromCityClock(2023, 1, 1));
    expect(newYear.dates.heaps).toMatchObject([{ kind: 'new-year' }]);
    expect(newYear.trust.dates).toBe('misleading');
    const firsts = [31, 59, 90, 120, 151, 181];
    const months = judged(points, (i) => [i % 8 === 0 ? firsts[i % 6] : i % 450, i % 1440], fromCityClock(2023, 1, 1));
    expect(months.dates.heaps).toMatchObject([{ kind: 'month-start' }]);
    expect(months.trust.dates).toBe('care');
  });

  it('that hardly ever fall on a weekend need care', () => {
    const weekdays = judged(points, (i) => [7 * (i % 50) + (i % 5), i % 1440]);
    expect(weekdays.dates.rareWeekdays).toEqual([6, 7]);
    expect(weekdays.trust.dates).toBe('care');
  });
});

describe('few days', () => {
  it('are too few for weekdays, however many the records', () => {
    const read = (days: number) =>
      judged(city(862, 6, 5), (i) => [i % days, (i * 37) % 1440], fromCityClock(2024, 3, 4), days);
    expect(read(9).trust.dates).toBe('care');
    expect(read(9).reasons).toContainEqual({ use: 'dates', code: 'few-days', level: 'care', days: 9 });
    expect(read(28).trust.dates).toBe('good');
  });

  it('at the end that are not complete need care', () => {
    const rows = [...Array(35).keys()].flatMap((day) => Array<number>(day < 31 ? 13 : 3).fill(day));
    const table = allocateIncidents(rows.length);
    rows.forEach((day, i) => {
      table.startMs[i] = FIRST_DAY + day * DAY_MS + (i % 24) * HOUR_MS;
      table.flags[i] = packFlags(2, 2, 2, true);
    });
    table.startMs.sort();
    const register = registerSpan(table);
    const study = { city: { districts: [] }, table, districtOfRow: new Int16Array(rows.length).fill(-1), register };
    const { trust, reasons } = answerHealth(study as unknown as Study);
    expect(reasons).toContainEqual({ use: 'dates', code: 'late-days', level: 'care', days: 4 });
    expect(trust.dates).toBe('care');
  });
});

describe('few records', () => {
  it.each([1, 20, 49])('%i are good for nothing without care, and the number is said', (count) => {
    const few = judged(city(count, 6, 5), (i) => [i % 20, (i * 37) % 1440]);
    expect(few.trust).toEqual({ places: 'care', hours: 'care', dates: 'care' });
    expect(few.reasons.filter(({ code }) => code === 'few-records')).toEqual(
      (['places', 'hours', 'dates'] as const).map((use) => ({ use, code: 'few-records', level: 'care', count })),
    );
  });
});
