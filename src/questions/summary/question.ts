import { answerSummary } from '../../analysis/answer/answerSummary';
import { NO_SETTINGS, question } from '../question';

/** How many, against what, when, of what kind. */
export const summary = question({
  id: 'summary',
  settings: NO_SETTINGS,
  asks: () => ({}),
  *answer({ study, rows }, q) {
    return answerSummary(study, q, rows);
  },
});
