import { answerHours } from '../../analysis/answer/answerHours';
import type { StudyQuery } from '../../analysis/answer/study';
import type { HoursAnswer } from '../../domain/hours';
import { answering } from '../answering';
import type { AoristicQuestion } from './question';

export const aoristic = answering({
  *answer({ study, rows }, q: StudyQuery & AoristicQuestion): Generator<number, HoursAnswer, void> {
    return answerHours(study, q, q.method, rows);
  },
  turn: 'after',
});
