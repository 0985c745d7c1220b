/** Questions about sites for new posts over the open studies; the work is in src/analysis/siting. */
import { MAX_ENTRIES, TooLarge } from '../analysis/siting/model/buildModel';
import { sitePoint } from '../analysis/siting/city/sitingCase';
import { fault } from '../domain/result';
import type { Answerers } from './answering';
import type { SitingAsks } from './api';
import { drive } from './drive';
import { QuestionFault } from './questionFault';
import { sitingDoubts } from './sitingDoubts';
import { sitingDrag } from './sitingDrag';
import { sitingPlans } from './sitingPlans';
import { sitingTools, withoutProposed, type SitingWorld } from './sitingTools';
import { warmUp } from './sitingWarmUp';

const WARM_UP = 'warm-up';

export function sitingAnswerers(world: SitingWorld): Answerers<keyof SitingAsks> {
  const tools = sitingTools(world);
  return saidTooLarge({
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
      world.jobs.stop(WARM_UP);
      world.jobs
        .under(WARM_UP, ({ isStopped }) => drive(warmUp(room), { isCancelled: isStopped }))
        .catch(() => undefined);
      return Array.from({ length: room.given }, (_, j) => sitePoint(room.open, j));
    },
  });
}

/** The same, where a question too large for the model is refused in words. */
function saidTooLarge(answerers: Answerers<keyof SitingAsks>): Answerers<keyof SitingAsks> {
  const said =
    <In extends readonly unknown[], Out>(answer: (...given: In) => Promise<Out>) =>
    (...given: In): Promise<Out> =>
      answer(...given).catch((cause: unknown) => {
        throw cause instanceof TooLarge ? new QuestionFault(fault('siting-too-large', { limit: MAX_ENTRIES })) : cause;
      });
  return Object.fromEntries(
    Object.entries(answerers).map(([id, answer]) => [
      id,
      said(answer as (...given: readonly unknown[]) => Promise<unknown>),
    ]),
  ) as unknown as Answerers<keyof SitingAsks>;
}
