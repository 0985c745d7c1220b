import { pointsOf } from '../../analysis/answer/selection';
import { binPoints } from '../../analysis/bins/binPoints';
import { choice } from '../../domain/value';
import { field } from '../../domain/field';
import { question, settings } from '../question';

export const BIN_SIZES_M = [100, 250, 500, 1000] as const;

/** How many in each hexagon or square. */
export const bins = question({
  id: 'bins',
  settings: settings('bins', {
    sizeM: field(choice<number>(BIN_SIZES_M, 'm'), { key: 'bin', usual: 500 }),
  }),
  asks: ({ shows }, { sizeM }) => {
    const shape = shows('hexagons') ? ('hexagon' as const) : shows('squares') ? ('square' as const) : null;
    return shape && { shape, sizeM };
  },
  *answer(memory, q) {
    const { rows, rowsBefore } = memory.selection(q);
    return binPoints(pointsOf(memory.study, rows), rowsBefore, q.shape, q.sizeM);
  },
  buffers: ({ centreX, centreY, counts }) => [centreX.buffer, centreY.buffer, counts.buffer],
});
