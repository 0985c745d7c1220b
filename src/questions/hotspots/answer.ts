import { pointsOf } from '../../analysis/answer/selection';
import { maskOf, type StudyQuery } from '../../analysis/answer/study';
import { findHotCells } from '../../analysis/hotspots/findHotCells';
import { globalMoran } from '../../analysis/hotspots/globalMoran';
import { latticeNeighbours } from '../../analysis/lattice/neighbourhood';
import { boxOfPoints, countsIn, studyLattice } from '../../analysis/lattice/studyLattice';
import { maskSizes } from '../../domain/area';
import type { HotspotsAnswer } from '../../domain/hotspots';
import { part } from '../../domain/job';
import { answering } from '../answering';
import type { HotspotsQuestion } from './question';

export const hotspots = answering({
  *answer(
    memory,
    { method, mask: asked, ...q }: StudyQuery & HotspotsQuestion,
  ): Generator<number, HotspotsAnswer, void> {
    const points = pointsOf(memory.study, memory.selection(q).rows);
    const mask = maskOf(memory.study, asked);
    const lattice = studyLattice(mask?.shape ?? boxOfPoints(points, method.sizeM), method.shape, method.sizeM);
    yield 0.1;
    const { counts, outside } = countsIn(lattice, points);
    const records = points.weight ? countsIn(lattice, { ...points, weight: null }).counts : counts;
    const near = latticeNeighbours(lattice, method.near);
    yield 0.2;
    const cells = lattice.share.reduce((a, b) => a + b, 0);
    const ground = lattice.share.map((share) => share / cells);
    const found = yield* part(findHotCells({ counts, records, ground }, near, method), 0.2, 1);
    return {
      ...method,
      mask: asked,
      x: lattice.x,
      y: lattice.y,
      counts,
      ...found,
      incidents: records.reduce((a, b) => a + b, 0),
      outside,
      area: maskSizes(mask),
      global: globalMoran(counts, near),
    };
  },
  // What is held may be the very array of what is found: no buffer can be handed over twice.
  buffers: ({ x, y, counts, i, z, p, q, found, held }) => [
    ...new Set([x, y, counts, z, p, q, found, held, ...(i ? [i] : [])].map(({ buffer }) => buffer)),
  ],
});
