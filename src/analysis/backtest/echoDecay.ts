import type { Job } from '../../domain/job';
import { knoxTable } from '../repeats/knoxTable';

/** What an incident adds to a place so many metres away, so many days after. */
export type Decay = (metres: number, days: number) => number;

/** Bands of Knox's table by which the echo is measured, and how far it is followed. */
const SPACE = [0, 100, 200, 300, 400];
const TIME = [0, 8, 15, 29, 57];
export const ECHO_M = 400;
export const ECHO_DAYS = 56;

/** Of fewer near pairs a ratio is noise. */
const LEAST_PAIRS = 200;

/**
 * How the echo of an incident dies away: by Knox's table, the part by which near and soon pairs are more than chance
 * gives, nothing where they are not more. Of too few near pairs to measure, or where none are more, a plain decay, even
 * in metres and in days.
 */
export function* echoDecay(x: Float64Array, y: Float64Array, days: Float64Array): Job<Decay> {
  const asked = { space: SPACE, time: TIME, metric: 'euclidean', permutations: 0, seed: 1 } as const;
  const { ratio, expected } = yield* knoxTable(x, y, days, asked);
  const more = SPACE.slice(1).map((_, row) =>
    TIME.slice(1).map((__, column) =>
      expected[row][column] >= LEAST_PAIRS ? Math.max(0, ratio[row][column] - 1) : NaN,
    ),
  );
  if (more.flat().some(Number.isNaN) || more.flat().every((value) => value === 0))
    return (metres, after) => Math.max(0, 1 - metres / ECHO_M) * Math.max(0, 1 - after / (ECHO_DAYS + 1));
  return (metres, after) => {
    const row = SPACE.findIndex((_, k) => metres < SPACE[k + 1]);
    const column = TIME.findIndex((_, k) => after < TIME[k + 1]);
    return row < 0 || column < 0 ? 0 : more[row][column];
  };
}
