import { area } from '@turf/area';
import { multiPolygon } from '@turf/helpers';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { insideShape } from '../../src/analysis/shape/insideShape';
import { answerConcentration } from '../../src/analysis/answer/answerConcentration';
import { answerCross } from '../../src/analysis/answer/answerCross';
import { answerDensity } from '../../src/analysis/answer/answerDensity';
import { answerDistricts } from '../../src/analysis/answer/answerDistricts';
import { answerPlace } from '../../src/analysis/answer/answerPlace';
import { answerSummary } from '../../src/analysis/answer/answerSummary';
import { rowsOf } from '../../src/analysis/answer/selection';
import type { Study } from '../../src/analysis/answer/study';
import { crossFilter } from '../../src/analysis/selection/crossFilter';
import { drawnMask, drawnPolygons } from '../../src/analysis/shape/drawnShape';
import { shapeIndex } from '../../src/analysis/shape/shapeIndex';
import type { DrawnMask, Mask } from '../../src/domain/area';
import { areaM2, GROUNDS, isInside, lengthM, middleOf } from '../../src/domain/drawn';
import type { DrawnGround } from '../../src/domain/drawnGround';
import { ringsOf } from '../../src/domain/drawnOutline';
import { NO_FILTER } from '../../src/domain/filter';
import type { LonLat } from '../../src/domain/geometry';
import { allocateIncidents, type IncidentTable } from '../../src/domain/incident';
import { finish } from '../../src/domain/job';
import { toLonLat, toPlane } from '../../src/domain/projection';
import { runs } from '../prove';
import { outlines } from './drawnRings';

const [X, Y] = toPlane(76.95, 43.25);
const boxMask = (halfM: number): Mask => ({
  id: 'city',
  areaM2: 4 * halfM ** 2,
  shape: {
    rings: [
      Float64Array.from([-1, -1, 1, -1, 1, 1, -1, 1, -1, -1].map((sign, k) => (k % 2 === 0 ? X : Y) + sign * halfM)),
    ],
  },
});
const EVERYWHERE = boxMask(60_000);
const at: fc.Arbitrary<LonLat> = fc
  .tuple(fc.integer({ min: 7690, max: 7700 }), fc.integer({ min: 4320, max: 4330 }))
  .map(([lon, lat]) => [lon / 100, lat / 100] as const);
const radiusM = fc.integer({ min: 50, max: 3000 });
const ground: fc.Arbitrary<DrawnGround> = fc.oneof(
  fc.record({ kind: fc.constant('circle' as const), at, radiusM }),
  fc.record({
    kind: fc.constant('polygon' as const),
    points: outlines({ lon: 76.95, lat: 43.25, degrees: 0.04 }, 9),
  }),
  fc.record({
    kind: fc.constant('strip' as const),
    radiusM,
    points: fc.uniqueArray(at, { minLength: 2, maxLength: 4, selector: String }),
  }),
);
/** Places all over the ground and around it. */
const places = fc.array(fc.tuple(fc.integer({ min: -9000, max: 9000 }), fc.integer({ min: -9000, max: 9000 })), {
  minLength: 40,
  maxLength: 40,
});

describe('drawn ground as a study area', () => {
  it('holds what any of its grounds holds, place by place, to the roundness of its outline', () => {
    fc.assert(
      fc.property(fc.array(ground, { minLength: 1, maxLength: 3 }), places, (grounds, asked) => {
        const index = shapeIndex(drawnMask(grounds, EVERYWHERE)!.shape);
        for (const [east, north] of asked) {
          const [x, y] = [X + east, Y + north];
          const held = (dx: number, dy: number): boolean =>
            grounds.some((one) => isInside(one)(...toLonLat(x + dx, y + dy), x + dx, y + dy));
          // A place within a metre of an edge may be on either side of it.
          const around = [held(0, 0), held(1, 0), held(-1, 0), held(0, 1), held(0, -1)];
          if (new Set(around).size === 1) expect(insideShape(index, x, y)).toBe(around[0]);
        }
      }),
      { numRuns: runs(40) },
    );
  });

  it('has the area that a shape’s card says, overlaps once', () => {
    fc.assert(
      fc.property(ground, (one) => {
        const mask = drawnMask([one, one], EVERYWHERE)!;
        expect(mask.areaM2 / areaM2(one)).toBeCloseTo(1, 2);
      }),
      { numRuns: runs(40) },
    );
  });

  it('reaches as far as the city, and stays as drawn where nothing of it is in the city', () => {
    const circle: DrawnGround = { kind: 'circle', at: [76.95, 43.25], radiusM: 3000 };
    expect(drawnMask([circle], boxMask(1000))!.areaM2).toBeCloseTo(4e6, 0);
    const away: DrawnGround = { kind: 'circle', at: [77.4, 43.25], radiusM: 3000 };
    expect(drawnMask([away], boxMask(1000))!.areaM2 / areaM2(away)).toBeCloseTo(1, 5);
    expect(drawnMask([], boxMask(1000))).toBeNull();
  });
});

