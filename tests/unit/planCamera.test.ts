import { describe, expect, it } from 'vitest';
import { planCamera } from '../../src/questions/siting/panel/report/planCamera';

const SIZE = { width: 900, height: 500 };
/** A pin is as high as this, and its middle stands on its place. */
const PIN_PX = 34;
const WORLD_PX = 512;

/** Where a point lies from the middle of the map, in pixels, by the projection's own definition. */
function fromMiddle(
  { lon, lat }: { lon: number; lat: number },
  camera: { lon: number; lat: number; zoom: number },
): readonly [number, number] {
  const world = WORLD_PX * 2 ** camera.zoom;
  const y = (degrees: number): number => Math.asinh(Math.tan((degrees * Math.PI) / 180)) / (2 * Math.PI);
  return [((lon - camera.lon) / 360) * world, (y(lat) - y(camera.lat)) * world];
}

describe('the camera of a report’s map', () => {
  it('holds every site, and wastes no room the other way', () => {
    const sites = [
      { lon: 76.83, lat: 43.2 },
      { lon: 76.99, lat: 43.24 },
      { lon: 76.9, lat: 43.37 },
    ];
    for (const { width, height } of [SIZE, { width: 500, height: 900 }, { width: 390, height: 300 }]) {
      const camera = planCamera(sites, { width, height });
      if (!camera) throw new Error('no camera');
      const places = sites.map((site) => fromMiddle(site, camera));
      const [x, y] = [0, 1].map((way) => Math.max(...places.map((place) => Math.abs(place[way]))));
      expect(x).toBeLessThan(width / 2 - PIN_PX / 2);
      expect(y).toBeLessThan(height / 2 - PIN_PX);
      expect(Math.min(width / 2 - x, height / 2 - y)).toBeLessThan(60);
    }
  });

  it('comes no nearer than a quarter, and needs a site', () => {
    expect(planCamera([{ lon: 76.9, lat: 43.2 }], SIZE)).toEqual({ lon: 76.9, lat: 43.2, zoom: 14 });
    expect(planCamera([], SIZE)).toBeNull();
  });
});
