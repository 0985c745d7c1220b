import { numbersOf } from '../../../../i18n/numbers';

const { num } = numbersOf('en');

/** What the twin says of a plan in figures, beside the words of the screen (`room`). */
export const text = {
  values: {
    mclp: 'Covered weight',
    decay: 'Covered weight by distance',
    pmedian: 'Weighted sum of distances, m',
    pcenter: 'Largest distance, m',
    lscp: 'New posts',
  },
  bound: (value: string) => `no plan does better than ${value}`,
  demand: (weight: number, points: number) => `All demand: ${num(weight)} (points: ${num(points)})`,
  choice: (candidates: number, kept: number) => `Candidate sites: ${num(candidates)}; posts that stay: ${num(kept)}`,
  keptCovered: 'Covered by the posts that stay',
  comesBack: 'Comes back',
  noPlan: 'no plan was found in the time given (not proved)',
};