describe('what lies in drawn ground', () => {
  const tableOf = (at: readonly LonLat[]): IncidentTable => {
    const made = allocateIncidents(at.length);
    at.forEach(([lon, lat], row) => {
      [made.lon[row], made.lat[row]] = [lon, lat];
      [made.x[row], made.y[row]] = toPlane(lon, lat);
      made.startMs[row] = NaN;
    });
    return made;
  };
  /** In a city that ends `halfM` from its middle. */
  const studyOf = (table: IncidentTable, halfM: number): Study => ({
    city: { districts: [], areaKm2: 1, masks: { city: boxMask(halfM), built: boxMask(halfM) }, places: [] },
    table,
    districtOfRow: new Int16Array(table.count).fill(-1),
    dataPeriod: null,
    posts: [],
  });
  /** The same place in degrees as files write them, and on the edge to the last bit. */
  const around = (one: DrawnGround, spread: readonly (readonly [number, number])[]): readonly LonLat[] => [
    ...spread.map(([east, north]): LonLat => toLonLat(X + east, Y + north)),
    ...ringsOf(one, 64)
      .flat()
      .flatMap(([x, y]): LonLat[] => [toLonLat(x, y), toLonLat(x + 0.001, y), toLonLat(x - 0.01, y + 0.01)]),
    ...(one.kind === 'circle' ? [] : one.points),
  ];

  it('is counted alike by card, strip, filter, density and the figures of it, in a city that ends before it too', () => {
    fc.assert(
      fc.property(ground, places, fc.constantFrom(1500, 60_000), (one, spread, halfM) => {
        const study = studyOf(tableOf(around(one, spread)), halfM);
        const mask = GROUNDS.toText([one]) as DrawnMask;
        const whole = { filter: NO_FILTER, compare: 'none' } as const;
        const method = { kernel: 'quartic', bandwidth: 400, cellM: 500, mask, edge: 'diggle' } as const;
        const studied = { ...whole, filter: { ...NO_FILTER, studied: mask } };
        const filtered = rowsOf(study, { ...NO_FILTER, within: one });
        const { grid } = finish(answerDensity(study, { ...whole, method }));
        const strip = answerSummary(study, studied);
        expect({
          card: answerPlace(study, { ...whole, at: middleOf(one), ground: { drawn: one } }, null).count,
          strip: strip.count,
          stripSays: strip.steps.at(-1)?.after,
          density: grid.incidents,
          outside: study.table.count - grid.outside,
          districts: answerDistricts(study, studied).total,
          concentration: finish(answerConcentration(study, { ...whole, mask, cellM: 250 })).incidents,
          beside: finish(answerCross(study, crossFilter(study.table, study.districtOfRow, []), studied.filter)).count,
        }).toEqual(
          Object.fromEntries(
            ['card', 'strip', 'stripSays', 'density', 'outside', 'districts', 'concentration', 'beside'].map((of) => [
              of,
              filtered.length,
            ]),
          ),
        );
      }),
      { numRuns: runs(40) },
    );
  });
});

describe('what is measured of a drawn shape', () => {
  /** Turf’s sphere has the mean radius: lengths and areas differ from the ellipsoid’s by up to 0.3 and 0.4 %. */
  const METRES_PER_RADIAN = 6_371_008.8;
  const onSphere = ([aLon, aLat]: LonLat, [bLon, bLat]: LonLat): number => {
    const radians = (degrees: number): number => (degrees * Math.PI) / 180;
    const [a, b] = [radians(aLat), radians(bLat)];
    const half = Math.sin((b - a) / 2) ** 2 + Math.cos(a) * Math.cos(b) * Math.sin(radians(bLon - aLon) / 2) ** 2;
    return 2 * METRES_PER_RADIAN * Math.asin(Math.sqrt(half));
  };

  it('is the area that Turf finds on the sphere, to half a per cent', () => {
    fc.assert(
      fc.property(ground, (one) => {
        const rings = drawnPolygons([one]).map((polygon) =>
          polygon.map((ring) => ring.map(([x, y]): number[] => [...toLonLat(x, y)])),
        );
        expect(Math.abs(areaM2(one) / area(multiPolygon(rings)) - 1)).toBeLessThan(0.005);
      }),
      { numRuns: runs(40) },
    );
  });

  it('is the length along the sphere, to half a per cent', () => {
    fc.assert(
      fc.property(fc.uniqueArray(at, { minLength: 2, maxLength: 6, selector: String }), (points) => {
        const sphere = points.slice(1).reduce((sum, to, k) => sum + onSphere(points[k], to), 0);
        expect(Math.abs(lengthM(points) / sphere - 1)).toBeLessThan(0.005);
      }),
      { numRuns: runs(40) },
    );
  });
});
