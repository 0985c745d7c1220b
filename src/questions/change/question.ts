import type { StudyMask } from '../../domain/area';
import { CHANGE_ROWS, type ChangeMethod } from '../../domain/change';
import { field, maybe } from '../../domain/field';
import { FALSE_DISCOVERY } from '../../domain/hotspots';
import { free, numeric } from '../../domain/option';
import { ABOVE_0, choice, number } from '../../domain/value';
import { question, settings } from '../question';
import { changeJson, changeShapes, changeTable } from './table';
import { words } from './words';

const CHANGE_CELLS_M = [250, 500, 1000] as const;

export interface ChangeQuestion {
  readonly method: ChangeMethod;
  readonly mask: StudyMask;
  /** Id of areas of the user's own in place of the districts. */
  readonly areas: string | null;
}

const COUNT = numeric({ min: 0, max: 1e9, whole: true });
const DAYS = numeric({ min: ABOVE_0, max: 1e6, unit: 'days' });

/** Which areas or cells rose or fell against the compared period by more than chance gives. */
export const change = question({
  id: 'change',
  isCutByStudy: true,
  settings: settings<'change', ChangeMethod>('change', {
    rows: field(choice(CHANGE_ROWS), { key: 'changeRows', usual: 'areas', option: { name: 'rows' } }),
    shape: field(choice(['hexagon', 'square']), { key: 'changeShape', usual: 'hexagon', option: { name: 'shape' } }),
    sizeM: field(choice<number>(CHANGE_CELLS_M, 'm'), {
      key: 'changeSize',
      usual: 500,
      option: { name: 'size', as: number({ min: ABOVE_0, max: 1e6, unit: 'm' }) },
    }),
    fdr: field(choice(FALSE_DISCOVERY), { key: 'changeFdr', usual: 'bh', option: { name: 'fdr' } }),
    lateDays: maybe(number({ min: 0, max: 366, whole: true, unit: 'days' }), {
      key: 'changeLate',
      option: { name: 'late-days' },
    }),
  }),
  asks: ({ room, mask, areas, areasAreHere }, method): ChangeQuestion | null =>
    room === 'change' && areasAreHere ? { method, mask, areas } : null,
  shown: {
    words,
    room: {
      icon: 'M4 4v16h16M7.5 14.5l3.5-4 3 2.5 5-6.5M15.5 6.5H19V10',
      group: 'explore',
      behind: 'analyse',
    },
    isOfMask: ({ rows }) => rows === 'cells',
    table: changeTable,
    files: [{ shapes: changeShapes }],
    cut: ({ rows, incidents, outside, area }) => (rows === 'cells' ? { incidents, outside, area } : null),
    twin: {
      asks: (method, { mask, areas }) => ({ method, mask, areas }),
      json: changeJson,
      shapes: changeShapes,
      needsCity: true,
      saysCompared: true,
      needs: [['compare', 'now', 'counts']],
      tables: { now: COUNT, before: COUNT, 'days-now': DAYS, 'days-before': DAYS, counts: free('FILE') },
    },
  },
});
