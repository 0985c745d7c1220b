import { answerPlace } from '../../analysis/answer/answerPlace';
import type { StudyQuery } from '../../analysis/answer/study';
import { answering } from '../answering';
import type { PlaceQuestion } from './question';

export const place = answering({
  *answer(memory, q: StudyQuery & PlaceQuestion) {
    return answerPlace(memory.study, q, memory.districtIdAt(...q.at), memory.selection(q));
  },
});
