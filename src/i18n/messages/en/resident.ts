import { formatDate, formatMonth, type WallParts } from '../../dates';
import { nameIn, quoted, type NameInCases } from '../../names';
import { numbersOf } from '../../numbers';
import { fieldWords } from './fieldWords';

const { int, num, distance } = numbersOf('en');
/** A withheld count need not be small: some are withheld only to protect another. */
const count = (value: number | null): string => (value === null ? 'withheld' : int(value));
/** With its limits as exact as itself. */
const rate = (value: number, of = value): string => num(value, { decimals: of >= 3 ? 1 : 2 });
/** A reckoned number of people, to hundreds. */
const about = (people: number): string => int(Math.round(people / 100) * 100);
const month = (text: string): string => formatMonth('en', Number(text.slice(0, 4)), Number(text.slice(5, 7)));
const VERDICTS = { usual: 'as usual', above: 'above usual', below: 'below usual' };

export type Verdict = keyof typeof VERDICTS;

export interface NearPost {
  readonly kind: 'stationary' | 'mobile' | 'planned';
  readonly name: string | null;
  readonly metres: number;
  readonly minutes: number;
  readonly direction: keyof typeof fieldWords.directions | null;
}

const POST_KINDS: Record<NearPost['kind'], string> = { stationary: 'stationary police post', mobile: 'mobile police point', planned: 'planned post' };

