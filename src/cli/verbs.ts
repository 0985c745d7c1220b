import type { Result } from '../domain/result';
import { coverageVerb } from './coverageVerb';
import { densityVerb } from './densityVerb';
import { districtsVerb } from './districtsVerb';
import type { Failure } from './fail';
import { healthVerb } from './healthVerb';
import { keyVerb } from './keyVerb';
import type { Answered } from './print';
import type { Command } from './parseArgs';
import type { World } from './readInput';
import { SHOWN } from '../questions';
import { questionVerb } from './questionVerb';
import { publishVerb } from './publishVerb';
import { signVerb } from './signVerb';
import { sitesVerb } from './sitesVerb';
import { summaryVerb } from './summaryVerb';

/** A verb that has to load something first answers later. */
export type Verb = (command: Command, world: World) => Result<Answered, Failure> | Promise<Result<Answered, Failure>>;

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
  ['health', healthVerb],
]);
