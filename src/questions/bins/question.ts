import { pointsOf } from '../../analysis/answer/selection';
import { binPoints } from '../../analysis/bins/binPoints';
import { question, type Screen } from '../question';

/** How many in each hexagon or square. */
export const bins = question({
  id: 'bins',
  asks: ({ shows, binSizeM }: Screen) => {
    const shape = shows('hexagons') ? ('hexagon' as const) : shows('squares') ? ('square' as const) : null;
    return shape && { shape, sizeM: binSizeM };
  },
  *answer(memory, q) {
    const { rows, rowsBefore } = memory.selection(q);
    return binPoints(pointsOf(memory.study, rows), rowsBefore, q.shape, q.sizeM);
  },
  buffers: ({ centreX, centreY, counts }) => [centreX.buffer, centreY.buffer, counts.buffer],
});
