import type { PlanOutcome } from '../../../domain/sitingAnswers';
import type { Job } from '../../../domain/job';
import type { MipModel, MipResult } from '../mip/mip';

/** News while a search runs: the best plan so far (candidates' indices) and the bound. */
type OnNews = (news: { readonly sites: readonly number[]; readonly objective: number; readonly bound: number }) => void;

export interface SolveOptions {
  /** Milliseconds on any steady clock. */
  readonly now: () => number;
  /** Moment on that clock at which our own search ends. */
  readonly untilMs: number;
  /** Until then our own search goes on where what is open is too large for another solver. */
  readonly aloneUntilMs?: number;
  /** True once the user has stopped the search: the best plan so far is then the answer, `stopped`. */
  readonly isStopped?: () => boolean;
  readonly onNews?: OnNews;
  /** A plan to start from, if one is known. */
  readonly start?: readonly number[];
}

/**
 * What our own search found, and what it leaves open: a model for a mixed-integer solver, and how to go on with its
 * answer. The caller runs the solver wherever it may (the twin at once, the page in a worker that can be ended), then
 * drives `read`, until nothing is open or time is up.
 */
export interface Solved {
  readonly outcome: PlanOutcome;
  readonly open: OpenEnd | null;
}

export interface OpenEnd {
  readonly model: MipModel;
  /** A known solution of the model to begin from, or null. */
  readonly start: Float64Array | null;
  /** Goes on from the solver's answer, compared with our own. */
  readonly read: (result: MipResult) => Job<Solved>;
}
