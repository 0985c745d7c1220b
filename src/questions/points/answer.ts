import type { StudyQuery } from '../../analysis/answer/study';
import { pointsInBox } from '../../analysis/selection/pointsInBox';
import { answering } from '../answering';
import type { PointsQuestion } from './question';

export const points = answering({
  *answer(memory, q: StudyQuery & PointsQuestion) {
    return pointsInBox(memory.study.table, memory.selection(q).rows, q.box, q.limit);
  },
  buffers: ({ lonLat, category, startMs, row }) => [lonLat.buffer, category.buffer, startMs.buffer, row.buffer],
});
