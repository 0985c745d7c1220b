/** What the answers about sites stand on in the worker: cases, jobs, the solver, the best plans known. */
import { isMadePosition } from '../domain/madePosition';
import type { CityMemory } from '../analysis/answer/studyMemory';
import { recent } from '../domain/recent';
import { fault } from '../domain/result';
import type { PlanOutcome } from '../domain/sitingAnswers';
import type { Desk, TakenPlan } from '../questions/sitingAnswers';
import { drive } from './drive';
import type { Jobs } from './jobs';
import type { Library } from './library';
import { QuestionFault } from './questionFault';
import { sitingCases } from './sitingCases';
import { createSolver } from './solverClient';
import type { Studies } from './studies';

const BEST_PLANS = 16;
/** The id of work that nobody waits for. */
const SOON = 'warm-up';

export interface SitingWorld {
  readonly books: Library;
  readonly studies: Studies;
  readonly city: CityMemory;
  readonly jobs: Jobs;
  /** Milliseconds by which searches are ended. */
  readonly now: () => number;
}

export function sitingDesk({ books, studies, city, jobs, now }: SitingWorld): Desk {
  const best = recent<PlanOutcome>(BEST_PLANS);
  let plan: TakenPlan | null = null;
  return {
    cases: sitingCases({ books, studies, city }),
    solver: createSolver(),
    nameAt: city.nameAt,
    now,
    remember(prepared, outcome) {
      if (outcome.sites.length === 0 || best.find(prepared.key)?.status === 'proved') return;
      best.delete(prepared.key);
      best.get(prepared.key, () => outcome);
    },
    known: (key) => best.find(key),
    isInvented: (q, { kept }) =>
      (q.setup.demand.kind === 'incidents' && books.find(q.dataset)?.status !== 'imported') ||
      kept.some(isMadePosition),
    take(taken) {
      plan = taken;
    },
    taken() {
      if (!plan) throw new QuestionFault(fault('worker-failed'));
      return plan;
    },
    soon(job) {
      jobs.stop(SOON);
      jobs.under(SOON, ({ isStopped }) => drive(job, { isCancelled: isStopped })).catch(() => undefined);
    },
  };
}
