import { formatDate, formatMonth, monthName, type WallParts } from '../../dates';
import { weekdayName } from '../../weekdays';
import type { NameForms } from '../../../domain/area';
import type { Indicator } from '../../../domain/indicator';
import { nameIn } from '../../names';
import { numbersOf } from '../../numbers';
import type { ChangeWords, EarlierYear, Verdict } from './resident';
import { fieldWords } from './fieldWords';
import { notStated } from './notStated';

const { int, num, pct, signedPct } = numbersOf('en');
/** A withheld count need not be small: some are withheld only to protect another. */
const count = (value: number | null): string => (value === null ? 'withheld' : int(value));
/** With its limits as exact as itself. */
const rate = (value: number, of = value): string => num(value, { decimals: of >= 3 ? 1 : 2 });
/** A rate with the limits of its count's chance. */
const limited = ({ rate: { per1000, low, high } }: RateWords, by = ''): string =>
  `${rate(per1000)} (${by}${rate(low, per1000)} to ${rate(high, per1000)})`;
/** A reckoned number of people, to hundreds. */
const about = (people: number): string => int(Math.round(people / 100) * 100);
const month = (text: string): string => formatMonth('en', Number(text.slice(0, 4)), Number(text.slice(5, 7)));
const VERDICTS = { usual: 'as usual', above: 'above usual', below: 'below usual' };
/** How many incidents, and of what kinds they are, with the verb. */
const ofKinds = (value: number): string =>
  `${int(value)} ${value === 1 ? 'incident of eight kinds was' : 'incidents of eight kinds were'}`;
const WORDS: Record<ChangeWords['word'], string> = { more: 'more', fewer: 'fewer', unclear: 'no clear change' };

/** A published figure with its year and the number of its fact. */
type Figure = Pick<Indicator, 'fact' | 'year' | 'value'>;

/** A yearly rate and the count it is of. Structurally the analysis's `CountOfHeads`. */
export interface RateWords {
  readonly count: number;
  readonly rate: { readonly per1000: number; readonly low: number; readonly high: number };
}

/** Incidents of other kinds than those published. Structurally the analysis's `OtherKinds`. */
export interface OtherKindsWords {
  readonly year: number;
  readonly count: number | null;
  readonly share: number | null;
}

