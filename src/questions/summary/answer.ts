import { answerSummary } from '../../analysis/answer/answerSummary';
import { answering } from '../answering';

export const summary = answering({
  *answer({ study, rows }, q) {
    return answerSummary(study, q, rows);
  },
});
