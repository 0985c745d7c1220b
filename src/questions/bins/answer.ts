import { pointsOf } from '../../analysis/answer/selection';
import type { StudyQuery } from '../../analysis/answer/study';
import { binPoints } from '../../analysis/bins/binPoints';
import { answering } from '../answering';
import type { BinsQuestion } from './question';

export const bins = answering({
  *answer(memory, q: StudyQuery & BinsQuestion) {
    const { rows, rowsBefore } = memory.selection(q);
    return binPoints(pointsOf(memory.study, rows), rowsBefore, q.shape, q.sizeM);
  },
  buffers: ({ centreX, centreY, counts }) => [centreX.buffer, centreY.buffer, counts.buffer],
});
