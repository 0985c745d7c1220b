import { OWN_CITY } from '../../../domain/ownCity';
import { numbersOf } from '../../numbers';
import { fieldWords } from './fieldWords';
import { placeKinds } from './placeKinds';

const { int } = numbersOf('en');

/** Names of what the field knows: keys are the codes of the data. */
export const domain = {
  ...fieldWords,
  articles: {
    theft: 'art. 188',
    'petty-theft': 'art. 187, a misdemeanour',
    fraud: 'art. 190',
    robbery: 'art. 191',
    'violent-robbery': 'art. 192',
    hooliganism: 'art. 293',
    harm: 'art. 106–107',
    vehicle: 'art. 200',
    other: 'every other article',
  },
  places: {
    street: 'street',
    transport: 'stop or station',
    market: 'market',
    mall: 'mall',
    park: 'park',
    yard: 'yard',
    dwelling: 'dwelling',
    other: 'other place',
  },
  severities: {
    unknown: 'not stated',
    minor: 'minor',
    medium: 'medium',
    grave: 'grave',
    'especially-grave': 'especially grave',
  },
  flags: {
    inPublic: 'recorded in a public place',
    street: 'of them, street crime',
    streetNote: 'Street crime is a part of what is recorded in public places: never add the two up.',
    fresh: 'solved while the trail was fresh',
  },
  postKinds: { stationary: 'modular police post', planned: 'planned post', mobile: 'mobile police point' },
  postKindsPlural: { stationary: 'modular police posts', planned: 'planned posts', mobile: 'mobile police points' },
  positions: {
    illustrative: 'illustrative position (address not published)',
    approximate: 'approximate position',
    published: 'published position',
    imported: 'position from your file',
  },
  positionsShort: {
    illustrative: 'illustrative',
    approximate: 'approximate',
    published: 'published',
    imported: 'imported',
  },
  statuses: { published: 'published', approximate: 'approximate', illustrative: 'illustrative', imported: 'imported' },
  statusHints: {
    published: 'As the source published it.',
    approximate: 'Undated or rounded in the source.',
    illustrative: 'Made for demonstration; no real addresses or incidents.',
    imported: 'From your own file, on this device only.',
  },
  datasetKinds: { incidents: 'incidents', posts: 'police posts', areas: 'areas', accidents: 'fatal road accidents' },
  datasets: {
    'demo-incidents': 'Demonstration incidents',
    districts: 'Districts of the city',
    posts: 'Modular police posts',
    'mobile-points': 'Mobile police points',
    stretches: 'Criminogenic stretches',
    accidents: 'Fatal road accidents',
    'demo-accidents': 'Fatal road accidents',
    indicators: 'Indicators',
    places: 'Named places',
    roads: 'Main roads',
    'example-snapshot': 'Example of published counts',
    'built-up': 'Built-up area',
    outline: 'City border',
    manifest: 'List of the data',
    basemap: 'Base map',
  },
  placeKinds,
  units: {
    count: 'incidents',
    perKm2Year: 'incidents per km² per year',
    perKm2: 'incidents per km²',
    perM2: 'incidents per m²',
    per100k: 'incidents per 100,000 people per year',
    areaKm2: 'km²',
    percent: '%',
  },
  outsideCity: 'outside the city',
  city: OWN_CITY?.name ?? 'Almaty',
  wholeCity: 'the whole city',
  populationApproximate: 'population (approximate)',
  incidents: (count: number) => `${int(count)} ${count === 1 ? 'recorded incident' : 'recorded incidents'}`,
  posts: (count: number) => `${int(count)} ${count === 1 ? 'post' : 'posts'}`,
  rows: (count: number) => `${int(count)} ${count === 1 ? 'row' : 'rows'}`,
  /** Places that incidents and posts are held against. */
  protectedPlaces: { schools: 'Schools', stops: 'Stations', markets: 'Markets' },
};
