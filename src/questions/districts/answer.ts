import { answerDistricts } from '../../analysis/answer/answerDistricts';
import { ratePeriod, type StudyQuery } from '../../analysis/answer/study';
import { populationIsExtrapolated } from '../../domain/city';
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
    return { populationStatus: isExtrapolated ? 'approximate, extrapolated' : 'approximate' };
  },
});
