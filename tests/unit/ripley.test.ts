import { describe, expect, it } from 'vitest';
import { bordersOf } from '../../src/analysis/ripley/circleShare';
import { chanceBand } from '../../src/analysis/ripley/chanceBand';
import { ripleyCounter, ripleyK, ripleyL } from '../../src/analysis/ripley/ripleyK';
import { setCovariance } from '../../src/analysis/ripley/setCovariance';
import { scatterOver, studyWindow, type StudyWindow } from '../../src/analysis/ripley/studyWindow';
import { randomOf } from '../../src/analysis/chance/random';
import { finish } from '../../src/domain/job';
import { RIPLEY_EDGES, type RipleyEdge } from '../../src/domain/ripley';

const windowOf = (areaM2: number, ...rings: readonly (readonly number[])[]): StudyWindow =>
  studyWindow({ id: 'window', areaM2, shape: { rings: rings.map((ring) => Float64Array.from(ring)) } });
const box = (width: number, height: number): StudyWindow =>
  windowOf(width * height, [0, 0, width, 0, width, height, 0, height, 0, 0]);
/** The same ground, with a corner more on one side, so that no closed form of a box is taken. */
const asPolygon = (width: number, height: number): StudyWindow =>
  windowOf(width * height, [0, 0, width / 3, 0, width, 0, width, height, 0, height, 0, 0]);
const kOf = (
  window: StudyWindow,
  points: readonly (readonly [number, number])[],
  r: readonly number[],
  edge: RipleyEdge,
): readonly number[] => [
  ...finish(
    ripleyK(
      finish(ripleyCounter(window, r, edge)),
      Float64Array.from(points, ([x]) => x),
      Float64Array.from(points, ([, y]) => y),
    ),
  ),
];
const scattered = (window: StudyWindow, n: number, seed: number): readonly (readonly [number, number])[] => {
  const { x, y } = scatterOver(window, n, randomOf(seed));
  return Array.from(x, (at, k) => [at, y[k]] as const);
};

/** The share of a circle inside, by many points on it. */
function shareByHand(inside: (x: number, y: number) => boolean, x: number, y: number, r: number): number {
  const steps = 200_000;
  let hits = 0;
  for (let k = 0; k < steps; k++) {
    const angle = ((k + 0.5) / steps) * 2 * Math.PI;
    if (inside(x + r * Math.cos(angle), y + r * Math.sin(angle))) hits++;
  }
  return hits / steps;
}

/** K of a box straight from the definition. */
function bruteK(
  width: number,
  height: number,
  points: readonly (readonly [number, number])[],
  r: number,
  edge: RipleyEdge,
): number {
  const n = points.length;
  const clear = ([x, y]: readonly [number, number]): number => Math.min(x, width - x, y, height - y);
  let sum = 0;
  points.forEach((a, i) =>
    points.forEach((b, j) => {
      const d = Math.hypot(b[0] - a[0], b[1] - a[1]);
      if (i === j || d > r) return;
      if (edge === 'none') sum++;
      if (edge === 'border' && clear(a) >= r) sum++;
      if (edge === 'translation')
        sum += (width * height) / ((width - Math.abs(a[0] - b[0])) * (height - Math.abs(a[1] - b[1])));
      if (edge === 'isotropic')
        sum += 1 / shareByHand((x, y) => x >= 0 && x <= width && y >= 0 && y <= height, a[0], a[1], d);
    }),
  );
  const area = width * height;
  return edge === 'border'
    ? (area * sum) / (n * points.filter((point) => clear(point) >= r).length)
    : (area * sum) / (n * (n - 1));
}

