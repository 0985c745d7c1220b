import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scaleAt } from '../../src/analysis/coverage/planeScale';
import type { SitingDemand } from '../../src/analysis/siting/city/cityDemand';
import { demandIndex } from '../../src/analysis/siting/city/demandIndex';
import { liveCoverage } from '../../src/analysis/siting/city/liveCoverage';
import { planCoverage, type PlanInput, type PlanSpot } from '../../src/analysis/siting/city/planCoverage';
import { toLonLat } from '../../src/domain/projection';
import { LIVE_POINTS } from '../../src/domain/sitingAnswers';
import { runs } from '../prove';

const DISTRICTS = ['a', 'b', 'c'];
const ORIGIN = { x: 645_000, y: 4_790_000 };

function demandOf(
  points: readonly (readonly [x: number, y: number, weight: number, district: number])[],
): SitingDemand {
  const x = Float64Array.from(points, (p) => ORIGIN.x + p[0]);
  const y = Float64Array.from(points, (p) => ORIGIN.y + p[1]);
  const lonLats = points.map((_, i) => toLonLat(x[i], y[i]));
  return {
    x,
    y,
    lon: Float64Array.from(lonLats, (p) => p[0]),
    lat: Float64Array.from(lonLats, (p) => p[1]),
    weight: Float64Array.from(points, (p) => p[2]),
    district: Int16Array.from(points, (p) => p[3]),
    points: points.length,
    total: points.reduce((sum, p) => sum + p[2], 0),
    visibleBy: 'all',
    steps: [],
    incidents: new Float64Array(points.length).fill(1),
  };
}

const spot = fc
  .record({
    x: fc.integer({ min: -200, max: 3200 }),
    y: fc.integer({ min: -200, max: 3200 }),
    district: fc.integer({ min: -1, max: 2 }),
  })
  .map((s): PlanSpot => ({ x: ORIGIN.x + s.x, y: ORIGIN.y + s.y, district: s.district }));
// A grid of 100 m makes points at exactly the radius, and many at one place.
const point = fc.tuple(
  fc.integer({ min: 0, max: 30 }).map((k) => k * 100),
  fc.integer({ min: 0, max: 30 }).map((k) => k * 100),
  fc.oneof(fc.integer({ min: 1, max: 5 }), fc.double({ min: 0.001, max: 5, noNaN: true })),
  fc.integer({ min: -1, max: 2 }),
);
const scene = fc.record({
  points: fc.array(point, { maxLength: 80 }),
  kept: fc.array(spot, { maxLength: 4 }),
  sites: fc.array(spot, { minLength: 1, maxLength: 5 }),
  radiusM: fc.constantFrom(0, 200, 500, 800, 3000),
  detour: fc.constantFrom(1, 1.3, 2),
  backup: fc.boolean(),
  steps: fc.array(fc.record({ site: fc.nat(), to: fc.option(spot, { nil: null }), add: fc.boolean() }), {
    maxLength: 12,
  }),
});

/** Every pair measured, nothing else known. */
function coveredBrute({ demand, kept, radiusM, detour, backup }: PlanInput, sites: readonly PlanSpot[]): Uint8Array {
  return Uint8Array.from(demand.weight, (_, i) => {
    const near = [...kept, ...sites].filter(({ x, y }) => {
      const d = Math.hypot(demand.x[i] - x, demand.y[i] - y) / scaleAt((demand.x[i] + x) / 2);
      return d * detour <= radiusM + 0.001;
    });
    return Number(near.length >= (backup ? 2 : 1));
  });
}

const sumWhere = (weight: Float64Array, is: (i: number) => boolean): number =>
  weight.reduce((sum, w, i) => sum + (is(i) ? w : 0), 0);

