import { describe, expect, it } from 'vitest';
import { randomOf } from '../../src/analysis/chance/random';
import { fullestByChance } from '../../src/analysis/concentration/fullestByChance';
import { crowdedHours } from '../../src/analysis/firstPlaces/crowdedHours';
import { fullestCells } from '../../src/analysis/firstPlaces/fullestCells';
import { studyLattice } from '../../src/analysis/lattice/studyLattice';
import { pairsOf, stayingOnTop } from '../../src/analysis/stability/stayingOnTop';
import { topThresholds } from '../../src/analysis/stability/topThresholds';
import { hexagonCentre } from '../../src/domain/cellOfPoint';
import { finish } from '../../src/domain/job';
import { metresOf, sizesOf } from '../../src/domain/sizes';
import { LEAST_STAY, staysAt, type StabilityAnswer, type StabilityMethod } from '../../src/domain/stability';

const SIDE_M = 6000;
const area = { rings: [Float64Array.of(0, 0, SIDE_M, 0, SIDE_M, SIDE_M, 0, SIDE_M, 0, 0)] };
const ground = studyLattice(area, 'square', 100);
const method: StabilityMethod = { bandwidths: '200,300', cells: '50,100', runs: 40, seed: 3 };

/** So many anywhere, and so many within some metres of each of the places. */
function incidents(anywhere: number, places: readonly (readonly [x: number, y: number])[], each: number, spreadM = 60) {
  const next = randomOf(7);
  const [x, y]: number[][] = [[], []];
  const add = (px: number, py: number): void => {
    x.push(px);
    y.push(py);
  };
  for (let k = 0; k < anywhere; k++) add(next() * SIDE_M, next() * SIDE_M);
  for (const [px, py] of places)
    for (let k = 0; k < each; k++) add(px + (next() - 0.5) * spreadM, py + (next() - 0.5) * spreadM);
  return { x: Float64Array.from(x), y: Float64Array.from(y), weight: null, rows: null };
}
const rowsOf = ({ x }: { readonly x: Float64Array }): Uint32Array => Uint32Array.from(x, (_, row) => row);
const found = (points: ReturnType<typeof incidents>, at: readonly (readonly [number, number])[], of = method) =>
  finish(
    stayingOnTop(
      points,
      rowsOf(points),
      ground,
      at.map(([x, y]) => ({ x, y })),
      of,
    ),
  );

describe('the values on top of a share of the ground', () => {
  it('are those of which less than the share is strictly higher, ties and clipped cells included', () => {
    const next = randomOf(11);
    for (let turn = 0; turn < 60; turn++) {
      const count = 1 + Math.floor(next() * 80);
      const values = Float64Array.from({ length: count }, () => Math.floor(next() * 12));
      const grounds = Float64Array.from({ length: count }, () => (next() < 0.7 ? 1 : 0.25));
      const all = grounds.reduce((a, b) => a + b, 0);
      const shares = [0.5, 0.2, 0.05, 0.01];
      const least = topThresholds(values.slice(), grounds.slice(), count, shares);
      shares.forEach((share, k) => {
        const isOnTop = (value: number): boolean =>
          grounds.reduce((sum, one, cell) => (values[cell] > value ? sum + one : sum), 0) < share * all;
        expect(values.map((value) => Number(value >= least[k]))).toEqual(values.map((value) => Number(isOnTop(value))));
      });
    }
  });
});

describe('places that stay on top', () => {
  const strong = [1500, 1500] as const;

  it('are those far above the rest, in every run and for every share', () => {
    const { places, cells } = found(incidents(500, [strong], 400), [strong, [4500, 4500]]);
    expect(places.map((stays) => stays[0])).toEqual([method.runs, method.runs, method.runs]);
    expect(places[0][1]).toBeLessThan(LEAST_STAY * method.runs);
    const at = ground.cellOf(...strong);
    expect(cells.map((stays) => stays[at])).toEqual([method.runs, method.runs, method.runs]);
  });

  it('are on top of a larger share wherever they are of a smaller one', () => {
    const { cells } = found(incidents(400, [strong, [4000, 2500]], 20, 400), []);
    for (let cell = 0; cell < ground.count; cell++) {
      expect(cells[0][cell]).toBeLessThanOrEqual(cells[1][cell]);
      expect(cells[1][cell]).toBeLessThanOrEqual(cells[2][cell]);
    }
    expect(Math.max(...cells[0])).toBeGreaterThan(0);
  });

  it('are few where all lies anywhere by chance: what is on top of one sample is not of the next', () => {
    const { cells } = found(incidents(600, [], 0), []);
    const ever = cells[0].filter((times) => times > 0).length;
    const steady = cells[0].filter((times) => times >= LEAST_STAY * method.runs).length;
    expect(ever).toBeGreaterThan(0.04 * ground.count);
    expect(steady).toBeLessThan(0.01 * ground.count);
  });

  it('are the same for the same seed, and others for another', () => {
    const points = incidents(400, [strong], 15, 300);
    const once = found(points, []);
    expect(found(points, [])).toEqual(once);
    expect(found(points, [], { ...method, seed: 4 })).not.toEqual(once);
  });

  it('are none where nothing lies, and nothing is tried where every square is too coarse', () => {
    const none = found(incidents(0, [], 0), [strong]);
    expect(none.cells[2].some((times) => times > 0)).toBe(false);
    expect(none.places[2][0]).toBe(0);
    expect(pairsOf({ ...method, bandwidths: '100', cells: '60' })).toEqual([]);
    expect(pairsOf({ ...method, bandwidths: '100,300', cells: '50,100' })).toHaveLength(3);
  });

  it('weigh an incident by its weight', () => {
    const points = incidents(500, [strong, [4500, 4500]], 30);
    const weight = points.x.map((_, row) => (row >= 530 ? 100 : 1));
    const { places } = finish(
      stayingOnTop({ ...points, weight }, rowsOf(points), ground, [{ x: 4500, y: 4500 }], method),
    );
    expect(places[0][0]).toBe(method.runs);
  });
});

