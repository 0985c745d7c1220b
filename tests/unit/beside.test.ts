import fc from 'fast-check';
import { expect, it } from 'vitest';
import { beside, clearTop, shiftFor } from '../../src/ui/shell/beside';
import { runs } from '../prove';

const side = (most: number) => fc.integer({ min: 0, max: most });

it('stands inside the map under the search box, and off the point wherever there is room beside it', () => {
  fc.assert(
    fc.property(
      fc.record({ width: fc.integer({ min: 720, max: 2000 }), height: fc.integer({ min: 500, max: 1400 }) }),
      fc.record({ width: fc.constant(330), height: fc.integer({ min: 80, max: 300 }) }),
      side(2000),
      side(1400),
      side(200),
      (map, card, px, py, taken) => {
        const clear = clearTop(taken, map.height);
        const point = { x: Math.min(px, map.width), y: Math.min(py, map.height) };
        const { left, top } = beside(point, card, map, clear);
        expect(left).toBeGreaterThanOrEqual(0);
        expect(left + card.width).toBeLessThanOrEqual(map.width);
        expect(top).toBeGreaterThanOrEqual(Math.max(60, Math.min(taken + 12, 0.35 * map.height)));
        expect(top + card.height).toBeLessThanOrEqual(map.height);
        // The chosen point with the ring around it.
        const covers = left < point.x + 11 && point.x - 11 < left + card.width;
        expect(covers).toBe(false);
      },
    ),
    { numRuns: runs(500) },
  );
});

it('goes below or above a point in the middle of a map too narrow for both, and stays at the edge where it left', () => {
  const [card, map] = [
    { width: 330, height: 200 },
    { width: 500, height: 800 },
  ];
  expect(beside({ x: 250, y: 300 }, card, map, 60).top).toBeGreaterThanOrEqual(311);
  expect(beside({ x: 250, y: 700 }, card, map, 60).top + card.height).toBeLessThanOrEqual(689);
  const wide = { width: 1000, height: 800 };
  expect(beside({ x: 5000, y: 400 }, card, wide, 60)).toEqual(beside({ x: 1000, y: 400 }, card, wide, 60));
});

it('moves the ground by as little as brings a line out from under the card, and not where it is clear or too long', () => {
  expect(shiftFor(100, 400, 500)).toBe(0);
  expect(shiftFor(300, 560, 500)).toBe(78);
  expect(shiftFor(-40, 200, 500)).toBe(-52);
  expect(shiftFor(10, 700, 500)).toBeNull();
});
