import { answerDensity } from '../../analysis/answer/answerDensity';
import { pointsOf } from '../../analysis/answer/selection';
import type { StudyQuery } from '../../analysis/answer/study';
import type { StudyMemory } from '../../analysis/answer/studyMemory';
import { equallyDense, topPlaces } from '../../analysis/density/topPlaces';
import { judgedPlaces, leansAt } from '../../analysis/health/leanAt';
import type { DensityReply } from '../../domain/answers';
import { toPlane } from '../../domain/projection';
import { answering } from '../answering';
import type { DensityQuestion } from './question';

export const density = answering({
  *answer(memory, q: StudyQuery & DensityQuestion): Generator<number, DensityReply, void> {
    const answer = yield* answerDensity(memory.study, q, memory.density, memory.selection(q));
    const top = topPlaces(answer.grid, memory.nameAt);
    return withLeans(memory, q, { ...answer, top, tied: equallyDense(answer.grid, top) });
  },
  buffers: ({ grid, before }) =>
    [grid, before].flatMap((of) => (of ? [of.values.buffer, of.inside.buffer, of.near.buffer] : [])),
  turn: 'first',
  kept: { as: 'density 2', renewed: withLeans },
});

/** What each of the densest places leans on. */
function withLeans(memory: StudyMemory, query: StudyQuery, reply: Omit<DensityReply, 'leans'>): DensityReply {
  const places = reply.top.map(({ lon, lat }) => toPlane(lon, lat)).map(([x, y]) => ({ x, y }));
  const { suspects } = judgedPlaces(memory.study.table).places;
  const points = pointsOf(memory.study, memory.selection(query).rows);
  return { ...reply, leans: leansAt(points, suspects, places, reply.grid.bandwidthM) };
}
