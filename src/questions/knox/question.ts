import type { StudyMask } from '../../domain/area';
import { bandsOf } from '../../domain/bands';
import { field } from '../../domain/field';
import { METRICS, type KnoxMethod } from '../../domain/knox';
import { choice, number } from '../../domain/value';
import { question, settings } from '../question';
import { knoxJson, knoxTable } from './table';
import { words } from './words';

/** Of which the first band is one coordinate: a repeat at the same address is not spread. */
const SPACE_BANDS = ['0,1,50,100,150,200', '0,1,100,200,300,400', '0,1,200,400,600,800'] as const;
/** By whole days: the same day, then days, weeks or months. */
const TIME_BANDS = ['0,1,2,3,4,8', '0,1,8,15,29', '0,1,31,61,91'] as const;

export interface KnoxQuestion {
  readonly method: KnoxMethod;
  readonly mask: StudyMask;
}

/** Do incidents follow one another near and soon, more than chance gives? Knox's table of pairs. */
export const knox = question({
  id: 'knox',
  settings: settings<'knox', KnoxMethod>('knox', {
    space: field(bandsOf(SPACE_BANDS), {
      key: 'knoxSpace',
      usual: SPACE_BANDS[1],
      option: { name: 'space', slot: '0,100,200,...' },
    }),
    time: field(bandsOf(TIME_BANDS), {
      key: 'knoxTime',
      usual: TIME_BANDS[1],
      option: { name: 'time', slot: '0,1,7,...' },
    }),
    metric: field(choice(METRICS), { key: 'knoxMetric', usual: 'euclidean', option: { name: 'metric' } }),
    permutations: field(number({ min: 0, max: 99_999, whole: true, unit: 'times' }), {
      key: 'knoxRuns',
      usual: 999,
      option: { name: 'permutations' },
    }),
    seed: field(number({ min: 0, max: 4_294_967_295, whole: true }), {
      key: 'knoxSeed',
      usual: 1,
      option: { name: 'seed' },
    }),
  }),
  asks: ({ room, mask }, method): KnoxQuestion | null => (room === 'knox' ? { method, mask } : null),
  shown: {
    words,
    room: {
      icon: 'M12 13.5a1.5 1.5 0 1 0 0-3 1.5 1.5 0 0 0 0 3zM12 17a5 5 0 1 0 0-10 5 5 0 0 0 0 10zM12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18z',
      group: 'explore',
      behind: 'analyse',
    },
    table: knoxTable,
    files: [{}],
    cut: ({ incidents, undated, outside, area }) => area && { incidents: incidents + undated, outside, area },
    twin: { asks: (method, { mask }) => ({ method, mask }), json: knoxJson },
  },
});
