import { BANDWIDTH_RULES, EDGE_CORRECTIONS, KERNELS, type DensityMethod } from '../../domain/density';
import type { MaskId } from '../../domain/area';
import { field } from '../../domain/field';
import { choice, numberOr } from '../../domain/value';
import { question, settings } from '../question';

export const BANDWIDTH_RANGE_M = { min: 100, max: 1000 } as const;
export const CELL_SIZES_M = [25, 50, 100, 150, 200, 250] as const;

export interface DensityQuestion {
  readonly method: DensityMethod;
}

/** How many per km² a year, and where most. */
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
});
