/** What the answers about sites stand on: the worker lends it, and keeps between questions what they share. */
import type { MipModel, MipResult } from '../../../analysis/siting/mip/mip';
import type { IndexedDemand, SitingCase, SitingParts } from '../../../analysis/siting/city/sitingCase';
import type { LivePlan } from '../../../analysis/siting/city/liveCoverage';
import type { SitingProblem } from '../../../analysis/siting/problem/problem';
import { solveWithin, type Budget } from '../../../analysis/siting/solve/solveWithin';
import type { NearbyName } from '../../../domain/answers';
import type { IncidentFilter } from '../../../domain/filter';
import type { Job } from '../../../domain/job';
import type { PlanOutcome } from '../../../domain/sitingAnswers';
import type { SitingSet } from '../question';

/** A question about sites with the incidents it is of. */
export interface SitesQuestion extends SitingSet {
  readonly dataset: string;
  readonly filter: IncidentFilter;
}

export type NameAt = (lon: number, lat: number) => NearbyName | null;

export interface PreparedCase {
  /** The case of the question; its problem has no model yet. */
  readonly open: SitingCase;
  /** The number of candidates before the planner's own places. */
  readonly given: number;
  /** Names what is asked but the planner's proposed sites: two questions of one name have one best plan. */
  readonly key: string;
  /** The problem with its model built, or taken over from an earlier question. Throws `TooLarge`. */
  ready(): Job<SitingProblem>;
}

export interface SitingCases {
  /** What the question is asked of, without anything built. */
  parts(q: SitesQuestion): Promise<SitingParts>;
  demand(q: SitesQuestion, parts: SitingParts): IndexedDemand;
  prepare(q: SitesQuestion): Promise<PreparedCase>;
}

/** The plan under the hand, and what it is of. */
export interface TakenPlan {
  readonly live: LivePlan;
  readonly parts: SitingParts;
}

/** For what our own search leaves open. */
interface Solver {
  solve(model: MipModel, limitS: number, start: Float64Array | null): Promise<MipResult>;
  /** Whatever is asked is answered with the best that was told so far. */
  stop(): void;
}

export interface Desk {
  readonly cases: SitingCases;
  readonly solver: Solver;
  readonly nameAt: NameAt;
  /** Milliseconds. */
  readonly now: () => number;
  /** Keeps the plan of a case for other questions; a proved one stays. */
  remember(prepared: PreparedCase, outcome: PlanOutcome): void;
  /** The plan of that case as far as it is known. */
  known(key: string): PlanOutcome | null;
  /** True when the incidents or the posts that stay are invented or placed by guess. */
  isInvented(q: SitesQuestion, open: Pick<SitingCase, 'kept'>): boolean;
  /** Keeps the plan under the hand, one at a time. */
  take(plan: TakenPlan): void;
  /** Rejects with a fault when none is kept. */
  taken(): TakenPlan;
  /** Does a piece of work nobody waits for, in place of the last one. */
  soon(job: Job<void>): void;
}

/** A question under way. */
export interface Work<Part = never> {
  readonly isStopped: () => boolean;
  /** Called once when the question is stopped. */
  onStop: (() => void) | null;
  /** Runs a job with pauses in which other questions and a stop get through; a stopped one is 'cancelled'. */
  run<T>(job: Job<T>, progress?: 'shown'): Promise<T | 'cancelled'>;
  /** Runs a job that ends by itself soon after the question is stopped, with its best so far. */
  toEnd<T>(job: Job<T>): Promise<T>;
  readonly part: (part: Part) => void;
}

/** How a question about sites is answered. */
export interface SitingAnswering<Q extends object, A, Part = never> {
  readonly answer: (desk: Desk, question: Q, work: Work<Part>) => Promise<A | 'cancelled'>;
  /** Large arrays of the answer: they are handed over and not copied. */
  readonly buffers?: (answer: A) => readonly ArrayBufferLike[];
}

/** A definition as it stands, its types found from what it says. */
export const sitingAnswering = <Q extends object, A, Part = never>(
  of: SitingAnswering<Q, A, Part>,
): SitingAnswering<Q, A, Part> => of;

/** Time for one search of a side question. */
export const SIDE_MS = 2_500;

export const budgetOf = (now: () => number, ms: number, work?: Pick<Work, 'isStopped'>): Budget => ({
  now,
  ms,
  ...(work ? { isStopped: work.isStopped } : {}),
});

/** The question without sites that bind nothing: a suggestion does not hang on them. */
export const withoutProposed = (q: SitesQuestion): SitesQuestion => ({
  ...q,
  sites: q.sites.filter(({ state }) => state !== 'proposed'),
});

/**
 * The best plan of a case: the known one when it is proved, else what is found in the time of a side question.
 * `isStoppable`: a stop ends the search with its best so far.
 */
export async function bestOf(
  { now, known, remember }: Desk,
  prepared: PreparedCase,
  work: Work<never>,
  isStoppable: boolean,
): Promise<PlanOutcome> {
  const before = known(prepared.key);
  if (before?.status === 'proved') return before;
  const problem = await work.toEnd(prepared.ready());
  const budget = budgetOf(now, SIDE_MS, isStoppable ? work : undefined);
  const found = await work.toEnd(solveWithin(problem, budget, before?.sites));
  remember(prepared, found);
  return found;
}
