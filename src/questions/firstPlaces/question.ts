import type { StudyMask } from '../../domain/area';
import { field } from '../../domain/field';
import type { FirstPlacesSet } from '../../domain/firstPlaces';
import { TOP_PERCENTS } from '../../domain/stability';
import { ABOVE_0, choice, number } from '../../domain/value';
import { question, settings } from '../question';
import { firstPlacesDrawn, firstPlacesJson, firstPlacesShapes, firstPlacesTable } from './table';
import { words } from './words';

const CELLS_M = [100, 150, 250, 500] as const;

export interface FirstPlacesQuestion {
  readonly set: FirstPlacesSet;
  readonly mask: StudyMask;
}

/** Which few places of equal size hold the most? */
export const firstPlaces = question({
  id: 'firstPlaces',
  settings: settings<'firstPlaces', FirstPlacesSet>('firstPlaces', {
    count: field(number({ min: 1, max: 100, whole: true }), {
      key: 'firstCount',
      usual: 15,
      option: { name: 'count' },
    }),
    shape: field(choice(['hexagon', 'square']), { key: 'firstShape', usual: 'hexagon', option: { name: 'shape' } }),
    sizeM: field(choice<number>(CELLS_M, 'm'), {
      key: 'firstSize',
      usual: 250,
      option: { name: 'size', as: number({ min: ABOVE_0, max: 1e6, unit: 'm' }) },
    }),
    top: field(choice(TOP_PERCENTS), { key: 'firstTop', usual: '1', option: { name: 'top' } }),
    runs: field(number({ min: 20, max: 10_000, whole: true, unit: 'times' }), {
      key: 'firstRuns',
      usual: 200,
      option: { name: 'runs' },
    }),
    seed: field(number({ min: 0, max: 4_294_967_295, whole: true }), {
      key: 'firstSeed',
      usual: 1,
      option: { name: 'seed' },
    }),
  }),
  asks: ({ room, mask }, set): FirstPlacesQuestion | null => (room === 'firstPlaces' ? { set, mask } : null),
  onPress: true,
  shown: {
    words,
    room: {
      icon: 'M4 6h1v4M4 10h2M4 15h2l-2 3h2M10 8h10M10 16.5h10',
      group: 'explore',
      behind: 'analyse',
    },
    table: firstPlacesTable,
    drawn: firstPlacesDrawn,
    files: [{ shapes: firstPlacesShapes, isOfPosts: true }],
    cut: ({ incidents, outside, area }) => area && { incidents, outside, area },
    twin: {
      verb: 'places',
      asks: (set, { mask }) => ({ set, mask }),
      json: firstPlacesJson,
      shapes: firstPlacesShapes,
      isOfPosts: 'where-known',
      saysCompared: true,
    },
  },
});
