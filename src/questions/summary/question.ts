import { answerSummary } from '../../analysis/answer/answerSummary';
import { question } from '../question';

/** How many, against what, when, of what kind. */
export const summary = question({
  id: 'summary',
  asks: () => ({}),
  *answer({ study, rows }, q) {
    return answerSummary(study, q, rows);
  },
});
