import { BANDWIDTH_RULES, EDGE_CORRECTIONS, KERNELS, type DensityMethod } from '../../domain/density';
import type { MaskId } from '../../domain/area';
import { field } from '../../domain/field';
import { choice, numberOr } from '../../domain/value';
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

/**
 * How many per km² a year, and where most. It stands on the map; what is set of it has the room "method". Its verb,
 * which also answers at points of a file, is the twin's own (cli/densityVerb.ts).
 */
export const density = question({
  id: 'density',
  settings: settings<'density', DensityMethod>('density', {
    kernel: field(choice(KERNELS), { key: 'kernel', usual: 'quartic' }),
    bandwidth: field(numberOr({ ...BANDWIDTH_RANGE_M, unit: 'm' }, BANDWIDTH_RULES), { key: 'bandwidth', usual: 300 }),
    cellM: field(choice<number>(CELL_SIZES_M, 'm'), { key: 'cell', usual: 50 }),
    edge: field(choice(EDGE_CORRECTIONS), { key: 'edge', usual: 'none' }),
    mask: field(choice<MaskId>(['city', 'built']), { key: 'mask', usual: 'built' }),
  }),
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
  },
});
