import type { StudyMask } from '../../domain/area';
import { field } from '../../domain/field';
import { distances, RIPLEY_EDGES, type RipleyMethod } from '../../domain/ripley';
import { choice, number } from '../../domain/value';
import { question, settings } from '../question';
import { ripleyJson, ripleyTable } from './table';
import { words } from './words';

const DISTANCES_M = [
  '25,50,75,100,150,200,250,300,400,500',
  '50,100,150,200,250,300,400,500,600,800,1000',
  '100,200,300,400,500,750,1000,1250,1500,2000',
] as const;

export interface RipleyQuestion {
  readonly method: RipleyMethod;
  readonly mask: StudyMask;
}

/** Do incidents gather at all, and within which distances? Ripley's K and L, held against even scatters. */
export const ripley = question({
  id: 'ripley',
  settings: settings<'ripley', RipleyMethod>('ripley', {
    r: field(distances(DISTANCES_M), {
      key: 'ripleyR',
      usual: DISTANCES_M[1],
      option: { name: 'r', slot: '25,50,100,...' },
    }),
    edge: field(choice(RIPLEY_EDGES), { key: 'ripleyEdge', usual: 'translation', option: { name: 'edge' } }),
    envelope: field(number({ min: 0, max: 9999, whole: true, unit: 'times' }), {
      key: 'ripleyRuns',
      usual: 99,
      option: { name: 'envelope' },
    }),
    seed: field(number({ min: 0, max: 4_294_967_295, whole: true }), {
      key: 'ripleySeed',
      usual: 1,
      option: { name: 'seed' },
    }),
  }),
  onPress: true,
  asks: ({ room, mask }, method): RipleyQuestion | null => (room === 'hotspots' ? { method, mask } : null),
  shown: {
    words,
    table: ripleyTable,
    files: [{}],
    cut: ({ incidents, outside, area }) => area && { incidents, outside, area },
    twin: { asks: (method, { mask }) => ({ method, mask }), json: ripleyJson },
  },
});
