import { expect, it } from 'vitest';
import { barHeight } from '../../src/state/view/barHeight';

it('shows a bar of few records beside one of many, and none where there is none', () => {
  expect([barHeight(0, 727), barHeight(727, 727), barHeight(400, 800)]).toEqual([0, 1, 0.5]);
  // On a low screen the track is 28 px high.
  expect(barHeight(3, 727) * 26).toBeGreaterThan(3);
});
