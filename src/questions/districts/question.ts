import { answerDistricts } from '../../analysis/answer/answerDistricts';
import { NO_SETTINGS, question } from '../question';

/** How many in each district, or in each area of the user's own. */
export const districts = question({
  id: 'districts',
  settings: NO_SETTINGS,
  asks: ({ areas, areasAreHere }) => (areasAreHere ? { areas } : null),
  *answer(memory, q, own) {
    return answerDistricts(memory.study, q, own?.set ?? null, memory.selection(q));
  },
  turn: 'after',
});
