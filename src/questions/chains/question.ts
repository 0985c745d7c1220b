import type { StudyMask } from '../../domain/area';
import { field } from '../../domain/field';
import { METRICS, type ChainsMethod } from '../../domain/knox';
import { ABOVE_0, choice, number } from '../../domain/value';
import { question, settings } from '../question';
import { chainsDrawn, chainsJson, chainsTable } from './table';
import { words } from './words';

export interface ChainsQuestion {
  readonly method: ChainsMethod;
  readonly mask: StudyMask;
}

/** Which incidents follow one another by short steps in place and time? */
export const chains = question({
  id: 'chains',
  settings: settings<'chains', ChainsMethod>('chains', {
    distanceM: field(number({ min: ABOVE_0, max: 100_000, unit: 'm' }), {
      key: 'chainDistance',
      usual: 200,
      option: { name: 'distance' },
    }),
    days: field(number({ min: ABOVE_0, max: 100_000, unit: 'days' }), {
      key: 'chainDays',
      usual: 8,
      option: { name: 'days' },
    }),
    metric: field(choice(METRICS), { key: 'chainMetric', usual: 'euclidean', option: { name: 'metric' } }),
  }),
  asks: ({ room, mask }, method): ChainsQuestion | null => (room === 'chains' ? { method, mask } : null),
  shown: {
    words,
    room: {
      icon: 'M4 18.5a2 2 0 1 0 0-4 2 2 0 0 0 0 4zM11 10.5a2 2 0 1 0 0-4 2 2 0 0 0 0 4zM16 18a2 2 0 1 0 0-4 2 2 0 0 0 0 4zM20.5 7a2 2 0 1 0 0-4 2 2 0 0 0 0 4zM5.3 15l4.4-5M12.3 10l2.5 4.2M16.8 14.2L19.8 7',
      group: 'explore',
      behind: 'analyse',
    },
    table: chainsTable,
    drawn: chainsDrawn,
    files: [{ shapes: 'points' }],
    cut: ({ incidents, undated, outside, area }) => area && { incidents: incidents + undated, outside, area },
    twin: { asks: (method, { mask }) => ({ method, mask }), json: chainsJson },
  },
});
