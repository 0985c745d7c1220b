import { describe, expect, it } from 'vitest';
import { coverageAnswer, type CoverageInput } from '../../src/analysis/coverage/coverageAnswer';
import { isOpen } from '../../src/analysis/coverage/hours';
import { buildNearest, nearestAll } from '../../src/analysis/coverage/nearestPost';
import { distanceSummary } from '../../src/analysis/coverage/distanceSummary';
import { protectedKind } from '../../src/analysis/coverage/protectedPlaces';
import { fromCityClock } from '../../src/domain/clock';
import type { LonLat } from '../../src/domain/geometry';
import type { IncidentTable } from '../../src/domain/incident';
import type { Post } from '../../src/domain/post';
import { CITY_BOX, geodesicM, geodesicStep, lonLatsInCity, placeAt, postAt, rectangle, tableAt } from './coverageScene';

const CENTRE: LonLat = [76.93, 43.25];
const districts = [
  rectangle('west', CITY_BOX.west, CITY_BOX.south, CENTRE[0], CITY_BOX.north),
  rectangle('east', CENTRE[0], CITY_BOX.south, CITY_BOX.east, CITY_BOX.north),
];

function inputOf(table: IncidentTable, posts: readonly Post[], radiusM: number): CoverageInput {
  return {
    table,
    rows: Uint32Array.from({ length: table.count }, (_, row) => row),
    districtOfRow: Int16Array.from(table.lon, (lon) =>
      lon < CITY_BOX.west || lon > CITY_BOX.east ? -1 : lon < CENTRE[0] ? 0 : 1,
    ),
    districtIds: ['west', 'east'],
    districts,
    cityAreaKm2: districts[0].areaKm2 + districts[1].areaKm2,
    posts,
    radiusM,
    nearestDistanceM: nearestAll(buildNearest(posts, null), table.x, table.y).distanceM,
    places: [],
  };
}

describe('coverage', () => {
  it('counts the incidents a geodesic finds within the radius, by district and in the city', () => {
    const points = lonLatsInCity(1500, 9);
    const posts = lonLatsInCity(12, 10).map((at) => postAt(at));
    const answer = coverageAnswer(inputOf(tableAt(points), posts, 2000));
    const within = points.filter((point) => posts.some((post) => geodesicM(point, [post.lon, post.lat]) <= 2000));
    expect(answer.city).toMatchObject({ incidents: 1500, covered: within.length, share: within.length / 1500 });
    expect(answer.districts.map((row) => row.id)).toEqual(['west', 'east']);
    expect(answer.districts[0].covered).toBe(within.filter(([lon]) => lon < CENTRE[0]).length);
    expect(answer.districts[0].incidents + answer.districts[1].incidents).toBe(1500);
    expect(answer.city.areaShare).toBeCloseTo((answer.city.coveredKm2 ?? NaN) / answer.city.areaKm2, 12);
  });

  it('covers an incident at exactly the radius, and not one 1 cm beyond', () => {
    for (const [metres, covered] of [
      [500, 1],
      [500.01, 0],
    ] as const) {
      const table = tableAt([geodesicStep(CENTRE, 77, metres)]);
      expect(coverageAnswer(inputOf(table, [postAt(CENTRE)], 500)).city.covered).toBe(covered);
    }
  });

  it('counts an incident outside every district nowhere', () => {
    const table = tableAt([CENTRE, [76.5, 43.25]]);
    const answer = coverageAnswer(inputOf(table, [postAt(CENTRE), postAt([76.5, 43.25])], 500));
    expect(answer.city).toMatchObject({ incidents: 1, covered: 1 });
    expect(answer.distance).toEqual({ medianM: 0, p90M: 0, meanM: 0, without: 0 });
  });

  it('answers only for the rows that passed the filter', () => {
    const table = tableAt([CENTRE, CENTRE, geodesicStep(CENTRE, 0, 900)]);
    const answer = coverageAnswer({ ...inputOf(table, [postAt(CENTRE)], 500), rows: Uint32Array.of(1, 2) });
    expect(answer.city).toMatchObject({ incidents: 2, covered: 1, share: 0.5 });
  });

  it('says no share and no distance where nothing can be said', () => {
    const none = coverageAnswer({ ...inputOf(tableAt([CENTRE]), [postAt(CENTRE)], 500), rows: new Uint32Array(0) });
    expect(none.city.share).toBeNull();
    expect(none.distance).toBeNull();
    const noPosts = coverageAnswer(inputOf(tableAt([CENTRE]), [], 500));
    expect(noPosts).toMatchObject({
      posts: 0,
      distance: null,
      city: { incidents: 1, covered: 0, share: 0, coveredKm2: 0 },
    });
  });

  it('without districts counts every row in the city', () => {
    const table = tableAt([CENTRE, [76.5, 43.25]]);
    const answer = coverageAnswer({
      ...inputOf(table, [postAt(CENTRE)], 500),
      districts: [],
      districtIds: [],
      districtOfRow: Int16Array.of(-1, -1),
      cityAreaKm2: 5,
    });
    expect(answer.city).toMatchObject({ incidents: 2, covered: 1 });
    expect(answer.districts).toEqual([]);
  });

  it('counts schools, stops and markets within the radius', () => {
    const near = geodesicStep(CENTRE, 10, 499);
    const far = geodesicStep(CENTRE, 10, 501);
    const places = [
      placeAt('school', near),
      placeAt('school', far),
      placeAt('university', near),
      placeAt('metro', near),
      placeAt('bus_station', far),
      placeAt('railway_station', far),
      placeAt('crossing', near),
      placeAt('market', near),
    ];
    const answer = coverageAnswer({ ...inputOf(tableAt([CENTRE]), [postAt(CENTRE)], 500), places });
    expect(answer.places).toEqual({
      schools: { total: 2, covered: 1 },
      stops: { total: 3, covered: 1 },
      markets: { total: 1, covered: 1 },
    });
    expect(protectedKind('street')).toBeNull();
  });
});

