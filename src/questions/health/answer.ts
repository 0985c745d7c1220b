import { answerHealth } from '../../analysis/answer/answerHealth';
import { answering } from '../answering';

export const health = answering({
  *answer({ study, read }) {
    return answerHealth(study, read);
  },
  turn: 'after',
});
