import { answerHealth } from '../../analysis/answer/answerHealth';
import { NO_SETTINGS, question } from '../question';

/** What the file itself can say, filters aside. */
export const health = question({
  id: 'health',
  settings: NO_SETTINGS,
  asks: () => ({}),
  of: 'dataset',
  *answer({ study, read }) {
    return answerHealth(study, read);
  },
  turn: 'after',
});
