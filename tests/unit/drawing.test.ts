import type { MultiPolygon, Polygon } from 'geojson';
import { describe, expect, it } from 'vitest';
import { areaM2, DRAWN_LIMITS, lengthM } from '../../src/domain/drawn';
import type { DrawnGround } from '../../src/domain/drawnGround';
import type { LonLat, LonLatMultiPolygon } from '../../src/domain/geometry';
import { holds } from '../../src/domain/polygon';
import { toLonLat, toPlane } from '../../src/domain/projection';
import { areaFile } from '../../src/state/draw/areaFile';
import { groundOf, outlineOf, pointsUnder, press, USUAL_STRIP_M, type Tool } from '../../src/state/draw/drawing';

const [X, Y] = toPlane(76.93, 43.25);
const at = (east: number, north: number): LonLat => toLonLat(X + east, Y + north);

/** Presses one after another: the shape that the last of them ends, or none. */
function pressed(tool: Tool, ...presses: readonly LonLat[]): DrawnGround | null {
  let points: readonly LonLat[] = [];
  let made: DrawnGround | null = null;
  for (const one of presses) {
    expect(made).toBeNull();
    ({ points, ground: made } = press(tool, points, one, 10));
  }
  return made;
}

describe('drawing by presses', () => {
  it('makes a circle of two, a rectangle of two opposite corners', () => {
    const circle = pressed('circle', at(0, 0), at(300, 400));
    expect(circle).toMatchObject({ kind: 'circle', radiusM: 500 });
    const rectangle = pressed('rectangle', at(0, 0), at(1000, 500));
    expect(rectangle && areaM2(rectangle) / 5e5).toBeCloseTo(1, 1);
  });

  it('ends a polygon where it began or at two presses at one place, a line at two', () => {
    const corners = [at(0, 0), at(500, 0), at(500, 500)];
    expect(pressed('polygon', ...corners, at(2, 2))).toMatchObject({ kind: 'polygon' });
    expect(pressed('polygon', ...corners, at(501, 499))).toMatchObject({ kind: 'polygon' });
    const line = pressed('line', at(0, 0), at(500, 0), at(503, 0));
    expect(line).toMatchObject({ kind: 'strip', radiusM: USUAL_STRIP_M });
    expect(line?.kind === 'strip' && lengthM(line.points)).toBeCloseTo(500, 0);
  });

  it('makes no shape of too few points, of edges that cross, of a circle without a size', () => {
    expect(pressed('polygon', at(0, 0), at(500, 0), at(501, 0))).toBeNull();
    expect(groundOf('polygon', [at(0, 0), at(500, 500), at(500, 0), at(0, 500)])).toBeNull();
    expect(pressed('circle', at(0, 0), at(1, 0))).toBeNull();
    expect(press('circle', [at(0, 0)], at(1, 0), 10).points).toHaveLength(1);
    expect(groundOf('rectangle', [at(0, 0), at(0, 0)])).toBeNull();
  });

  it('counts a pointer at rest on the last corner, or on a polygon’s first, as no corner of its own', () => {
    const corners = [at(0, 0), at(500, 0), at(520, 500), at(-10, 480)];
    const resting = at(-5, 481);
    expect(groundOf('polygon', [...corners, resting])).toBeNull();
    expect(groundOf('polygon', pointsUnder('polygon', corners, resting, 10))).not.toBeNull();
    expect(pointsUnder('polygon', corners, at(3, 3), 10)).toEqual(corners);
    expect(pointsUnder('line', corners, at(3, 3), 10)).toHaveLength(5);
    expect(pointsUnder('polygon', corners, at(-200, 200), 10)).toHaveLength(5);
    expect(pointsUnder('circle', [at(0, 0)], at(3, 3), 10)).toHaveLength(2);
    expect(pointsUnder('polygon', corners, null, 10)).toEqual(corners);
  });

  it('takes no more points than a link can hold', () => {
    let points: readonly LonLat[] = [];
    for (let k = 0; k < DRAWN_LIMITS.points + 5; k++)
      ({ points } = press('line', points, at(100 * k, k % 2 ? 40 : 0), 10));
    expect(points).toHaveLength(DRAWN_LIMITS.points);
  });

  it('gives a circle and a polygon an outline that closes, of the circle’s own area; a line has none', () => {
    const circle = outlineOf({ kind: 'circle', at: at(0, 0), radiusM: 500 }) ?? [];
    expect(circle[0]).toEqual(circle.at(-1));
    expect(areaM2({ kind: 'polygon', points: circle.slice(1) }) / (Math.PI * 500 ** 2)).toBeCloseTo(1, 2);
    expect(outlineOf({ kind: 'strip', radiusM: 10, points: [at(0, 0), at(1, 1)] })).toBeNull();
  });
});

describe('drawn grounds as a file of areas', () => {
  it('is the strip’s whole ground in one outline, and the circle’s own', async () => {
    for (const ground of [
      { kind: 'strip', radiusM: 100, points: [at(0, 0), at(800, 0), at(800, 600)] },
      { kind: 'circle', at: at(0, 0), radiusM: 400 },
    ] as const) {
      const file = await areaFile([
        { name: 'Abay / east', ground },
        { name: 'Park', ground },
      ]);
      const { features } = JSON.parse(await file.text()) as {
        features: readonly { properties: { id: string; name: string }; geometry: Polygon | MultiPolygon }[];
      };
      expect(features.map(({ properties }) => properties)).toEqual([
        { id: 'drawn-1', name: 'Abay / east' },
        { id: 'drawn-2', name: 'Park' },
      ]);
      const { geometry } = features[0];
      const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
      expect(polygons).toHaveLength(1);
      const points = polygons[0][0].slice(1).map(([lon, lat]): LonLat => [lon, lat]);
      expect(areaM2({ kind: 'polygon', points }) / areaM2(ground)).toBeCloseTo(1, 2);
    }
  });

  it('holds what the circle holds, to five centimetres of its edge', async () => {
    const [lon, lat] = at(0, 0);
    const [x, y] = toPlane(lon, lat);
    for (const radiusM of [250, 1500, 20_000]) {
      const ground = { kind: 'circle', at: [lon, lat], radiusM } as const;
      const { features } = JSON.parse(await (await areaFile([{ name: 'Park', ground }])).text()) as {
        features: readonly { geometry: MultiPolygon }[];
      };
      const polygons = features[0].geometry.coordinates as unknown as LonLatMultiPolygon;
      for (let k = 0; k < 1000; k++) {
        const turn = (2 * Math.PI * k) / 997;
        const held = [-0.05, 0.05].map((off) =>
          holds(polygons, ...toLonLat(x + (radiusM + off) * Math.cos(turn), y + (radiusM + off) * Math.sin(turn))),
        );
        expect(held, `${radiusM} m, ${k}`).toEqual([true, false]);
      }
    }
  });
});
