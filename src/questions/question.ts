/**
 * A question and everything that is known of it. One folder here holds a question; the list is `index.ts`. The worker,
 * the twin, the panel's rooms, the exports and the address go by the list and know no question by name.
 */
import type { OwnAreas, StudyMemory } from '../analysis/answer/studyMemory';
import type { StudyQuery } from '../analysis/answer/study';
import type { MaskId } from '../domain/area';
import type { DensityMethod } from '../domain/density';
import type { Box } from '../domain/geometry';
import type { Job } from '../domain/job';
import type { PostKind } from '../domain/post';

/** What of the planner's screen decides whether a question is asked, and with what. */
export interface Screen {
  /** The open room of the panel. */
  readonly tab: string;
  readonly shows: (layer: string) => boolean;
  /** Id of the areas of the user's own whose statistics stand in the tables; null = the districts. */
  readonly areas: string | null;
  /** True while `areas` names none, or areas that are here. */
  readonly areasAreHere: boolean;
  /** The part of the map in which single incidents are drawn, degrees; null while none are. */
  readonly box: Box | null;
  readonly method: DensityMethod;
  readonly coverage: { readonly radiusM: number; readonly kinds: readonly PostKind[] };
  readonly binSizeM: number;
  readonly mask: MaskId;
}

export interface Question<Id extends string, Q extends object, A> {
  readonly id: Id;
  /** What is asked beside the filter while the screen stands so; null = nothing. */
  readonly asks: (screen: Screen) => Q | null;
  /** `dataset`: the question is of the whole file, filters aside. */
  readonly of?: 'dataset';
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
}

/** A definition as it stands, its types found from what it says. */
export const question = <const Id extends string, Q extends object, A>(of: Question<Id, Q, A>): Question<Id, Q, A> =>
  of;
