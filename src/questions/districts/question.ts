import { answerDistricts } from '../../analysis/answer/answerDistricts';
import { question, type Screen } from '../question';

/** How many in each district, or in each area of the user's own. */
export const districts = question({
  id: 'districts',
  asks: ({ areas, areasAreHere }: Screen) => (areasAreHere ? { areas } : null),
  *answer(memory, q, own) {
    return answerDistricts(memory.study, q, own?.set ?? null, memory.selection(q));
  },
  turn: 'after',
});
