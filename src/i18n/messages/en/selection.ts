import { weekdayName } from '../../weekdays';
import { quoted } from '../../names';
import { numbersOf } from '../../numbers';
import {
  clock,
  fewOf,
  isRun,
  withLast,
  type CategoryId,
  type ConditionId,
  type FilterWords,
  type Fullness,
  type PlaceKindId,
} from '../../selection';
import { stepSentencesOf } from '../../stepSentence';
import { domain } from './domain';

const { int, metres } = numbersOf('en');

const NOUNS: Record<CategoryId, string> = {
  theft: 'thefts',
  'petty-theft': 'petty thefts',
  fraud: 'frauds',
  robbery: 'robberies',
  'violent-robbery': 'armed or violent robberies',
  hooliganism: 'cases of hooliganism',
  harm: 'cases of intentional harm to health',
  vehicle: 'unlawful takings of a vehicle',
  other: 'other offences',
};
const AT: Record<PlaceKindId, string> = {
  street: 'in the street',
  transport: 'at a stop or station',
  market: 'at a market',
  mall: 'in a mall',
  park: 'in a park',
  yard: 'in a yard',
  dwelling: 'in a dwelling',
  other: 'in another kind of place',
};

function kinds(categories: readonly CategoryId[], fullness: Fullness): string {
  if (categories.length === 0) return 'no category';
  const { shown, more } = fewOf(categories, fullness);
  const names = shown.map((id) => NOUNS[id]);
  return withLast(more > 0 ? [...names, `${int(more)} more categories`] : names, 'and');
}

function areas(names: NonNullable<FilterWords['districts']>, fullness: Fullness): string {
  if (names.length === 0) return 'in no district';
  const { shown, more } = fewOf(names, fullness);
  const bare = shown.map(({ en }) => en.replace(/ district$/i, ''));
  return more > 0
    ? `in ${withLast([...bare, `${int(more)} more`], 'and')} districts`
    : `in ${withLast(bare, 'and')} ${bare.length === 1 ? 'district' : 'districts'}`;
}

function days(weekdays: readonly number[]): string {
  if (weekdays.length === 0) return 'on no day of the week';
  if (weekdays.length === 7) return 'with a known date';
  if (isRun(weekdays))
    return `${weekdayName('en', weekdays[0])} to ${weekdayName('en', weekdays[weekdays.length - 1])}`;
  return `on ${withLast(
    weekdays.map((day) => `${weekdayName('en', day)}s`),
    'and',
  )}`;
}

function ground(of: NonNullable<FilterWords['within']>): string {
  if (of.kind === 'cell') return `in one cell of ${metres(of.sizeM)}`;
  return of.kind === 'strip' ? `within ${metres(of.radiusM)} of a line on the map` : 'inside a shape drawn on the map';
}

/** Everything but the category, in the order of a sentence. */
function tail(w: FilterWords, fullness: Fullness): readonly string[] {
  const places = w.places && fewOf(w.places, fullness);
  return [
    places &&
      (withLast(
        [...places.shown.map((id) => AT[id]), ...(places.more > 0 ? [`${int(places.more)} more kinds of place`] : [])],
        'or',
      ) ||
        'in no kind of place'),
    w.districts && areas(w.districts, fullness),
    w.near && `within ${metres(w.near.radiusM)} of the chosen place`,
    w.within && ground(w.within),
    w.studied ? 'inside the studied shape' : null,
    w.inPublic === null ? null : w.inPublic ? 'in public places' : 'not in public places',
    w.street === null ? null : w.street ? 'street crime only' : 'without street crime',
    w.severities &&
      `severity: ${
        withLast(
          w.severities.map((id) => domain.severities[id]),
          'or',
        ) || 'none'
      }`,
    w.hours &&
      (w.hours.from === w.hours.to ? 'with a known time of day' : `${clock(w.hours.from)}–${clock(w.hours.to)}`),
    w.weekdays && days(w.weekdays),
    w.excluded > 0 ? `without ${int(w.excluded)} excluded ${w.excluded === 1 ? 'coordinate' : 'coordinates'}` : null,
  ].filter((part) => part !== null);
}

const starts = (part: string): boolean => /^(in|inside|at|on|with|within|without|not) /.test(part);
const joinedTail = (head: string, parts: readonly string[]): string =>
  parts.reduce((text, part, i) => (text === '' ? part : `${text}${i === 0 && starts(part) ? ' ' : ', '}${part}`), head);

