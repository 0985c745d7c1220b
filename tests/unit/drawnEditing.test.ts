import { describe, expect, it } from 'vitest';
import { areaM2, DRAWN_LIMITS, lengthM } from '../../src/domain/drawn';
import type { DrawnGround } from '../../src/domain/drawnGround';
import type { LonLat } from '../../src/domain/geometry';
import { toLonLat, toPlane } from '../../src/domain/projection';
import {
  gripsOf,
  isRectangle,
  isWhole,
  makesCorner,
  moved,
  NUDGE_M,
  nudged,
  resized,
  sidesM,
  withCorner,
  withoutCorner,
  type Handle,
} from '../../src/state/draw/editing';
import { groundOf } from '../../src/state/draw/drawing';

const [X, Y] = toPlane(76.93, 43.25);
const at = (east: number, north: number): LonLat => toLonLat(X + east, Y + north);
const SQUARE: DrawnGround = { kind: 'polygon', points: [at(0, 0), at(1000, 0), at(1000, 1000), at(0, 1000)] };
const CIRCLE: DrawnGround = { kind: 'circle', at: at(0, 0), radiusM: 500 };
const STRIP: DrawnGround = { kind: 'strip', radiusM: 100, points: [at(0, 0), at(2000, 0), at(2000, 500)] };
const gripOf = (ground: DrawnGround, kind: Handle['kind'], index = 0): LonLat =>
  gripsOf(ground).find(({ handle }) => handle.kind === kind && (!('index' in handle) || handle.index === index))!.at;
const metres = (a: LonLat, b: LonLat): number => lengthM([a, b]);

