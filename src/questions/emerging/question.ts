import type { StudyMask } from '../../domain/area';
import { EMERGING_AGAINST, EMERGING_REACHES, EMERGING_STEPS, type EmergingMethod } from '../../domain/emerging';
import { field } from '../../domain/field';
import { FALSE_DISCOVERY } from '../../domain/hotspots';
import { NEARNESS } from '../../domain/nearness';
import { free } from '../../domain/option';
import { ABOVE_0, choice, number } from '../../domain/value';
import { question, settings } from '../question';
import { emergingJson, emergingManifest, emergingShapes, emergingTable } from './table';
import { words } from './words';

const CELLS_M = [250, 500, 1000] as const;

export interface EmergingQuestion {
  readonly method: EmergingMethod;
  readonly mask: StudyMask;
}

/** Which places became hot spots, which stay, come and go, or ended: cells over equal stretches of time. */
export const emerging = question({
  id: 'emerging',
  settings: settings<'emerging', EmergingMethod>('emerging', {
    step: field(choice(EMERGING_STEPS), { key: 'newStep', usual: 'month', option: { name: 'step' } }),
    shape: field(choice(['hexagon', 'square']), { key: 'newShape', usual: 'hexagon', option: { name: 'shape' } }),
    sizeM: field(choice<number>(CELLS_M, 'm'), {
      key: 'newSize',
      usual: 500,
      option: { name: 'size', as: number({ min: ABOVE_0, max: 1e6, unit: 'm' }) },
    }),
    near: field(NEARNESS, {
      key: 'newNear',
      usual: 'queen',
      option: { name: 'neighbours', slot: 'queen|rook|distance:M' },
    }),
    reach: field(choice(EMERGING_REACHES), { key: 'newReach', usual: 'spacetime', option: { name: 'reach' } }),
    against: field(choice(EMERGING_AGAINST), { key: 'newAgainst', usual: 'bin', option: { name: 'against' } }),
    fdr: field(choice(FALSE_DISCOVERY), { key: 'newFdr', usual: 'bh', option: { name: 'fdr' } }),
  }),
  asks: ({ room, mask }, method): EmergingQuestion | null => (room === 'emerging' ? { method, mask } : null),
  shown: {
    words,
    room: {
      icon: 'M4 20h16M6 20v-4M11 20v-7M16 20V8M16 3v0M13.5 5.5 16 3l2.500 2.500',
      group: 'explore',
      behind: 'analyse',
      surface: 'hotspots',
    },
    table: emergingTable,
    files: [{ shapes: emergingShapes, manifest: emergingManifest }],
    cut: ({ incidents, otherDays, undated, outside, area }) =>
      area && { incidents: incidents + otherDays + undated, outside, area },
    twin: {
      asks: (method, { mask }) => ({ method, mask }),
      json: emergingJson,
      shapes: emergingShapes,
      tables: { z: free('FILE') },
    },
  },
});