describe('coverage while a site is dragged', () => {
  it('is after every step what measuring all pairs anew gives, by city, by district and point by point', () => {
    fc.assert(
      fc.property(scene, ({ points, steps, ...rest }) => {
        const demand = demandOf(points);
        const input: PlanInput = { ...rest, demand, index: demandIndex(demand), districtIds: DISTRICTS };
        const live = liveCoverage(input);
        const sites: (PlanSpot | null)[] = [...input.sites];
        const start = coveredBrute(input, input.sites);
        for (const step of [null, ...steps]) {
          let answer = live.current();
          if (step?.add && step.to) {
            sites.push(step.to);
            answer = live.add(step.to);
          } else if (step) {
            const at = step.site % sites.length;
            sites[at] = step.to;
            answer = live.move(at, step.to);
          }
          const standing = sites.filter((site) => site !== null);
          const now = coveredBrute(input, standing);
          expect(answer.covered).toBeCloseTo(
            sumWhere(demand.weight, (i) => now[i] === 1),
            6,
          );
          expect(answer.coveredAtStart).toBeCloseTo(
            sumWhere(demand.weight, (i) => start[i] === 1),
            6,
          );
          const fresh = planCoverage({ ...input, sites: standing }).rows;
          answer.rows.forEach((row, k) => {
            expect(row).toMatchObject({ id: fresh[k].id, sites: fresh[k].sites });
            expect(row.demand).toBeCloseTo(fresh[k].demand, 6);
            expect(row.coveredBefore).toBeCloseTo(fresh[k].coveredBefore, 6);
            expect(row.coveredAfter).toBeCloseTo(fresh[k].coveredAfter, 6);
          });
          const lonLats = (which: (i: number) => boolean): number[][] =>
            [...demand.lon]
              .flatMap((lon, i) => (which(i) ? [[Math.fround(lon), Math.fround(demand.lat[i])]] : []))
              .sort(byBoth);
          expect(pairs(answer.gained)).toEqual(lonLats((i) => now[i] === 1 && start[i] === 0));
          expect(pairs(answer.lost)).toEqual(lonLats((i) => now[i] === 0 && start[i] === 1));
        }
      }),
      { numRuns: runs(150) },
    );
  });

  it('hands over an even sample of at most so many points', () => {
    const demand = demandOf(
      Array.from({ length: 9000 }, (_, i) => [(i % 100) * 3, Math.floor(i / 100) * 3, 1, 0] as const),
    );
    const input: PlanInput = {
      demand,
      index: demandIndex(demand),
      districtIds: DISTRICTS,
      kept: [],
      radiusM: 1000,
      detour: 1,
      backup: false,
      sites: [{ x: ORIGIN.x + 20_000, y: ORIGIN.y, district: -1 }],
    };
    const answer = liveCoverage(input).move(0, { x: ORIGIN.x + 150, y: ORIGIN.y + 150, district: 0 });
    expect(answer.covered).toBe(9000);
    expect(answer.gained.length).toBe(2 * LIVE_POINTS);
    const lats = pairs(answer.gained).map((p) => p[1]);
    expect(Math.min(...lats)).toBeLessThan(demand.lat[0] + 1e-4);
    expect(Math.max(...lats)).toBeGreaterThan(demand.lat[8999] - 1e-4);
    expect(new Set(pairs(answer.gained).map(String)).size).toBeGreaterThan(LIVE_POINTS / 2);
  });

  it('refuses a site that is not there', () => {
    const demand = demandOf([[0, 0, 1, 0]]);
    const live = liveCoverage({
      demand,
      index: demandIndex(demand),
      districtIds: DISTRICTS,
      kept: [],
      sites: [],
      radiusM: 500,
      detour: 1,
      backup: false,
    });
    expect(() => live.move(0, null)).toThrow(RangeError);
  });
});

const byBoth = (a: readonly number[], b: readonly number[]): number => a[0] - b[0] || a[1] - b[1];
const pairs = (lonLat: Float32Array): number[][] =>
  Array.from({ length: lonLat.length / 2 }, (_, k) => [lonLat[2 * k], lonLat[2 * k + 1]]).sort(byBoth);
