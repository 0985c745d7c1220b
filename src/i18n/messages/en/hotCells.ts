import { numbersOf } from '../../numbers';

const { int, num, metres } = numbersOf('en');

/** Hot and cold cells: their classes, on the map, in its legend, under the pointer and in the room. */
export const hotCells = {
  classes: {
    'cold-99': 'Fewer than chance (at 99\u00a0%)',
    'cold-95': 'Fewer than chance (at 95\u00a0%)',
    'cold-90': 'Fewer than chance (at 90\u00a0%)',
    none: 'As chance gives',
    'hot-90': 'More than chance (at 90\u00a0%)',
    'hot-95': 'More than chance (at 95\u00a0%)',
    'hot-99': 'More than chance (at 99\u00a0%)',
    HH: 'Many among many',
    LL: 'Few among few',
    HL: 'Many among few',
    LH: 'Few among many',
  },
  title: (sizeM: number) => `More or fewer incidents than chance gives, cells of ${metres(sizeM)}`,
  row: (what: string, cells: number) => `${what}: ${int(cells)} ${cells === 1 ? 'cell' : 'cells'}`,
  clear: (cells: number) =>
    `Not coloured: ${int(cells)} ${cells === 1 ? 'cell' : 'cells'} that chance may explain, which is not “none”.`,
  tooFew: 'Too few incidents or cells to tell hot spots from chance: nothing is coloured.',
  /** What the class under the pointer is of, by the statistic. */
  about: {
    gistar: (name: string) => `The cell with its neighbours: ${name}`,
    gi: (name: string) => `The neighbours of the cell: ${name}`,
    moran: (name: string) => `The cell among its neighbours: ${name}`,
  },
  cannotTell: 'nothing can be told',
  q: (value: number | null) =>
    `Rate of false finds: ${value === null ? 'q < 0.001' : `q = ${num(value, { maxDecimals: 3 })}`}`,
  p: (value: number | null) =>
    `By chance alone: ${value === null ? 'p < 0.001' : `p = ${num(value, { maxDecimals: 3 })}`}`,
};
