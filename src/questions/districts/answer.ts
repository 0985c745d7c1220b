import { answerDistricts } from '../../analysis/answer/answerDistricts';
import { ratePeriod, type StudyQuery } from '../../analysis/answer/study';
import { populationIsExtrapolated } from '../../domain/city';
import { OWN_CITY } from '../../domain/ownCity';
import { middleYear } from '../../domain/period';
import { answering } from '../answering';
import type { DistrictsQuestion } from './question';

export const districts = answering({
  *answer(memory, q: StudyQuery & DistrictsQuestion, own) {
    return answerDistricts(memory.study, q, own?.set ?? null, memory.selection(q));
  },
  turn: 'after',
  beside: ({ study }, { filter }) => {
    const period = ratePeriod(study, filter);
    const isExtrapolated = period !== null && populationIsExtrapolated(middleYear(period));
    return {
      populationStatus: OWN_CITY ? 'as the file says' : isExtrapolated ? 'approximate, extrapolated' : 'approximate',
    };
  },
});
