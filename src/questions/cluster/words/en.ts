import { formatNumber } from '../../../i18n/numbers';
import { wordsOf, type Said } from './sentences';

const num = (value: number): string => formatNumber('en', value);

const said: Said = {
  title: 'What belongs together?',
  intro: 'Which incidents lie so densely that they belong together, whatever the borders of cells and districts?',
  methods: {
    dbscan: {
      name: 'DBSCAN',
      formula:
        'an incident is a core when at least so many incidents, itself among them, lie within the distance; cores that near and what lies near them belong together.',
      source: 'Ester and others 1996',
    },
    hdbscan: {
      name: 'HDBSCAN',
      formula:
        'a tree of ever nearer incidents; of its branches of at least so many those stay that last longest (excess of mass).',
      source: 'Campello, Moulavi and Sander 2013',
    },
    stdbscan: {
      name: 'ST-DBSCAN',
      formula: 'as DBSCAN, with neighbours within the distance and within the days.',
      source: 'Birant and Kut 2007',
    },
  },
  settings: {
    method: 'Together are',
    epsM: 'Reach, m (not of any density)',
    minPoints: 'Incidents within reach, at least',
    days: 'Reach in days (dense in place and time)',
  },
  choices: {
    method: { dbscan: 'dense in place', hdbscan: 'of any density', stdbscan: 'dense in place and time' },
  },
  twin: {
    verb: 'incidents that belong together, by DBSCAN, HDBSCAN or ST-DBSCAN',
    options: {
      method: 'dense within a reach, of any density, or dense in place and time',
      eps: 'reach, its end included; hdbscan takes none',
      'min-points': 'how many lie within reach of one in the midst, itself included; of hdbscan the least size',
      days: 'reach in days, its end included, of stdbscan',
    },
  },
  nothing: 'No incident in the study area, or none with a day: nothing can belong together.',
  tooMany:
    'Clusters of any density are found of up to 20,000 incidents: choose a kind, a shorter period or smaller ground.',
  none: 'Nowhere do so many incidents lie so close: no cluster. A longer reach or fewer incidents may find some.',
  held: (incidents, share, clusters) =>
    `${num(incidents)} incidents (${share}) stand in ${clusters === 1 ? 'one cluster' : `${num(clusters)} clusters`}; the others lie apart.`,
  largest: (incidents, extent) => `The largest holds ${num(incidents)} incidents, ${extent} across.`,
  tooMuch:
    'One cluster holds a fifth of the incidents or more and is over a kilometre across: with so long a reach it says nothing of places. Take a shorter one.',
  undated: (incidents) =>
    `${num(incidents)} ${incidents === 1 ? 'incident without a day is' : 'incidents without a day are'} left out.`,
  limits:
    'What belongs together follows from the reach and the number that were set, and dense places gather incidents by their people alone: whether more than chance is there, “Is this hot spot real?” says.',
  outline: (clusters) => `what belongs together (${clusters}): an outline of its incidents, which the number counts`,
  one: (incidents, days, extent) => `Together here: ${num(incidents)} incidents, ${days}, ${extent} across`,
  undatedOne: 'days not known',
  columns: {
    place: 'Place of its middle',
    incidents: 'Incidents',
    from: 'First day',
    to: 'Last day',
    extent: 'Across',
  },
  figures: {
    incidents: 'Incidents',
    held: 'Of these in clusters',
    clusters: 'Clusters',
    alone: 'In none',
  },
};

export const en = wordsOf('en', said);
