import { answerDistricts } from '../../analysis/answer/answerDistricts';
import type { StudyQuery } from '../../analysis/answer/study';
import { answering } from '../answering';
import type { DistrictsQuestion } from './question';

export const districts = answering({
  *answer(memory, q: StudyQuery & DistrictsQuestion, own) {
    return answerDistricts(memory.study, q, own?.set ?? null, memory.selection(q));
  },
  turn: 'after',
});
