import { formatNumber } from '../../../i18n/numbers';
import { hotCells } from '../../../i18n/messages/en/hotCells';
import { wordsOf, type Said } from './sentences';

const said: Said = {
  title: 'Is this hot spot real?',
  intro: 'Which places hold more incidents than chance would give them, with the rate of false finds held?',
  settings: {
    shape: 'Cells',
    sizeM: 'Cell size',
    stat: 'Statistic',
    near: 'Neighbours',
    weights: 'Weights of neighbours',
    fdr: 'False finds',
    permutations: 'Draws by chance (local Moran)',
    seed: 'Seed of the draws',
  },
  choices: {
    shape: { hexagon: 'hexagons', square: 'squares' },
    stat: {
      gistar: 'Gi*: the cell and those about it',
      gi: 'Gi: those about it alone',
      moran: 'local Moran: like or unlike its neighbours',
    },
    near: {
      queen: 'cells that touch',
      rook: 'along a side',
      'distance:500': 'within 500 m',
      'distance:1000': 'within 1 km',
    },
    weights: { binary: '1 each', row: 'together 1' },
    fdr: {
      bh: 'held (Benjamini and Hochberg)',
      by: 'held, whatever hangs together (Benjamini and Yekutieli)',
      none: 'not held',
    },
  },
  methods: {
    gistar: {
      name: 'Getis and Ord’s Gi*',
      formula:
        'z = (sum − m·k) / (s·√((n·k − k²) / (n − 1))): what the cell and its neighbours hold, k cells together, against the mean m and the deviation s of all n cells.',
      held: 'A class also needs so many records (or so few) that chance alone would seldom put them there: the exact binomial, held by the same rule.',
      source: 'Ord and Getis 1995; Benjamini and Hochberg 1995',
    },
    gi: {
      name: 'Getis and Ord’s Gi',
      formula:
        'z = (sum − m·k) / (s·√(((n − 1)·k − k²) / (n − 2))): what the k neighbours of the cell hold, against the mean m and the deviation s of all cells but itself.',
      held: 'A class also needs so many records (or so few) that chance alone would seldom put them there: the exact binomial, held by the same rule.',
      source: 'Ord and Getis 1995; Benjamini and Hochberg 1995',
    },
    moran: {
      name: 'Anselin’s local Moran',
      formula:
        'I = (x − m) / s² · sum of (x − m) of the neighbours; p by putting other cells in their place, drawn by chance.',
      held: 'Cells are held against each other by the rule below; no p is less than 2 / (draws + 1).',
      source: 'Anselin 1995; Benjamini and Hochberg 1995',
    },
  },
  twin: {
    verb: 'hot and cold cells by Gi*, Gi or local Moran, with the rate of false finds held',
    options: {
      shape: 'shape of the cells',
      size: 'distance between neighbouring centres',
      stat: 'which statistic',
      neighbours: 'which cells are neighbours',
      weights: 'weights of neighbours; Gi* and Gi are the same by both',
      fdr: 'how the rate of false finds is held',
      permutations: 'draws by chance of the local Moran',
      seed: 'seed of those draws',
      counts: 'a table x,y,count of cells in place of incidents',
    },
  },
  classes: hotCells.classes,
  nothing: 'No incident in the study area: there is nothing to find.',
  tooFew: 'Under 50 incidents or 30 cells: a few decide what is found, so no conclusion is drawn from it.',
  cannotTell: 'Whether incidents gather at all cannot be told: all cells hold the same.',
  gather: 'In the study area as a whole, incidents gather in neighbouring cells more than chance gives.',
  spread: 'In the study area as a whole, incidents are spread more evenly than chance gives.',
  chance: 'In the study area as a whole, chance alone may well give this spread of incidents.',
  hot: (hot, cells, share) =>
    `${hot} of ${cells} cells hold more than chance gives, at 95 % or above: ${share} of incidents lie there.`,
  none: 'No cell holds more than chance gives, at 95 %.',
  coarse: (draws, cells) =>
    `Nothing can be told so finely: with ${formatNumber('en', draws)} draws a cell is named only where at least ${formatNumber('en', cells)} stand out together. Take more draws, or larger cells.`,
  notHeld: (cells) =>
    `Another ${cells} ${cells === 1 ? 'cell' : 'cells'} would count by the bell curve alone; too few records stand behind ${cells === 1 ? 'it' : 'them'}, and ${cells === 1 ? 'it is' : 'they are'} not named.`,
  limits:
    'It compares places with the rest of the study area, not with its people or visitors: where more people are, more is recorded. Cold is not safe, and not searched is not cold.',
  figures: {
    cells: 'Cells in the study area',
    incidents: 'Incidents in it',
    moran: 'Moran’s I of all cells',
    z: 'Standard deviations from chance',
  },
};

export const en = wordsOf('en', said);
