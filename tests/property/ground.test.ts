import { describe, expect, it } from 'vitest';
import { grownMask } from '../../src/analysis/ground/builtGround';
import { latticeUnion, type LatticeGround } from '../../src/analysis/ground/latticeUnion';
import { signedArea } from '../../src/analysis/shape/orientedEdges';
import { touchesShape } from '../../src/analysis/shape/insideShape';
import { shapeIndex } from '../../src/analysis/shape/shapeIndex';
import { unstudiedGround } from '../../src/analysis/ground/unstudiedGround';
import type { Area, Mask } from '../../src/domain/area';
import { toLonLat, toPlane } from '../../src/domain/projection';
import type { PlanarShape } from '../../src/domain/geometry';
import { randomShape, seeded } from './shapeTools';

const square = (x0: number, y0: number, x1: number, y1: number): Float64Array =>
  Float64Array.of(x0, y0, x1, y0, x1, y1, x0, y1, x0, y0);
const maskOf = (id: Mask['id'], ...rings: Float64Array[]): Mask => ({
  id,
  shape: { rings },
  areaM2: rings.reduce((sum, ring) => sum + signedArea(ring), 0),
});

/** A city of 10 km with built ground in its west, and a hole of 2 km in that. */
const city = maskOf('city', square(0, 0, 10_000, 10_000));
const hole = Float64Array.of(1000, 4000, 1000, 6000, 3000, 6000, 3000, 4000, 1000, 4000);
const built = maskOf('built', square(0, 0, 5000, 10_000), hole);

type Point = readonly [x: number, y: number];
const table = (points: readonly Point[]): { count: number; x: Float64Array; y: Float64Array } => ({
  count: points.length,
  x: Float64Array.from(points, (p) => p[0]),
  y: Float64Array.from(points, (p) => p[1]),
});
const cloud = (random: () => number, x: number, y: number, radiusM: number, n: number): Point[] =>
  Array.from({ length: n }, (): Point => [x + radiusM * (2 * random() - 1), y + radiusM * (2 * random() - 1)]);

/** Outer rings anticlockwise, holes clockwise, as the masks of the product are. */
function turned({ rings }: PlanarShape): PlanarShape {
  return {
    rings: rings.map((ring) => {
      const index = shapeIndex({ rings: rings.filter((other) => other !== ring) });
      const isHole = touchesShape(index, ring[0], ring[1]);
      const anticlockwise = signedArea(ring) > 0;
      if (anticlockwise !== isHole) return ring;
      const back = new Float64Array(ring.length);
      for (let k = 0; k < ring.length; k += 2) back.set([ring[ring.length - 2 - k], ring[ring.length - 1 - k]], k);
      return back;
    }),
  };
}

describe('a shape and cells together', () => {
  it('hold a point exactly when one of them does, with the area that random points measure', () => {
    for (let seed = 1; seed <= 25; seed++) {
      const random = seeded(seed * 77);
      const shape = turned(randomShape(seed));
      const index = shapeIndex(shape);
      const ground: LatticeGround = {
        cells: new Uint8Array(60 * 60),
        cols: 60,
        rows: 60,
        originX: -1600.137,
        originY: -1500.391,
        cellM: 60,
      };
      for (let row = 1; row < 59; row++)
        for (let col = 1; col < 59; col++)
          if (random() < 0.3 + 0.3 * Math.sin(col / 5)) ground.cells[row * 60 + col] = 1;
      const both = latticeUnion(index, ground);
      if (both === null) throw new Error(`seed ${seed}: no union`);
      const found = shapeIndex(both);
      for (let k = 0; k < 2000; k++) {
        const x = -1700 + 4200 * random();
        const y = -1700 + 4200 * random();
        const col = Math.floor((x - ground.originX) / 60);
        const row = Math.floor((y - ground.originY) / 60);
        const inCell = col >= 0 && row >= 0 && col < 60 && row < 60 && ground.cells[row * 60 + col] === 1;
        expect(touchesShape(found, x, y), `seed ${seed} at ${x}, ${y}`).toBe(inCell || touchesShape(index, x, y));
      }
    }
  });

  it('leave a shape that no cell touches as it is, ring by ring', () => {
    const shape = turned(randomShape(3));
    const ground: LatticeGround = {
      cells: new Uint8Array(9),
      cols: 3,
      rows: 3,
      originX: 9000.1,
      originY: 9000.1,
      cellM: 10,
    };
    ground.cells[4] = 1;
    const both = latticeUnion(shapeIndex(shape), ground);
    expect(both?.rings.slice(0, shape.rings.length)).toEqual(shape.rings);
    expect(both?.rings).toHaveLength(shape.rings.length + 1);
  });
});

