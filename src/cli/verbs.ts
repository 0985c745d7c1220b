import { densityVerb } from './densityVerb';
import { keyVerb } from './keyVerb';
import { VERB_QUESTIONS } from '../questions';
import { questionVerb } from './questionVerb';
import { publishVerb } from './publishVerb';
import { signVerb } from './signVerb';
import { sitesVerb } from './sitesVerb';
import type { Verb } from './verb';

export const RUN: ReadonlyMap<string, Verb> = new Map<string, Verb>([
  ['density', densityVerb],
  ...VERB_QUESTIONS.map((of) => [of.id, questionVerb(of)] as const),
  ['sites', sitesVerb],
  ['publish', publishVerb],
  ['key', keyVerb],
  ['sign', signVerb],
]);
