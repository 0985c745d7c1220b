/**
 * A conformal plane as power series, one for each half degree: a million points cost two short sums each in place of
 * eleven functions. To a few nanometres, which is about what the functions themselves hold.
 */

import { isometricLatitude, type ConformalPlane } from './transverseMercator';

/** Half-degree squares to each side of the plane's middle meridian, and from there to the poles' surroundings. */
const COLUMNS = 14;
const ROWS = 280;
const PER_DEGREE = 2;
/** Highest power: within a half degree, up to 70 degrees from the equator, the next one is under a nanometre. */
const DEGREE = 8;
/** Where the series are taken from: points on a circle around the middle of the square (Cauchy's formula). */
const CIRCLE = 16;
const RADIUS = 0.04;
/** Middle, isometric latitude by powers of the latitude, metres by complex powers. */
const LATITUDE_AT = 2;
const PLANE_AT = LATITUDE_AT + DEGREE + 1;
const SIZE = PLANE_AT + 2 * (DEGREE + 1);

const RAD = Math.PI / 180;

/** The patches of a plane; each is made when a point first falls into it. */
export class PlanePatches {
  private readonly plane: ConformalPlane;
  private readonly firstColumn: number;
  private readonly patches: (Float64Array | undefined)[] = [];
  private last: Float64Array | null = null;
  private lastCell = -1;
  x = NaN;
  y = NaN;

  constructor(plane: ConformalPlane) {
    this.plane = plane;
    this.firstColumn = Math.round(plane.middleDeg * PER_DEGREE) - COLUMNS / 2;
  }

  /** Metres of a place in degrees, in `x` and `y`; false where there is no patch. */
  find(lon: number, lat: number): boolean {
    const column = Math.floor(lon * PER_DEGREE) - this.firstColumn;
    const row = Math.floor(lat * PER_DEGREE) + ROWS / 2;
    if (!(column >= 0 && column < COLUMNS && row >= 0 && row < ROWS)) return false;
    const cell = row * COLUMNS + column;
    if (cell !== this.lastCell) {
      this.last = this.patches[cell] ??= this.patchOf(column, row);
      this.lastCell = cell;
    }
    const patch = this.last;
    if (!patch) return false;
    const dLat = lat * RAD - patch[1];
    let re = patch[LATITUDE_AT + DEGREE];
    for (let k = LATITUDE_AT + DEGREE - 1; k >= LATITUDE_AT; k--) re = re * dLat + patch[k];
    const im = lon * RAD - patch[0];
    let y = patch[PLANE_AT + 2 * DEGREE];
    let x = patch[PLANE_AT + 2 * DEGREE + 1];
    for (let k = PLANE_AT + 2 * DEGREE - 2; k >= PLANE_AT; k -= 2) {
      const turned = y * im + x * re;
      y = y * re - x * im + patch[k];
      x = turned + patch[k + 1];
    }
    this.x = x;
    this.y = y;
    return true;
  }

  private patchOf(column: number, row: number): Float64Array {
    const { ecc, middleDeg, place } = this.plane;
    const patch = new Float64Array(SIZE);
    const lon = ((column + this.firstColumn + 0.5) / PER_DEGREE) * RAD;
    const lat = ((row - ROWS / 2 + 0.5) / PER_DEGREE) * RAD;
    patch[0] = lon;
    patch[1] = lat;
    const isometric = isometricLatitude(lat, ecc);
    patch.set(isometricSeries(lat, ecc), LATITUDE_AT);
    const dLon = lon - middleDeg * RAD;
    const around = Array.from({ length: CIRCLE }, (_, k) => {
      const angle = (2 * Math.PI * k) / CIRCLE;
      const [x, y] = place(isometric + RADIUS * Math.cos(angle), dLon + RADIUS * Math.sin(angle));
      return { angle, x, y };
    });
    for (let n = 0; n <= DEGREE; n++) {
      const scale = 1 / (CIRCLE * RADIUS ** n);
      for (const { angle, x, y } of around) {
        const [cos, sin] = [Math.cos(n * angle), Math.sin(n * angle)];
        patch[PLANE_AT + 2 * n] += (y * cos + x * sin) * scale;
        patch[PLANE_AT + 2 * n + 1] += (x * cos - y * sin) * scale;
      }
    }
    return patch;
  }
}

/** The isometric latitude by powers of the distance from 0: its slope is (1 - e²) / ((1 - e² sin²) cos). */
function isometricSeries(lat: number, ecc: number): Float64Array {
  const e2 = ecc * ecc;
  const [sin, cos] = [new Float64Array(DEGREE), new Float64Array(DEGREE)];
  const turn = [Math.sin(lat), Math.cos(lat), -Math.sin(lat), -Math.cos(lat)];
  for (let k = 0, factorial = 1; k < DEGREE; factorial *= ++k) {
    sin[k] = turn[k % 4] / factorial;
    cos[k] = turn[(k + 1) % 4] / factorial;
  }
  const below = times(
    cos,
    times(sin, sin).map((value, k) => (k === 0 ? 1 : 0) - e2 * value),
  );
  const slope = new Float64Array(DEGREE);
  for (let k = 0; k < DEGREE; k++) {
    let rest = k === 0 ? 1 - e2 : 0;
    for (let j = 1; j <= k; j++) rest -= below[j] * slope[k - j];
    slope[k] = rest / below[0];
  }
  const series = new Float64Array(DEGREE + 1);
  for (let k = 0; k < DEGREE; k++) series[k + 1] = slope[k] / (k + 1);
  return series;
}

/** The product of two series, as far as they go. */
function times(a: Float64Array, b: Float64Array): Float64Array {
  const product = new Float64Array(a.length);
  for (let i = 0; i < a.length; i++) for (let j = 0; i + j < a.length; j++) product[i + j] += a[i] * b[j];
  return product;
}