describe('coverage by hour', () => {
  const at = (hour: number, minute = 0): number => fromCityClock(2020, 7, 3, hour, minute);
  const posts = [
    postAt(CENTRE, { from: 18, to: 6 }),
    postAt(geodesicStep(CENTRE, 90, 5000), '24h'),
    postAt(CENTRE, 'unknown'),
  ];
  const table = tableAt(
    [CENTRE, CENTRE, CENTRE, geodesicStep(CENTRE, 90, 5100), CENTRE],
    [at(17, 59), at(18), at(5, 59), at(12), null],
  );
  const answer = coverageAnswer(inputOf(table, posts, 500));

  it('counts a post only at the hours it is known to be open, past midnight too', () => {
    expect(answer.byHour).toHaveLength(24);
    expect(answer.byHour[17]).toEqual({ hour: 17, incidents: 1, covered: 0 });
    expect(answer.byHour[18]).toEqual({ hour: 18, incidents: 1, covered: 1 });
    expect(answer.byHour[5]).toEqual({ hour: 5, incidents: 1, covered: 1 });
    expect(answer.byHour[12]).toEqual({ hour: 12, incidents: 1, covered: 1 });
  });

  it('leaves out incidents without a time of day, and says how many posts have no known hours', () => {
    expect(answer.byHour.reduce((sum, row) => sum + row.incidents, 0)).toBe(4);
    expect(answer.unknownHours).toBe(1);
    expect(answer.city).toMatchObject({ incidents: 5, covered: 5 });
  });

  it('covers no hour when no hours are known', () => {
    const silent = coverageAnswer(inputOf(table, [postAt(CENTRE)], 500));
    expect(silent.byHour.every((row) => row.covered === 0)).toBe(true);
    expect(silent.byHour[18].incidents).toBe(1);
  });
});

describe('opening hours', () => {
  it.each([
    ['24h', [0, 12, 23], []],
    ['unknown', [], [0, 12, 23]],
    [{ from: 9, to: 18 }, [9, 17], [8, 18, 0]],
    [{ from: 18, to: 6 }, [18, 23, 0, 5], [6, 17, 12]],
    [{ from: 20, to: 24 }, [20, 23], [0, 19]],
    [{ from: 7, to: 7 }, [0, 7, 23], []],
  ] as const)('%j is open at %j and closed at %j', (hours, open, closed) => {
    for (const hour of open) expect(isOpen(hours, hour)).toBe(true);
    for (const hour of closed) expect(isOpen(hours, hour)).toBe(false);
  });
});

describe('distance summary', () => {
  it('equals a full sort, for even and odd numbers of rows', () => {
    const values = Float32Array.from(lonLatsInCity(2001, 4), ([lon]) => (lon - 76.7) * 9000);
    for (const n of [1, 2, 3, 2000, 2001]) {
      const rows = Uint32Array.from({ length: n }, (_, i) => i);
      const sorted = values.slice(0, n).sort();
      const quantile = (q: number): number => {
        const i = q * (n - 1);
        const low = Math.floor(i);
        return sorted[low] + (i - low) * (sorted[Math.ceil(i)] - sorted[low]);
      };
      const summary = distanceSummary(values, rows);
      expect(summary?.medianM).toBeCloseTo(quantile(0.5), 9);
      expect(summary?.p90M).toBeCloseTo(quantile(0.9), 9);
      expect(summary?.meanM).toBeCloseTo(sorted.reduce((sum, v) => sum + v, 0) / n, 6);
    }
  });

  it('leaves out rows that have no distance', () => {
    expect(distanceSummary(Float32Array.of(Infinity, 4, 2), Uint32Array.of(0, 1, 2))).toMatchObject({
      medianM: 3,
      meanM: 3,
    });
    expect(distanceSummary(Float32Array.of(Infinity), Uint32Array.of(0))).toBeNull();
  });
});
