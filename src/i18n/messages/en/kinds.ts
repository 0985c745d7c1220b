import type { ChoiceId, FieldId, KindId } from '../../../domain/kinds';

/** Kinds of data that can be added, as they stand after “the file holds”. */
export const kindTitles = {
  incidents: 'incidents',
  posts: 'police posts',
  areas: 'areas',
  'mobile-points': 'mobile points with hours',
  precincts: 'police precincts',
  zones: 'patrol zones',
  grids: 'a grid with counts',
  stretches: 'stretches of road',
  streets: 'streets',
  accidents: 'road accidents',
  interventions: 'interventions',
} satisfies Readonly<Record<KindId, string>>;

/** One row of each kind, as its name follows: “patrol zone: 3”. */
export const kindOnes = {
  incidents: 'incident',
  posts: 'police post',
  areas: 'area',
  'mobile-points': 'mobile point',
  precincts: 'police precinct',
  zones: 'patrol zone',
  grids: 'grid cell',
  stretches: 'stretch of road',
  streets: 'street',
  accidents: 'road accident',
  interventions: 'intervention',
} satisfies Readonly<Record<KindId, string>>;

/** What data of a kind are good for now, in one sentence. */
export const goodFor = {
  incidents: 'All questions are about them: density, comparison, coverage, new posts.',
  posts: 'They stand in place of the built-in posts: coverage and new posts go by them.',
  areas: 'Tables and colours can be by them in place of districts.',
  'mobile-points': 'They stand in place of the built-in posts; coverage by hour goes by their hours of each weekday.',
  precincts: 'Seen on the map as a layer of their own; tables and colours can be by them in place of districts.',
  zones:
    'Seen on the map as a layer of their own; tables and colours can be by them in place of districts. Their hours are shown and not counted with.',
  grids:
    'Seen on the map as a layer of its own. Numbers of people count as population in rates; other counts are only shown.',
  stretches:
    'Seen on the map in the layer of criminogenic stretches in place of the built-in ones; no calculation uses them.',
  streets: 'Seen on the map as a layer of their own, with their names. No question is asked of them yet.',
  accidents: 'Seen on the map in place of the built-in ones; never counted as crimes.',
  interventions:
    'Listed with their days and drawn on the map. “Did it help?” judges those with a place and a first day.',
} satisfies Readonly<Record<KindId, string>>;

/** What a column can be taken for. */
export const fieldWords = {
  lon: 'longitude',
  lat: 'latitude',
  x: 'x (metres or degrees)',
  y: 'y (metres or degrees)',
  point: 'coordinates in one column',
  date: 'date',
  time: 'time',
  end: 'end of the span',
  endTime: 'time of the end',
  article: 'article',
  category: 'category',
  place: 'kind of place',
  severity: 'severity',
  public: 'public place',
  street: 'street',
  fresh: 'solved while the trail was fresh',
  weight: 'weight',
  id: 'identifier',
  version: 'version of the row',
  shape: 'outline (WKT)',
  name: 'name',
  kind: 'kind',
  hours: 'hours',
  opened: 'opened on',
  closed: 'closed on',
  state: 'open or closed',
  population: 'population',
  schedule: 'hours by weekday',
  mon: 'Monday',
  tue: 'Tuesday',
  wed: 'Wednesday',
  thu: 'Thursday',
  fri: 'Friday',
  sat: 'Saturday',
  sun: 'Sunday',
  number: 'number of the precinct',
  unit: 'patrol unit',
  shift: 'hours of the patrol',
  count: 'count',
  counted: 'what is counted',
  year: 'year',
  stretch: 'stretch',
  district: 'district',
  class: 'class of the street',
  type: 'type',
  dead: 'dead',
  injured: 'injured',
  what: 'what was done',
  from: 'from',
  to: 'to',
  where: 'where',
} satisfies Readonly<Record<FieldId, string>>;

/** What stands in a column of a choice of words. */
export const choiceWords = {
  collision: 'collision',
  pedestrian: 'pedestrian hit',
  cyclist: 'cyclist hit',
  obstacle: 'obstacle hit',
  overturned: 'overturned',
  passenger: 'passenger fell',
  other: 'other',
} satisfies Readonly<Record<ChoiceId, string>>;
