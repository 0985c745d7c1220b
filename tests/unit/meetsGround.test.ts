import { describe, expect, it } from 'vitest';
import { meetsGround } from '../../src/analysis/shape/meetsGround';
import type { Ground } from '../../src/domain/drawnGround';
import type { LonLat, LonLatMultiPolygon } from '../../src/domain/geometry';
import { toLonLat, toPlane } from '../../src/domain/projection';

const [X, Y] = toPlane(76.93, 43.25);
const at = (east: number, north: number): LonLat => toLonLat(X + east, Y + north);
/** From corner to corner, in metres. */
const box = (west: number, south: number, east: number, north: number): LonLatMultiPolygon => [
  [[at(west, south), at(east, south), at(east, north), at(west, north), at(west, south)]],
];
const AREA = box(0, 0, 1000, 1000);

describe('ground and area', () => {
  it.each<[string, boolean, Ground]>([
    ['a circle in it', true, { kind: 'circle', at: at(500, 500), radiusM: 50 }],
    ['a circle around it', true, { kind: 'circle', at: at(500, 500), radiusM: 5000 }],
    ['a circle over its edge', true, { kind: 'circle', at: at(1050, 500), radiusM: 60 }],
    ['a circle just beside it', false, { kind: 'circle', at: at(1050, 500), radiusM: 40 }],
    ['a circle off its corner, in reach of its box', false, { kind: 'circle', at: at(1080, 1080), radiusM: 100 }],
    [
      'a strip across it, without a point in it',
      true,
      { kind: 'strip', radiusM: 10, points: [at(-90, 5), at(2000, 5)] },
    ],
    ['a strip past it', false, { kind: 'strip', radiusM: 10, points: [at(-90, -15), at(2000, -15)] }],
    ['the second leg of a strip', true, { kind: 'strip', radiusM: 10, points: [at(0, -900), at(9, -500), at(9, 500)] }],
    ['a cell that holds it', true, { kind: 'cell', at: at(500, 500), shape: 'hexagon', sizeM: 5000 }],
    ['a cell away from it', false, { kind: 'cell', at: at(9000, 500), shape: 'square', sizeM: 500 }],
  ])('%s: in common is %s', (_, expected, ground) => {
    expect(meetsGround(ground)(AREA)).toBe(expected);
  });

  it('have nothing in common where the ground lies in a hole of the area', () => {
    const holed: LonLatMultiPolygon = [[AREA[0][0], box(200, 200, 800, 800)[0][0]]];
    expect(meetsGround({ kind: 'circle', at: at(500, 500), radiusM: 100 })(holed)).toBe(false);
    expect(meetsGround({ kind: 'circle', at: at(500, 500), radiusM: 350 })(holed)).toBe(true);
  });
});
