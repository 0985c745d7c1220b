import { timedEvents } from '../../analysis/answer/timedEvents';
import type { StudyQuery } from '../../analysis/answer/study';
import { knoxTable } from '../../analysis/repeats/knoxTable';
import { edgesOf } from '../../domain/bands';
import { part } from '../../domain/job';
import type { KnoxAnswer } from '../../domain/knox';
import { answering } from '../answering';
import type { KnoxQuestion } from './question';

export const knox = answering({
  *answer(memory, { method, ...q }: StudyQuery & KnoxQuestion): Generator<number, KnoxAnswer, void> {
    const { x, y, days, outside, undated, area } = yield* part(timedEvents(memory, q), 0, 0.05);
    const asked = { ...method, space: edgesOf(method.space), time: edgesOf(method.time) };
    const found = yield* part(knoxTable(x, y, days, asked), 0.05, 1);
    const { metric, permutations, seed } = method;
    return {
      metric,
      permutations,
      seed,
      ...found,
      mask: q.mask,
      area,
      incidents: days.length,
      outside,
      undated,
      areWholeDays: days.every(Number.isInteger),
    };
  },
});
