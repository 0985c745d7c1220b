/** Coverage under the hand: one plan at a time, that of the last `startDrag`. */
import { liveCoverage } from '../../../analysis/siting/city/liveCoverage';
import { planInputOf, type SitingParts } from '../../../analysis/siting/city/sitingCase';
import type { PlanSpot } from '../../../analysis/siting/city/planCoverage';
import { toPlane } from '../../../domain/projection';
import type { LiveCoverage } from '../../../domain/sitingAnswers';
import type { SiteStep } from '../question';
import { sitingAnswering, type SitesQuestion } from './desk';

const buffers = ({ gained, lost }: LiveCoverage): readonly ArrayBufferLike[] => [gained.buffer, lost.buffer];

export const startDrag = sitingAnswering({
  async answer({ cases, take }, q: SitesQuestion) {
    const parts = await cases.parts(q);
    const spots = q.sites.filter(({ state }) => state !== 'impossible').map(({ lon, lat }) => spotOf(parts, lon, lat));
    const live = liveCoverage(planInputOf(parts, q.setup, cases.demand(q, parts), spots));
    take({ live, parts });
    return live.current();
  },
  buffers,
});

export const moveSite = sitingAnswering({
  async answer({ taken }, { index, to }: SiteStep) {
    const { live, parts } = taken();
    return live.move(index, to && spotOf(parts, to[0], to[1]));
  },
  buffers,
});

function spotOf({ districtAt }: SitingParts, lon: number, lat: number): PlanSpot {
  const [x, y] = toPlane(lon, lat);
  return { x, y, district: districtAt(lon, lat) };
}
