import { describe, expect, it } from 'vitest';
import { binPoints } from '../../src/analysis/bins/binPoints';
import { hexagonCentre, hexagonOf, rowStepM, squareOf } from '../../src/domain/cellOfPoint';
import { cellCorners } from '../../src/domain/cells';
import type { PlanarPoints } from '../../src/domain/points';
import { random } from './areasFixtures';

function scatter(n: number, seed: number, spreadM = 3000): PlanarPoints {
  const next = random(seed);
  return {
    x: Float64Array.from({ length: n }, () => 656_000 + (next() - 0.5) * spreadM),
    y: Float64Array.from({ length: n }, () => 4_791_000 + (next() - 0.5) * spreadM),
    weight: null,
    rows: null,
  };
}

const ringArea = (ring: readonly (readonly [number, number])[]): number => {
  let twice = 0;
  for (let i = 1; i < ring.length; i++) twice += ring[i - 1][0] * ring[i][1] - ring[i][0] * ring[i - 1][1];
  return twice / 2;
};

describe('hexagons', () => {
  it('give a point to its nearest centre, checked against every centre around', () => {
    const next = random(21);
    for (let k = 0; k < 20_000; k++) {
      const [x, y, size] = [(next() - 0.5) * 5000, (next() - 0.5) * 5000, 50 + next() * 300];
      const { col, row } = hexagonOf(x, y, size);
      const distance = (c: number, r: number): number => {
        const [cx, cy] = hexagonCentre(c, r, size);
        return Math.hypot(x - cx, y - cy);
      };
      let nearest = Infinity;
      for (let r = row - 3; r <= row + 3; r++)
        for (let c = col - 3; c <= col + 3; c++) nearest = Math.min(nearest, distance(c, r));
      expect(distance(col, row)).toBeLessThanOrEqual(nearest + 1e-9);
    }
  });

  it('have neighbouring centres the size apart, in all six directions', () => {
    for (const row of [0, 1, -1, 7]) {
      const [x, y] = hexagonCentre(3, row, 200);
      const distances = [-1, 0, 1]
        .flatMap((dr) =>
          [-1, 0, 1].map((dc) => {
            const [cx, cy] = hexagonCentre(3 + dc, row + dr, 200);
            return Math.hypot(cx - x, cy - y);
          }),
        )
        .filter((d) => d > 0)
        .sort((a, b) => a - b);
      for (const d of distances.slice(0, 6)) expect(d).toBeCloseTo(200, 9);
      expect(distances[6]).toBeGreaterThan(300);
    }
  });

  it('count a point on a side once: to the east, and to the north where the side is slanted', () => {
    expect(hexagonOf(50, 0, 100)).toEqual({ col: 1, row: 0 });
    expect(hexagonOf(-50, 0, 100)).toEqual({ col: 0, row: 0 });
    const half = Math.sqrt(3) / 4;
    expect(hexagonOf(25, 100 * half, 100).row).toBe(1);
    expect(hexagonOf(-25, 100 * half, 100).row).toBe(1);
  });

  it('count a point on a corner once, in one of the three that meet', () => {
    const [x, y] = hexagonCentre(4, 5, 100);
    for (const [dx, dy] of cellCorners('hexagon', 100)) {
      const { col, row } = hexagonOf(x + dx, y + dy, 100);
      const [cx, cy] = hexagonCentre(col, row, 100);
      expect(Math.hypot(cx - x - dx, cy - y - dy)).toBeCloseTo(100 / Math.sqrt(3), 9);
    }
  });

  it('have corners that enclose their area, anticlockwise and closed', () => {
    for (const shape of ['hexagon', 'square'] as const) {
      const ring = cellCorners(shape, 100);
      // One cell is as wide as the step along a row and as high as the step between rows.
      expect(ringArea(ring)).toBeCloseTo(100 * rowStepM(shape, 100), 6);
      expect(ring[0]).toEqual(ring.at(-1));
    }
  });
});

