import { formatNumber } from '../../../i18n/numbers';
import { wordsOf, type Said } from './sentences';

const num = (value: number): string => formatNumber('en', value);
const days = (count: number): string => `${num(count)} ${count === 1 ? 'day' : 'days'}`;

const said: Said = {
  title: 'Which incidents follow one another?',
  intro: 'Which incidents hang together by short steps in place and time, one after another?',
  methods: {
    chains: {
      name: 'Chains of near repeats',
      formula:
        'two incidents hang together when they lie nearer than the distance and fewer days apart, both strictly; a chain is all that hangs together, directly or by others.',
      source: 'Wheeler, Riddell and Haberman 2021',
    },
  },
  settings: {
    distanceM: 'A step is shorter than, m',
    days: 'and shorter than, days',
    metric: 'Distance is measured',
  },
  choices: { metric: { euclidean: 'straight', manhattan: 'along a grid of streets' } },
  twin: {
    verb: 'chains of near repeats: incidents that hang together by short steps in place and time',
    options: {
      distance: 'a step is shorter than this',
      days: 'and takes less than this',
      metric: 'straight distance, or along streets that cross at right angles',
    },
  },
  nothing: 'Fewer than two incidents with a day in the study area: there is no chain.',
  none: (distance, count) => `No two incidents are nearer than ${distance} and ${days(count)}: there is no chain.`,
  held: (incidents, share, chains) =>
    `${num(incidents)} incidents (${share}) stand in ${chains === 1 ? 'one chain' : `${num(chains)} chains`} of two or more.`,
  longest: (incidents, count, extent) =>
    `The longest holds ${num(incidents)} incidents, ${days(count)} from the first to the last, over ${extent}.`,
  tooMuch:
    'Half of the incidents or more hang together: steps so long join what has nothing in common. Take shorter ones.',
  undated: (incidents) =>
    `${num(incidents)} ${incidents === 1 ? 'incident without a day is' : 'incidents without a day are'} left out.`,
  limits:
    'Chains arise by chance as well, the more the denser incidents are; whether there are more repeats than chance gives, “Does it spread?” says. That incidents stand in one chain does not say that one person is behind them.',
  lines: (drawn, chains) =>
    `chain: from each incident to the next in time (${drawn === chains ? drawn : `${drawn} of ${chains}`})`,
  notDrawn: 'The map draws none of them: with steps so long their lines would cover the city and read as places.',
  notAll: (drawn, chains, most) =>
    `The map draws ${drawn} of ${chains} chains, the longest first: one of over ${most} incidents would be a tangle.`,
  start: 'its first incident',
  one: (incidents, from, count) =>
    `Chain of ${num(incidents)} incidents, from ${from}${count === 0 ? ', all on one day' : ` over ${days(count)}`}`,
  columns: { place: 'Place of its middle', incidents: 'Incidents', from: 'First day', days: 'Days', extent: 'Across' },
  figures: {
    incidents: 'Incidents with a day',
    held: 'Of these in chains of two or more',
    chains: 'Chains',
    longest: 'Incidents in the longest',
  },
};

export const en = wordsOf('en', said);
