import { PlanePatches } from './planePatches';
import { CITY_PLANE, toPlane } from './projection';

interface Places {
  readonly lon: Float64Array;
  readonly lat: Float64Array;
}

interface PlaneColumns {
  readonly x: Float64Array;
  readonly y: Float64Array;
}

const patches = new PlanePatches(CITY_PLANE);

/** `toPlane` of the first rows of whole columns, to a few nanometres and in a fifth of the time. */
export function fillPlane({ lon, lat }: Places, { x, y }: PlaneColumns, count: number): void {
  for (let i = 0; i < count; i++) {
    if (patches.find(lon[i], lat[i])) {
      x[i] = patches.x;
      y[i] = patches.y;
    } else [x[i], y[i]] = toPlane(lon[i], lat[i]);
  }
}