describe('the part of the runs of a place that another radius named', () => {
  const place = (x: number, stays: readonly number[]) => ({ x, y: 0, near: null, incidents: 20, stays });
  const answer = {
    places: [place(0, [0.5, 0.7, 1]), place(400, [0.9, 1, 1])],
    top: '1',
  } as unknown as StabilityAnswer;

  it('is that of the nearest within 150 m, by the share that was asked for', () => {
    expect(staysAt(answer, 120, 0)).toBe(0.5);
    expect(staysAt({ ...answer, top: '2' }, 0, 140)).toBe(0.7);
    expect(staysAt(answer, 390, 0)).toBe(0.9);
  });

  it('is not known of one farther off, or where none was found', () => {
    expect(staysAt(answer, 0, 200)).toBeNull();
    expect(staysAt({ ...answer, places: [] }, 0, 0)).toBeNull();
  });
});

describe('sizes that are tried', () => {
  it('rise from above nothing', () => {
    const sizes = sizesOf(['200,300']);
    expect(sizes.fromText('50, 75.5', 'all')).toBe('50,75.5');
    expect(metresOf('200,300')).toEqual([200, 300]);
    for (const text of ['', '0,50', '300,200', '50,50', '50,x', '1,2,3,4,5,6,7,8,9,10'])
      expect([text, sizes.fromText(text, 'all')]).toEqual([text, undefined]);
  });
});

describe('the fullest cells', () => {
  it('hold what they hold, in rank order, with the middle of their incidents and none under ten', () => {
    const lattice = studyLattice(area, 'hexagon', 250);
    // About the middles of cells, which the border of none parts.
    const middle = (col: number, row: number) => [hexagonCentre(col, row, 250)];
    const points = incidents(0, middle(6, 6), 30, 10);
    const more = incidents(0, middle(16, 18), 50, 10);
    const few = incidents(0, middle(2, 20), 9, 10);
    const all = {
      x: Float64Array.of(...points.x, ...more.x, ...few.x, 9000),
      y: Float64Array.of(...points.y, ...more.y, ...few.y, 9000),
      weight: null,
      rows: null,
    };
    const { places, incidents: inside, outside, weight } = fullestCells(lattice, all, 15);
    expect([inside, outside, weight]).toEqual([89, 1, 89]);
    expect(places.map(({ rows }) => rows.length)).toEqual([50, 30]);
    expect(Math.abs(places[0].x - hexagonCentre(16, 18, 250)[0])).toBeLessThan(10);
    expect(fullestCells(lattice, all, 1).places).toHaveLength(1);
  });

  it('hold by chance what a simulation of an even scatter gives', () => {
    const next = randomOf(5);
    const [cells, n, most, turns] = [400, 2000, 15, 40];
    let sum = 0;
    for (let turn = 0; turn < turns; turn++) {
      const counts = new Uint32Array(cells);
      for (let k = 0; k < n; k++) counts[Math.floor(next() * cells)]++;
      sum += counts
        .toSorted()
        .slice(-most)
        .reduce((a, b) => a + b, 0);
    }
    const expected = fullestByChance([[1, cells]], n, most);
    // A place of ten by chance holds about one incident more or less.
    expect(Math.abs(expected - sum / turns)).toBeLessThan(0.05 * expected);
    expect(fullestByChance([[1, cells]], n, cells)).toBeCloseTo(n, 6);
    expect(fullestByChance([[1, cells]], 0, most)).toBe(0);
  });
});

describe('the busiest hours of a place', () => {
  const even = Array.from({ length: 24 }, () => 10);

  it('are said where they stand out, over midnight too', () => {
    const night = even.map((count, hour) => (hour >= 22 || hour < 4 ? 40 : count));
    expect(crowdedHours(night)).toEqual({ from: 22, to: 4, share: 240 / 420 });
  });

  it('are not said of an even day or of a few known times', () => {
    expect(crowdedHours(even)).toBeNull();
    expect(crowdedHours(even.map((_, hour) => (hour < 6 ? 3 : 0)))).toBeNull();
  });
});
