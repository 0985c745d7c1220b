import { formatNumber } from '../../../i18n/numbers';
import { wordsOf, type Said } from './sentences';

const int = (value: number): string => formatNumber('en', value);
const rowsOf = (rows: number, isOfCells: boolean): string =>
  isOfCells ? `${int(rows)} ${rows === 1 ? 'cell' : 'cells'}` : `${int(rows)} ${rows === 1 ? 'area' : 'areas'}`;
const days = (count: number): string => (count === 1 ? 'the last day' : `the last ${int(count)} days`);

const said: Said = {
  title: 'Is the change real?',
  intro: 'Where did incidents rise or fall against the compared period by more than chance gives?',
  settings: {
    rows: 'Compare',
    shape: 'Cells',
    sizeM: 'Cell size',
    fdr: 'False finds',
    lateDays: 'Last days to leave out (empty: those still arriving)',
  },
  choices: {
    rows: { areas: 'districts or own areas', cells: 'cells' },
    shape: { hexagon: 'hexagons', square: 'squares' },
    fdr: {
      bh: 'held (Benjamini and Hochberg)',
      by: 'held, whatever hangs together (Benjamini and Yekutieli)',
      none: 'not held',
    },
  },
  methods: {
    change: {
      name: 'E-test of two Poisson counts',
      formula:
        'p: how often two counts of one rate differ as much or more. q: the same with the rate of false finds held over all rows. Chart: z = 2(√(now + 3/8) − √(d·(before + 3/8))) / √(1 + d), d = days now / days before.',
      held: 'A row rose or fell where q is 5% at most. The interval is exact for two counts.',
      source: 'Krishnamoorthy and Thomson 2004; Benjamini and Hochberg 1995; Huffman 1984',
    },
  },
  twin: {
    verb: 'which areas or cells rose or fell against the compared period, or two counts held against each other',
    options: {
      rows: 'districts (with --areas: those areas), or cells of the study area',
      shape: 'shape of the cells',
      size: 'distance between neighbouring centres',
      fdr: 'how the rate of false finds is held',
      'late-days': 'last days of the register to leave out; without it those that are seen to be still arriving',
      now: 'a count, held against --before in place of incidents',
      before: 'the earlier count',
      'days-now': 'length of the later period, with --days-before: then rates a day are compared',
      'days-before': 'length of the earlier period',
      counts: 'a table now,before of counts in place of incidents',
    },
  },
  verdicts: { rose: 'rose', fell: 'fell', unclear: 'cannot be told' },
  tooFew: 'Under 20 incidents in both periods together: a few decide, so no conclusion is drawn.',
  choose: 'Nothing is compared now. Choose “same period last year” or “previous period” beside the period.',
  undated: 'The incidents have no dates, so no periods can be compared.',
  sums: 'The file holds sums, not single incidents: a test of counts does not hold for them, so no change is judged.',
  compared: (period, before) => `${period}, against ${before}`,
  late: (count, from) =>
    `Left out: ${days(count)}, from ${from} on. Records of these days are still arriving; the compared period is shortened alike.`,
  set: (count, from) => `Left out as set: ${days(count)}, from ${from} on; the compared period is shortened alike.`,
  lateColumns: ['Day', 'Recorded', 'Usual', 'Share'],
  whole: (counts, change) => `All together: ${counts}${change === null ? '' : `, ${change}`}.`,
  byChance: 'Chance alone may well give such a change.',
  beyondChance: 'Chance alone would seldom give such a change.',
  verdict: (rose, fell, rows, isOfCells) =>
    `Of ${rowsOf(rows, isOfCells)}, ${int(rose)} rose and ${int(fell)} fell by more than chance gives.`,
  others: 'Of the others it cannot be told, which does not mean that nothing changed.',
  none: (rows, isOfCells) =>
    `Of ${rowsOf(rows, isOfCells)}, none rose or fell by more than chance gives: it cannot be told, which does not mean that nothing changed.`,
  notCompared: (rows) => `Not compared, for lack of data: ${int(rows)}.`,
  emptyCells: (cells) =>
    `${cells === 1 ? 'One cell holds' : `${int(cells)} cells hold`} nothing in either period and ${cells === 1 ? 'is' : 'are'} not tested.`,
  named: (shown, of) => `Of these ${int(of)} the ${int(shown)} farthest from chance are listed; all are in the file.`,
  reading: 'With a change its 95% interval; of fewer than 20 before, the difference alone. q: rate of false finds.',
  limits:
    'The test takes incidents to be independent. Series, repeats and a changed way of recording make counts swing more than it assumes. A change is not its cause.',
  columns: {
    area: 'Area',
    place: 'Place',
    now: 'Now',
    before: 'Before',
    change: 'Change',
    q: 'q',
    verdict: 'In a word',
  },
  nothing: 'nothing recorded',
  left: 'left out by the filter',
  pair: (now, before, change, p, verdict) => `${now} against ${before} (${change}), p ${p}: ${verdict}.`,
  under: (chance) => `< ${chance}`,
  figures: {
    rose: 'Rose',
    fell: 'Fell',
    unclear: 'Cannot be told',
    incidents: 'Incidents now',
    before: 'Incidents before',
  },
  funnel: {
    caption: 'How far from no change',
    across: 'Incidents in both periods',
    up: 'Standard deviations; above: more than before',
    hint: 'Between the lines ±2 lie 95 of 100 rows that did not change, between ±3 nearly all. Filled: rose or fell. Arrow keys read the dots.',
    beyond: 'Dots on the edge lie farther still.',
  },
  dot: (name, now, before, z, verdict) => `${name}: ${before} → ${now}, z ${z}: ${verdict}`,
};

export const en = wordsOf('en', said);
