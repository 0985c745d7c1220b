import { BANDWIDTH_RULES, DENSITY_UNITS, EDGE_CORRECTIONS, KERNELS, type DensityMethod } from '../../domain/density';
import { field } from '../../domain/field';
import { ofFields, free, one } from '../../domain/option';
import { studyMask } from '../../domain/studyMask';
import { ABOVE_0, choice, number, numberOr } from '../../domain/value';
import type { DensityReply } from '../../domain/answers';
import { differenceGrid } from '../../domain/differenceGrid';
import { question, settings } from '../question';
import { densityTable } from './table';
import { words } from './words';

export const BANDWIDTH_RANGE_M = { min: 100, max: 1000 } as const;
export const CELL_SIZES_M = [25, 50, 100, 150, 200, 250] as const;

export interface DensityQuestion {
  readonly method: DensityMethod;
}

/** The way it is computed. */
const METHOD = settings<'density', DensityMethod>('density', {
  kernel: field(choice(KERNELS), { key: 'kernel', usual: 'quartic', option: { name: 'kernel' } }),
  bandwidth: field(numberOr({ ...BANDWIDTH_RANGE_M, unit: 'm' }, BANDWIDTH_RULES), { key: 'bandwidth', usual: 300 }),
  cellM: field(choice<number>(CELL_SIZES_M, 'm'), {
    key: 'cell',
    usual: 50,
    option: { name: 'cell', as: number({ min: ABOVE_0, max: 1e6, unit: 'm' }) },
  }),
  edge: field(choice(EDGE_CORRECTIONS), { key: 'edge', usual: 'none', option: { name: 'edge' } }),
  mask: field(studyMask(['city', 'built']), { key: 'mask', usual: 'built' }),
});
const { kernel, cell, edge } = ofFields(METHOD.fields);

/**
 * How many per km² a year, and where most. It stands on the map; what is set of it has the room "method". Its verb
 * also answers at points of a file.
 */
export const density = question({
  id: 'density',
  settings: METHOD,
  asks: (_, method): DensityQuestion => ({ method }),
  shown: {
    words,
    table: ({ grid }: DensityReply) => densityTable(grid),
    files: [
      { shapes: 'points' },
      {
        id: 'difference',
        isIn: ({ before }) => before !== null,
        title: (t) => t.layers.names.difference,
        table: ({ grid, before }) => before && densityTable(differenceGrid(grid, before)),
        shapes: 'points',
      },
    ],
    twin: {
      options: {
        kernel,
        // Its faults name the rules too.
        bandwidth: free(`METRES|${BANDWIDTH_RULES.join('|')}`),
        cell,
        edge,
        unit: one(DENSITY_UNITS),
        at: free('FILE'),
      },
    },
  },
});
