import { formatNumber } from '../../../i18n/numbers';
import { wordsOf, type Said } from './sentences';

const int = (value: number): string => formatNumber('en', value);

const said: Said = {
  title: 'Which few places first?',
  intro: 'Which few places of equal size hold the most incidents, how sure is each, and what is known of it?',
  methods: {
    firstPlaces: {
      name: 'The fullest cells of equal size',
      formula:
        'cells of the study area by falling count. By chance: as many cells of the same sizes, each with a Poisson count of mean n·a/A, the fullest first. Hours: the fullest six, where the exact binomial against a quarter of the day, times 24, is under 5%.',
      held: 'A cell needs ten incidents to be named. Stays: as in “Does it stay where it is?”, at the middle of the incidents. Rose or fell: the E-test among all places named, false finds held at 5% (Benjamini and Hochberg), and the 95% interval of each.',
      source: 'Weisburd 2015; Krishnamoorthy and Thomson 2004; Benjamini and Hochberg 1995',
    },
  },
  settings: {
    count: 'Places, at most',
    shape: 'Cells',
    sizeM: 'Cell size',
    top: 'To stay on top means',
    runs: 'Runs of the stability',
    seed: 'Seed of the stability',
  },
  choices: {
    shape: { hexagon: 'hexagons', square: 'squares' },
    top: { '1': 'the densest 1%', '2': 'the densest 2%', '5': 'the densest 5%' },
  },
  twin: {
    verb: 'the few places of equal size that hold most, with stability, hours, trend and nearest post',
    options: {
      count: 'at most so many places',
      shape: 'shape of the cells',
      size: 'distance between neighbouring centres',
      top: 'share of the study area in per cent of which a place must stay the densest',
      runs: 'how many runs of the stability',
      seed: 'seed of the runs',
    },
  },
  nothing: 'There is no incident in the study area.',
  noPlaces: 'No place holds ten incidents: which one leads is a matter of chance, and none is named.',
  tooFew: 'Under 50 incidents: a few of them decide the order, so no share is said and no place is called steady.',
  held: (places, share, ground, chance) =>
    `${places === 1 ? 'The fullest place holds' : `The ${int(places)} fullest places hold`} ${share} of the incidents on ${ground} of the study area${chance === null ? '' : `; an even scatter by chance would put ${chance} into as many`}.`,
  fewer: (places) =>
    places === 1
      ? 'Only one place holds ten incidents or more.'
      : `Only ${int(places)} places hold ten incidents or more.`,
  uncertain: (uncertain, places, percent) =>
    uncertain === 0
      ? `${places === 1 ? 'It stays' : 'All of them stay'} among the densest ${percent} of the study area in at least 80% of runs with another radius, grid and sample.`
      : `${int(uncertain)} of ${int(places)} ${uncertain === 1 ? 'is' : 'are'} uncertain: with another radius, grid and sample ${uncertain === 1 ? 'it leaves' : 'they leave'} the densest ${percent} of the study area in more than a fifth of the runs.`,
  leans: (places) =>
    `* ${places === 1 ? 'One place leans' : `${int(places)} places lean`} on coordinates that stand for many addresses: half of the incidents or more are at such a point, and may have happened elsewhere.`,
  compared: (now, before, all) =>
    `The trend holds ${now} against ${before}; the whole study area went ${all}, so read each place beside that.`,
  notCompared: 'No trend is said: the data do not fill two periods that can be compared.',
  madePosts: 'Positions of posts are illustrative: the distance to the nearest post is an example.',
  limits:
    'The list says where records lie, not why. Places with more people have more records; what was never reported is missing.',
  columns: {
    place: 'Place',
    incidents: 'Incidents (of all)',
    stays: 'Stays on top',
    hours: 'Busiest hours',
    trend: 'Trend',
    post: 'Nearest post',
  },
  isUncertain: 'uncertain',
  trend: { more: 'rose', fewer: 'fell', unclear: 'cannot be told' },
  outlines: 'places to look at first, numbered by rank',
  hatched: 'uncertain: with another radius, grid and sample it leaves the top in over 20% of the runs',
  one: (rank, incidents) => `Place ${rank}: incidents ${incidents}`,
  figures: {
    incidents: 'Incidents in the study area',
    cells: 'Cells of the study area',
    held: 'Share of incidents in the places',
    ground: 'Share of the study area',
    chance: 'Share by chance',
  },
};

export const en = wordsOf('en', said);
