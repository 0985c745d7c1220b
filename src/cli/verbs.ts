import { coverageVerb } from './coverageVerb';
import { densityVerb } from './densityVerb';
import { districtsVerb } from './districtsVerb';
import { keyVerb } from './keyVerb';
import { SHOWN } from '../questions';
import { questionVerb } from './questionVerb';
import { publishVerb } from './publishVerb';
import { signVerb } from './signVerb';
import { sitesVerb } from './sitesVerb';
import type { Verb } from './verb';
import { summaryVerb } from './summaryVerb';

export const RUN: ReadonlyMap<string, Verb> = new Map<string, Verb>([
  ['districts', districtsVerb],
  ['density', densityVerb],
  ['coverage', coverageVerb],
  ...SHOWN.map((of) => [of.id, questionVerb(of)] as const),
  ['sites', sitesVerb],
  ['publish', publishVerb],
  ['key', keyVerb],
  ['sign', signVerb],
  ['summary', summaryVerb],
]);
