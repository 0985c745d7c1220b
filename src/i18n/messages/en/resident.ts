import { formatDate, type WallParts } from '../../dates';
import type { NameForms } from '../../../domain/area';
import { nameIn, quoted } from '../../names';
import { numbersOf } from '../../numbers';
import { fieldWords } from './fieldWords';

const { int, distance, signedPct } = numbersOf('en');
const VERDICTS = { usual: 'as usual', above: 'above usual', below: 'below usual' };

export type Verdict = keyof typeof VERDICTS;

export interface NearPost {
  readonly kind: 'stationary' | 'mobile' | 'planned';
  readonly name: string | null;
  readonly metres: number;
  readonly minutes: number;
  readonly direction: keyof typeof fieldWords.directions | null;
  /**
   * How exactly the place is known, where that matters beside the distance; minutes and direction are not said then.
   * null = exactly enough.
   */
  readonly withinM: number | null;
}

/** An earlier year by its name, and its count; lists of them go from the oldest on. */
export type EarlierYear = readonly [year: string, count: number];

/** How many a year earlier, and how sure that is. Structurally the domain's `Change`. */
export interface ChangeWords {
  readonly word: 'more' | 'fewer' | 'unclear';
  readonly now: number;
  readonly before: number;
  readonly ratio: number | null;
  readonly interval: readonly [low: number, high: number] | null;
  /** Lengths in days where they differ: the per cent is one of rates. */
  readonly days?: { readonly now: number; readonly before: number };
}

const POST_KINDS: Record<NearPost['kind'], string> = {
  stationary: 'stationary police post',
  mobile: 'mobile police point',
  planned: 'planned post',
};

