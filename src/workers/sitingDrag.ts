import { transfer } from 'comlink';
import { liveCoverage, type LivePlan } from '../analysis/siting/city/liveCoverage';
import { planInputOf, type SitingParts } from '../analysis/siting/city/sitingCase';
import type { PlanSpot } from '../analysis/siting/city/planCoverage';
import { toPlane } from '../domain/projection';
import { fault } from '../domain/result';
import type { LiveCoverage } from '../domain/sitingAnswers';
import type { Answerers } from './answering';
import { QuestionFault } from './questionFault';
import type { SitingTools } from './sitingTools';

/** Coverage under the hand: one plan at a time, that of the last `startDrag`. */
export function sitingDrag({ rooms }: SitingTools): Answerers<'startDrag' | 'moveSite'> {
  let taken: { readonly live: LivePlan; readonly parts: SitingParts } | null = null;
  return {
    async startDrag(q) {
      const parts = await rooms.parts(q);
      const spots = q.sites
        .filter(({ state }) => state !== 'impossible')
        .map(({ lon, lat }) => spotOf(parts, lon, lat));
      const live = liveCoverage(planInputOf(parts, q.setup, rooms.demand(q, parts), spots));
      taken = { live, parts };
      return handed(live.current());
    },
    async moveSite({ index, to }) {
      if (!taken) throw new QuestionFault(fault('worker-failed'));
      return handed(taken.live.move(index, to && spotOf(taken.parts, to[0], to[1])));
    },
  };
}

function spotOf({ districtAt }: SitingParts, lon: number, lat: number): PlanSpot {
  const [x, y] = toPlane(lon, lat);
  return { x, y, district: districtAt(lon, lat) };
}

const handed = (live: LiveCoverage): LiveCoverage => transfer(live, [live.gained.buffer, live.lost.buffer]);
