import { pointsOf } from '../../analysis/answer/selection';
import { maskOf, type StudyQuery } from '../../analysis/answer/study';
import { densityGrid } from '../../analysis/density/densityGrid';
import { enteringEvents } from '../../analysis/density/enteringEvents';
import { densestCells } from '../../analysis/density/topPlaces';
import { boxOfPoints, studyLattice } from '../../analysis/lattice/studyLattice';
import { pairsOf, stayingOnTop } from '../../analysis/stability/stayingOnTop';
import { maskSizes } from '../../domain/area';
import { part } from '../../domain/job';
import { toLonLat } from '../../domain/projection';
import { metresOf } from '../../domain/sizes';
import type { StabilityAnswer } from '../../domain/stability';
import { answering } from '../answering';
import type { StabilityQuestion } from './question';

export const stability = answering({
  *answer(
    memory,
    { set, mask: asked, ...q }: StudyQuery & StabilityQuestion,
  ): Generator<number, StabilityAnswer, void> {
    const { study } = memory;
    const selected = memory.selection(q).rows;
    const points = pointsOf(study, selected);
    const mask = maskOf(study, asked);
    const entered = yield* part(enteringEvents(points, mask, memory.density), 0, 0.05);
    const radii = metresOf(set.bandwidths);
    const radiusM = radii[Math.floor((radii.length - 1) / 2)];
    const ground = studyLattice(
      mask?.shape ?? boxOfPoints({ ...points, rows: entered }, set.sizeM),
      'square',
      set.sizeM,
    );
    const pairs = pairsOf(set);
    const found =
      pairs.length > 0 && entered.length > 0
        ? densestCells(
            yield* part(
              densityGrid(
                points,
                {
                  kernel: 'quartic',
                  bandwidth: radiusM,
                  cellM: pairs.find(({ bandwidthM }) => bandwidthM === radiusM)?.cellM ?? pairs[0].cellM,
                  edge: 'none',
                  mask: asked,
                },
                mask,
                { unit: 'per-km2', years: null },
                memory.density,
              ),
              0.05,
              0.15,
            ),
          )
        : [];
    const { cells, places } = yield* part(stayingOnTop(points, entered, ground, found, set), 0.15, 1);
    const ever = Uint32Array.from(ground.x, (_, cell) => cell).filter((cell) => cells.some((stays) => stays[cell] > 0));
    const of = (column: Float64Array): Float64Array => Float64Array.from(ever, (cell) => column[cell]);
    return {
      ...set,
      mask: asked,
      incidents: entered.length,
      outside: selected.length - entered.length,
      area: maskSizes(mask),
      isPlane: study.isPlane ?? false,
      pairs: pairs.length,
      radiusM,
      x: of(ground.x),
      y: of(ground.y),
      share: of(ground.share),
      stays: cells.map((stays) => Uint16Array.from(ever, (cell) => stays[cell])),
      squares: ground.count,
      ground: ground.share.reduce((a, b) => a + b, 0),
      places: found.map(({ x, y, incidents }, place) => ({
        x,
        y,
        near: study.isPlane ? null : memory.nameAt(...toLonLat(x, y)),
        incidents,
        stays: places.map((stays) => stays[place] / set.runs),
      })),
    };
  },
  buffers: ({ x, y, share, stays }) => [x, y, share, ...stays].map(({ buffer }) => buffer),
});
