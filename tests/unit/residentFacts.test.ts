import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { comparableTo } from '../../src/analysis/resident/comparable';
import { pointInside } from '../../src/analysis/resident/pointInside';
import { nearestPlace } from '../../src/analysis/resident/nearest';
import { ratePer1000 } from '../../src/analysis/resident/rate';
import { publishedMonths, yearsBack } from '../../src/analysis/published/readPublished';
import { usualOf } from '../../src/analysis/resident/usual';
import { buildLocator, areaAt } from '../../src/analysis/areas/locator';
import type { Count } from '../../src/domain/snapshot';
import { geoJson } from './geoFiles';
import { parseAreas } from '../../src/domain/parse/areas';
import { holds } from '../../src/domain/polygon';
import { runs } from '../prove';

describe('as usual', () => {
  const peers = [
    [90, 104, 99],
    [210, 190, 205],
    [60, 66, 51],
  ];
  it('is what lies within earlier years and their ups and downs', () => {
    expect(usualOf(104, [100, 110, 95], peers)).toMatchObject({ verdict: 'usual', past: [100, 110, 95] });
    expect(usualOf(180, [100, 110, 95], peers).verdict).toBe('above');
    expect(usualOf(40, [100, 110, 95], peers).verdict).toBe('below');
  });

  it('is not said where twice as many would be as usual too; what lies beyond even such limits is said', () => {
    expect(
      usualOf(
        250,
        [400, 100],
        [
          [390, 120],
          [350, 90],
          [700, 150],
        ],
      ),
    ).toMatchObject({ verdict: null, why: 'too-wide', past: [400, 100] });
    const { low, high } = usualOf(6, [5, 7, 6], []) as { low: number; high: number };
    expect([low, high, usualOf(6, [5, 7, 6], [])]).toEqual([
      low,
      high,
      { verdict: null, why: 'too-wide', low, high, past: [5, 7, 6] },
    ]);
    expect([usualOf(high, [5, 7, 6], []).verdict, usualOf(high + 1, [5, 7, 6], []).verdict]).toEqual([null, 'above']);
    expect(
      usualOf(
        250,
        [248, 256],
        [
          [249, 250],
          [252, 247],
          [501, 499],
        ],
      ),
    ).toMatchObject({ verdict: 'usual', hidesHalf: false });
  });

  it('never hides a doubling, and says where it hides a fall by half', () => {
    const years = fc.array(fc.integer({ min: 5, max: 900 }), { minLength: 2, maxLength: 6 });
    fc.assert(
      fc.property(years, fc.array(years, { maxLength: 7 }), fc.nat(2_000), (past, others, now) => {
        const usual = usualOf(now, past, others);
        const mean = past.reduce((sum, count) => sum + count, 0) / past.length;
        if (usual.verdict === null)
          return usual.why === 'too-wide' && usual.high >= 2 * mean && usual.low <= now && now <= usual.high;
        if (usual.verdict !== 'usual') return now < usual.low || now > usual.high;
        return usual.high < 2 * mean && usual.hidesHalf === usual.low <= mean / 2;
      }),
      { numRuns: runs(300) },
    );
  });

  it('is wider where peers’ years vary more, or the whole city’s do together', () => {
    const width = (others: readonly (readonly number[])[]): number => {
      const usual = usualOf(100, [100, 104, 96], others);
      return 'high' in usual ? usual.high - usual.low : NaN;
    };
    const calm = width([
      [98, 101, 103],
      [104, 99, 97],
      [100, 97, 101],
    ]);
    expect(
      width([
        [60, 140, 100],
        [140, 80, 100],
        [110, 90, 50],
      ]),
    ).toBeGreaterThan(calm * 1.3);
    expect(
      width([
        [130, 100, 70],
        [135, 104, 66],
        [126, 99, 72],
      ]),
    ).toBeGreaterThan(calm * 1.3);
  });

  it('is never judged on one year, nor beside a withheld count: it may be any number', () => {
    expect(usualOf(900, [100], peers)).toEqual({ verdict: null, why: 'one-period' });
    expect(usualOf(5, [], peers)).toEqual({ verdict: null, why: 'no-period' });
    expect(usualOf(null, [60, 70], peers)).toEqual({ verdict: null, why: 'withheld' });
    expect(usualOf(90, [60, 70, null], peers)).toEqual({ verdict: null, why: 'withheld' });
    expect(usualOf(62, [null, 60, 61], peers)).toEqual({ verdict: null, why: 'withheld' });
  });

  it('takes no peer whose years are not all published, and looks back ten years at most', () => {
    const whole = usualOf(104, [100, 110, 95], peers);
    expect(usualOf(104, [100, 110, 95], [...peers, [900, null, 5], [1, 2]])).toEqual(whole);
    const ten = Array.from({ length: 10 }, (_, k) => 100 + k);
    expect(usualOf(104, [...ten, null, 9_000], [])).toEqual(usualOf(104, ten, []));
  });

  it('counts years back from the newest month, a withheld one in its place', () => {
    const months = Array.from(
      { length: 26 },
      (_, k) => `${2018 + Math.floor((k + 6) / 12)}-${String(((k + 6) % 12) + 1).padStart(2, '0')}`,
    );
    const monthly = [1, 1, ...Array.from({ length: 12 }, () => 10), ...Array.from({ length: 12 }, () => 20)];
    const back = (counts: readonly Count[]) =>
      yearsBack({ months, years: [] }, { monthly: counts, yearly: [] }).map(({ count }) => count);
    expect(back(monthly)).toEqual([240, 120]);
    expect(back([...monthly.slice(0, 5), null, ...monthly.slice(6)])).toEqual([240, null]);
    expect(back([...monthly.slice(0, 20), null, ...monthly.slice(21)])).toEqual([null, 120]);
    expect(yearsBack({ months: months.slice(-2), years: [] }, { monthly: [5, 5], yearly: [] })).toEqual([]);
  });

  it('reads a whole calendar year where it is published, whatever is withheld of its months', () => {
    const months = ['2023', '2024'].flatMap((year) =>
      Array.from({ length: 12 }, (_, m) => `${year}-${String(m + 1).padStart(2, '0')}`),
    );
    const tally = { monthly: months.map(() => null), yearly: [null, 9] };
    expect(yearsBack({ months, years: [2023, 2024] }, tally).map(({ count }) => count)).toEqual([9, null]);
    expect(publishedMonths({ months, years: [2023, 2024] }, tally, 12, 12)).toEqual({ known: 9, withheld: 0, of: 12 });
    expect(publishedMonths({ months, years: [2023, 2024] }, tally, 12, 11)).toEqual({ known: 0, withheld: 11, of: 11 });
    expect(publishedMonths({ months, years: [2023, 2024] }, tally, -1, 12)).toBeNull();
  });
});

