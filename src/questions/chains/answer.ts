import { timedEvents } from '../../analysis/answer/timedEvents';
import type { StudyQuery } from '../../analysis/answer/study';
import { chainPaths } from '../../analysis/repeats/chainPaths';
import { chainsOf } from '../../analysis/repeats/chainsOf';
import { longChains } from '../../analysis/repeats/longChains';
import { part } from '../../domain/job';
import { CHAINS_NAMED, isTangle, type ChainsAnswer } from '../../domain/knox';
import { toLonLat } from '../../domain/projection';
import { answering } from '../answering';
import type { ChainsQuestion } from './question';

export const chains = answering({
  *answer(memory, { method, ...q }: StudyQuery & ChainsQuestion): Generator<number, ChainsAnswer, void> {
    const { x, y, days, outside, undated, area } = yield* part(timedEvents(memory, q), 0, 0.1);
    const labels = yield* part(chainsOf(x, y, days, method.distanceM, method.days, method.metric), 0.1, 1);
    const found = longChains(labels, x, y, days);
    const isPlane = memory.study.isPlane ?? false;
    return {
      ...method,
      labels,
      chains: found,
      paths: isTangle({ chains: found, incidents: days.length })
        ? found.map(() => null)
        : chainPaths(found, labels, x, y, days),
      near: isPlane ? [] : found.slice(0, CHAINS_NAMED).map((one) => memory.nameAt(...toLonLat(one.x, one.y))),
      isPlane,
      mask: q.mask,
      area,
      incidents: days.length,
      outside,
      undated,
      areWholeDays: days.every(Number.isInteger),
    };
  },
  buffers: ({ labels }) => [labels.buffer],
});
