import { describe, expect, test } from 'vitest';
import type { PlanarShape } from '../../src/domain/geometry';
import { cellShares } from '../../src/analysis/shape/cellShares';
import { insideShape, touchesShape } from '../../src/analysis/shape/insideShape';
import { orientedEdges } from '../../src/analysis/shape/orientedEdges';
import { rasteriseShape } from '../../src/analysis/shape/rasteriseShape';
import { shapeBox, shapeIndex } from '../../src/analysis/shape/shapeIndex';

const rectangle = (minX: number, minY: number, maxX: number, maxY: number): Float64Array =>
  Float64Array.of(minX, minY, maxX, minY, maxX, maxY, minX, maxY, minX, minY);
const window: PlanarShape = { rings: [rectangle(0, 0, 1000, 1000)] };
const frame: PlanarShape = { rings: [rectangle(0, 0, 90, 90), rectangle(30, 30, 60, 60)] };

describe('a point against a shape', () => {
  test('gives western and southern borders to the shape, eastern and northern ones to the neighbour', () => {
    const index = shapeIndex(window);
    expect(insideShape(index, 0, 500)).toBe(true);
    expect(insideShape(index, 500, 0)).toBe(true);
    expect(insideShape(index, 0, 0)).toBe(true);
    expect(insideShape(index, 1000, 500)).toBe(false);
    expect(insideShape(index, 500, 1000)).toBe(false);
  });

  test('gives every point of a shared border to exactly one of two neighbours', () => {
    const slanted = Float64Array.of(0, 0, 400, 0, 437.3, 512.9, 381.1, 1000, 0, 1000, 0, 0);
    const rest = Float64Array.of(400, 0, 1000, 0, 1000, 1000, 381.1, 1000, 437.3, 512.9, 400, 0);
    const west = shapeIndex({ rings: [slanted] });
    const east = shapeIndex({ rings: [rest] });
    for (let k = 0; k < 2000; k++) {
      const t = (k + 0.5) / 2000;
      const upper = t > 0.5;
      const s = upper ? (t - 0.5) * 2 : t * 2;
      const x = upper ? 437.3 + s * (381.1 - 437.3) : 400 + s * 37.3;
      const y = upper ? 512.9 + s * (1000 - 512.9) : s * 512.9;
      expect(Number(insideShape(west, x, y)) + Number(insideShape(east, x, y))).toBe(1);
    }
  });

  test("holds no point of a hole, and counts the hole's western border as the hole's", () => {
    const index = shapeIndex(frame);
    expect(insideShape(index, 45, 45)).toBe(false);
    expect(insideShape(index, 30, 45)).toBe(false);
    expect(insideShape(index, 60, 45)).toBe(true);
    expect(insideShape(index, 20, 45)).toBe(true);
  });

  test('as a closed study area holds all four borders and corners', () => {
    const index = shapeIndex(window);
    for (const [x, y] of [
      [1000, 500],
      [500, 1000],
      [1000, 1000],
      [0, 1000],
      [0, 0],
    ] as const)
      expect(touchesShape(index, x, y)).toBe(true);
    expect(touchesShape(index, 1000.001, 500)).toBe(false);
    expect(touchesShape(shapeIndex(frame), 30, 45)).toBe(true);
    expect(touchesShape(shapeIndex(frame), 45, 45)).toBe(false);
  });

  test('takes a point without coordinates for outside', () => {
    const index = shapeIndex(window);
    expect(insideShape(index, NaN, 5)).toBe(false);
    expect(touchesShape(index, 5, NaN)).toBe(false);
  });

  test('holds nothing when it has no ring', () => {
    const index = shapeIndex({ rings: [] });
    expect(insideShape(index, 0, 0)).toBe(false);
    expect(shapeBox({ rings: [] })).toEqual({ minX: 0, minY: 0, maxX: 0, maxY: 0 });
    expect([...rasteriseShape({ rings: [] }, 0, 0, 2, 2, 1)]).toEqual([0, 0, 0, 0]);
  });
});

describe('the edges of a shape', () => {
  test('run with the inside to their left, whichever way the rings were written', () => {
    const backwards = {
      rings: frame.rings.map((ring) =>
        Float64Array.from({ length: 10 }, (_, k) => ring[8 - (k & ~1) + (k & 1)] as number),
      ),
    };
    for (const shape of [frame, backwards]) {
      const index = shapeIndex(shape);
      const { count, x0, y0, x1, y1 } = orientedEdges(shape);
      expect(count).toBe(8);
      for (let e = 0; e < count; e++) {
        const [ax, ay, bx, by] = [x0[e], y0[e], x1[e], y1[e]] as [number, number, number, number];
        const step = 0.01 / Math.hypot(bx - ax, by - ay);
        expect(insideShape(index, (ax + bx) / 2 - (by - ay) * step, (ay + by) / 2 + (bx - ax) * step)).toBe(true);
      }
    }
  });
});

describe('a shape on a grid', () => {
  test('takes the cells whose centre is inside', () => {
    expect([...rasteriseShape(frame, 0, 0, 3, 3, 30)]).toEqual([1, 1, 1, 1, 0, 1, 1, 1, 1]);
    expect([...rasteriseShape(window, 900, 900, 3, 2, 100)]).toEqual([1, 0, 0, 0, 0, 0]);
  });

  test('covers cells by exact shares of their area', () => {
    const triangle = { rings: [Float64Array.of(0, 0, 2, 0, 0, 2, 0, 0)] };
    expect([...cellShares(orientedEdges(triangle), 0, 0, 2, 2, 1)]).toEqual([1, 0.5, 0.5, 0]);
    const shifted = cellShares(orientedEdges(window), -25, -25, 21, 21, 50);
    expect(shifted[0]).toBeCloseTo(0.25, 12);
    expect(shifted[1]).toBeCloseTo(0.5, 12);
    expect(shifted[22]).toBeCloseTo(1, 12);
  });

  test('covers a grid smaller than the shape, or beside it, as much as it should', () => {
    expect([...cellShares(orientedEdges(window), 400, 400, 2, 2, 50)]).toEqual([1, 1, 1, 1]);
    expect([...cellShares(orientedEdges(window), 1000, 0, 2, 2, 50)]).toEqual([0, 0, 0, 0]);
    expect([...cellShares(orientedEdges(window), -100, 0, 2, 2, 50)]).toEqual([0, 0, 0, 0]);
  });
});
