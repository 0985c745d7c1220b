import { formatNumber } from '../../../i18n/numbers';
import { wordsOf, type Said } from './sentences';

const int = (value: number): string => formatNumber('en', value);

const said: Said = {
  title: 'Does it spread?',
  intro: 'After an incident, do more follow near it and soon than chance gives?',
  methods: {
    knox: {
      name: 'Knox’s table, days dealt by chance',
      formula:
        'expected = pairs of the row × pairs of the column / all pairs; p = (1 + deals with as many pairs or more) / (deals + 1), held by Benjamini and Hochberg.',
      source: 'Knox 1964; Besag and Diggle 1977',
    },
  },
  settings: {
    space: 'Distances',
    time: 'Days between',
    metric: 'Distance is measured',
    permutations: 'Deals of the days by chance',
    seed: 'Seed of the deals',
  },
  choices: {
    space: {
      '0,1,50,100,150,200': 'up to 200 m',
      '0,1,100,200,300,400': 'up to 400 m',
      '0,1,200,400,600,800': 'up to 800 m',
    },
    time: { '0,1,2,3,4,8': 'a week, by days', '0,1,8,15,29': 'four weeks', '0,1,31,61,91': 'three months' },
    metric: { euclidean: 'straight', manhattan: 'along a grid of streets' },
  },
  twin: {
    verb: 'near repeats: pairs of incidents by distance and days between them, against chance (Knox)',
    options: {
      space: 'edges of the bands of distance, metres; each band ends before its upper edge',
      time: 'edges of the bands of days between, likewise',
      metric: 'straight distance, or along streets that cross at right angles',
      permutations: 'how often the days are dealt by chance; 0 = never',
      seed: 'seed of those deals',
    },
  },
  tooFew: 'Under 50 incidents with a day: a few pairs decide the table, so no conclusion is drawn from it.',
  nothing: 'Fewer than two incidents with a day in the study area: there is no pair.',
  found: (found, cells) =>
    `Yes: in ${found} of ${cells} combinations of distance and days there are more pairs of incidents than chance gives.`,
  most: (space, time, observed, expected, ratio) =>
    `Most clearly (${space}; ${time}): ${observed} pairs where chance gives ${expected}, ${ratio} times as many.`,
  onlySame:
    'Only at one and the same place are there more pairs than chance gives: repeats at one address, or an address that a register puts in by itself. To places nearby it is not seen to spread.',
  none: 'In no combination of distance and days are there more pairs than chance gives: it is not seen to spread.',
  notDealt: 'No days were dealt by chance, so how far the figures are from chance is not said.',
  tooMany:
    'There are over 2 million near pairs, too many to deal the days by chance: choose a kind, a shorter period or smaller distances, and it will be said how far the figures are from chance.',
  samePlace: (share, reach) =>
    `${share} of the pairs nearer than ${reach} share one coordinate: a station’s own address and rounded places make such repeats by themselves.`,
  twice: (pairs) =>
    `${int(pairs)} ${pairs === 1 ? 'pair shares' : 'pairs share'} both coordinate and time: they may be one event recorded twice.`,
  undated: (incidents) =>
    `${int(incidents)} ${incidents === 1 ? 'incident without a day is' : 'incidents without a day are'} left out.`,
  reading:
    'How many times as many pairs as chance gives, and in brackets how many there are; ▲ = more than chance, with false finds held at 5%.',
  limits:
    'Chance here deals the same days among the same places, so crowded places and busy seasons alone make no repeat; a shift of incidents from one part of the city to another does. It speaks of places and days, not of who acted, and foretells no single incident.',
  millions: (count) => `${count}M`,
  distance: 'Distance',
  onePlace: 'same place',
  beyond: (from) => `${from} and more`,
  sameDay: 'same day',
  days: (from, to) =>
    from === to
      ? `${int(from)} ${from === 1 ? 'day' : 'days'}`
      : `${formatNumber('en', from)}–${formatNumber('en', to)} days`,
  daysOn: (from) => `${int(from)} days and more`,
  figures: {
    incidents: 'Incidents with a day',
    pairs: 'All pairs of them',
    close: 'Near pairs, within the distances',
    samePlace: 'Of these at one coordinate',
    sameDay: 'Pairs of one day, anywhere',
    deals: 'Deals of the days by chance',
  },
};

export const en = wordsOf('en', said);
