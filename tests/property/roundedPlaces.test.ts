import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RoundedPlaces } from '../../src/demonstration/roundedPlaces';
import { toLonLat, toPlane } from '../../src/domain/projection';
import { runs, SEED } from '../prove';

const STEPS = 1e5;
/** Wider than the city each way. */
const lonStep = fc.integer({ min: 7_650_000, max: 7_740_000 });
const latStep = fc.integer({ min: 4_300_000, max: 4_360_000 });

const rounded = new RoundedPlaces();

function sameAsProjection(x: number, y: number): void {
  rounded.find(x, y);
  expect([rounded.lon, rounded.lat]).toEqual(toLonLat(x, y).map((degrees) => Math.round(degrees * STEPS) / STEPS));
}

describe('places rounded for the columns', () => {
  it('are what the projection gives when it is rounded, anywhere around the city', () => {
    fc.assert(
      fc.property(lonStep, latStep, fc.double({ min: -1, max: 1, noNaN: true }), (lon, lat, aside) => {
        sameAsProjection(...toPlane((lon + aside) / STEPS, (lat - aside) / STEPS));
      }),
      { seed: SEED, numRuns: runs(3000) },
    );
  });

  it('are so on either side of the middle between two steps, however near', () => {
    const near = fc.constantFrom(0, 1e-9, -1e-9, 1e-7, -1e-7, 1e-5, -1e-5, 1e-4, -1e-4, 5e-4, -5e-4, 2e-3, -2e-3);
    fc.assert(
      fc.property(lonStep, latStep, near, near, (lon, lat, east, north) => {
        sameAsProjection(...toPlane((lon + 0.5 + east) / STEPS, (lat + 0.5 + north) / STEPS));
      }),
      { seed: SEED, numRuns: runs(3000) },
    );
  });
});
