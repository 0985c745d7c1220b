import { emergingCells } from '../../../i18n/messages/en/emergingCells';
import { formatNumber } from '../../../i18n/numbers';
import { wordsOf, type Said, type Step } from './sentences';

const int = (value: number): string => formatNumber('en', value);
const lastOf = (step: Step): string => (step === 'month' ? 'the last month' : 'the last week');
const binsOf = (bins: number, step: Step): string => `${int(bins)} ${step}${bins === 1 ? '' : 's'}`;

const said: Said = {
  title: 'Is it new?',
  intro: 'Which places became hot spots lately, which stay, which come and go, and which are over?',
  method: {
    name: 'Emerging hot spots: Gi* of each month or week, trend by Mann and Kendall',
    formula:
      'Gi* of each cell and its neighbours in each bin, q ≤ 5 % over all bins of all cells; trend of z, of each bin by itself: S = sum of sign(later − earlier), p ≤ 5 %. The class follows from which bins are hot.',
    held: 'A bin also needs so many records (or so few) that chance alone would seldom put them there: the exact binomial, held by the same rule.',
    source: 'Esri’s definitions; Ord and Getis 1995; Mann 1945; Kendall 1975; Benjamini and Hochberg 1995',
  },
  settings: {
    step: 'By',
    shape: 'Cells',
    sizeM: 'Cell size',
    near: 'Neighbours',
    reach: 'Neighbours in time',
    against: 'Held against',
    fdr: 'False finds',
  },
  choices: {
    step: { month: 'months', week: 'weeks' },
    shape: { hexagon: 'hexagons', square: 'squares' },
    near: {
      queen: 'cells that touch',
      rook: 'along a side',
      'distance:500': 'within 500 m',
      'distance:1000': 'within 1 km',
    },
    reach: { spacetime: 'the one before too', space: 'none' },
    against: { bin: 'the same time', cube: 'all of the time' },
    fdr: {
      bh: 'held (Benjamini and Hochberg)',
      by: 'held, whatever hangs together (Benjamini and Yekutieli)',
      none: 'not held',
    },
  },
  twin: {
    verb: 'emerging hot spots: which cells are newly, lastingly, on and off or no longer hot',
    options: {
      step: 'length of a bin, counted back from the last complete day',
      shape: 'shape of the cells',
      size: 'distance between neighbouring centres',
      neighbours: 'which cells are neighbours',
      reach: 'neighbours in space and in the bin before, or in space alone',
      against: 'what a bin is held against: its own time, or the whole cube',
      fdr: 'how the rate of false finds is held over the whole cube; of --z none unless it is given',
      z: 'a table of z in place of incidents, a series a row',
    },
  },
  classes: emergingCells.classes,
  means: {
    new: (step) => `in ${lastOf(step)}, never before`,
    consecutive: (step) => `without a break up to ${lastOf(step)}, never before that`,
    intensifying: (step) => `in nine ${step}s of ten or more, ever more so`,
    persistent: (step) => `in nine ${step}s of ten or more, with no trend`,
    diminishing: (step) => `in nine ${step}s of ten or more, ever less so`,
    sporadic: (step) => `in ${lastOf(step)}, and on and off before`,
    oscillating: (step) => `in ${lastOf(step)}, and the opposite at times before`,
    historical: (step) => `in nine ${step}s of ten or more, but not in ${lastOf(step)}`,
  },
  nothing: 'No incident with a day in the study area: there is nothing to follow over time.',
  tooShort: (bins, step) =>
    `Nothing can be told: there ${bins === 1 ? 'is' : 'are'} only ${binsOf(bins, step)} with all their data, and a pattern needs ten. Take a longer period${step === 'month' ? ', or weeks' : ''}.`,
  tooFew: 'Under 100 incidents or 30 cells: a few decide what is found, so no conclusion is drawn from it.',
  arisen: (cells, all) =>
    `${int(cells)} of ${int(all)} cells, each with its neighbours, became ${cells === 1 ? 'a hot spot' : 'hot spots'} lately.`,
  noneArisen: (step) => `No place became a hot spot lately, as far as can be told from ${lastOf(step)}.`,
  others: (lasting, wavering, past) =>
    `Other cells: lasting hot spots ${lasting}, hot spots on and off ${wavering}, former ones ${past}.`,
  noneAtAll: (step) => `No place stands out as a hot spot in ${lastOf(step)}, and none did nearly always before.`,
  looked: (bins, step, period) => `Looked at: ${binsOf(bins, step)} (${period}).`,
  leftOut: (bins, step) =>
    `${binsOf(bins, step)} ${bins === 1 ? 'is' : 'are'} left out, because days without data lie in ${bins === 1 ? 'it' : 'them'}.`,
  otherDays: (incidents) =>
    `${int(incidents)} ${incidents === 1 ? 'incident lies' : 'incidents lie'} on other days and ${incidents === 1 ? 'is' : 'are'} not counted.`,
  undated: (incidents) =>
    `${int(incidents)} ${incidents === 1 ? 'incident without a day is' : 'incidents without a day are'} left out.`,
  notHeld: (cells) =>
    `Of ${int(cells)} ${cells === 1 ? 'cell' : 'cells'} the bell curve alone would say something else; too few records stand behind it.`,
  reading: 'More than chance gives (hot spot), or fewer (quiet):',
  columns: { pattern: 'Pattern, and when it was so', cells: 'Cells' },
  byBin:
    'Each place is held against the rest of the study area at the same time: what rises everywhere alike is not new.',
  byCube:
    'Each place is held against the study area over all of the time: what rises everywhere makes many places new.',
  limits:
    'Where recording began later or changed, a place looks new; a season can look like a trend. Where more people are, more is recorded. Quiet is not safe, and not searched is not quiet.',
  figures: {
    cells: 'Cells in the study area',
    bins: 'Months or weeks looked at',
    incidents: 'Incidents in them',
  },
  ofSeries: (series, name) => `Series ${int(series)}: ${name}`,
  shortSeries: (series) => `Series ${int(series)}: fewer than ten values, so nothing is said`,
};

export const en = wordsOf('en', said);
