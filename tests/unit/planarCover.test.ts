import { describe, expect, it } from 'vitest';
import { planarCoverKm2 } from '../../src/analysis/coverage/planarCover';
import { randomOf } from './coverageScene';

const WINDOW = { minX: 1_000_000, minY: 500_000, maxX: 1_010_000, maxY: 506_000 };
const inWindow = (x: number, y: number): { x: number; y: number } => ({ x: WINDOW.minX + x, y: WINDOW.minY + y });
/** Area between a chord `d` from the centre and the circle. */
const segment = (r: number, d: number): number => (r * r * Math.acos(d / r) - d * Math.sqrt(r * r - d * d)) / 1e6;

describe('covered ground on a plane', () => {
  it('of one disc of 1 km is pi km²', () => {
    expect(planarCoverKm2([inWindow(5000, 3000)], 1000, WINDOW)).toBeCloseTo(Math.PI, 9);
    expect(planarCoverKm2([inWindow(5000, 3000)], 1000, null)).toBeCloseTo(Math.PI, 9);
    expect(planarCoverKm2([], 1000, WINDOW)).toBe(0);
  });

  it.each([1, 500, 1000, 1700, 1999, 2000, 2500])('counts the lens of two discs %i m apart once', (apart) => {
    const lens = apart < 2000 ? 2 * segment(1000, apart / 2) : 0;
    const both = [inWindow(3000, 3000), inWindow(3000 + apart * Math.cos(0.7), 3000 + apart * Math.sin(0.7))];
    for (const window of [WINDOW, null]) expect(planarCoverKm2(both, 1000, window)).toBeCloseTo(2 * Math.PI - lens, 8);
    expect(planarCoverKm2([both[0], both[0]], 1000, WINDOW)).toBeCloseTo(Math.PI, 9);
  });

  it('is cut by the window: at a side, at a corner, from outside, all of it', () => {
    const cut = (x: number, y: number, r = 1000): number => planarCoverKm2([inWindow(x, y)], r, WINDOW);
    expect(cut(400, 3000)).toBeCloseTo(Math.PI - segment(1000, 400), 9);
    expect(cut(3000, 5600)).toBeCloseTo(Math.PI - segment(1000, 400), 9);
    expect(cut(-400, 3000)).toBeCloseTo(segment(1000, 400), 9);
    expect(cut(10_400, 3000)).toBeCloseTo(segment(1000, 400), 9);
    expect(cut(0, 0)).toBeCloseTo(Math.PI / 4, 9);
    expect(cut(10_000, 6000)).toBeCloseTo(Math.PI / 4, 9);
    expect(cut(5000, 3000, 20_000)).toBeCloseTo(60, 9);
    expect(cut(-5000, 3000)).toBe(0);
  });

  it('agrees to a thousandth with a fine count of points, for many discs across the window', () => {
    const random = randomOf(11);
    const discs = Array.from({ length: 40 }, () => inWindow(random() * 11_000 - 500, random() * 7000 - 500));
    const step = 5;
    let hits = 0;
    for (let x = step / 2; x < 10_000; x += step) {
      for (let y = step / 2; y < 6000; y += step) {
        const [px, py] = [WINDOW.minX + x, WINDOW.minY + y];
        if (discs.some((disc) => (disc.x - px) ** 2 + (disc.y - py) ** 2 <= 490_000)) hits++;
      }
    }
    const counted = (hits * step * step) / 1e6;
    expect(Math.abs(planarCoverKm2(discs, 700, WINDOW) / counted - 1)).toBeLessThan(1e-3);
  });
});
