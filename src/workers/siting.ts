/** Answers the questions about sites for new posts; what each does is said in src/questions/siting. */
import { transfer } from 'comlink';
import { MAX_ENTRIES, TooLarge } from '../analysis/siting/model/buildModel';
import { fault } from '../domain/result';
import type { SitingId } from '../questions';
import { SITING_ANSWERS, type SitingAnswering, type Work } from '../questions/sitingAnswers';
import type { Answerers, Listener } from './answering';
import { drive } from './drive';
import { driveToEnd, type RunningJob } from './jobs';
import { QuestionFault } from './questionFault';
import { sitingDesk, type SitingWorld } from './sitingDesk';

/** How a question is answered of which only the form is known. */
type AnyAnswering = SitingAnswering<object, object, unknown>;

export function sitingAnswerers(world: SitingWorld): Answerers<SitingId> {
  const desk = sitingDesk(world);
  const answerer =
    ({ answer, buffers }: AnyAnswering) =>
    async (question: object, job: RunningJob, heard: Listener<unknown>): Promise<unknown> => {
      try {
        const found = await answer(desk, question, workOf(job, heard));
        return found === 'cancelled' || !buffers ? found : transfer(found, [...buffers(found)]);
      } catch (cause) {
        // A question too large for the model is refused in words.
        throw cause instanceof TooLarge ? new QuestionFault(fault('siting-too-large', { limit: MAX_ENTRIES })) : cause;
      }
    };
  // The list's own types say of each what it is; one table for all of them cannot.
  const all = Object.entries(SITING_ANSWERS as unknown as Readonly<Record<string, AnyAnswering>>);
  return Object.fromEntries(all.map(([id, of]) => [id, answerer(of)])) as unknown as Answerers<SitingId>;
}

/** A job of the worker as an answer sees it. */
const workOf = (job: RunningJob, { share, part }: Listener<unknown>): Work<unknown> => ({
  isStopped: job.isStopped,
  set onStop(stop: (() => void) | null) {
    job.onStop = stop;
  },
  get onStop() {
    return job.onStop;
  },
  run: (work, progress) => drive(work, { isCancelled: job.isStopped, onProgress: progress ? share : undefined }),
  toEnd: driveToEnd,
  part,
});
