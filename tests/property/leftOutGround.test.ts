import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { leftOutGround } from '../../src/analysis/ground/leftOutGround';
import { isInside } from '../../src/domain/drawn';
import type { Ground } from '../../src/domain/drawnGround';
import { NO_FILTER } from '../../src/domain/filter';
import { holds } from '../../src/domain/polygon';
import { toPlane } from '../../src/domain/projection';
import { runs } from '../prove';
import { wallData } from '../fixtures/wallData';

const { districts } = wallData();
const inCity = (lon: number, lat: number): boolean => districts.some(({ geometry }) => holds(geometry, lon, lat));
const ids = districts.map(({ id }) => id);
const lonLat = fc.tuple(
  fc.double({ min: 76.75, max: 77.1, noNaN: true }),
  fc.double({ min: 43.1, max: 43.42, noNaN: true }),
);
const radiusM = fc.integer({ min: 100, max: 6000 });
const ground: fc.Arbitrary<Ground> = fc.oneof(
  fc.record({ kind: fc.constant('circle' as const), at: lonLat, radiusM }),
  fc.record({ kind: fc.constant('strip' as const), radiusM, points: fc.tuple(lonLat, lonLat, lonLat) }),
  fc.record({ kind: fc.constant('polygon' as const), points: fc.tuple(lonLat, lonLat, lonLat) }),
  fc.record({
    kind: fc.constant('cell' as const),
    at: lonLat,
    shape: fc.constantFrom('hexagon' as const, 'square' as const),
    sizeM: fc.integer({ min: 200, max: 3000 }),
  }),
);
const filter = fc.record({
  districts: fc.option(fc.subarray([...ids], { minLength: 1 })),
  near: fc.option(fc.record({ lon: lonLat.map(([lon]) => lon), lat: lonLat.map(([, lat]) => lat), radiusM })),
  within: fc.option(ground),
});

/** Degrees from an edge within which a round of straight sides, or a side that is straight in degrees, may differ. */
const HAIR = 2e-5;

describe('the ground that a filter leaves out', () => {
  it('holds each place of the city whose incidents the filter does not count, once, and no other', () => {
    fc.assert(
      fc.property(filter, fc.array(lonLat, { minLength: 40, maxLength: 40 }), (wanted, places) => {
        const out = leftOutGround(wanted, districts);
        const tests = [
          ...(wanted.within ? [isInside(wanted.within)] : []),
          ...(wanted.near
            ? [isInside({ kind: 'circle', at: [wanted.near.lon, wanted.near.lat], radiusM: wanted.near.radiusM })]
            : []),
        ];
        const passes = (lon: number, lat: number): boolean => {
          const [x, y] = toPlane(lon, lat);
          const district = districts.find(({ geometry }) => holds(geometry, lon, lat));
          const isWanted = !district || !wanted.districts || wanted.districts.includes(district.id);
          return isWanted && tests.every((test) => test(lon, lat, x, y));
        };
        for (const [lon, lat] of places) {
          const isInCity = inCity(lon, lat);
          const around = [-HAIR, HAIR].flatMap((x) =>
            [-HAIR, HAIR].map((y) => `${passes(lon + x, lat + y)} ${inCity(lon + x, lat + y)}`),
          );
          if (new Set(around).size > 1) continue;
          const held = out.filter((one) => holds([one.map((ring) => ring.map(([x, y]) => [x, y] as const))], lon, lat));
          expect(held.length).toBe(isInCity && !passes(lon, lat) ? 1 : 0);
        }
      }),
      { numRuns: runs(40) },
    );
  });

  it('is none where a filter says nothing of ground', () => {
    expect(leftOutGround(NO_FILTER, districts)).toEqual([]);
  });

  it('is the whole city where what it asks for lies nowhere in it', () => {
    const apart = { lon: 76.8, lat: 43.2, radiusM: 100 };
    const within = { kind: 'circle', at: [77, 43.3], radiusM: 100 } as const;
    const out = leftOutGround({ districts: null, near: apart, within }, districts);
    const middles = [
      [76.8, 43.2],
      [77, 43.3],
      [76.92, 43.25],
    ] as const;
    for (const [lon, lat] of middles) {
      const isOut = out.some((one) => holds([one.map((ring) => ring.map(([x, y]) => [x, y] as const))], lon, lat));
      expect(isOut).toBe(inCity(lon, lat));
    }
  });
});