describe('the ground left blank', () => {
  it('is every cell of the city that the picture leaves out, in strips that do not overlap', () => {
    const random = seeded(11);
    const [originX, originY] = [655_000, 4_790_000];
    const ring = [
      [0, 0],
      [2000, 0],
      [2000, 1500],
      [0, 1500],
      [0, 0],
    ].map(([x, y]) => toLonLat(originX + x, originY + y));
    const district: Area = {
      id: 'a',
      names: { kk: { nom: '', gen: '', dat: '', loc: '', abl: '' }, ru: { nom: '', gen: '', prep: '' }, en: '' },
      geometry: [[ring]],
      areaKm2: 3,
      population: null,
    };
    const [cols, rows, cellM] = [15, 10, 100];
    const inside = Uint8Array.from({ length: cols * rows }, () => (random() < 0.5 ? 1 : 0));
    const strips = unstudiedGround({ rows, cols, cellM, originX: originX + 100, originY: originY + 100, inside }, [
      district,
    ]);
    const held = shapeIndex({
      rings: strips.map(([outline]) => Float64Array.from(outline.flatMap(([lon, lat]) => toPlane(lon, lat)))),
    });
    for (let row = 0; row < 15; row++) {
      for (let col = 0; col < 20; col++) {
        const drawn = col >= 1 && row >= 1 && col <= cols && row <= rows && inside[(row - 1) * cols + col - 1] === 1;
        expect(touchesShape(held, originX + (col + 0.5) * cellM, originY + (row + 0.5) * cellM), `${col} ${row}`).toBe(
          !drawn,
        );
      }
    }
    expect(unstudiedGround({ rows, cols, cellM, originX, originY, inside }, [])).toEqual([]);
  });
});

describe('the built-up ground of a dataset', () => {
  it('takes in a hot spot beyond the mapped roads, and every incident of it', () => {
    const random = seeded(5);
    const spot = cloud(random, 8000, 8000, 200, 934);
    const grown = grownMask(built, city, table([...cloud(random, 2500, 2000, 1400, 3000), ...spot]));
    const index = shapeIndex(grown.shape);
    for (const [x, y] of spot) expect(touchesShape(index, x, y)).toBe(true);
    expect(grown.areaM2).toBeCloseTo(built.areaM2 + (grown.addedM2 ?? 0), 0);
    expect(grown.addedM2).toBeGreaterThan(800 * 800);
    expect(grown.addedM2).toBeLessThan(1400 * 1400);
  });

  it('fills a hole inside the city from incidents at three places in it', () => {
    const random = seeded(6);
    const grown = grownMask(
      built,
      city,
      table([[2000, 5000], [2060, 5000], [2000, 5070], ...cloud(random, 4000, 1000, 900, 200)]),
    );
    expect(touchesShape(shapeIndex(grown.shape), 2000, 5000)).toBe(true);
    expect(touchesShape(shapeIndex(built.shape), 2000, 5000)).toBe(false);
  });

  it('holds all of the mapped ground and nothing far from an incident, whatever the incidents', () => {
    for (let seed = 1; seed <= 8; seed++) {
      const random = seeded(seed);
      const points = Array.from({ length: 6 }, () =>
        cloud(random, 10_000 * random(), 10_000 * random(), 30 + 400 * random(), 3 + Math.floor(60 * random())),
      ).flat();
      const grown = shapeIndex(grownMask(built, city, table(points)).shape);
      const mapped = shapeIndex(built.shape);
      for (let k = 0; k < 1500; k++) {
        const [x, y] = [10_000 * random(), 10_000 * random()];
        if (touchesShape(mapped, x, y)) expect(touchesShape(grown, x, y)).toBe(true);
        else if (touchesShape(grown, x, y))
          expect(points.some(([px, py]) => Math.hypot(px - x, py - y) < 300 + 250 * Math.SQRT2 + 25)).toBe(true);
      }
    }
  });

  it('does not grow by one point repeated, nor by stray points in a large file, nor by what lies outside the city', () => {
    const random = seeded(9);
    const downtown = cloud(random, 2500, 2000, 1800, 400);
    const station = Array.from({ length: 500 }, (): Point => [8000, 8000]);
    expect(grownMask(built, city, table([...downtown, ...station]))).toBe(built);
    expect(grownMask(built, city, table([...downtown, ...cloud(random, 20_000, 20_000, 300, 100)]))).toBe(built);
    const many = cloud(random, 2500, 2000, 1900, 100_000);
    const strays = Array.from({ length: 100 }, (): Point => [5400 + 4500 * random(), 10_000 * random()]);
    expect(grownMask(built, city, table([...many, ...strays]))).toBe(built);
  });

  it('is the very mask itself where no incident lies outside it', () => {
    expect(
      grownMask(
        built,
        city,
        table([
          [100, 100],
          [200, 200],
          [300, 300],
        ]),
      ),
    ).toBe(built);
    expect(grownMask(built, city, table([]))).toBe(built);
  });
});
