/** What a plan would be made of: what it serves, and where its posts may stand. */
import { sitePoint } from '../../../analysis/siting/city/sitingCase';
import type { DemandAnswer } from '../../../domain/sitingAnswers';
import type { SitePoint } from '../../../domain/siting';
import { sitingAnswering, withoutProposed, type SitesQuestion } from './desk';
import { warmUp } from './warmUp';

export const demand = sitingAnswering({
  async answer({ cases }, q: SitesQuestion): Promise<DemandAnswer> {
    const parts = await cases.parts(q);
    const { points, total, steps } = cases.demand(q, parts).demand;
    return { rows: parts.study.table.count, points, weight: total, steps };
  },
});

export const candidates = sitingAnswering({
  async answer({ cases, soon }, q: SitesQuestion): Promise<readonly SitePoint[]> {
    const prepared = await cases.prepare(withoutProposed(q));
    // Whoever looks at candidates will ask for a plan next; a question too large is refused when it is asked.
    soon(warmUp(prepared));
    return Array.from({ length: prepared.given }, (_, j) => sitePoint(prepared.open, j));
  },
});
