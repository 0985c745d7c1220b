import { Geodesic, PolygonArea } from 'geographiclib-geodesic';
import { describe, expect, it } from 'vitest';
import { areaM2, boxOf, perimeterM } from '../../src/domain/drawn';
import type { DrawnGround } from '../../src/domain/drawnGround';
import type { LonLat } from '../../src/domain/geometry';
import { planeOff, PLANE_NAME } from '../../src/domain/planeScale';

/** The same shape around another place: some hundred metres large. */
const around = (lon: number, lat: number): readonly LonLat[] => [
  [lon, lat],
  [lon + 0.01, lat + 0.001],
  [lon + 0.012, lat + 0.008],
  [lon + 0.002, lat + 0.009],
];

describe('how far the plane is off', () => {
  it('is no more than is said, of perimeters and areas against the geodesic', () => {
    for (const [lon, lat] of [
      [76.74, 43.04],
      [76.93, 43.25],
      [77.15, 43.39],
      [74.995, 43.2],
      [78, 0.001],
      [72, 60],
    ]) {
      const points = around(lon, lat);
      const ground: DrawnGround = { kind: 'polygon', points };
      const ring = new PolygonArea.PolygonArea(Geodesic.WGS84, false);
      for (const [east, north] of points) ring.AddPoint(north, east);
      const { area, perimeter } = ring.Compute(false, true);
      const off = planeOff(boxOf(points));
      expect(Math.abs((perimeterM(ground) ?? 0) / perimeter - 1)).toBeLessThanOrEqual(off + 1e-9);
      expect(Math.abs(areaM2(ground) / (area ?? 0) - 1)).toBeLessThanOrEqual(2 * off + 1e-6);
      expect(off).toBeLessThan(0.001);
    }
  });

  it('goes by the plane of the city, and is largest at the ends of the scale', () => {
    expect(PLANE_NAME).toBe('EPSG:32643');
    expect(planeOff({ minX: 74, minY: 43, maxX: 76, maxY: 43 })).toBeCloseTo(0.0004, 6);
  });
});
