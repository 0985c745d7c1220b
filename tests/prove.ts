/**
 * How much of the long proofs is drawn, and what. `npm test` draws a sample, another one every day; `npm run prove`
 * draws all of it. The seed is said at the start of a run and beside every failure, and draws the same again.
 */

/** Whether the long proofs are run in full. */
export const PROVING = process.env['QYRAGY_PROVE'] === '1';

/** Where all chance in the tests starts: the day, as 20301231, unless QYRAGY_SEED says otherwise (decideSeed.ts). */
export const SEED = Number(process.env['QYRAGY_SEED']);

const TIMES_LONGER = 20;

/** Number of runs of a property: the sample, or the full proof. */
export const runs = (sample: number, proof = sample * TIMES_LONGER): number => (PROVING ? proof : sample);

/** Of a list all in the proof, else `sample` in a row, round its end, from a place that the seed names. */
export const some = <T>(all: readonly T[], sample: number): readonly T[] =>
  PROVING ? all : Array.from({ length: Math.min(sample, all.length) }, (_, k) => all[(SEED + k) % all.length]);

/** Numbers of cases that were counted through, from 1 to `proof`: all of them, or `sample` as by `some`. */
export const cases = (sample: number, proof: number): readonly number[] =>
  some(
    Array.from({ length: proof }, (_, k) => k + 1),
    sample,
  );

/**
 * Of combinations that all keep one promise the one whose turn it is, or all where it is proved in full. The seed is
 * the day: the next day comes the next one. `ahead`: so many turns further, for a second look at the same table.
 */
export const inTurn = <T>(all: readonly T[], ahead = 0): readonly T[] =>
  PROVING ? all : all.slice((SEED + ahead) % all.length).slice(0, 1);

/**
 * Of things that are each looked at in `kinds` ways, the looks of today: so many, however long the list grows, of as
 * many different things as can be; in as many days as it takes each thing comes in each way. All where it is proved.
 */
export function dealt<T>(all: readonly T[], kinds: number, looks: number): readonly Look<T>[] {
  const whole = all.length * kinds;
  const first = PROVING ? 0 : SEED * looks;
  return Array.from({ length: PROVING ? whole : Math.min(looks, whole) }, (_, k) => {
    const at = (first + k) % whole;
    const thing = at % all.length;
    return { of: all[thing], way: (thing + Math.floor(at / all.length)) % kinds };
  });
}

/** A thing, and the number of the way in which it is looked at. */
export interface Look<T> {
  readonly of: T;
  readonly way: number;
}
