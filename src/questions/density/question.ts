import { answerDensity } from '../../analysis/answer/answerDensity';
import { pointsOf } from '../../analysis/answer/selection';
import type { StudyQuery } from '../../analysis/answer/study';
import type { StudyMemory } from '../../analysis/answer/studyMemory';
import { equallyDense, topPlaces } from '../../analysis/density/topPlaces';
import { judgedPlaces, leansAt } from '../../analysis/health/leanAt';
import type { DensityReply } from '../../domain/answers';
import { BANDWIDTH_RULES, EDGE_CORRECTIONS, KERNELS, type DensityMethod } from '../../domain/density';
import type { MaskId } from '../../domain/area';
import { field } from '../../domain/field';
import { choice, numberOr } from '../../domain/value';
import { toPlane } from '../../domain/projection';
import { question, settings } from '../question';

export const BANDWIDTH_RANGE_M = { min: 100, max: 1000 } as const;
export const CELL_SIZES_M = [25, 50, 100, 150, 200, 250] as const;

/** How many per km² a year, and where most. */
export const density = question({
  id: 'density',
  settings: settings<'density', DensityMethod>('density', {
    kernel: field(choice(KERNELS), { key: 'kernel', usual: 'quartic' }),
    bandwidth: field(numberOr({ ...BANDWIDTH_RANGE_M, unit: 'm' }, BANDWIDTH_RULES), { key: 'bandwidth', usual: 300 }),
    cellM: field(choice<number>(CELL_SIZES_M, 'm'), { key: 'cell', usual: 50 }),
    edge: field(choice(EDGE_CORRECTIONS), { key: 'edge', usual: 'none' }),
    mask: field(choice<MaskId>(['city', 'built']), { key: 'mask', usual: 'built' }),
  }),
  asks: (_, method): { readonly method: DensityMethod } => ({ method }),
  *answer(memory, q): Generator<number, DensityReply, void> {
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
