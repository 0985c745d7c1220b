/** Questions about sites for new posts over the open rooms; the work is in src/analysis/siting. */
import { sitePoint } from '../analysis/siting/city/sitingCase';
import type { AnalysisApi } from './api';
import { drive } from './drive';
import { sitingDoubts } from './sitingDoubts';
import { sitingDrag } from './sitingDrag';
import { sitingPlans } from './sitingPlans';
import { sitingTools, withoutProposed, type SitingWorld } from './sitingTools';
import { warmUp } from './sitingWarmUp';

const WARM_UP = 'warm-up';

export type SitingQuestions = Pick<
  AnalysisApi,
  | 'suggest'
  | 'judge'
  | 'startDrag'
  | 'moveSite'
  | 'demand'
  | 'candidates'
  | 'curve'
  | 'standing'
  | 'backTest'
  | 'survival'
  | 'replans'
  | 'equity'
  | 'placeBound'
> & {
  /** Stops a job of these questions; ids of others are not known here. */
  stop(jobId: string): void;
};

export function sitingQuestions(world: SitingWorld): SitingQuestions {
  const tools = sitingTools(world);
  return {
    ...sitingPlans(tools),
    ...sitingDrag(tools),
    ...sitingDoubts(tools),
    async demand(q) {
      const parts = await tools.rooms.parts(q);
      const { points, total, steps } = tools.rooms.demand(q, parts).demand;
      return { rows: parts.study.table.count, points, weight: total, steps };
    },
    async candidates(q) {
      const room = await tools.rooms.room(withoutProposed(q));
      // Whoever looks at candidates will ask for a plan next; a question too large is refused when it is asked.
      tools.jobs.stop(WARM_UP);
      tools.jobs
        .under(WARM_UP, ({ isStopped }) => drive(warmUp(room), { isCancelled: isStopped }))
        .catch(() => undefined);
      return Array.from({ length: room.given }, (_, j) => sitePoint(room.open, j));
    },
    stop: (jobId) => tools.jobs.stop(jobId),
  };
}
