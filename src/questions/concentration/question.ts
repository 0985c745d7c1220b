import type { StudyMask } from '../../domain/area';
import { field } from '../../domain/field';
import { ABOVE_0, choice, number } from '../../domain/value';
import { question, settings } from '../question';
import { concentrationTable } from './table';
import { words } from './words';

/** Sides of cells that the screen sets beside each other, metres. */
export const CONCENTRATION_CELLS_M = [100, 250, 500] as const;

export interface ConcentrationQuestion {
  readonly cellsM: readonly number[];
  readonly mask: StudyMask;
}

/** On how little of the study area incidents gather: one answer a size of cells, in the order asked. */
export const concentration = question({
  id: 'concentration',
  settings: settings('concentration', {
    cellM: field(choice<number>(CONCENTRATION_CELLS_M, 'm'), {
      key: 'square',
      usual: 250,
      option: { name: 'cell', as: number({ min: ABOVE_0, max: 1e6, unit: 'm' }) },
    }),
  }),
  asks: ({ room, mask }): ConcentrationQuestion | null =>
    room === 'concentration' ? { cellsM: CONCENTRATION_CELLS_M, mask } : null,
  shown: {
    words,
    room: { icon: 'M4 20V9M9 20V4M14 20v-7M19 20v-3', group: 'explore', behind: 'analyse' },
    table: concentrationTable,
    files: [{}],
    cut: ([first]) => first ?? null,
    twin: {
      asks: ({ cellM }, { mask }) => ({ cellsM: [cellM], mask }),
      json: ([{ area: _area, ...counted }]) => counted,
    },
  },
});
