/** How a question is answered: by the worker, whose studies remember, and by the twin, which makes one for the call. */
import type { StudyQuery } from '../analysis/answer/study';
import type { OwnAreas, StudyMemory } from '../analysis/answer/studyMemory';
import type { Job } from '../domain/job';

export interface Answering<Q extends object, A> {
  /** `own` = the areas of the user's own that `areas` of the question names, when it names any. */
  readonly answer: (study: StudyMemory, question: StudyQuery & Q, own: OwnAreas | null) => Job<A>;
  /** Large arrays of the answer: they are handed over and not copied. */
  readonly buffers?: (answer: A) => readonly ArrayBufferLike[];
  /**
   * `first`: the map's surface, which others wait for a moment. `after`: what only fills the panel waits for it.
   * Without a word the question is answered when it comes.
   */
  readonly turn?: 'first' | 'after';
  /** An answer that took long is kept for the next visit; `renewed` puts in anew what hangs on single rows. */
  readonly kept?: {
    /** Name and form of what is kept: another form is another name. */
    readonly as: string;
    readonly renewed: (study: StudyMemory, question: StudyQuery & Q, kept: A) => A;
  };
  /** What the twin says beside the answer, or in its place: how it changed against the compared period, above all. */
  readonly beside?: (study: StudyMemory, question: StudyQuery & Q, answer: A, own: OwnAreas | null) => object;
}

/** A definition as it stands, its types found from what it says. */
export const answering = <Q extends object, A>(of: Answering<Q, A>): Answering<Q, A> => of;