describe('a rate', () => {
  it('has the exact limits of a Poisson count within a hundredth of them', () => {
    // Exact 95 % limits for 100: 81.36 and 121.63 (chi-square quantiles, Garwood 1936).
    const { per1000, low, high } = ratePer1000(100, 1_000);
    expect(per1000).toBe(100);
    expect(low).toBeCloseTo(81.36, 1);
    expect(high).toBeCloseTo(121.63, 1);
    expect(ratePer1000(0, 1_000).low).toBe(0);
    expect(ratePer1000(0, 1_000).high).toBeCloseTo(3.69, 1);
  });
});

describe('the nearest post', () => {
  const posts = [
    { lon: 76.93, lat: 43.25 },
    { lon: 76.95, lat: 43.25 },
  ];
  it('is told with metres, minutes and a direction from here', () => {
    const near = nearestPlace(76.93, 43.24, posts);
    expect(near?.what).toBe(posts[0]);
    expect(near?.distanceM).toBeGreaterThan(1_100);
    expect(near?.distanceM).toBeLessThan(1_120);
    expect(near?.walkMin).toBe(18);
    expect(near?.direction).toBe('n');
    expect(nearestPlace(76.9301, 43.25, posts)?.direction).toBeNull();
    expect(nearestPlace(76.93, 43.24, [])).toBeNull();
  });
});

describe('comparable places', () => {
  const many = (n: number, value: (k: number) => number | null) => ({
    ids: Array.from({ length: n }, (_, k) => `88${String(k).padStart(13, '0')}`),
    areaKm2: Array.from({ length: n }, () => 0.5),
    land: Array.from({ length: n }, () => 1),
    busy: Array.from({ length: n }, () => 2),
    visitors: Array.from({ length: n }, () => 0),
    yearly: [Array.from({ length: n }, (_, k) => value(k))],
  });

  it('are of one kind, one busyness and one size, the place itself left out', () => {
    expect(
      comparableTo(
        many(9, (k) => k + 5),
        0,
        0,
      ),
    ).toEqual({ cells: 8, low: 16, high: 22 });
    const mixed = many(12, (k) => k + 5);
    mixed.land[3] = 0;
    mixed.busy[4] = 1;
    mixed.ids[5] = '870000000000005';
    expect(comparableTo(mixed, 0, 0)?.cells).toBe(8);
  });

  it('say nothing when there are fewer than eight, and rank a withheld count lowest', () => {
    expect(
      comparableTo(
        many(8, (k) => k + 5),
        0,
        0,
      ),
    ).toBeNull();
    expect(
      comparableTo(
        many(9, (k) => (k < 5 ? null : 10)),
        8,
        0,
      ),
    ).toEqual({ cells: 8, low: null, high: 20 });
    expect(
      comparableTo(
        many(9, (k) => (k < 7 ? null : 10)),
        8,
        0,
      ),
    ).toBeNull();
  });
});

describe('a point inside', () => {
  const ring = (points: [number, number][]): [number, number][] => [...points, points[0]];
  it('lies in an area of any form, away from its corners', () => {
    const areas = parseAreas(geoJson('districts.geojson'));
    if (!areas.ok) throw new Error(areas.error.code);
    const holed = [
      [
        ring([
          [0, 0],
          [4, 0],
          [4, 4],
          [0, 4],
        ]),
        ring([
          [1, 1],
          [3.5, 1],
          [3.5, 3],
          [1, 3],
        ]),
      ],
    ];
    const horseshoe = [
      [
        ring([
          [0, 0],
          [5, 0],
          [5, 5],
          [4, 5],
          [4, 1],
          [2, 1],
          [2, 5],
          [0, 5],
        ]),
      ],
    ];
    for (const polygons of [holed, horseshoe, ...areas.value.map(({ geometry }) => geometry)])
      expect(holds(polygons, ...pointInside(polygons))).toBe(true);
    expect(pointInside(holed)).toEqual([0.5, 2]);
    expect(pointInside(horseshoe)).toEqual([1, 2.5]);
  });
});

describe('the district of a point', () => {
  it('is the one the planner’s lookup gives, all over the city', () => {
    const areas = parseAreas(geoJson('districts.geojson'));
    if (!areas.ok) throw new Error(areas.error.code);
    const locator = buildLocator(areas.value);
    for (let i = 0; i < 40; i++) {
      for (let j = 0; j < 40; j++) {
        const lon = 76.735 + i * 0.0109;
        const lat = 43.03 + j * 0.0094;
        expect(areas.value.findIndex(({ geometry }) => holds(geometry, lon, lat))).toBe(areaAt(locator, lon, lat));
      }
    }
  });
});
