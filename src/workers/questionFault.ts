import { fault, type Fault } from '../domain/result';

const NAME = 'QuestionFault';

/**
 * A question that cannot be answered (a damaged dataset, one that was removed meanwhile). Only an Error's name and
 * message travel from the worker to the page, so the fault rides in the message.
 */
export class QuestionFault extends Error {
  constructor(reason: Fault) {
    super(JSON.stringify(reason));
    this.name = NAME;
  }
}

/** What a rejected question means, in words of `errors`. */
export function faultOf(cause: unknown): Fault {
  if (cause instanceof Error && cause.name === NAME) return JSON.parse(cause.message) as Fault;
  return fault('unexpected', { message: cause instanceof Error ? cause.message : String(cause) });
}