const NAMES: Record<ConditionId, string> = {
  period: 'Period',
  category: 'Category',
  place: 'Kind of place',
  severity: 'Severity',
  public: 'In a public place',
  street: 'Street crime',
  district: 'District',
  near: 'Near a place',
  within: 'Inside a drawn shape',
  weekdays: 'Day of the week',
  hours: 'Hours',
  excluded: 'Excluded coordinates',
  studied: 'Inside the study area',
  outdoors: 'Only in the street and in public places',
  noFraud: 'Without fraud',
  noDwelling: 'Without dwellings',
  noOther: 'Without “other” articles, sensitive ones among them',
  bySeverity: 'Weighted by severity',
  byCategory: 'Own weights by category',
  byAge: 'Older incidents count less',
  located: 'With coordinates',
};
/** What a file would have to say for the condition. */
const SAYS: Record<ConditionId, string> = {
  period: 'when it was',
  category: 'the category',
  place: 'the kind of place',
  severity: 'the severity',
  public: 'what was in a public place',
  street: 'what was street crime',
  district: 'the district',
  near: 'where it was',
  within: 'where it was',
  weekdays: 'the date',
  hours: 'the time of day',
  excluded: 'where it was',
  studied: 'where it was',
  outdoors: 'what was in the street or in public',
  noFraud: 'the category',
  noDwelling: 'what was in dwellings',
  noOther: 'the category',
  bySeverity: 'the severity',
  byCategory: 'the category',
  byAge: 'when it was',
  located: 'where it was',
};

const incidents = (count: number): string => `${int(count)} ${count === 1 ? 'incident' : 'incidents'}`;

/** What is in force and what it did: every sentence about a selection is made here. */
export const selection = {
  /**
   * The filter beside the period, for the head of a sentence: "thefts and robberies in Almaly district, 18:00–06:00";
   * '' without one.
   */
  inForce: (w: FilterWords, fullness: Fullness = 'short') =>
    joinedTail(w.categories ? kinds(w.categories, fullness) : '', tail(w, fullness)),
  /** The same where a share of it is said: "of thefts in Almaly district". */
  ofThem: (w: FilterWords, fullness: Fullness = 'short') =>
    `of ${joinedTail(w.categories ? kinds(w.categories, fullness) : 'incidents', tail(w, fullness))}`,
  /** After a sentence that has named it all: the kinds alone, or "these". */
  ofThese: (w: FilterWords) => {
    if (tail(w, 'short').length > 0) return 'of these incidents';
    return `of ${w.categories ? kinds(w.categories, 'short') : 'incidents'}`;
  },
  ...stepSentencesOf({
    names: NAMES,
    fileSilent: (condition) => `This file does not say ${SAYS[condition]}`,
    silent: {
      byAge: 'no incident ages',
      alike: 'every incident counts the same',
      notApplied: (rows) => `this was not applied, all ${int(rows)} stay`,
      noAnswer: (rows) => `0 of ${int(rows)} can be answered`,
      notStated: (rows) => `all ${int(rows)} count as not stated`,
    },
    notApplied: (rows) => `not applied, all ${int(rows)} stay`,
    leftOut: (out, of) => `${int(out)} of ${int(of)} left out`,
    notRecorded: (rows) => `${int(rows)} of them because it is not recorded`,
    left: (rows) => `${int(rows)} ${rows === 1 ? 'stays' : 'stay'}`,
    weighNothing: (out, of) => `${int(out)} of ${int(of)} weigh 0 and are left out`,
    weighWhole: (rows, of, condition) =>
      `for ${int(rows)} of ${int(of)} it is not recorded, and they count ${condition === 'byAge' ? 'whole' : '1'}`,
    partly: (unknown, of, condition) =>
      `For ${int(unknown)} of ${int(of)} ${SAYS[condition].startsWith('the ') ? `${SAYS[condition]} is not recorded` : `it is not recorded ${SAYS[condition]}`}; they are left out.`,
    half: (days) => `counting half after ${int(days)} days`,
  }),
  /** A file that the link or the scenario names and this device does not hold. */
  missingFile: {
    incidents: (file: string) =>
      `This view was made with the file ${quoted('en', file)}, which is not on this device. Without it there is nothing to show.`,
    areas: (file: string) =>
      `This view counts by the areas of ${quoted('en', file)}, which is not on this device. Figures by area are not shown without it.`,
    forbidden: (file: string) =>
      `No post may stand in the areas of ${quoted('en', file)}, which is not on this device. No plan is made without it.`,
    candidates: (file: string) =>
      `New posts are chosen among the points of ${quoted('en', file)}, which is not on this device. No plan is made without it.`,
    chosen: (file: string) =>
      `What was chosen on the map stands in ${quoted('en', file)}, which is not on this device. Its figures are not shown without it.`,
    size: (size: string | null, rows: number) =>
      size === null
        ? `${int(rows)} rows were read from it.`
        : `The file has ${size}; ${int(rows)} rows were read from it.`,
    another: (got: string, wanted: string) =>
      `${quoted('en', got)} is another file than ${quoted('en', wanted)}, with which the view was made: their contents differ. The view’s filters were not applied to it.`,
    instead: (title: string) => `Show ${quoted('en', title)} without this view’s filters`,
    without: {
      areas: 'Count by district',
      forbidden: 'Plan without these areas',
      candidates: 'Choose among a grid',
      chosen: 'Read what is around the point',
    },
  },
  title: 'What was counted, and what was left out',
  start: (rows: number) => `${incidents(rows)} in the file.`,
  drop: (condition: ConditionId) => `Drop the condition “${NAMES[condition].toLowerCase()}”`,
};
