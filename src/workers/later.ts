import { fault } from '../domain/result';
import { QuestionFault } from './questionFault';

/**
 * A part of the worker that is loaded when it is first asked for. One that does not come (no network, a newer version
 * on the host) refuses the question, and is asked for again with the next.
 */
export function later<T>(load: () => Promise<T>): () => Promise<T> {
  let part: Promise<T> | null = null;
  return () =>
    (part ??= load().catch((): never => {
      part = null;
      throw new QuestionFault(fault('worker-failed'));
    }));
}
