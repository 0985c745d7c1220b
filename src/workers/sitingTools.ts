/**
 * What the questions about sites share in the worker: rooms, jobs, the solver, the best plans known, names of places.
 */
import { areaAt } from '../analysis/areas/locator';
import type { CityMemory } from '../analysis/answer/studyMemory';
import type { SitingCase } from '../analysis/siting/city/sitingCase';
import { solveWithin, type Budget } from '../analysis/siting/solve/solveWithin';
import type { PlanOutcome } from '../domain/sitingAnswers';
import type { SitingQuestion } from './api';
import type { Library } from './library';
import { recent } from '../domain/recent';
import { driveToEnd, type Jobs, type RunningJob } from './jobs';
import type { NameAt } from './sitingNames';
import { sitingRooms, type SitingRoom, type SitingRooms } from './sitingRooms';
import { createSolver, type SolverClient } from './solverClient';
import type { Studies } from './studies';

/** Time for one search of a side question. */
export const SIDE_MS = 2_500;
const BEST_PLANS = 16;

export const now = (): number => performance.now();

export interface SitingTools {
  readonly rooms: SitingRooms;
  readonly solver: SolverClient;
  readonly nameAt: NameAt;
  readonly districtAt: (lon: number, lat: number) => number;
  /** Keeps the plan of a room for other questions; a proved one stays. */
  remember(room: SitingRoom, outcome: PlanOutcome): void;
  /** The plan of that room as far as it is known. */
  known(key: string): PlanOutcome | null;
  /** The best plan of a room: the known one when it is proved, else what is found in the time of a side question. */
  bestOf(room: SitingRoom, job?: RunningJob): Promise<PlanOutcome>;
  /** True when the incidents or the posts that stay are invented or placed by guess. */
  isInvented(q: SitingQuestion, open: Pick<SitingCase, 'kept'>): boolean;
}

export interface SitingWorld {
  readonly books: Library;
  readonly studies: Studies;
  readonly city: CityMemory;
  readonly jobs: Jobs;
}

export function sitingTools({ books, studies, city }: SitingWorld): SitingTools {
  const best = recent<PlanOutcome>(BEST_PLANS);
  const districtAt = (lon: number, lat: number): number => areaAt(city.locator, lon, lat);
  const remember = (room: SitingRoom, outcome: PlanOutcome): void => {
    if (outcome.sites.length === 0 || best.find(room.key)?.status === 'proved') return;
    best.delete(room.key);
    best.get(room.key, () => outcome);
  };
  return {
    rooms: sitingRooms({ books, studies, city }),
    solver: createSolver(),
    nameAt: city.nameAt,
    districtAt,
    remember,
    known: (key) => best.find(key),
    async bestOf(room, job) {
      const known = best.find(room.key);
      if (known?.status === 'proved') return known;
      const found = await driveToEnd(solveWithin(await driveToEnd(room.ready()), budgetOf(SIDE_MS, job), known?.sites));
      remember(room, found);
      return found;
    },
    isInvented: (q, { kept }) =>
      (q.setup.demand.kind === 'incidents' && books.find(q.dataset)?.status !== 'imported') ||
      kept.some(({ position }) => position === 'illustrative' || position === 'approximate'),
  };
}

export const budgetOf = (ms: number, job?: RunningJob): Budget => ({
  now,
  ms,
  ...(job ? { isStopped: job.isStopped } : {}),
});

/** The question without sites that bind nothing: a suggestion does not hang on them. */
export const withoutProposed = (q: SitingQuestion): SitingQuestion => ({
  ...q,
  sites: q.sites.filter(({ state }) => state !== 'proposed'),
});
