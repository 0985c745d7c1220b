import { numbersOf } from '../../numbers';

const { int, metres } = numbersOf('en');

/** Patterns of places over time: on the map, in its legend, under the pointer and in the room. */
export const emergingCells = {
  classes: {
    'new hot spot': 'New hot spot',
    'consecutive hot spot': 'Hot spot of late, without a break',
    'intensifying hot spot': 'Lasting hot spot, getting stronger',
    'persistent hot spot': 'Lasting hot spot',
    'diminishing hot spot': 'Lasting hot spot, getting weaker',
    'sporadic hot spot': 'Hot spot on and off',
    'oscillating hot spot': 'Hot spot, quiet at times before',
    'historical hot spot': 'Former hot spot',
    'no pattern': 'No pattern',
    'new cold spot': 'Newly quiet',
    'consecutive cold spot': 'Quiet of late, without a break',
    'intensifying cold spot': 'Lastingly quiet, getting quieter',
    'persistent cold spot': 'Lastingly quiet',
    'diminishing cold spot': 'Lastingly quiet, less than before',
    'sporadic cold spot': 'Quiet on and off',
    'oscillating cold spot': 'Quiet, a hot spot at times before',
    'historical cold spot': 'Quiet before, no longer',
  },
  hot: {
    new: 'Hot spot of late',
    lasting: 'Lasting hot spot',
    wavering: 'Hot spot on and off',
    past: 'Former hot spot',
  },
  cold: {
    new: 'Fewer than chance of late',
    lasting: 'Lastingly fewer than chance',
    wavering: 'Fewer than chance on and off',
    past: 'Formerly fewer than chance',
  },
  title: (sizeM: number) => `Is it new? Hot spots over time, cells of ${metres(sizeM)}`,
  row: (what: string, cells: number) => `${what}: ${int(cells)} ${cells === 1 ? 'cell' : 'cells'}`,
  clear: (cells: number) =>
    `Not coloured: ${int(cells)} ${cells === 1 ? 'cell' : 'cells'} without a pattern, which is not “none”.`,
  untold: 'Too little time, or too few incidents or cells, to tell a pattern from chance: nothing is coloured.',
  cannotTell: 'Nothing can be told here',
  /** How many of the bins of a cell are more, and fewer, than chance gives. */
  hotIn: (hot: number, bins: number, step: 'month' | 'week') =>
    `More than chance: ${int(hot)} of ${int(bins)} ${step === 'month' ? 'months' : 'weeks'}`,
  coldIn: (cold: number, bins: number, step: 'month' | 'week') =>
    `Fewer than chance: ${int(cold)} of ${int(bins)} ${step === 'month' ? 'months' : 'weeks'}`,
  last: (incidents: string, step: 'month' | 'week') =>
    `${step === 'month' ? 'In the last month' : 'In the last week'}: ${incidents}`,
};