const CHANGES: Record<ChangeWords['word'], string> = {
  more: 'More, by more than chance',
  fewer: 'Fewer, by more than chance',
  unclear: 'No clear change, chance alone makes such a difference',
};
const nearby = ({ kind, name, metres, minutes, direction, withinM }: NearPost): string =>
  `${POST_KINDS[kind]}${name === null ? '' : ` (${name})`}, ${withinM === null ? `${distance(metres)} away${direction ? ` to the ${fieldWords.directions[direction]}` : ''}, about ${int(minutes)} min on foot` : `about ${distance(metres)} away (your place is known to ${distance(withinM)})`}`;

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
  /** An operator's own words inside a sentence of ours. */
  quote: (text: string) => quoted('en', text),
  here: 'The chosen point',
  kinds: { district: 'district', precinct: 'precinct' },
  hours: fieldWords.hours,
  /** A post and the way to it, inside a sentence. */
  nearby,
  sections: {
    usual: 'Is it as usual here?',
  },
  where: (district: NameForms, place: string | null) =>
    place === null ? `${nameIn('en', district)} district` : `${place}, ${nameIn('en', district)} district`,
  city: 'Almaty',
  notPublished: 'not published',
  choose: 'Choose a place or a district above: the answer comes here.',
  /** The answer in four lines: what the page is opened for. */
  lines: {
    title: 'In short',
    labels: {
      usual: 'As usual?',
      inspector: 'Precinct inspector',
      post: 'Nearest open post',
      change: 'Better or worse than a year earlier?',
    },
    /** `hidesHalf`: half as many would be as usual too. */
    usual: (verdict: Verdict, district: NameForms, end: WallParts, isPast: boolean, hidesHalf: boolean) =>
      `In the 12 months to ${formatDate('en', end)}, recorded incidents of eight kinds in ${nameIn('en', district)} district ${isPast ? 'were' : 'are'} ${VERDICTS[verdict]}${isPast ? ' for that time' : ''}${hidesHalf && verdict === 'usual' ? ' (half as many would be too)' : ''}.`,
    /** Counts of the years before; the limits between which it would be as usual are too wide to tell. */
    tooWide: (district: NameForms, end: WallParts, low: number, high: number, past: readonly EarlierYear[]) =>
      `Whether recorded incidents of eight kinds in ${nameIn('en', district)} district were as usual in the 12 months to ${formatDate('en', end)} cannot be said: by the years before (${past.map(([year, value]) => `${year}: ${int(value)}`).join('; ')}), anything from ${int(low)} to ${int(high)} would be.`,
    /** Beside every answer made of counts that speak of the past. */
    old: (end: WallParts) => `Old data: to ${formatDate('en', end)}`,
    /** Beside what is said of posts and precincts by an old file. */
    published: (day: WallParts) => `As published on ${formatDate('en', day)}`,
    ahead: (day: WallParts) => `Dated in the future: ${formatDate('en', day)}`,
    aheadNote: (day: WallParts) =>
      `These data carry a date that has not come yet, ${formatDate('en', day)}: this device’s clock or the file is wrong.`,
    past: (end: WallParts, days: number) =>
      `The counts published here end on ${formatDate('en', end)}, ${int(days)} days ago: they speak of that time, not of today.`,
    /** Why it is not said whether a count is as usual. */
    /** Whose count it is of which nothing is said. */
    wheres: { district: 'in the district', around: 'around this place' },
    unjudged: {
      'no-period': (where: string) => `Too few counts are published to say whether it was as usual ${where}.`,
      'one-period': (where: string) => `One earlier year is too few to say whether it was as usual ${where}.`,
      'no-data': (where: string) =>
        `Whether it was as usual ${where} cannot be said: for some of the days t${where} are no data.`,
      'still-arriving': (where: string) =>
        `Whether it was as usual ${where} cannot be said: not all records had arrived.`,
      'not-recorded-before': (where: string) =>
        `Whether it was as usual ${where} cannot be said: some kinds of incidents were not recorded in earlier years.`,
      withheld: (where: string) =>
        `Whether it was as usual ${where} cannot be said: a count needed for it is withheld.`,
    },
    noData: 'How many incidents are recorded in the district is not published.',
    unread: 'What is published here could not be read: check the connection, then reload the page.',
    inspector: (number: string, name: string | null, phone: string | null, hours: string | null) =>
      `Precinct ${number}; inspector: ${name ?? 'name not published'}; phone: ${phone ?? 'not published'}; reception hours: ${hours ?? 'not published'}.`,
    /** Of an old file nobody knows what is open now: only what was at this hour of the clock then. */
    openPost: (near: NearPost, clock: string, hours: string, isPast: boolean) =>
      `${isPast ? `Was open at this hour then (${clock})` : `Open now (${clock})`}: ${nearby(near)}; hours: ${hours}.`,
    noneOpen: (clock: string, isPast: boolean) =>
      isPast
        ? `No post was known to be open at this hour then (${clock}).`
        : `No post is known to be open now (${clock}).`,
    closedPost: (near: NearPost, opens: number, isNearer: boolean, isPast: boolean) =>
      `${isNearer ? 'Nearer, but closed' : `The nearest ${isPast ? 'was' : 'is'} closed`} ${isPast ? 'at this hour then (opened' : 'now (opens'} at ${String(opens).padStart(2, '0')}:00): ${nearby(near)}.`,
    unknownPost: (near: NearPost, isNearer: boolean) =>
      `${isNearer ? 'Nearer, but' : 'The nearest:'} its hours are not published: ${nearby(near)}.`,
    change: ({ word, now, before, ratio, interval, days }: ChangeWords, district: NameForms, end: WallParts) =>
      `${CHANGES[word]}: in the 12 months to ${formatDate('en', end)}, ${int(now)} ${now === 1 ? 'incident' : 'incidents'} of eight kinds ${now === 1 ? 'was' : 'were'} recorded in ${nameIn('en', district)} district, in the same months a year earlier ${int(before)}${ratio === null || !interval ? '; too few for a percentage' : ` (${signedPct(ratio)}${days ? ', reckoned by the day' : ''}; with chance, from ${signedPct(interval[0])} to ${signedPct(interval[1])}, 95%)`}.`,
    unchanged: {
      none: 'Whether there are more or fewer than a year earlier is not published.',
      short: 'The published counts do not reach back far enough to compare with a year earlier.',
      withheld:
        'Whether there were more or fewer than a year earlier cannot be said: a count needed for it is withheld.',
      'no-data':
        'Whether there were more or fewer than a year earlier cannot be said: for some of the days there are no data.',
      'not-recorded-before':
        'Whether there were more or fewer than a year earlier cannot be said: some kinds of incidents were not recorded then.',
      rounded:
        'Whether there were more or fewer than a year earlier cannot be said: the counts are rounded, and too small for that.',
    },
    rest: 'The rest of the answer is loading …',
    restFailed: 'The rest of the answer could not be loaded: check the connection, then reload the page.',
  },
  inspector: {
    precinct: (number: string) => `Precinct ${number}`,
    call: 'If it is urgent, call 102.',
    notPublished: 'The precinct, the inspector’s name, phone and reception hours are not published.',
    notHere: 'No published precinct holds this place.',
    needsPoint: 'Name a place to see its precinct.',
  },
  post: {
    notPublished: 'Where the posts stand is not published.',
    needsPoint: 'Name a place to see the nearest post.',
  },
  exampleMode: {
    on: 'Example: the incidents are invented and say nothing about any real place.',
    leave: 'Leave the example',
    failed: 'The example could not be loaded: check the connection and try again.',
  },
};

export type ResidentMessages = typeof resident;
