import { wordsOf } from './sentences';

export const en = wordsOf('en', {
  title: 'First of all: do incidents gather more than chance?',
  intro:
    'One figure for the whole study area, before any place is named: are there more incidents near incidents than an even scatter gives, and within which distances?',
  settings: {
    r: 'Distances',
    edge: 'Edge of the study area',
    envelope: 'Even scatters to hold it against',
    seed: 'Number the scatters begin with',
  },
  choices: {
    r: {
      '25,50,75,100,150,200,250,300,400,500': 'to 500 m',
      '50,100,150,200,250,300,400,500,600,800,1000': 'to 1 km',
      '100,200,300,400,500,750,1000,1250,1500,2000': 'to 2 km',
    },
    edge: {
      translation: 'by moving the area',
      isotropic: 'by the circle’s share inside',
      border: 'only those far from it',
      none: 'not made up for',
    },
  },
  method: {
    name: 'Ripley’s K and L with a global envelope',
    formula:
      'K(r) = A / (n(n − 1)) · sum over pairs at most r apart of the weight that makes up for the edge; L(r) = √(K(r)/π), which is r where n incidents are scattered evenly over the area A.',
    held: 'The band is global: as many places are scattered evenly over the same area many times, and the band holds whole curves, not one distance after another. Of over 20,000 incidents 10,000 are drawn, which K does not change by.',
    source: 'Ripley 1977, 1981; Ohser 1983; Baddeley et al. 2014',
  },
  twin: {
    verb: 'Ripley’s K and L: do incidents gather, and within which distances',
    options: {
      r: 'distances in metres, rising',
      edge: 'how the edge of the study area is made up for',
      envelope: 'even scatters for the global envelope; 0 = none',
      seed: 'number the draws begin with',
    },
  },
  tooFew: 'Under 50 incidents: a few pairs decide the curve, so no conclusion is drawn from it.',
  nothing: 'Fewer than two incidents in the study area: there is no pair.',
  noArea: 'The ground is not known: give a study area or a window, and K can be said.',
  cannotSay: 'At none of these distances can it be told with this correction: take shorter ones.',
  times: (within, times) =>
    `Within ${within} of an incident there are ${times} times as many others as an even scatter over the study area would give.`,
  gather: (scatters, p) =>
    `Yes: incidents gather more than chance. None or few of ${scatters} even scatters went as far (p = ${p}).`,
  apart: (scatters, p) =>
    `No, they keep apart: incidents lie farther from each other than chance puts them. None or few of ${scatters} even scatters went as far (p = ${p}).`,
  chance: (scatters, p) =>
    `It cannot be told: chance alone may well give this. Of ${scatters} even scatters many went as far (p = ${p}).`,
  notDrawn: 'Whether chance gives as much is not said: no even scatters were asked for.',
  onlySame:
    'It cannot be told: the curve leaves the band of chance only by incidents at one coordinate, such as rounded places or a station’s own address.',
  samePlace: (within, share) => `Of the pairs within ${within}, ${share} stand at one coordinate.`,
  nearest: (index) => `Nearest neighbour index: ${index} (1 = as chance puts them, less = closer).`,
  taken: (taken, incidents) => `Of ${incidents} incidents ${taken} were drawn at random: K does not change by it.`,
  limits:
    'An even scatter over the study area is the yardstick: people, houses and streets gather too, so this says that there is something to explain, not where and not why.',
  caption: 'L at each distance, m',
  curve: 'Incidents',
  even: 'Even scatter',
  band: 'Band of chance',
  columns: { within: 'Within', times: 'Times an even scatter', l: 'L, m', band: 'Band of chance, m' },
});
