import type { WallPlan } from '../../src/state/wall/scene';

/** A plan that nobody made, and said to be of invented data. */
export const plan: WallPlan = {
  name: '1',
  note: '',
  sites: [
    [76.9, 43.24],
    [76.92, 43.25],
    [76.95, 43.23],
  ],
  radiusM: 500,
  coveredBefore: 0.2,
  coveredAfter: 0.31,
  status: 'gap',
  shortBy: 0.02,
  illustrative: true,
  data: 'demo-incidents',
  changedAtMs: Date.UTC(2021, 4, 2),
};
