import { describe, expect, it } from 'vitest';
import { areaM2, crossesItself, DRAWN, isInside, lengthM, perimeterM, SHAPES } from '../../src/domain/drawn';
import type { DrawnGround } from '../../src/domain/drawnGround';
import type { LonLat } from '../../src/domain/geometry';
import { toLonLat, toPlane } from '../../src/domain/projection';

const [X, Y] = toPlane(76.93, 43.25);
/** A point so many metres east and north of one in the middle of the city. */
const at = (east: number, north: number): LonLat => toLonLat(X + east, Y + north);
const holds = (ground: DrawnGround, [lon, lat]: LonLat): boolean => isInside(ground)(lon, lat, ...toPlane(lon, lat));

const SQUARE: DrawnGround = { kind: 'polygon', points: [at(0, 0), at(1000, 0), at(1000, 1000), at(0, 1000)] };
const STRIP: DrawnGround = { kind: 'strip', radiusM: 100, points: [at(0, 0), at(1000, 0), at(1000, 500)] };
const CIRCLE: DrawnGround = { kind: 'circle', at: at(0, 0), radiusM: 500 };

/** The same by looking at every square of a fine net. */
function countedArea(ground: DrawnGround, stepM: number): number {
  let cells = 0;
  for (let east = -600 + stepM / 2; east < 1700; east += stepM)
    for (let north = -600 + stepM / 2; north < 1700; north += stepM) if (holds(ground, at(east, north))) cells++;
  return cells * stepM * stepM;
}

describe('a shape drawn on the map', () => {
  it.each([
    ['a square', SQUARE],
    ['a circle', CIRCLE],
    ['a strip along a bent line', STRIP],
    ['a strip that crosses itself', { ...STRIP, points: [at(0, 0), at(800, 600), at(800, 0), at(0, 600)] }],
    ['a strip due north', { ...STRIP, points: [at(0, 0), at(0, 700)] }],
    ['a triangle', { kind: 'polygon', points: [at(0, 0), at(900, 100), at(300, 800)] }],
  ] as [string, DrawnGround][])('has the area of the ground that counts as inside: %s', (_, ground) => {
    expect(areaM2(ground) / countedArea(ground, 5)).toBeCloseTo(1, 2);
  });

  it('has the length and the area of plain figures', () => {
    expect(lengthM(STRIP.kind === 'strip' ? STRIP.points : [])).toBeCloseTo(1500, 3);
    expect(areaM2(SQUARE)).toBeCloseTo(1e6, -1);
    expect(
      areaM2({ kind: 'strip', radiusM: 100, points: [at(0, 0), at(1000, 0)] }) / (200_000 + Math.PI * 1e4),
    ).toBeCloseTo(1, 3);
  });

  it('holds what lies within its metres, and nothing that lies nowhere', () => {
    expect([holds(CIRCLE, at(499, 0)), holds(CIRCLE, at(501, 0))]).toEqual([true, false]);
    expect([holds(STRIP, at(500, 99)), holds(STRIP, at(500, 101)), holds(STRIP, at(-99, 0))]).toEqual([
      true,
      false,
      true,
    ]);
    expect([holds(SQUARE, at(500, 500)), holds(SQUARE, at(1001, 500))]).toEqual([true, false]);
    for (const ground of [CIRCLE, STRIP, SQUARE]) expect(isInside(ground)(NaN, NaN, NaN, NaN)).toBe(false);
  });

  it('is no outline where its edges cross', () => {
    expect(crossesItself([at(0, 0), at(1000, 1000), at(1000, 0), at(0, 1000)])).toBe(true);
    const bow = 'polygon:76.9,43.2~77,43.3~77,43.2~76.9,43.3';
    expect([DRAWN.fromText(bow, 'known'), DRAWN.fromText(bow, 'all')]).toEqual([undefined, undefined]);
    expect(crossesItself(SQUARE.kind === 'polygon' ? SQUARE.points : [])).toBe(false);
  });

  it('is none either where a corner meets another, or lies on a side: the two halves would cancel each other', () => {
    const waist = [at(0, 0), at(500, 500), at(1000, 0), at(1000, 1000), at(500, 500), at(0, 1000)];
    expect(crossesItself(waist)).toBe(true);
    const [west, east]: readonly LonLat[] = [
      [76.9, 43.2],
      [77, 43.2],
    ];
    expect(crossesItself([west, east, [77, 43.3], [76.95, 43.2], [76.9, 43.3]])).toBe(true);
    expect(crossesItself([west, east, [77, 43.3], [76.95, 43.20001], [76.9, 43.3]])).toBe(false);
    expect(crossesItself([west, west, east, [77, 43.3]])).toBe(false);
  });

  it('stands in an address as it was, and what is no shape is none', () => {
    const shapes = [
      { name: 'Базар; 2|3 %, ~', ground: CIRCLE, isHidden: false },
      { name: '', ground: SQUARE, isHidden: true },
    ];
    expect(SHAPES.fromText(SHAPES.toText(shapes), 'known')).toEqual(shapes);
    for (const text of [
      'circle:76.9,43.2',
      'circle:76.9,43.2:5',
      'polygon:76.9,43.2~77,43.2',
      'strip:100:77,43',
      'x:1',
    ])
      expect(DRAWN.fromText(text, 'all'), text).toBeUndefined();
    expect(SHAPES.fromText('a;circle:76.9,43.2:100|b;nothing|c', 'known')).toHaveLength(1);
  });

  it('is read from a project of before shapes could be hidden as one that is seen', () => {
    const kept = [{ name: 'a', ground: { kind: 'circle', at: [76.9, 43.2], radiusM: 100 } }];
    const read = (value: unknown) => SHAPES.fromJson({ value, at: 'shapes' });
    expect(read(kept)).toEqual([{ ...kept[0], isHidden: false }]);
    expect(read([{ ...kept[0], isHidden: true }])).toEqual([{ ...kept[0], isHidden: true }]);
    expect(() => read([{ ...kept[0], isHidden: 'yes' }])).toThrow(/isHidden/);
  });

  it('has an outline as long as its sides, of a circle its circumference; a line has a length in its place', () => {
    expect(perimeterM(SQUARE)).toBeCloseTo(4000, 3);
    expect(perimeterM(CIRCLE)).toBeCloseTo(1000 * Math.PI, 6);
    expect(perimeterM(STRIP)).toBeNull();
  });
});
