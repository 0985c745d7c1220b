import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { concentration } from '../../src/analysis/concentration/concentration';
import { evenScatter } from '../../src/analysis/concentration/evenScatter';
import { maskCells } from '../../src/analysis/concentration/studyCells';
import type { Mask, MaskId } from '../../src/domain/area';
import { finish } from '../../src/domain/job';
import type { PlanarPoints } from '../../src/domain/points';
import { random } from './areasFixtures';

const read = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../oracles/${name}`, import.meta.url), 'utf8'));
const oracle = read('concentration.json') as Record<string, number>;
const synth = (read('synth_points.json') as { readonly points_xyt: readonly (readonly number[])[] }).points_xyt;

const maskOf = (id: MaskId, areaM2: number, ...rings: (readonly number[])[]): Mask => ({
  id,
  areaM2,
  shape: { rings: rings.map((ring) => Float64Array.from(ring)) },
});
const box = (x0: number, y0: number, x1: number, y1: number): number[] => [x0, y0, x1, y0, x1, y1, x0, y1, x0, y0];
const pointsOf = (xy: readonly (readonly number[])[]): PlanarPoints => ({
  x: Float64Array.from(xy, (p) => p[0]),
  y: Float64Array.from(xy, (p) => p[1]),
  weight: null,
  rows: null,
});
const WINDOW = maskOf('window', 1e6, box(0, 0, 1000, 1000));

describe('concentration', () => {
  it('takes 3, 9 and 26 of 100 cells for 25, 50 and 80 % of the reference points', () => {
    const answer = finish(concentration(pointsOf(synth), 100, WINDOW, { x: 0, y: 0 }));
    expect(answer).toMatchObject({
      cellM: 100,
      mask: 'window',
      cells: oracle['n_cells'],
      incidents: oracle['n_crimes'],
    });
    expect(answer.shares.map((s) => s.incidents)).toEqual([0.25, 0.5, 0.8]);
    const cells = [oracle['cells_for_25'], oracle['cells_for_50'], oracle['cells_for_80']];
    answer.shares.forEach((s, k) => expect(Math.abs((s.area ?? NaN) - cells[k] / 100)).toBeLessThan(1e-12));
    expect(Math.abs((answer.shares[1].area ?? NaN) - oracle['share_for_50'])).toBeLessThan(1e-12);
  });

  it('lays its squares from the corner given, else from the origin of the plane', () => {
    const moved = pointsOf(synth.map(([x, y]) => [x + 7030, y - 4980]));
    const window = maskOf('window', 1e6, box(7030, -4980, 8030, -3980));
    expect(finish(concentration(moved, 100, window, { x: 7030, y: -4980 })).shares).toEqual(
      finish(concentration(pointsOf(synth), 100, WINDOW, { x: 0, y: 0 })).shares,
    );
    // From the origin the window's sides cut through squares: 11 columns and 11 rows.
    expect(finish(concentration(moved, 100, window, null)).cells).toBe(121);
  });

  it('counts a point on the far side of the window, in its last cell, and none beyond', () => {
    const answer = finish(
      concentration(
        pointsOf([
          [1000, 500],
          [500, 1000],
          [1000, 1000],
          [0, 0],
          [1000.01, 5],
          [5, -0.01],
        ]),
        100,
        WINDOW,
        { x: 0, y: 0 },
      ),
    );
    expect(answer).toMatchObject({ cells: 100, incidents: 4 });
  });

  it('clips cells to the mask, holes taken out, to the mask’s own area', () => {
    const outer = [0, 0, 1030, -40, 990, 720, 410, 1215, -55, 640, 0, 0];
    const hole = [300, 300, 520, 310, 480, 560, 310, 505, 300, 300];
    const twice = (r: readonly number[]): number =>
      r.reduce((sum, _, i) => (i % 2 === 0 && i + 3 < r.length ? sum + r[i] * r[i + 3] - r[i + 2] * r[i + 1] : sum), 0);
    const areaM2 = Math.abs(twice(outer)) / 2 - Math.abs(twice(hole)) / 2;
    for (const cellM of [17, 100, 333, 5000]) {
      const cells = maskCells(maskOf('city', areaM2, outer, hole), cellM, { x: 3, y: -8 });
      let sum = 0;
      for (let cell = 0; cell < cells.size; cell++) sum += cells.areaM2(cell);
      expect(sum).toBeCloseTo(areaM2, 4);
      expect(cells.areaClasses().reduce((a, [area, count]) => a + area * count, 0)).toBeCloseTo(areaM2, 4);
    }
  });

  it('does not count incidents outside the mask or in its holes', () => {
    const mask = maskOf('city', 750_000, box(0, 0, 1000, 1000), box(250, 250, 750, 750));
    expect(
      finish(
        concentration(
          pointsOf([
            [500, 500],
            [100, 100],
            [240, 260],
            [1200, 5],
            [NaN, NaN],
          ]),
          100,
          mask,
          null,
        ),
      ).incidents,
    ).toBe(2);
  });

  it('takes a small full cell at the border before a large one with the same count', () => {
    // The mask ends at x = 110: the second column is a tenth of the first.
    const mask = maskOf('window', 11_000, box(0, 0, 110, 100));
    const answer = finish(
      concentration(
        pointsOf([
          [105, 50],
          [50, 50],
        ]),
        100,
        mask,
        { x: 0, y: 0 },
      ),
    );
    expect(answer.cells).toBe(2);
    expect(answer.shares[1].area).toBeCloseTo(1000 / 11_000, 12);
    expect(answer.shares[2].area).toBe(1);
  });

  it('without a mask takes the squares of the points’ own box', () => {
    const answer = finish(
      concentration(
        pointsOf([
          [5, 5],
          [6, 6],
          [7, 7],
          [295, 195],
        ]),
        100,
        null,
        null,
      ),
    );
    expect(answer).toMatchObject({ mask: 'none', cells: 6, incidents: 4 });
    expect(answer.shares[1].area).toBeCloseTo(1 / 6, 12);
  });

  it('counts weights when they are given, and only the rows asked for', () => {
    const points = {
      ...pointsOf([
        [50, 50],
        [150, 50],
        [250, 50],
      ]),
      weight: Float64Array.of(1, 10, 1),
      rows: Uint32Array.of(0, 1),
    };
    const answer = finish(concentration(points, 100, maskOf('window', 30_000, box(0, 0, 300, 100)), { x: 0, y: 0 }));
    expect(answer.incidents).toBe(11);
    expect(answer.shares[2].area).toBeCloseTo(1 / 3, 12);
  });

  it('answers nothing for nothing', () => {
    const answer = finish(concentration(pointsOf([]), 100, WINDOW, null));
    expect(answer.shares.map((s) => [s.area, s.chance])).toEqual([
      [null, null],
      [null, null],
      [null, null],
    ]);
  });
});

describe('what chance alone would give', () => {
  it('is what 400 even scatters over unequal cells need on average, to one cell', () => {
    const next = random(77);
    const areas = [...Array.from({ length: 300 }, () => 1), ...Array.from({ length: 100 }, () => 0.3)];
    const total = areas.reduce((a, b) => a + b, 0);
    for (const incidents of [150, 1200]) {
      const mean = [0, 0, 0];
      for (let run = 0; run < 400; run++) {
        const counts = new Float64Array(400);
        for (let k = 0; k < incidents; k++) {
          const at = next() * total;
          counts[at < 300 ? Math.floor(at) : 300 + Math.min(99, Math.floor((at - 300) / 0.3))]++;
        }
        const order = areas
          .map((area, i) => ({ area, count: counts[i] }))
          .sort((a, b) => b.count / b.area - a.count / a.area);
        [0.25, 0.5, 0.8].forEach((share, j) => {
          let [held, area] = [0, 0];
          for (const cell of order) {
            if (held >= share * incidents) break;
            held += cell.count;
            area += cell.area;
          }
          mean[j] += area / total / 400;
        });
      }
      const expected = evenScatter(
        [
          [1, 300],
          [0.3, 100],
        ],
        incidents,
        [0.25, 0.5, 0.8],
      );
      expected.forEach((share, j) => expect(Math.abs(share - mean[j])).toBeLessThan(1 / 330));
    }
  });

  it('nears the share itself when incidents are many, and is far under it when they are few', () => {
    const [many] = evenScatter([[1, 100]], 10_000_000, [0.5]);
    const [few] = evenScatter([[1, 10_000]], 100, [0.5]);
    expect(many).toBeCloseTo(0.5, 2);
    expect(few).toBeLessThan(0.006);
  });

  it('never needs more than the share, and no less than real clusters', () => {
    const answer = finish(concentration(pointsOf(synth), 100, WINDOW, { x: 0, y: 0 }));
    for (const s of answer.shares) {
      expect(s.chance).toBeLessThan(s.incidents);
      expect(s.chance).toBeGreaterThan(s.area ?? NaN);
    }
  });
});
