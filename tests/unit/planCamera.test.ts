import { describe, expect, it } from 'vitest';
import { planCamera } from '../../src/questions/siting/panel/report/planCamera';

const SIZE_PX = 400;
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
    const camera = planCamera(sites, SIZE_PX);
    if (!camera) throw new Error('no camera');
    const places = sites.flatMap((site) => fromMiddle(site, camera)).map(Math.abs);
    expect(Math.max(...places)).toBeLessThan(SIZE_PX / 2 + 2);
    expect(Math.max(...places)).toBeGreaterThan(SIZE_PX / 2 - 4);
  });

  it('comes no nearer than a quarter, and needs a site', () => {
    expect(planCamera([{ lon: 76.9, lat: 43.2 }], SIZE_PX)).toEqual({ lon: 76.9, lat: 43.2, zoom: 14 });
    expect(planCamera([], SIZE_PX)).toBeNull();
  });
});
