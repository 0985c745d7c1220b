/** Questions about sites for new posts over the open rooms; the work is in src/analysis/siting. */
import { sitePoint } from '../analysis/siting/sitingCase';
import type { AnalysisApi } from './api';
import { sitingDoubts } from './sitingDoubts';
import { sitingDrag } from './sitingDrag';
import { sitingPlans } from './sitingPlans';
import { sitingTools, withoutProposed, type SitingWorld } from './sitingTools';

export type SitingQuestions = Pick<
  AnalysisApi,
  'suggest' | 'judge' | 'startDrag' | 'moveSite' | 'candidates' | 'curve' | 'standing' | 'backTest' | 'survival' | 'equity' | 'placeBound'
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
    async candidates(q) {
      const { open, given } = await tools.rooms.room(withoutProposed(q));
      return Array.from({ length: given }, (_, j) => sitePoint(open, j));
    },
    stop: (jobId) => tools.jobs.stop(jobId),
  };
}