describe('a shape under the hand', () => {
  it('is taken by every corner and every side, by its radius or width, and as a whole', () => {
    const kinds = (ground: DrawnGround): string =>
      gripsOf(ground)
        .map(({ handle }) => handle.kind)
        .join(' ');
    expect(kinds(SQUARE)).toBe('whole corner corner corner corner side side side side');
    expect(kinds(CIRCLE)).toBe('whole size');
    expect(kinds(STRIP)).toBe('whole size corner corner corner side side');
    expect(metres(gripOf(CIRCLE, 'size'), at(0, 0))).toBeCloseTo(500, 3);
    expect(metres(gripOf(SQUARE, 'side', 3), at(0, 500))).toBeLessThan(1);
  });

  it('takes a corner along, makes one of a side, and keeps all others', () => {
    const corner = moved(SQUARE, { kind: 'corner', index: 2 }, at(1500, 1500));
    expect(areaM2(corner) / 1.5e6).toBeCloseTo(1, 3);
    const side = moved(SQUARE, { kind: 'side', index: 3 }, at(-200, 500));
    expect(side.kind === 'polygon' && side.points).toHaveLength(5);
    expect(areaM2(side) / 1.1e6).toBeCloseTo(1, 3);
    const bent = moved(STRIP, { kind: 'side', index: 0 }, at(1000, 300));
    expect(bent.kind === 'strip' && metres(bent.points[1], at(1000, 300))).toBeLessThan(1);
  });

  it('takes the radius to where it is dragged, the width to how far from the line, both within their limits', () => {
    expect(moved(CIRCLE, { kind: 'size' }, at(0, -750))).toMatchObject({ radiusM: 750 });
    expect(moved(STRIP, { kind: 'size' }, at(300, -240))).toMatchObject({ radiusM: 240 });
    expect(moved(STRIP, { kind: 'size' }, at(300, 1))).toMatchObject({ radiusM: DRAWN_LIMITS.radiusM.min });
    expect(moved(CIRCLE, { kind: 'size' }, at(90_000, 0))).toMatchObject({ radiusM: DRAWN_LIMITS.radiusM.max });
  });

  it.each([SQUARE, STRIP, CIRCLE])(
    'keeps its form to the last digit when all of it is moved there and back',
    (ground) => {
      const form = (one: DrawnGround): unknown =>
        one.kind === 'circle'
          ? one.radiusM
          : one.points.map(([lon, lat]) => [
              Math.round((lon - one.points[0][0]) * 1e5),
              Math.round((lat - one.points[0][1]) * 1e5),
            ]);
      const once = moved(ground, { kind: 'whole' }, gripOf(ground, 'whole'));
      let there = once;
      for (let k = 0; k < 40; k++) there = moved(there, { kind: 'whole' }, at(37 * k, -53 * k));
      expect(form(there)).toEqual(form(once));
      expect(metres(gripOf(there, 'whole'), at(37 * 39, -53 * 39))).toBeLessThan(2);
      expect(areaM2(there) / areaM2(ground)).toBeCloseTo(1, 2);
    },
  );

  it('stays a rectangle, however it is drawn and whichever corner or side is taken: what lies across is fixed', () => {
    for (const [from, to] of [
      [at(0, 0), at(1000, 700)],
      [at(1000, 0), at(0, 700)],
    ]) {
      const drawn = groundOf('rectangle', [from, to])!;
      const rectangle = moved(drawn, { kind: 'whole' }, at(300, 300));
      if (!isRectangle(rectangle)) throw new Error('no rectangle');
      for (let index = 0; index < 4; index++) {
        for (const changed of [
          moved(rectangle, { kind: 'corner', index }, at(2100, -900)),
          nudged(rectangle, { kind: 'corner', index }, NUDGE_M, 3 * NUDGE_M),
          resized(rectangle, 'wide', 400, index),
          resized(rectangle, 'high', 900, index),
        ]) {
          if (!isRectangle(changed)) throw new Error('no rectangle');
          expect(changed.points[(index + 2) % 4]).toEqual(rectangle.points[(index + 2) % 4]);
          expect(changed.points[index]).not.toEqual(rectangle.points[index]);
        }
        const side = moved(rectangle, { kind: 'side', index }, at(3000, 3000));
        expect(isRectangle(side)).toBe(true);
        expect(side.kind === 'polygon' && side.points[(index + 2) % 4]).toEqual(rectangle.points[(index + 2) % 4]);
        expect(side.kind === 'polygon' && side.points[(index + 3) % 4]).toEqual(rectangle.points[(index + 3) % 4]);
        expect(makesCorner(rectangle, { kind: 'side', index })).toBe(false);
      }
      const sized = resized(resized(rectangle, 'wide', 400, 2), 'high', 900, 2);
      if (!isRectangle(sized)) throw new Error('no rectangle');
      const { wide, high } = sidesM(sized);
      expect([Math.abs(wide - 400) < 1, Math.abs(high - 900) < 1]).toEqual([true, true]);
      expect(isRectangle(withCorner(rectangle, 1))).toBe(false);
    }
    expect(isRectangle(SQUARE)).toBe(false);
    expect(makesCorner(SQUARE, { kind: 'side', index: 0 })).toBe(true);
  });

  it('moves by the stated metres for a press of an arrow', () => {
    const east = nudged(SQUARE, { kind: 'corner', index: 1 }, NUDGE_M, 0);
    expect(east.kind === 'polygon' && metres(east.points[1], at(1000, 0))).toBeCloseTo(NUDGE_M, -0.5);
    const north = nudged(SQUARE, { kind: 'corner', index: 0 }, 0, 10 * NUDGE_M);
    expect(north.kind === 'polygon' && north.points[0][0]).toBe(76.93);
    expect(nudged(CIRCLE, { kind: 'size' }, NUDGE_M, 0)).toMatchObject({ radiusM: 510 });
    expect(nudged(STRIP, { kind: 'size' }, 0, -NUDGE_M)).toMatchObject({ radiusM: 90 });
    expect(metres(gripOf(nudged(CIRCLE, { kind: 'whole' }, 0, 100), 'whole'), at(0, 0))).toBeCloseTo(100, -0.5);
  });

  it('loses corners down to a triangle, points down to one leg', () => {
    const triangle = withoutCorner(SQUARE, 0)!;
    expect(areaM2(triangle) / 5e5).toBeCloseTo(1, 2);
    expect(withoutCorner(triangle, 1)).toBeNull();
    expect(withoutCorner(withoutCorner(STRIP, 1)!, 0)).toBeNull();
    expect(withoutCorner(CIRCLE, 0)).toBeNull();
  });

  it('is no ground where its sides cross, meet at a corner, or hold nothing', () => {
    expect(isWhole(moved(SQUARE, { kind: 'corner', index: 2 }, at(-500, 500)))).toBe(false);
    expect(isWhole(moved(SQUARE, { kind: 'side', index: 0 }, SQUARE.points[3]))).toBe(false);
    expect(isWhole(moved(SQUARE, { kind: 'corner', index: 2 }, at(800, 800)))).toBe(true);
    expect(isWhole({ kind: 'polygon', points: [at(0, 0), at(500, 0), at(1000, 0)] })).toBe(false);
    expect(isWhole({ kind: 'strip', radiusM: 50, points: [at(0, 0), at(0, 0)] })).toBe(false);
  });

  it('gets no further corner than a link holds', () => {
    const points = Array.from({ length: DRAWN_LIMITS.points }, (_, k) => at(100 * k, k % 2 ? 40 : 0));
    expect(gripsOf({ kind: 'strip', radiusM: 20, points }).some(({ handle }) => handle.kind === 'side')).toBe(false);
  });
});
