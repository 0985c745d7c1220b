import type { StudyMask } from '../../domain/area';
import { maybe } from '../../domain/field';
import { ABOVE_0, number } from '../../domain/value';
import { question, settings } from '../question';
import { nniJson, nniTable } from './table';
import { words } from './words';

export interface NniQuestion {
  /** Of the ground; null = that of the study area. */
  readonly areaM2: number | null;
  /** Of the ground, for the correction of its edge; null = none is made. */
  readonly perimeterM: number | null;
  readonly mask: StudyMask;
}

/** Do incidents stand closer to each other than chance would set them? The nearest neighbour index. */
export const nni = question({
  id: 'nni',
  settings: settings('nni', {
    areaM2: maybe(number({ min: ABOVE_0, max: 1e12, unit: 'm2' }), { key: 'nniArea', option: { name: 'area' } }),
    perimeterM: maybe(number({ min: ABOVE_0, max: 1e7, unit: 'm' }), {
      key: 'nniPerimeter',
      option: { name: 'perimeter' },
    }),
  }),
  asks: ({ room, mask }, set): NniQuestion | null => (room === 'nni' ? { ...set, mask } : null),
  shown: {
    words,
    room: {
      icon: 'M6 20.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5zM18 8.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5zM8 16l8-8',
      group: 'explore',
      behind: 'analyse',
    },
    table: nniTable,
    files: [{}],
    cut: (answer) => (answer.area === null ? null : answer),
    twin: { asks: (set, { mask }) => ({ ...set, mask }), json: nniJson },
  },
});
