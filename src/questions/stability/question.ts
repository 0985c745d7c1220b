import type { StudyMask } from '../../domain/area';
import { field } from '../../domain/field';
import { sizesOf } from '../../domain/sizes';
import { TOP_PERCENTS, USUAL_CELLS, USUAL_RADII, type StabilitySet } from '../../domain/stability';
import { ABOVE_0, choice, number } from '../../domain/value';
import { question, settings } from '../question';
import { stabilityDrawn, stabilityJson, stabilityShapes, stabilityTable } from './table';
import { words } from './words';

const RADII_TRIED = [USUAL_RADII, '100,150,225', '400,600,900'] as const;
const SQUARES_TRIED = [USUAL_CELLS, '25,40,50', '100,150,200'] as const;
const SQUARES_M = [50, 100, 250] as const;

export interface StabilityQuestion {
  readonly set: StabilitySet;
  readonly mask: StudyMask;
}

/** Do the densest places stay where they are when settings, grid and sample change? */
export const stability = question({
  id: 'stability',
  settings: settings<'stability', StabilitySet>('stability', {
    top: field(choice(TOP_PERCENTS), { key: 'staysTop', usual: '1', option: { name: 'top' } }),
    bandwidths: field(sizesOf(RADII_TRIED), {
      key: 'staysRadii',
      usual: USUAL_RADII,
      option: { name: 'bandwidths', slot: '200,300,450' },
    }),
    cells: field(sizesOf(SQUARES_TRIED), {
      key: 'staysCells',
      usual: USUAL_CELLS,
      option: { name: 'cells', slot: '50,75,100' },
    }),
    sizeM: field(choice<number>(SQUARES_M, 'm'), {
      key: 'staysSize',
      usual: 100,
      option: { name: 'size', as: number({ min: ABOVE_0, max: 1e6, unit: 'm' }) },
    }),
    runs: field(number({ min: 20, max: 10_000, whole: true, unit: 'times' }), {
      key: 'staysRuns',
      usual: 200,
      option: { name: 'runs' },
    }),
    seed: field(number({ min: 0, max: 4_294_967_295, whole: true }), {
      key: 'staysSeed',
      usual: 1,
      option: { name: 'seed' },
    }),
  }),
  asks: ({ room, mask }, set): StabilityQuestion | null => (room === 'stability' ? { set, mask } : null),
  onPress: true,
  shown: {
    words,
    room: {
      icon: 'M12 3v3M12 18v3M3 12h3M18 12h3M12 17a5 5 0 1 0 0-10 5 5 0 0 0 0 10zM12 13.5a1.5 1.5 0 1 0 0-3 1.5 1.5 0 0 0 0 3z',
      group: 'explore',
      behind: 'analyse',
    },
    table: stabilityTable,
    drawn: stabilityDrawn,
    files: [{ shapes: stabilityShapes }],
    cut: ({ incidents, outside, area }) => area && { incidents, outside, area },
    twin: { asks: (set, { mask }) => ({ set, mask }), json: stabilityJson, shapes: stabilityShapes },
  },
});
