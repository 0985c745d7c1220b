import { answerPlace } from '../../analysis/answer/answerPlace';
import type { StudyQuery } from '../../analysis/answer/study';
import { answering } from '../answering';
import type { PlaceQuestion } from './question';

export const place = answering({
  *answer(memory, q: StudyQuery & PlaceQuestion, own) {
    const isDistrict = 'area' in q.ground && own === null;
    const districtId = isDistrict ? q.ground.area : memory.districtIdAt(...q.at);
    return answerPlace(memory.study, q, districtId, memory.selection(q), own?.set ?? null);
  },
});
