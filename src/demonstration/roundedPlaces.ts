import { toLonLat } from '../domain/projection';

/** As the columns keep places: 1e-5 degrees. */
const STEPS_PER_DEGREE = 1e5;
/** Side of a square in which degrees are read from a parabola each way through nine points this far apart. */
const SQUARE_M = 2000;
/** A parabola is under a twentieth of this beside the projection, in steps (the third derivative over the square). */
const DOUBT = 1e-3;
const SQUARES = 2 ** 20;

/**
 * Places on the city's plane in degrees, rounded to 1e-5: to the last bit what `toLonLat` gives when it is rounded, in
 * a sixth of the time. Where the parabola is too near the middle between two steps the projection itself is asked.
 */
export class RoundedPlaces {
  private readonly squares = new Map<number, Float64Array>();
  lon = NaN;
  lat = NaN;

  /** Puts the place of `x`, `y` (metres) into `lon` and `lat`. */
  find(x: number, y: number): void {
    const column = Math.round(x / SQUARE_M);
    const row = Math.round(y / SQUARE_M);
    const key = row * SQUARES + column;
    let square = this.squares.get(key);
    if (!square) this.squares.set(key, (square = squareOf(column, row)));
    const u = x / SQUARE_M - column;
    const v = y / SQUARE_M - row;
    const lon = parabola(square, 0, u, v);
    const lat = parabola(square, 9, u, v);
    if (isSure(lon) && isSure(lat)) {
      this.lon = Math.round(lon) / STEPS_PER_DEGREE;
      this.lat = Math.round(lat) / STEPS_PER_DEGREE;
    } else {
      const exact = toLonLat(x, y);
      this.lon = Math.round(exact[0] * STEPS_PER_DEGREE) / STEPS_PER_DEGREE;
      this.lat = Math.round(exact[1] * STEPS_PER_DEGREE) / STEPS_PER_DEGREE;
    }
  }
}

const isSure = (steps: number): boolean => Math.abs(steps - Math.round(steps)) < 0.5 - DOUBT;

/** Steps of longitude at the nine points, from the south-west, then those of latitude. */
function squareOf(column: number, row: number): Float64Array {
  const square = new Float64Array(18);
  for (let k = 0; k < 9; k++) {
    const at = toLonLat((column - 1 + (k % 3)) * SQUARE_M, (row - 1 + Math.floor(k / 3)) * SQUARE_M);
    square[k] = at[0] * STEPS_PER_DEGREE;
    square[9 + k] = at[1] * STEPS_PER_DEGREE;
  }
  return square;
}

/** Lagrange's: through -1, 0 and 1 each way. */
function parabola(values: Float64Array, at: number, u: number, v: number): number {
  const west = (u * (u - 1)) / 2;
  const middle = 1 - u * u;
  const east = (u * (u + 1)) / 2;
  return (
    ((v * (v - 1)) / 2) * (west * values[at] + middle * values[at + 1] + east * values[at + 2]) +
    (1 - v * v) * (west * values[at + 3] + middle * values[at + 4] + east * values[at + 5]) +
    ((v * (v + 1)) / 2) * (west * values[at + 6] + middle * values[at + 7] + east * values[at + 8])
  );
}
