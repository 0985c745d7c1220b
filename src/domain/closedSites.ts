/** Sites of a plan that stand on ground which is closed to new posts: one rule for screen, scenarios and report. */
import { isInsideAny } from './drawn';
import type { PlanSite, SitingSetup } from './siting';

/** A plan's question and the planner's sites, by which its sites are numbered. */
interface PlanOf {
  readonly setup: Pick<SitingSetup, 'closedGround'>;
  readonly sites: readonly PlanSite[];
}

/** Their numbers in the plan, by the edge that plans are made with; sites that were ruled out have none. */
export function numbersOnClosed({ setup, sites }: PlanOf): readonly number[] {
  const isClosed = isInsideAny(setup.closedGround);
  return sites
    .filter(({ state }) => state !== 'impossible')
    .flatMap(({ lon, lat }, k) => (isClosed(lon, lat) ? [k + 1] : []));
}