describe('squares', () => {
  it('are the floor of x and y over the size, on both sides of the origin', () => {
    expect(squareOf(99.9, 100, 100)).toEqual({ col: 0, row: 1 });
    expect(squareOf(-0.1, -100, 100)).toEqual({ col: -1, row: -1 });
  });
});

describe('counting in cells', () => {
  for (const shape of ['hexagon', 'square'] as const) {
    it(`counts every point once in ${shape}s, as a tally by cell does`, () => {
      const points = scatter(5000, 31);
      const answer = binPoints(points, null, shape, 150);
      const tally = new Map<string, number>();
      points.x.forEach((x, i) => {
        const { col, row } = shape === 'hexagon' ? hexagonOf(x, points.y[i], 150) : squareOf(x, points.y[i], 150);
        tally.set(`${row}/${col}`, (tally.get(`${row}/${col}`) ?? 0) + 1);
      });
      expect(answer.counts.reduce((a, b) => a + b, 0)).toBe(5000);
      expect([...answer.counts].sort((a, b) => a - b)).toEqual([...tally.values()].sort((a, b) => a - b));
      answer.counts.forEach((count, k) => {
        const at =
          shape === 'hexagon'
            ? hexagonOf(answer.centreX[k], answer.centreY[k], 150)
            : squareOf(answer.centreX[k], answer.centreY[k], 150);
        expect(tally.get(`${at.row}/${at.col}`)).toBe(count);
      });
    });
  }

  it('counts points on the sides and corners of squares once', () => {
    const at = [0, 100, 200];
    const points = {
      x: Float64Array.from(at.flatMap((x) => at.map(() => x))),
      y: Float64Array.from(at.flatMap(() => at)),
      weight: null,
      rows: null,
    };
    const { counts } = binPoints(points, null, 'square', 100);
    expect([...counts]).toEqual(Array.from({ length: 9 }, () => 1));
  });

  it('does not move the cells when the data move', () => {
    const all = scatter(2000, 5);
    const some = binPoints({ ...all, rows: Uint32Array.from({ length: 300 }, (_, i) => i * 3) }, null, 'hexagon', 200);
    const whole = binPoints(all, null, 'hexagon', 200);
    const centres = new Set([...whole.centreX].map((x, k) => `${x}/${whole.centreY[k]}`));
    some.centreX.forEach((x, k) => expect(centres.has(`${x}/${some.centreY[k]}`)).toBe(true));
    expect(some.counts.reduce((a, b) => a + b, 0)).toBe(300);
  });

  it('lays the compared period over the same cells, cells empty now included', () => {
    const points = {
      x: Float64Array.of(10, 20, 510),
      y: Float64Array.of(10, 20, 510),
      weight: null,
      rows: Uint32Array.of(0),
    };
    const answer = binPoints(points, Uint32Array.of(1, 2), 'square', 100);
    expect([...answer.counts]).toEqual([1, 0]);
    expect([...(answer.before ?? [])]).toEqual([1, 1]);
    expect([...answer.centreX]).toEqual([50, 550]);
  });

  it('leaves out points without coordinates and answers empty for none', () => {
    const nowhere = { x: Float64Array.of(NaN, 5), y: Float64Array.of(NaN, 5), weight: null, rows: null };
    expect([...binPoints(nowhere, null, 'hexagon', 100).counts]).toEqual([1]);
    expect(binPoints({ ...nowhere, rows: new Uint32Array(0) }, null, 'hexagon', 100).counts.length).toBe(0);
  });

  it('counts one stray point on the other side of the world without a grid for all between', () => {
    const { counts } = binPoints(
      { x: Float64Array.of(0, 1, 9e9), y: Float64Array.of(0, 1, 9e9), weight: null, rows: null },
      null,
      'square',
      10,
    );
    expect([...counts]).toEqual([2, 1]);
  });
});
