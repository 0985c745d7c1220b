import { formatNumber } from '../../../i18n/numbers';
import { wordsOf, type Said } from './sentences';

const int = (value: number): string => formatNumber('en', value);
const length = (of: number, isMonths: boolean): string => {
  const unit = isMonths ? 'month' : 'day';
  return of === 1 ? unit : `${int(of)} ${unit}s`;
};

const said: Said = {
  title: 'Would last year’s map have helped?',
  intro: 'Maps made of earlier incidents are held against what came after. Which would have shown where?',
  method: {
    name: 'Rolling back-test of maps',
    formula:
      'hit rate = later incidents in the first cells / all later incidents; PAI = hit rate / share of ground; PEI* = hits / the most that so much ground could hold; RRI = hit rate / the same cells’ share before.',
    held: 'No map knows a day of its test. Of cells with equal scores each is taken for its part. Intervals: 999 draws of whole windows with Student’s t, held for all maps together at 95%.',
    source:
      'Chainey, Tompson and Uhlig 2008; Hunt 2016; Levine 2008; Bowers, Johnson and Pease 2004; Ord and Getis 1995; Knox 1964',
  },
  settings: {
    train: 'A map learns from',
    test: 'It is tested on',
    methods: 'Maps',
    percent: 'Share of the ground, %',
    shape: 'Cells',
    sizeM: 'Cell size',
    seed: 'Seed of the draws',
  },
  choices: {
    train: { '3m': '3 months before', '6m': '6 months before', '12m': '12 months before' },
    test: { '7d': '7 days after', '28d': '28 days after', '1m': 'a month after', '3m': '3 months after' },
    shape: { hexagon: 'hexagons', square: 'squares' },
  },
  twin: {
    verb: 'back-test of maps: would those of earlier days have shown where later incidents lie',
    options: {
      train: 'how long before each test a map learns from: months (12m) or days (90d)',
      test: 'how long each test is: months (1m) or days (7d)',
      methods: 'maps to test, parted by commas; counts, the baseline, is always among them',
      share: 'share of the ground at which maps are held against each other, per cent',
      shape: 'shape of the cells',
      size: 'distance between neighbouring centres',
      seed: 'seed of the draws of windows',
      pred: 'a table x,y,count of cells as they were foretold (area may be a column), in place of incidents',
      obs: 'the same cells as they turned out',
    },
  },
  maps: {
    counts: 'Earlier counts (the baseline)',
    density250: 'Density, radius 250 m',
    density500: 'Density, radius 500 m',
    density1000: 'Density, radius 1 km',
    gistar: 'Hot spots by Gi*',
    prospective: 'Prospective map',
    echo: 'Near-repeat echo',
    months: 'Same season of earlier years',
  },
  nothing: 'No incident with a day in the study area: there is nothing to test.',
  noWindow: (train, test, from, to) =>
    `Nothing can be tested: the days there are, ${from} to ${to}, do not hold the ${train} to learn from and the ${test} after with incidents. Take a longer period or shorter steps.`,
  tooLittle:
    'Under 8 tests, 50 later incidents or 5 cells on the share of the ground: a few decide, so no map is called better. Take a longer period or shorter steps, or smaller cells.',
  before: length,
  after: length,
  helped: (share, hit, times, train, test) =>
    `Yes: on ${share} of the ground, the cells with most incidents of the ${train} before held ${hit} of the incidents of the ${test} after, ${times} times as many as a choice by chance.`,
  asChance: (share, hit, train, test) =>
    `It cannot be told: on ${share} of the ground, the cells with most incidents of the ${train} before held ${hit} of the incidents of the ${test} after, and so might a choice by chance.`,
  worseThanChance: (share, hit, train, test) =>
    `No: on ${share} of the ground, the cells with most incidents of the ${train} before held only ${hit} of the incidents of the ${test} after, fewer than a choice by chance.`,
  best: (map, points, low, high) =>
    `Better than the counts, and the one to trust for this file: ${map}, ${points} percentage points (${low} to ${high}).`,
  alsoBetter: (maps) => `Also better than the counts: ${maps}.`,
  none: (train) =>
    `None is better than plain counts of the ${train} before, as far as can be told: trust the counts for this file.`,
  worse: (maps) => `Worse than the counts: ${maps}.`,
  onlyCounts: 'No other map was tested beside the counts.',
  tested: (windows, from, to, incidents) =>
    `${int(windows)} ${windows === 1 ? 'test' : 'tests'} on the days from ${from} to ${to}, ${incidents} incidents; no map knew a day of its test.`,
  fewer: (map, windows, all) =>
    `${map}: only ${int(windows)} of ${int(all)} tests have such a year before them; it is held against the counts on those.`,
  never: (map) => `${map}: not tested, since no test has such a year before it.`,
  leftOut: (windows) =>
    `${int(windows)} ${windows === 1 ? 'test is' : 'tests are'} left out: most of the days have no data.`,
  undated: (incidents) =>
    `${int(incidents)} ${incidents === 1 ? 'incident without a day is' : 'incidents without a day are'} left out.`,
  columns: { map: 'Map', hit: 'Hit', pai: 'PAI', pei: 'PEI*', rri: 'RRI', more: 'More than the counts' },
  interval: (points, low, high) => `${points} (${low} to ${high})`,
  reading: (share) =>
    `On ${share} of the ground. Hit: share of later incidents there. PAI: how many times chance. PEI*: part of the most that could be hit. RRI: share after over share before; under 1, some of what was seen was chance. Last: percentage points, with an interval held for all maps together.`,
  byShare: 'Hit, by share of the ground',
  limits:
    'It tells where records lay in these days, of cells of this size; another period can turn it. Where patrols went, more may be recorded or less happen: a map cannot be told from its own effect. It foretells no single incident.',
  bars: (share) => `Share of later incidents on ${share} of the ground`,
  curves: 'Share of later incidents, by share of the ground',
  chance: 'By chance',
  foresight: 'Most possible, had the future been known',
  figures: {
    windows: 'Tests',
    tested: 'Incidents in them',
    cells: 'Cells in the study area',
    chance: 'Hit by chance',
  },
  ofGrids: (share, cells, hit, times) =>
    `The first ${int(cells)} ${cells === 1 ? 'cell' : 'cells'} (up to ${share} of the ground) hold ${hit} of what was observed, ${times} times as much as chance gives.`,
  noneObserved: 'Nothing was observed in these cells: there is nothing to measure.',
};

export const en = wordsOf('en', said);
