import { field } from '../../domain/field';
import { choice } from '../../domain/value';
import { question, settings } from '../question';
import { binsTable } from './table';
import { words } from './words';

export const BIN_SIZES_M = [100, 250, 500, 1000] as const;

export interface BinsQuestion {
  readonly shape: 'hexagon' | 'square';
  /** Between the middles of neighbouring cells. */
  readonly sizeM: number;
}

/** How many in each hexagon or square. It stands on the map and among the tables. */
export const bins = question({
  id: 'bins',
  isCutByStudy: true,
  settings: settings('bins', {
    sizeM: field(choice<number>(BIN_SIZES_M, 'm'), { key: 'bin', usual: 500 }),
  }),
  asks: ({ shows }, { sizeM }): BinsQuestion | null => {
    const shape = shows('hexagons') ? 'hexagon' : shows('squares') ? 'square' : null;
    return shape && { shape, sizeM };
  },
  shown: {
    words,
    table: binsTable,
    files: [
      {
        id: 'cells',
        title: (t, { shows }) =>
          shows('hexagons') ? t.layers.names.hexagons : shows('squares') ? t.layers.names.squares : null,
        shapes: 'points',
      },
    ],
  },
});
