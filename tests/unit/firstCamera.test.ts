import { describe, expect, it } from 'vitest';
import { TOWN_BOX } from '../../src/domain/thisCity';
import { firstCamera } from '../../src/state/map/firstCamera';

/** Web Mercator pixels of a point at a zoom. */
function pixel(lon: number, lat: number, zoom: number): [number, number] {
  const world = 512 * 2 ** zoom;
  const y = Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360));
  return [((lon + 180) / 360) * world, (0.5 - y / (2 * Math.PI)) * world];
}

describe('the first camera', () => {
  it.each([
    [390, 490],
    [950, 820],
    [1380, 1000],
    [300, 900],
  ])('shows the whole built part of the city on a map of %i x %i', (width, height) => {
    const { lon, lat, zoom } = firstCamera(width, height);
    const [west, south, east, north] = TOWN_BOX;
    const centre = pixel(lon, lat, zoom);
    for (const [x, y] of [pixel(west, south, zoom), pixel(east, north, zoom)]) {
      expect(Math.abs(x - centre[0])).toBeLessThanOrEqual(width / 2);
      expect(Math.abs(y - centre[1])).toBeLessThanOrEqual(height / 2);
    }
  });
});
