import { answerChange } from '../../analysis/answer/answerChange';
import type { StudyQuery } from '../../analysis/answer/study';
import { answering } from '../answering';
import type { ChangeQuestion } from './question';

export const change = answering({
  *answer(memory, q: StudyQuery & ChangeQuestion, own) {
    return answerChange(memory, q, own?.set ?? null);
  },
  turn: 'after',
});
