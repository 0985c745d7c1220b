import { NO_SETTINGS, question } from '../question';

/** Counts beside the conditions of the filter, each held to every other condition: the bars one filters by. */
export const cross = question({
  id: 'cross',
  isCutByStudy: true,
  settings: NO_SETTINGS,
  asks: ({ room }) => (room === 'filters' || room === 'when' ? {} : null),
});