describe('Ripley’s K', () => {
  it('of two points in a box of ten is what is worked out by hand', () => {
    const points = [
      [5, 5],
      [8, 9],
    ] as const;
    const at5 = (edge: RipleyEdge): number => kOf(box(10, 10), points, [4, 5], edge)[1];
    expect(at5('none')).toBe(100);
    // 100 / (7 · 6), both ways.
    expect(at5('translation')).toBeCloseTo((100 * 100) / 42, 9);
    // About (5, 5) the circle touches all sides; about (8, 9) the arcs above and east of the box are away.
    const beyond = Math.atan2(2, 1) + Math.acos(1 / 5) + Math.atan2(1, 2) + Math.acos(2 / 5);
    expect(at5('isotropic')).toBeCloseTo(50 * (1 + 1 / (1 - beyond / (2 * Math.PI))), 9);
    expect(at5('isotropic')).toBeCloseTo(193.8675, 4);
    // One of the two lies five or more from the border, and sees one.
    expect(at5('border')).toBe(50);
    expect(kOf(box(10, 10), points, [4, 5], 'none')[0]).toBe(0);
  });

  it.each(RIPLEY_EDGES)('meets its definition pair by pair: %s', (edge) => {
    const points = scattered(box(100, 60), 40, 7);
    const r = [5, 10, 15, 20];
    const found = kOf(box(100, 60), points, r, edge);
    r.forEach((at, k) => {
      const brute = bruteK(100, 60, points, at, edge);
      expect(found[k] / brute).toBeCloseTo(1, edge === 'isotropic' ? 4 : 10);
    });
  });

  it.each(RIPLEY_EDGES)('is the same of a box whether its sides are taken as a box or as an outline: %s', (edge) => {
    const points = scattered(box(100, 60), 300, 3);
    const r = [3, 6, 12, 20];
    const [asBox, outline] = [box(100, 60), asPolygon(100, 60)].map((window) => kOf(window, points, r, edge));
    asBox.forEach((value, k) => expect(outline[k]).toBeCloseTo(value, 6));
  });

  it('counts two at one place from nought on, and points in metres of a thousand alike', () => {
    const points = scattered(box(100, 60), 50, 11);
    const twice = [...points, points[0]];
    expect(kOf(box(100, 60), twice, [0, 5], 'isotropic')[0]).toBeCloseTo((6000 * 2) / (51 * 50), 9);
    const far = (edge: RipleyEdge): number =>
      kOf(
        box(100_000, 60_000),
        points.map(([x, y]) => [x * 1000, y * 1000] as const),
        [5000, 10_000],
        edge,
      )[1];
    for (const edge of RIPLEY_EDGES)
      expect(far(edge) / kOf(box(100, 60), points, [5, 10], edge)[1]).toBeCloseTo(1e6, 2);
  });

  it('says nothing from the distance on where a correction has nothing to stand on', () => {
    const points = scattered(box(100, 60), 50, 11);
    const r = [20, 29, 31, 58, 60, 70];
    const known = (edge: RipleyEdge): number =>
      kOf(box(100, 60), points, r, edge).filter((k) => !Number.isNaN(k)).length;
    expect(known('none')).toBe(6);
    expect(known('border')).toBe(2);
    expect(known('isotropic')).toBe(4);
    expect(known('translation')).toBe(4);
  });

  it('is on average that of an even scatter, whatever the shape of the ground and the correction', () => {
    const hook = windowOf(100 * 100 - 50 * 50, [0, 0, 100, 0, 100, 50, 50, 50, 50, 100, 0, 100, 0, 0]);
    for (const edge of ['translation', 'isotropic'] as const) {
      const counter = finish(ripleyCounter(hook, [5, 10, 20], edge));
      const next = randomOf(5);
      const mean = [0, 0, 0];
      const runs = 150;
      for (let run = 0; run < runs; run++) {
        const { x, y } = scatterOver(hook, 100, next);
        finish(ripleyK(counter, x, y)).forEach((k, at) => (mean[at] += k / runs));
      }
      [5, 10, 20].forEach((r, at) => expect(mean[at] / (Math.PI * r * r)).toBeCloseTo(1, 1));
    }
  });
});

describe('what a window is to a circle and to itself', () => {
  /** A square with a hole, and a slope. */
  const outline = [0, 0, 100, 0, 100, 70, 60, 100, 0, 100, 0, 0];
  const hole = [30, 30, 30, 60, 50, 60, 50, 30, 30, 30];
  const area = 100 * 100 - (40 * 30) / 2 - 20 * 30;
  const ground = windowOf(area, outline, hole);
  const inside = (x: number, y: number): boolean =>
    x >= 0 &&
    x <= 100 &&
    y >= 0 &&
    y <= 100 &&
    (x - 60) * 30 + (y - 100) * 40 <= 0 &&
    !(x > 30 && x < 50 && y > 30 && y < 60);

  it('gives the share of a circle that lies in it, arcs about a hole and across a slope too', () => {
    const { share, distance } = bordersOf(ground, 60);
    for (const [x, y, r] of [
      [20, 20, 5],
      [20, 45, 15],
      [40, 70, 45],
      [75, 80, 30],
      [99, 1, 60],
      [40, 20, 60],
      [0, 50, 10],
      [100, 0, 10],
    ] as const)
      expect(share(x, y, r)).toBeCloseTo(shareByHand(inside, x, y, r), 4);
    expect(distance(20, 45)).toBeCloseTo(10, 9);
    expect(distance(3, 45)).toBeCloseTo(3, 9);
    // A slope of three in four.
    expect(distance(80, 80)).toBeCloseTo(4, 9);
  });

  it('gives the ground that it has in common with itself moved', () => {
    const common = finish(setCovariance(ground, 20));
    const byHand = (dx: number, dy: number): number => {
      const step = 0.1;
      let cells = 0;
      for (let x = step / 2; x < 100; x += step)
        for (let y = step / 2; y < 100; y += step) if (inside(x, y) && inside(x - dx, y - dy)) cells++;
      return cells * step * step;
    };
    expect(common(0, 0)).toBeCloseTo(area, 6);
    for (const [dx, dy] of [
      [10, 5],
      [-17, 12],
      [3, -20],
      [-8, -8],
    ] as const)
      expect(common(dx, dy) / byHand(dx, dy)).toBeCloseTo(1, 2);
  });
});

describe('the band of chance', () => {
  it('holds most even scatters, and none that lie in a few heaps', () => {
    const window = box(1000, 1000);
    const counter = finish(ripleyCounter(window, [25, 50, 100, 200], 'isotropic'));
    const pOf = (x: Float64Array, y: Float64Array): number =>
      finish(chanceBand(counter, ripleyL(finish(ripleyK(counter, x, y))), x.length, 39, 1)).p;
    const next = randomOf(20261201);
    let rare = 0;
    for (let run = 0; run < 60; run++) {
      const { x, y } = scatterOver(window, 60, next);
      if (pOf(x, y) <= 0.05) rare++;
    }
    expect(rare).toBeLessThanOrEqual(9);
    const heaps = Array.from({ length: 60 }, (_, k) => [300 + (k % 3) * 200 + next() * 40, 400 + next() * 40]);
    const found = finish(
      chanceBand(
        counter,
        ripleyL(
          finish(
            ripleyK(
              counter,
              Float64Array.from(heaps, ([x]) => x),
              Float64Array.from(heaps, ([, y]) => y),
            ),
          ),
        ),
        60,
        39,
        1,
      ),
    );
    expect(found.p).toBe(1 / 40);
    expect(found.deviationM).toBeGreaterThan(found.widthM);
    expect(found.level).toBe(0.05);
  });
});
