import type { StudyMask } from '../../domain/area';
import { field } from '../../domain/field';
import { FALSE_DISCOVERY, HOT_STATS, NEIGHBOUR_WEIGHTS, type HotMethod } from '../../domain/hotspots';
import { NEARNESS } from '../../domain/nearness';
import { free } from '../../domain/option';
import { ABOVE_0, choice, number } from '../../domain/value';
import { question, settings } from '../question';
import { hotspotsJson, hotspotsManifest, hotspotsShapes, hotspotsTable } from './table';
import { words } from './words';

const HOT_CELLS_M = [100, 150, 250, 500] as const;

export interface HotspotsQuestion {
  readonly method: HotMethod;
  readonly mask: StudyMask;
}

const SETTINGS = settings<'hotspots', HotMethod>('hotspots', {
  shape: field(choice(['hexagon', 'square']), { key: 'hotShape', usual: 'hexagon', option: { name: 'shape' } }),
  sizeM: field(choice<number>(HOT_CELLS_M, 'm'), {
    key: 'hotSize',
    usual: 250,
    option: { name: 'size', as: number({ min: ABOVE_0, max: 1e6, unit: 'm' }) },
  }),
  stat: field(choice(HOT_STATS), { key: 'hotStat', usual: 'gistar', option: { name: 'stat' } }),
  near: field(NEARNESS, {
    key: 'hotNear',
    usual: 'queen',
    option: { name: 'neighbours', slot: 'queen|rook|distance:M' },
  }),
  weights: field(choice(NEIGHBOUR_WEIGHTS), { key: 'hotWeights', usual: 'binary', option: { name: 'weights' } }),
  fdr: field(choice(FALSE_DISCOVERY), { key: 'hotFdr', usual: 'bh', option: { name: 'fdr' } }),
  permutations: field(number({ min: 99, max: 99_999, whole: true, unit: 'times' }), {
    key: 'hotRuns',
    usual: 999,
    option: { name: 'permutations' },
  }),
  seed: field(number({ min: 0, max: 4_294_967_295, whole: true }), {
    key: 'hotSeed',
    usual: 1,
    option: { name: 'seed' },
  }),
});

/** Which cells hold more, or fewer, than chance would give them and those about them. */
export const hotspots = question({
  id: 'hotspots',
  settings: SETTINGS,
  // While the room is open the layer is on; those of places over time and of relative risk lay their own cells there.
  asks: ({ room, shows, mask }, method): HotspotsQuestion | null =>
    shows('hotspots') && room !== 'emerging' && room !== 'risk' ? { method, mask } : null,
  shown: {
    words,
    first: 'ripley',
    method: 'stat',
    room: {
      icon: 'M12 3l4 2.3v4.6L12 12.2 8 9.9V5.3zM7 12l4 2.3v4.6L7 21.2l-4-2.3v-4.6zM17 12l4 2.3v4.6l-4 2.3-4-2.3v-4.6z',
      group: 'explore',
      behind: 'analyse',
      surface: 'hotspots',
    },
    table: hotspotsTable,
    files: [{ shapes: hotspotsShapes, manifest: hotspotsManifest }],
    cut: ({ incidents, outside, area }) => ({ incidents, outside, area }),
    twin: {
      asks: (method, { mask }) => ({ method, mask }),
      json: hotspotsJson,
      shapes: hotspotsShapes,
      tables: { counts: free('FILE') },
    },
  },
});
