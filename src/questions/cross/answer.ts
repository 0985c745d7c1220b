import { answerCross } from '../../analysis/answer/answerCross';
import { answering } from '../answering';

export const cross = answering({
  answer: ({ study, cross: held }, { filter }) => answerCross(study, held(), filter),
});