/** What stands beneath the four lines; loaded after them. Every function gives one whole sentence, as in `resident`. */
export const residentMore = {
  sections: {
    inspector: 'My precinct inspector',
    post: 'The nearest post',
    planned: 'What is planned nearby',
    visit: 'Since your last visit',
    act: 'What one can do',
    facts: 'What is published',
    data: 'About the data',
  },
  exampleMode: {
    show: 'Show an example',
    what: 'An example shows how the page answers once counts are published; its incidents are invented and say nothing about any real place.',
  },
  categories: fieldWords.categories,
  usual: {
    title: 'Is it as usual in the district?',
    titleThen: 'Was it as usual in the district?',
    now: (value: number, district: NameForms, end: WallParts) =>
      `In ${nameIn('en', district)} district, ${ofKinds(value)} recorded in the 12 months to ${formatDate('en', end)}.`,
    /** Why the limits cannot tell. Of a district and of a cell. */
    tooWide: (low: number, high: number, past: readonly EarlierYear[]) =>
      `Whether that was as usual cannot be said: by the ${int(past.length)} years before (${past.map(([year, value]) => `${year}: ${int(value)}`).join('; ')}), anything from ${int(low)} to ${int(high)} would be. They are too few, too small or too different to tell even twice as many from the ordinary.`,
    range: (low: number, high: number, past: readonly EarlierYear[]) =>
      `As usual in the district would be from ${int(low)} to ${int(high)}: reckoned from the ${int(past.length)} years before (${past.map(([year, value]) => `${year}: ${int(value)}`).join('; ')}), with room for the ordinary ups and downs of years (95%).`,
    before: (value: number) =>
      `In the 12 months before that there ${value === 1 ? 'was' : 'were'} ${int(value)} in the district.`,
    year: (value: number, district: NameForms, year: number) =>
      `In ${nameIn('en', district)} district, ${ofKinds(value)} recorded in ${year}.`,
    rate: (district: RateWords, city: RateWords | null) =>
      `That was ${limited(district, 'chance: ')} a year per 1,000 residents of the district${city ? `, and in the whole city ${limited(city)}: ${int(city.count)} ${city.count === 1 ? 'incident' : 'incidents'}` : ''}.`,
    /** Whom the rate is of, on a day in the middle of its twelve months. */
    heads: (district: number, city: number | null, on: WallParts, isExtrapolated: boolean) =>
      `That is reckoned with about ${about(district)} residents of the district${city === null ? '' : ` and ${about(city)} of the city`} on ${formatDate('en', on)}, the middle of these 12 months: an estimate from the published figures of the city (P9) and the undated ones of its districts (P10)${isExtrapolated ? '; the day lies outside the years they cover, so it is a rougher one' : ''}.`,
    holed: 'For some of these days there are no data: the count is too small, and there is no rate.',
    stillArriving: (day: WallParts) =>
      `Not all records of the days after ${formatDate('en', day)} had arrived: their month is not counted.`,
    caution: 'Only recorded incidents are counted, and where many people pass there are more of them.',
    yearsDiffer:
      'More and fewer are held against chance alone; years differ by more than chance, and as usual takes that into account.',
    noDataHow: 'The operator of this page can publish counts by district and by cell, without single incidents.',
    trend: (
      district: NameForms,
      from: string,
      to: string,
      low: number,
      high: number,
      withheld: number,
      missing: number,
    ) =>
      `In ${nameIn('en', district)} district by month, from ${month(from)} to ${month(to)}, between ${int(low)} and ${int(high)} a month${withheld === 0 ? '' : ` (months withheld: ${int(withheld)})`}${missing === 0 ? '' : ` (months with days without data: ${int(missing)})`}.`,
  },
  /** Tables of counts: by month, kind, hour and day of the week. */
  tables: {
    months: (district: NameForms) => `${nameIn('en', district)} district: recorded incidents by month`,
    monthName: (number: number) => monthName('en', number),
    withheld: 'withheld',
    noData: 'no data',
    /** By what a table counts. */
    by: {
      months: 'by month',
      kinds: 'by kind',
      'city-kinds': 'by kind',
      bands: 'by time of day',
      weekdays: 'by day of the week',
    },
    /** In place of the tables, by those of the district and of the city, in which no count is published. */
    empty: (district: NameForms, own: readonly string[], city: readonly string[]) =>
      `Of the newest years, not one count is published: ${[...(own.length > 0 ? [`for ${nameIn('en', district)} district, ${own.join(', ')}`] : []), ...(city.length > 0 ? [`for the whole city, ${city.join(', ')}`] : [])].join('; ')}.`,
    withheldHow: 'Where it says withheld, no bar is drawn: the count need not be small.',
    missingHow: 'Where it says no data, no bar is drawn: there are days without data.',
    kinds: (district: NameForms, now: number, before: number | null) =>
      `${nameIn('en', district)} district by kind, ${now}${before === null ? '' : ` against ${before}`}`,
    kind: 'Kind',
    change: 'Change',
    count,
    changed: ({ word, ratio }: ChangeWords) =>
      ratio === null ? WORDS[word] : `${signedPct(ratio, { decimals: 0 })}, ${WORDS[word]}`,
    notCompared: {
      withheld: 'not compared: withheld',
      'no-data': 'not compared: days without data',
      'not-recorded-before': 'not compared: not recorded before',
      rounded: 'not compared: rounded',
    },
    kindsCaution:
      'Where several kinds are compared, about one comparison in twenty is called a change by chance alone.',
    cityKinds: (end: WallParts) =>
      `The whole city by kind, the 12 months to ${formatDate('en', end)} against the 12 before`,
    cityKindsOfYear: (year: number) => `The whole city by kind, ${year} against ${year - 1}`,
    /** Twelve months that end with this one. */
    until: (to: string) => `12 months to ${month(to)}`,
    bands: (district: NameForms, year: number) => `${nameIn('en', district)} district by time of day, ${year}`,
    cityBands: (year: number) => `The whole city by time of day, ${year}`,
    band: (band: number) => `${String(band * 3).padStart(2, '0')}–${String(band * 3 + 3).padStart(2, '0')}`,
    weekdays: (district: NameForms, year: number) => `${nameIn('en', district)} district by day of the week, ${year}`,
    cityWeekdays: (year: number) => `The whole city by day of the week, ${year}`,
    weekday: (number: number) => weekdayName('en', number),
    timesHow: 'Only incidents whose hours are known; the clock is Almaty’s.',
    unknownTime: (value: number) =>
      `In the whole city, ${int(value)} ${value === 1 ? 'incident is' : 'incidents are'} left out: no time is recorded, or one entered for want of it, or a span that reaches into other hours.`,
    unknownTimeWithheld: 'How many incidents are left out because their hours are not known, if any, is not published.',
  },
  cell: {
    title: 'Close by',
    verdict: (verdict: Verdict, areaKm2: number, year: number, hidesHalf: boolean) =>
      `In ${year}, recorded incidents around this place (a hexagon of ${num(areaKm2, { maxDecimals: 1 })} km²) were ${VERDICTS[verdict]}${hidesHalf && verdict === 'usual' ? ' (half as many would be too)' : ''}.`,
    area: (areaKm2: number) => `Around this place: a hexagon of ${num(areaKm2, { maxDecimals: 1 })} km².`,
    years: (years: readonly { readonly year: number; readonly count: number | null }[]) =>
      `Recorded around this place: ${years.map(({ year, count: value }) => `in ${year}, ${count(value)}`).join('; ')}.`,
    range: (low: number, high: number, years: number) =>
      `As usual around this place would be from ${int(low)} to ${int(high)} a year: reckoned from the ${int(years)} years before, with room for the ordinary ups and downs of years (95%).`,
    perKm2: (value: number | null, year: number) =>
      value === null
        ? `How many incidents were recorded around this place in ${year} is withheld.`
        : `Around this place, that was ${num(value, { decimals: 0 })} per km² in ${year}.`,
    noPopulation: 'How many people live in so small an area is not published, so there is no rate per person.',
    comparable: (places: number, low: number | null, high: number) =>
      `In ${int(places)} comparable places (ground of the same kind, as many stops and crossings) the middle half had ${low === null ? 'at most' : `from ${num(low, { decimals: 0 })} to`} ${num(high, { decimals: 0 })} per km² a year.`,
    visitors:
      'Many visitors: a market, a shopping centre or a station is here, so many who are counted do not live here.',
  },
  inspector: {
    name: 'Inspector',
    phone: 'Phone',
    hours: 'Reception hours',
    address: 'Precinct police point',
    photo: (name: string) => `Photograph: ${name}`,
    fact: 'Every adult resident should know their precinct inspector (F9).',
    how: 'Whoever has the list can add it: a GeoJSON file with the borders, number, inspector, phone, hours and address.',
  },
  post: {
    near: (what: string) => `The nearest ${what}.`,
    hours: (hours: string) => `Hours: ${hours}.`,
    /** On the printed card, in place of which is open now. */
    onPaper: 'Posts nearby',
    withHours: (what: string, hours: string) => `${what}; hours: ${hours}.`,
    walk: 'The distance is a straight line; minutes are for 4.8 km an hour and a way 1.3 times as long.',
    facts: ({ year, value, fact }: Figure) =>
      `Since ${year}, ${int(value)} new modular police ${value === 1 ? 'post stands' : 'posts stand'} in the city (${fact}).`,
  },
  planned: {
    notPublished: 'What is planned nearby is not published.',
    none: 'No planned post is published within 1.5 km.',
    fact: ({ year, value, fact }: Figure) =>
      `${int(value)} more modular ${value === 1 ? 'post was' : 'posts were'} to open in ${year} (${fact}).`,
  },
  visit: {
    forget: 'Forget my visits',
    first: 'This is your first visit on this device: next time you will read here what has changed.',
    other:
      'This device remembers a visit about another district: next time you will read here what has changed in this one.',
    same: (then: WallParts) => `Nothing new since your visit on ${formatDate('en', then)}.`,
    newer: (then: WallParts, before: WallParts, now: WallParts) =>
      `Since your visit on ${formatDate('en', then)} newer data have come: up to ${formatDate('en', now)}, then up to ${formatDate('en', before)}.`,
    /** Other data, which do not reach further. */
    replaced: (then: WallParts, before: WallParts, now: WallParts) =>
      `Since your visit on ${formatDate('en', then)} the data have been replaced: now up to ${formatDate('en', now)}, then up to ${formatDate('en', before)}.`,
    gone: (then: WallParts, before: WallParts) =>
      `At your visit on ${formatDate('en', then)} there were data up to ${formatDate('en', before)}; now none could be read.`,
    counts: (before: number | null, now: number | null) =>
      `The district’s 12-month count was ${before === null ? 'not published' : int(before)} then and is ${now === null ? 'not published' : int(now)} now.`,
  },
  act: [
    'In danger, or when you see an offence, call 102.',
    'Say what happened, where (house or crossing) and when.',
    'Get to know your precinct inspector: come at reception hours or to the report meeting.',
  ],
  facts: {
    population: (district: NameForms, people: number, atLeast: boolean) =>
      `${atLeast ? 'More than' : 'About'} ${int(people)} people live in ${nameIn('en', district)} district (P10; undated, approximate).`,
    /** Of one source. */
    crime: (figures: readonly Figure[]) =>
      `Recorded crimes per 100,000 people in the whole city: ${figures.map(({ year, value }) => `${num(value)} in ${year}`).join(' and ')} (${figures[0]?.fact}).`,
    confounding: (year: number, facts: string) =>
      `In ${year} there was also quarantine, and recorded crime fell in the whole country (${facts}): the fall cannot be put down to one cause.`,
    posts: ({ year, value, fact }: Figure) =>
      `In ${year} the city had ${int(value)} stationary ${value === 1 ? 'post' : 'posts'} (${fact}).`,
    points: ({ value, fact }: Figure) => `A precinct police point is planned for ${int(value)} people (${fact}).`,
    sourcesTitle: 'Sources',
    /** What each mark in a sentence stands for; the publisher's page is linked beside it. */
    sources: {
      F: 'the mayor’s address on public safety, in Kazakh, spring 2021',
      P3: 'the police on why recorded crime fell, early 2021',
      P4: 'precinct police points, 2021',
      P5: 'patrol routes and posts, 19 July 2023',
      P9: 'population of the city, by the bureau of statistics',
      P10: 'population by district, pages of the akimat, undated',
      P15: 'offences in Kazakhstan, 2019–2022',
      P16: 'crime in the quarantine of spring 2020',
    },
    site: (publisher: string) => `${publisher} (the publisher’s site)`,
  },
  data: {
    notStated,
    /** `title` and `source` are the publisher's own words. */
    source: (title: string, source: string) => `Published: ${title}; source: ${source}.`,
    period: (from: WallParts, through: WallParts) =>
      `Recorded incidents from ${formatDate('en', from)} to ${formatDate('en', through)}.`,
    small: (least: number) =>
      `Counts under ${int(least)} are not published, and where a sum would give one away more is withheld.`,
    /** What is in no count of a district, in the last whole year; null = no whole year is published. */
    otherKinds: (other: OtherKindsWords | null) => {
      const left =
        'Counts here are of eight kinds. Incidents of another kind or of none given, and harm in dwellings, are in none of them';
      if (other === null) return `${left}; how many there are is not published.`;
      const { year, count: value, share } = other;
      return value === null
        ? `${left}; how many there were in ${year} is withheld.`
        : `${left}: in ${year} the whole city had ${int(value)}${share === null ? '' : `, ${pct(share, { significant: 2 })} of all recorded`}.`;
    },
    rounded: (base: number) => `Counts are rounded to multiples of ${int(base)}, up or down.`,
    rhythm: (days: number) => `Newer counts are promised within ${int(days)} days of the last one.`,
    cells: 'A hexagon is a cell of the H3 grid; its years are whole calendar years.',
    none: 'This page holds no incidents: only published facts, each with its source.',
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
    large: (limitMb: number) => `the file is larger than ${int(limitMb)} MB: it is no file of precincts nor of counts.`,
    unknown: 'this is neither a GeoJSON of precincts nor a snapshot.json of this product.',
    damaged: (at: string) => `the file is damaged or of another make (${at}).`,
  },
  planner: 'For planners',
  meeting: {
    next: (day: WallParts) => `Next public report meeting: ${formatDate('en', day)}`,
    past: (day: WallParts) =>
      `The last public report meeting published was on ${formatDate('en', day)}; a later one is not published`,
    none: 'Public report meeting: not published',
    asPublished: 'Public report meeting, as published',
  },
  printed: (day: WallParts) => `Printed on ${formatDate('en', day)}.`,
};

export type ResidentMore = typeof residentMore;
