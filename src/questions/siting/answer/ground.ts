/** What a plan would be made of: what it serves, and where its posts may stand. */
import { sitePoint } from '../../../analysis/siting/city/sitingCase';
import type { DemandAnswer } from '../../../domain/sitingAnswers';
import type { SitePoint } from '../../../domain/siting';
import { sitingAnswering, withoutProposed, type SitesQuestion } from './desk';
import { warmUp } from './warmUp';

export const demand = sitingAnswering({
  async answer({ rooms }, q: SitesQuestion): Promise<DemandAnswer> {
    const parts = await rooms.parts(q);
    const { points, total, steps } = rooms.demand(q, parts).demand;
    return { rows: parts.study.table.count, points, weight: total, steps };
  },
});

export const candidates = sitingAnswering({
  async answer({ rooms, soon }, q: SitesQuestion): Promise<readonly SitePoint[]> {
    const room = await rooms.room(withoutProposed(q));
    // Whoever looks at candidates will ask for a plan next; a question too large is refused when it is asked.
    soon(warmUp(room));
    return Array.from({ length: room.given }, (_, j) => sitePoint(room.open, j));
  },
});
