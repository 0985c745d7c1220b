import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { concaveHull, longestStep } from '../../src/analysis/clustering/concaveHull';
import type { LonLat } from '../../src/domain/geometry';

const onGrid = fc.integer({ min: 0, max: 12 });
const anywhere = fc.double({ min: 0, max: 12, noNaN: true }).map((v) => Math.round(v * 1000) / 1000);
const scatter = fc
  .boolean()
  .chain((isGrid) =>
    fc.array(fc.tuple(isGrid ? onGrid : anywhere, isGrid ? onGrid : anywhere), { minLength: 1, maxLength: 60 }),
  );
const hullOf = (of: readonly LonLat[], reachM: number): readonly LonLat[] =>
  concaveHull(
    of.map(([x]) => x),
    of.map(([, y]) => y),
    reachM,
  );
const turn = ([ax, ay]: LonLat, [bx, by]: LonLat, [cx, cy]: LonLat): number =>
  Math.sign((bx - ax) * (cy - ay) - (by - ay) * (cx - ax));
const sidesOf = (ring: readonly LonLat[]): (readonly [LonLat, LonLat])[] =>
  ring.map((from, k) => [from, ring[(k + 1) % ring.length]]);
const isBetween = ([px, py]: LonLat, [a, b]: readonly [LonLat, LonLat]): boolean =>
  turn(a, b, [px, py]) === 0 && (px - a[0]) * (px - b[0]) + (py - a[1]) * (py - b[1]) <= 0;
const areaOf = (ring: readonly LonLat[]): number =>
  sidesOf(ring).reduce((sum, [[ax, ay], [bx, by]]) => sum + (ax * by - bx * ay) / 2, 0);
/** A ray that meets no corner of the coordinates used here. */
const isWithin = ([px, py]: LonLat, ring: readonly LonLat[]): boolean =>
  sidesOf(ring).filter(([[ax, ay], [bx, by]]) => ay > py !== by > py && px < ax + ((py - ay) / (by - ay)) * (bx - ax))
    .length %
    2 ===
  1;

describe('the outline of a cluster', () => {
  it('never crosses itself, holds every incident and turns against the clock', () => {
    fc.assert(
      fc.property(scatter, fc.double({ min: 0.5, max: 8, noNaN: true }), (of, reachM) => {
        const ring = hullOf(of, reachM);
        const sides = sidesOf(ring);
        expect(areaOf(ring)).toBeGreaterThan(0);
        for (const one of sides)
          for (const other of sides) {
            if (one === other || one.some((a) => other.some((b) => a[0] === b[0] && a[1] === b[1]))) continue;
            const crosses =
              turn(...one, other[0]) * turn(...one, other[1]) < 0 &&
              turn(...other, one[0]) * turn(...other, one[1]) < 0;
            expect(crosses).toBe(false);
          }
        for (const place of of)
          expect(sides.some((side) => isBetween(place, side)) || isWithin(place, ring)).toBe(true);
      }),
    );
  });

  it('shrinks with a shorter reach, and is the convex outline at one that nothing is beyond', () => {
    fc.assert(
      fc.property(scatter, fc.double({ min: 0.5, max: 8, noNaN: true }), (of, reachM) => {
        const widest = areaOf(hullOf(of, 1e9));
        expect(areaOf(hullOf(of, reachM))).toBeLessThanOrEqual(widest + 0.1);
        expect(areaOf(hullOf(of, reachM / 2))).toBeLessThanOrEqual(areaOf(hullOf(of, reachM)) + 0.1);
      }),
    );
  });

  it('follows a bend that a convex outline would fill', () => {
    const bend = Array.from({ length: 41 }, (_, k): LonLat => (k <= 20 ? [k, 0] : [0, k - 20]));
    const thick = bend.flatMap(([x, y]): LonLat[] => [
      [x, y],
      [x + 1, y + 1],
    ]);
    expect(areaOf(hullOf(thick, 1e9))).toBeGreaterThan(200);
    expect(areaOf(hullOf(thick, 1.5))).toBeLessThan(70);
  });

  it('is a strip of ten metres to each side about one place and about places on one line', () => {
    expect(areaOf(hullOf([[5, 5]], 100))).toBeCloseTo(400);
    expect(
      areaOf(
        hullOf(
          [
            [0, 0],
            [30, 40],
            [3, 4],
          ],
          100,
        ),
      ),
    ).toBeCloseTo(70 * 20);
  });
});

describe('the step by which incidents hang together', () => {
  it('is the shortest at which each is reached from each', () => {
    fc.assert(
      fc.property(scatter, (of) => {
        const [x, y] = [of.map(([px]) => px), of.map(([, py]) => py)];
        const step = longestStep(x, y);
        const reached = (by: (metres: number) => boolean): number => {
          const seen = new Set([0]);
          for (const i of seen) of.forEach(([px, py], j) => by(Math.hypot(px - x[i], py - y[i])) && seen.add(j));
          return seen.size;
        };
        expect(reached((metres) => metres <= step)).toBe(of.length);
        expect(step === 0 || reached((metres) => metres < step) < of.length).toBe(true);
      }),
    );
  });
});
