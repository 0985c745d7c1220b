import { formatNumber } from '../../../i18n/numbers';
import { wordsOf, type Said } from './sentences';

const int = (value: number): string => formatNumber('en', value);

const said: Said = {
  title: 'Does it stay where it is?',
  intro: 'Do the densest places stay on top when the radius, the grid and the sample of incidents change?',
  methods: {
    stability: {
      name: 'Stability under settings, grid and sample',
      formula:
        'stays = runs in which less than 1, 2 or 5% of the study area is denser than the place / all runs. A run takes one radius and one square, shifts the grid by chance and draws as many incidents as there are, with replacement.',
      held: 'Under 80% of the runs a place is called uncertain. A square of more than half the radius is not tried with it.',
      source: 'bootstrap: Efron 1979; quartic density: Silverman 1986',
    },
  },
  settings: {
    top: 'On top means',
    bandwidths: 'Radii of smoothing tried',
    cells: 'Squares tried',
    sizeM: 'Squares of the answer',
    runs: 'Runs',
    seed: 'Seed of the runs',
  },
  choices: {
    top: { '1': 'the densest 1%', '2': 'the densest 2%', '5': 'the densest 5%' },
    bandwidths: {
      '200,300,450': '200, 300, 450 m',
      '100,150,225': '100, 150, 225 m',
      '400,600,900': '400, 600, 900 m',
    },
    cells: { '50,75,100': '50, 75, 100 m', '25,40,50': '25, 40, 50 m', '100,150,200': '100, 150, 200 m' },
  },
  twin: {
    verb: 'in what part of many runs places stay the densest, when radius, grid and sample change',
    options: {
      top: 'share of the study area in per cent that the words speak of',
      bandwidths: 'radii of smoothing (quartic) that are tried, metres',
      cells: 'sides of squares that are tried, metres',
      size: 'side of the squares of the answer, metres',
      runs: 'how many runs',
      seed: 'seed of the runs',
    },
  },
  nothing: 'There is no incident in the study area.',
  tooFew: 'Under 50 incidents: the places hang on a few of them, so none is called steady or uncertain.',
  coarse: 'Every square is more than half of every radius: take smaller squares or larger radii.',
  noPlaces: 'No place has the ten incidents nearby that it takes to be named.',
  all: (places, percent) =>
    places === 1
      ? `The densest place stays among the densest ${percent} of the study area in at least 80% of the runs.`
      : `All ${int(places)} densest places stay among the densest ${percent} of the study area in at least 80% of the runs.`,
  some: (steady, places, percent) =>
    `${int(steady)} of the ${int(places)} densest places ${steady === 1 ? 'stays' : 'stay'} among the densest ${percent} of the study area in at least 80% of the runs; the others are uncertain.`,
  none: (places, percent) =>
    places === 1
      ? `The densest place is uncertain: it stays among the densest ${percent} of the study area in under 80% of the runs.`
      : `None of the ${int(places)} densest places stays among the densest ${percent} of the study area in 80% of the runs: all are uncertain.`,
  ground: (steady, percent, ever) =>
    `In at least 80% of the runs ${steady} of the study area is among the densest ${percent}; in at least one run ${ever} is.`,
  column: { place: 'Place', top: (percent) => `In the top ${percent}`, said: 'Conclusion' },
  stays: 'stays',
  uncertain: 'uncertain',
  densestUncertain: (stays, percent) =>
    `The densest place is uncertain: with another radius, grid and sample it is among the densest ${percent} in ${stays} of the runs.`,
  reading: 'In what part of the runs each place is among the densest 1, 2 and 5% of the study area.',
  limits:
    'What is asked is whether the place hangs on chance and settings. Gaps in the register, rounded addresses and where people pass are the same in every run, and stay unseen here.',
  hatched: (percent) => `uncertain: among the densest ${percent} in under 80% of the runs`,
  ringed: (percent) => `stays: among the densest ${percent} in 80% of the runs or more`,
  square: (stays, percent, isSteady) =>
    `Among the densest ${percent} in ${stays} of the runs: ${isSteady ? 'stays' : 'uncertain'}`,
  figures: {
    incidents: 'Incidents in the study area',
    runs: 'Runs',
    pairs: 'Pairs of radius and square',
    steady: 'On top in at least 80% of the runs, of the study area',
    ever: 'On top in at least one run',
  },
};

export const en = wordsOf('en', said);
