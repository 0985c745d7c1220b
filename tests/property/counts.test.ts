import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { districtsAnswer } from '../../src/analysis/areas/districtsAnswer';
import { buildLocator, countsByArea, areaOfRows } from '../../src/analysis/areas/locator';
import { binPoints } from '../../src/analysis/bins/binPoints';
import { concentration } from '../../src/analysis/concentration/concentration';
import { select } from '../../src/analysis/selection/select';
import { NO_FILTER } from '../../src/domain/filter';
import { finish } from '../../src/domain/job';
import { tessellation } from '../unit/areasFixtures';
import { randomRows, tableOf } from '../unit/selectFixtures';
import { runs } from '../prove';

/** Whole numbers, so that many points fall exactly on borders. */
const lattice = fc.array(fc.tuple(fc.integer({ min: -20, max: 340 }), fc.integer({ min: -20, max: 340 })), {
  minLength: 1,
  maxLength: 300,
});
const columns = (
  xy: readonly (readonly [number, number])[],
): { x: Float64Array; y: Float64Array; rows: Uint32Array } => ({
  x: Float64Array.from(xy, (p) => p[0]),
  y: Float64Array.from(xy, (p) => p[1]),
  rows: Uint32Array.from(xy, (_, i) => i),
});

describe('counts', () => {
  it('of districts and outside add up to the total, borders and corners included', () => {
    fc.assert(
      fc.property(lattice, fc.integer(), (xy, seed) => {
        const { areas, size } = tessellation(5, seed);
        const { x, y, rows } = columns(xy);
        const locator = buildLocator(areas);
        const answer = districtsAnswer({
          rows,
          rowsBefore: null,
          areaOfRow: areaOfRows(locator, x, y),
          areas,
          cityAreaKm2: 25,
          period: null,
        });
        const inside = xy.filter(([px, py]) => px >= 0 && px < size && py >= 0 && py < size).length;
        expect(answer.total).toBe(xy.length);
        expect(answer.outside).toBe(xy.length - inside);
        expect(answer.districts.reduce((sum, d) => sum + (d.count ?? 0), answer.outside)).toBe(answer.total);
        // Nothing overlaps: counting each area on its own gives the same.
        expect([...countsByArea(locator, areas.length, x, y, rows).counts]).toEqual(
          answer.districts.map((d) => d.count),
        );
      }),
      { numRuns: runs(60) },
    );
  });

  it('of hexagons and squares add up to the points, whatever their size', () => {
    fc.assert(
      fc.property(
        lattice,
        fc.constantFrom('hexagon' as const, 'square' as const),
        fc.integer({ min: 1, max: 120 }),
        (xy, shape, size) => {
          const { x, y } = columns(xy);
          expect(
            binPoints({ x, y, weight: null, rows: null }, null, shape, size).counts.reduce((a, b) => a + b, 0),
          ).toBe(xy.length);
        },
      ),
      { numRuns: runs(200) },
    );
  });

  it('of concentration never need more area for fewer incidents, nor more than the whole', () => {
    const ring = Float64Array.of(0, 0, 320, 0, 320, 200, 100, 320, 0, 320, 0, 0);
    const mask = { id: 'city' as const, areaM2: 89_200, shape: { rings: [ring] } };
    fc.assert(
      fc.property(lattice, fc.integer({ min: 7, max: 400 }), (xy, cellM) => {
        const { x, y } = columns(xy);
        const { shares: found, incidents } = finish(
          concentration({ x, y, weight: null, rows: null }, cellM, mask, null),
        );
        expect(
          found.every(
            ({ area, chance }) => (area === null) === (incidents === 0) && (chance === null) === (incidents === 0),
          ),
        ).toBe(true);
        const shares = found.map((share) => ({
          incidents: share.incidents,
          area: share.area ?? 0,
          chance: share.chance ?? 0,
        }));
        expect(incidents).toBeLessThanOrEqual(xy.length);
        expect(shares[0].area).toBeLessThanOrEqual(shares[1].area);
        expect(shares[1].area).toBeLessThanOrEqual(shares[2].area);
        expect(shares[2].area).toBeLessThanOrEqual(1 + 1e-12);
        for (const s of shares) expect(s.chance).toBeLessThanOrEqual(s.incidents + 1e-9);
      }),
      { numRuns: runs(100) },
    );
  });

  it('of a condition and of its opposite add up to the whole', () => {
    const table = tableOf(randomRows(1500, 41));
    const size = (over: object): number => select(table, { ...NO_FILTER, ...over }, null, []).length;
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 23 }),
        fc.integer({ min: 0, max: 23 }),
        fc.subarray([1, 2, 3, 4, 5, 6, 7]),
        (a, b, days) => {
          fc.pre(a !== b);
          expect(size({ hours: { from: a, to: b } }) + size({ hours: { from: b, to: a } })).toBe(
            size({ hours: { from: 0, to: 24 } }),
          );
          const others = [1, 2, 3, 4, 5, 6, 7].filter((day) => !days.includes(day));
          expect(size({ weekdays: days }) + size({ weekdays: others })).toBe(size({ weekdays: [1, 2, 3, 4, 5, 6, 7] }));
        },
      ),
      { numRuns: runs(100) },
    );
  });
});
