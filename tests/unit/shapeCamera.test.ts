import { describe, expect, it } from 'vitest';
import type { Camera } from '../../src/domain/geometry';
import { freeOf, shapeCamera } from '../../src/state/draw/shapeCamera';
import { mercator, WORLD_PX } from '../../src/state/map/firstCamera';

const LAPTOP = { width: 860, height: 520 };
const PHONE = { width: 390, height: 520 };
const NOWHERE_ELSE = { x: 0, y: 0 };

/** Where a box of degrees lies on the map, CSS pixels. */
function pixels([west, south, east, north]: readonly number[], { lon, lat, zoom }: Camera, size: typeof PHONE) {
  const world = WORLD_PX * 2 ** zoom;
  const x = (at: number): number => ((at - lon) / 360) * world + size.width / 2;
  const y = (at: number): number => (mercator(lat) - mercator(at)) * world + size.height / 2;
  return { left: x(west), right: x(east), top: y(north), bottom: y(south) };
}

function liesIn(box: readonly number[], camera: Camera, size: typeof PHONE, free: ReturnType<typeof freeOf>): boolean {
  const { left, right, top, bottom } = pixels(box, camera, size);
  const slack = 0.5;
  return (
    left >= free.left - slack &&
    right <= free.left + free.width + slack &&
    top >= free.top - slack &&
    bottom <= free.top + free.height + slack
  );
}

describe('a chosen shape beside its card', () => {
  const camera: Camera = { lon: 76.93, lat: 43.25, zoom: 13 };
  for (const [name, size, free] of [
    ['laptop', LAPTOP, freeOf(LAPTOP, NOWHERE_ELSE, 500, 0)],
    ['phone', PHONE, freeOf(PHONE, NOWHERE_ELSE, 170, 60)],
    [
      'right one of two maps',
      { width: 430, height: 520 },
      freeOf({ width: 430, height: 520 }, { x: 430, y: 0 }, 500, 0),
    ],
  ] as const)
    it(`lies in what is free of the map, wherever it was and however large: ${name}`, () => {
      for (const box of [
        [76.905, 43.255, 76.915, 43.262],
        [76.8, 43.1, 77.1, 43.35],
        [77.1, 43.1, 77.11, 43.11],
      ] as const)
        for (const nearer of [false, true]) {
          const there = shapeCamera({ box, camera, size, free, nearer });
          expect(there && liesIn(box, there, size, free), box.join()).toBe(true);
        }
    });

  it('leaves the map where it is when all of it is seen, and keeps the zoom where that will do', () => {
    const free = freeOf(LAPTOP, NOWHERE_ELSE, 500, 0);
    const seen = [76.935, 43.248, 76.94, 43.25] as const;
    expect(liesIn(seen, camera, LAPTOP, free)).toBe(true);
    expect(shapeCamera({ box: seen, camera, size: LAPTOP, free, nearer: false })).toBeNull();
    const under = [76.9, 43.25, 76.91, 43.256] as const;
    expect(shapeCamera({ box: under, camera, size: LAPTOP, free, nearer: false })?.zoom).toBe(13);
  });
});
