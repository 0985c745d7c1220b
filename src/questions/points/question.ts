import { pointsInBox } from '../../analysis/selection/pointsInBox';
import { NO_SETTINGS, question } from '../question';

/** More points than this in one frame are a blur: the map then says so instead of drawing them. */
const POINTS_LIMIT = 20_000;

/** Single incidents of the part of the city that the map shows. */
export const points = question({
  id: 'points',
  settings: NO_SETTINGS,
  asks: ({ shows, box }) => (shows('incidents') && box ? { box, limit: POINTS_LIMIT } : null),
  *answer(memory, q) {
    return pointsInBox(memory.study.table, memory.selection(q).rows, q.box, q.limit);
  },
  buffers: ({ lonLat, category, startMs, row }) => [lonLat.buffer, category.buffer, startMs.buffer, row.buffer],
});