/** The resident's page. Every function gives one whole sentence, so that an example can be named as one in each. */
export const resident = {
  title: 'My area',
  lead: 'Is my area all right, who is my precinct inspector, where is the nearest post, is it getting better?',
  emergency: 'In danger, call 102.',
  loading: 'Loading …',
  language: 'Language',
  skip: 'Skip to the answer',
  /** Put before every sentence made of invented data. */
  example: (sentence: string) => `Example: ${sentence}`,
  find: {
    title: 'Where?',
    label: 'Crossing, microdistrict, school, market or district',
    placeholder: 'Abay / Baytursynov',
    none: (query: string) => `Nothing in our list of places is called ${quoted('en', query)}: try a nearby crossing, or choose a district.`,
    found: (places: number) => (places === 1 ? '1 place' : `${int(places)} places`),
    districts: 'Or choose a district',
    position: 'Use my position',
    positionNote: 'Your position stays on this device and is not put into the address.',
    locating: 'Looking for your position …',
    denied: 'The browser did not give the position: allow it in the browser’s settings, or type a place.',
    failed: 'The position could not be found: type a place or choose a district.',
    outside: 'This point lies outside Almaty’s borders: choose a place in the city.',
    map: 'Choose on the map',
    closeMap: 'Close the map',
    mapHint: 'Touch a place on the map.',
    noMap: 'This device cannot draw the live map now; a still picture stands in for it. Touch a place on it, type one, or choose a district.',
    here: 'The chosen point',
    another: 'Choose another place',
    placesFailed: 'The list of places could not be loaded: check the connection, or choose a district.',
  },
  kinds: { district: 'district', precinct: 'precinct' },
  categories: fieldWords.categories,
  hours: fieldWords.hours,
  sections: {
    usual: 'Is it as usual here?',
    inspector: 'My precinct inspector',
    post: 'The nearest post',
    planned: 'What is planned nearby',
    visit: 'Since your last visit',
    act: 'What one can do',
    facts: 'What is published',
    data: 'About the data',
  },
  where: (district: NameInCases, place: string | null) => (place === null ? `${nameIn('en', district)} district` : `${place}, ${nameIn('en', district)} district`),
  city: 'Almaty',
  notPublished: 'not published',
  choose: 'Choose a place or a district above: the answer comes here.',
  usual: {
    verdict: (verdict: Verdict, district: NameInCases) => `In ${nameIn('en', district)}, recorded incidents are ${VERDICTS[verdict]}.`,
    now: (value: number, last: string) => `In the 12 months to ${month(last)}, ${int(value)} incidents were recorded.`,
    range: (low: number, high: number, periods: number) => `Usual is from ${int(low)} to ${int(high)}: the ${int(periods)} years before, give or take the ordinary ups and downs of years (95%).`,
    before: (value: number) => `In the 12 months before that there were ${int(value)}.`,
    year: (value: number, year: number) => `In ${year}, ${int(value)} incidents were recorded.`,
    /** Why it is not said whether a count is as usual. */
    unjudged: {
      'no-period': 'Too few counts are published to say what is usual here.',
      'one-period': 'One earlier year is too few to say what is usual here.',
      'no-data': 'Whether this is as usual cannot be said: for some of the days there are no data.',
      'still-arriving': 'Whether this is as usual cannot be said yet: records are still arriving.',
      'not-recorded-before': 'Whether this is as usual cannot be said: some kinds of incidents were not recorded in earlier years.',
      withheld: 'Whether this is as usual cannot be said: a count needed for it is withheld.',
    },
    rate: (value: number, low: number, high: number, heads: number) => `That is ${rate(value)} a year per 1,000 people (chance: ${rate(low, value)} to ${rate(high, value)}), of about ${about(heads)} people: the district’s share (P10, approximate) of the city’s population (P9).`,
    cityRate: (value: number, low: number, high: number) => `In the whole city it is ${rate(value)} per 1,000 people (${rate(low, value)} to ${rate(high, value)}; population by P9).`,
    holed: 'For some days of these years there are no data: the counts are too small, and there is no rate.',
    stillArriving: (day: WallParts) => `Records of the days after ${formatDate('en', day)} are still arriving: their month is not counted yet.`,
    caution: 'Only recorded incidents are counted, and where many people pass there are more of them.',
    categories: (year: number) => `By kind, ${year}`,
    category: (name: string, value: number | null) => `${name}: ${count(value)}`,
    trend: (from: string, to: string, low: number, high: number, withheld: number) =>
      `By month, from ${month(from)} to ${month(to)}, between ${int(low)} and ${int(high)} a month${withheld === 0 ? '' : ` (months withheld: ${int(withheld)})`}.`,
    trendTitle: 'Recorded incidents by month',
    month: (text: string, value: number | null) => `${month(text)}: ${count(value)}`,
    peak: (value: number, hasWithheld: boolean) => `the tallest bar: ${int(value)} a month${hasWithheld ? '; pale: withheld' : ''}`,
    monthName: (text: string) => month(text),
    noData: 'How many incidents are recorded here is not published.',
    unread: 'What is published here could not be read: check the connection, then reload the page.',
    noDataHow: 'The operator of this page can publish counts by district and by cell, without single incidents.',
  },
  cell: {
    title: 'Close by',
    verdict: (verdict: Verdict, areaKm2: number) => `Around this place (a hexagon of ${num(areaKm2, { maxDecimals: 1 })} km²) recorded incidents are ${VERDICTS[verdict]}.`,
    area: (areaKm2: number) => `Around this place: a hexagon of ${num(areaKm2, { maxDecimals: 1 })} km².`,
    year: (year: number, value: number | null) => `${year}: ${count(value)}`,
    range: (low: number, high: number, years: number) => `Usual is from ${int(low)} to ${int(high)} a year: the ${int(years)} years before, give or take the ordinary ups and downs of years (95%).`,
    perKm2: (value: number | null, year: number) => (value === null ? `How many incidents were recorded here in ${year} is withheld.` : `In ${year} that was ${num(value, { decimals: 0 })} per km².`),
    noPopulation: 'How many people live in so small an area is not published, so there is no rate per person.',
    comparable: (places: number, low: number | null, high: number) => `In ${int(places)} comparable places (ground of the same kind, as many stops and crossings) the middle half has ${low === null ? 'at most' : `from ${num(low, { decimals: 0 })} to`} ${num(high, { decimals: 0 })} per km² a year.`,
    visitors: 'Many visitors: a market, a shopping centre or a station is here, so many who are counted do not live here.',
  },
  inspector: {
    precinct: (number: string) => `Precinct ${number}`,
    name: 'Inspector',
    phone: 'Phone',
    hours: 'Reception hours',
    address: 'Precinct police point',
    meeting: 'Next public report meeting',
    photo: (name: string) => `Photograph: ${name}`,
    call: 'If it is urgent, call 102.',
    notPublished: 'The precinct, the inspector’s name, phone and reception hours are not published.',
    notHere: 'No published precinct holds this place.',
    needsPoint: 'Name a place to see its precinct: a district has many.',
    fact: 'Every adult resident should know their precinct inspector (F9).',
    how: 'Whoever has the list can add it: a GeoJSON file with the borders, number, inspector, phone, hours and address.',
  },
  post: {
    near: ({ kind, name, metres, minutes, direction }: NearPost) =>
      `The nearest ${POST_KINDS[kind]}${name === null ? '' : ` (${name})`} is ${distance(metres)} away${direction ? ` to the ${fieldWords.directions[direction]}` : ''}, about ${int(minutes)} min on foot.`,
    hours: (hours: string) => `Hours: ${hours}.`,
    walk: 'The distance is a straight line; minutes are for 4.8 km an hour and a way 1.3 times as long.',
    notPublished: 'Where the posts stand is not published.',
    needsPoint: 'Name a place to see the nearest post.',
    facts: 'Since 2019, 37 new modular police posts stand in the city (F4).',
  },
  planned: {
    notPublished: 'What is planned nearby is not published.',
    none: 'No planned post is published within 1.5 km.',
    fact: '7 more modular posts were to open in 2021 (F5).',
  },
  visit: {
    first: 'This is your first visit on this device: next time you will read here what has changed.',
    other: 'This device remembers a visit about another district: next time you will read here what has changed in this one.',
    same: (then: WallParts) => `Nothing new since your visit on ${formatDate('en', then)}.`,
    newer: (then: WallParts, before: WallParts, now: WallParts) => `Since your visit on ${formatDate('en', then)} newer data have come: up to ${formatDate('en', now)}, then up to ${formatDate('en', before)}.`,
    counts: (before: number, now: number) => `The 12-month count was ${int(before)} then and is ${int(now)} now.`,
    forget: 'Forget my visits',
  },
  act: [
    'In danger, or when you see an offence, call 102.',
    'Say what happened, where (house or crossing) and when.',
    'Get to know your precinct inspector: come at reception hours or to the report meeting.',
  ],
  facts: {
    population: (district: NameInCases, people: number, atLeast: boolean) => `${atLeast ? 'More than' : 'About'} ${int(people)} people live in ${nameIn('en', district)} district (P10; undated, approximate).`,
    crime: 'Recorded crimes per 100,000 people in the whole city: 2,889 in 2019 and 1,457.9 in 2020 (F2).',
    confounding: 'In 2020 there was also quarantine, and recorded crime fell in the whole country (P3, P15, P16): the fall cannot be put down to one cause.',
    posts: 'In 2023 the city had 44 stationary posts (P5).',
    points: 'A precinct police point is planned for 3,000 people (P4).',
    sources: 'Sources: F – almaty.tv, spring 2021; P3, P16 – polisia.kz and vlast.kz, 2020–2021; P4 – krisha.kz, 2021; P5 – almaty.tv, 19 July 2023; P9 – bureau of statistics, through locman.kz, tengrinews.kz and khabar.kz; P10 – district pages of the akimat on gov.kz; P15 – newsroom.kz.',
  },
  data: {
    source: (title: string, source: string) => `${title}: ${source}.`,
    period: (from: WallParts, through: WallParts) => `Recorded incidents from ${formatDate('en', from)} to ${formatDate('en', through)}.`,
    small: 'Counts under 5 are not published, and where a sum would give one away more is withheld.',
    cells: 'A hexagon is a cell of the H3 grid; its years are whole calendar years.',
    none: 'This page holds no incidents: only published facts, each with its source.',
  },
  exampleMode: {
    show: 'Show an example',
    what: 'An example shows how the page answers once counts are published; its incidents are invented and say nothing about any real place.',
    on: 'Example: the incidents are invented and say nothing about any real place.',
    leave: 'Leave the example',
    failed: 'The example could not be loaded: check the connection and try again.',
  },
  share: {
    title: 'Keep and share',
    copy: 'Copy the link',
    copied: 'The link is copied: it names the district only.',
    copiedPoint: 'The link is copied: it holds the exact place.',
    withPoint: 'Put the exact place into the link',
    print: 'Print a card',
    install: 'Add to the home screen',
    failed: 'The link could not be copied: it is in the browser’s address bar.',
  },
  file: {
    add: 'Add a file (precincts, snapshot.json)',
    precincts: (kept: number) => `${int(kept)} precincts are kept on this device.`,
    snapshot: 'The counts of this file are kept on this device.',
    remove: 'Remove from this device',
    failed: (name: string, why: string) => `${name}: ${why}`,
    unknown: 'this is neither a GeoJSON of precincts nor a snapshot.json of this product.',
    damaged: (at: string) => `the file is damaged or of another make (${at}).`,
  },
  planner: 'For planners',
};

export type ResidentMessages = typeof resident;
