import { bulletinVerb } from './bulletinVerb';
import { importVerb } from './importVerb';
import { keyVerb } from './keyVerb';
import { mannKendallVerb } from './mannKendallVerb';
import { isGeneralVerb, VERB_QUESTIONS, verbOf } from '../questions';
import { OWN_VERBS } from '../questions/verbs';
import { questionVerb } from './questionVerb';
import { publishVerb } from './publishVerb';
import { ratesVerb } from './ratesVerb';
import { signVerb } from './signVerb';
import type { Verb } from './verb';

export const RUN: ReadonlyMap<string, Verb> = new Map<string, Verb>([
  ...VERB_QUESTIONS.flatMap((of) => {
    const verb = isGeneralVerb(of) ? questionVerb(of) : OWN_VERBS[of.id];
    return verb ? [[verbOf(of), verb] as const] : [];
  }),
  ['bulletin', bulletinVerb],
  ['rates', ratesVerb],
  ['mannkendall', mannKendallVerb],
  ['publish', publishVerb],
  ['import', importVerb],
  ['key', keyVerb],
  ['sign', signVerb],
]);
