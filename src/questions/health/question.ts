import type { HealthAnswer } from '../../domain/answers';
import { NO_SETTINGS, question } from '../question';
import { healthTable } from './table';
import { words } from './words';

/** What the file itself can say, filters aside. */
export const health = question({
  id: 'health',
  settings: NO_SETTINGS,
  asks: () => ({}),
  of: 'dataset',
  shown: {
    words,
    room: { icon: 'M4 12h4l2-5 4 10 2-5h4', group: 'data' },
    table: healthTable,
    twin: {
      asks: () => ({}),
      json: (answer: HealthAnswer) => ({
        ...answer,
        coordinatesShare: answer.rows > 0 ? answer.withCoordinates / answer.rows : null,
      }),
    },
  },
});
