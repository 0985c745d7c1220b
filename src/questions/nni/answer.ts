import { pointsOf } from '../../analysis/answer/selection';
import { maskOf, type StudyQuery } from '../../analysis/answer/study';
import { twoSidedP } from '../../analysis/chance/normal';
import { clarkEvans, nearestNeighbours } from '../../analysis/clustering/nearestNeighbour';
import { enteringEvents } from '../../analysis/density/enteringEvents';
import { maskSizes } from '../../domain/area';
import { part } from '../../domain/job';
import { answering } from '../answering';
import type { NniQuestion } from './question';
import type { NniAnswer } from './table';

export const nni = answering({
  *answer(memory, q: StudyQuery & NniQuestion): Generator<number, NniAnswer, void> {
    const { rows } = memory.selection(q);
    const points = pointsOf(memory.study, rows);
    const mask = maskOf(memory.study, q.mask);
    const entered = yield* part(enteringEvents(points, mask, memory.density), 0, 0.2);
    const at = (axis: ArrayLike<number>): Float64Array => Float64Array.from(entered, (i) => axis[i]);
    const { meanM, together } = yield* part(nearestNeighbours(at(points.x), at(points.y)), 0.2, 1);
    const incidents = entered.length;
    const areaM2 = q.areaM2 ?? mask?.areaM2 ?? null;
    const figures = (perimeterM: number | null): NonNullable<NniAnswer['plain']> | null => {
      if (incidents < 2 || areaM2 === null) return null;
      const of = clarkEvans(incidents, meanM, areaM2, perimeterM);
      return { ...of, p: twoSidedP(of.z) };
    };
    const plain = figures(null);
    const donnelly = q.perimeterM === null ? null : figures(q.perimeterM);
    const found = donnelly ?? plain;
    return {
      incidents,
      outside: rows.length - incidents,
      area: maskSizes(mask),
      areaM2,
      perimeterM: q.perimeterM,
      meanM: incidents < 2 ? null : meanM,
      expectedM: found?.expectedM ?? null,
      index: found?.index ?? null,
      z: found?.z ?? null,
      together,
      plain,
      donnelly,
    };
  },
});
