import { numbersOf } from '../../numbers';
import { plural } from '../../plural';

const { int, num, pct, metres } = numbersOf('en');
const WEEKDAYS = ['Mondays', 'Tuesdays', 'Wednesdays', 'Thursdays', 'Fridays', 'Saturdays', 'Sundays'];

/** The wall: scenes that are not played, and why. */
export const wallMore = {
  nothing: 'None of the scenes on the list has anything to show: nothing they need is published. Press E for the list.',
  notShown: (why: string) => `not shown: ${why}`,
  skipped: {
    'no-days': 'too few days are published',
    'withheld-days': 'all counts of the last days and months are withheld',
    'no-recent': 'the last days by kind are not published',
    'no-times': 'hours and weekdays are not published',
    'no-cells': 'no cells are published',
    'no-year': 'none of these years is published',
    'no-district': 'there is no such district',
    'no-counts': 'nothing is published of the district',
    'withheld-counts': 'no month and no year of the district is published',
    'no-posts': 'no posts are published',
    'no-indicators': 'there are no published figures',
    'no-plan': 'no scenario was chosen',
    'no-words': 'it has no words',
  },
  legend: {
    /** The lowest class of cells: it begins above nothing. */
    upTo: (bound: number) => `up to ${num(bound, { significant: 3 })}`,
    unpublished: (least: number) => `fewer than ${int(least)} incidents, or not published`,
    posts: { stationary: 'standing post', planned: 'planned post', mobile: 'mobile point' },
    cover: (radiusM: number) => `ground within ${metres(radiusM)} of a post`,
    site: 'new post of the plan',
    reach: (radiusM: number) => `what it reaches: ${metres(radiusM)}`,
  },
  /** Of data that are older than promised. */
  pastSpans: { 1: 'Last day of the data', 7: 'Last 7 days of the data', 30: 'Last 30 days of the data' },
  past: {
    ahead: (date: string) => `Dated in the future, ${date}: this device’s clock or the file is wrong`,
    mark: (date: string) => `Old data: they end on ${date}`,
    published: (date: string) => `Old data: published on ${date}`,
    month: (month: string) => `Last month of the data: ${month}`,
    yearSoFar: (period: string) => `From the start of that year: ${period}`,
    standing: (date: string) => `As of ${date}:`,
  },
  day: {
    /** `weekday` 1 = Monday. */
    before: (weekday: number, mean: number) =>
      `mean of the eight ${WEEKDAYS[(weekday + 6) % 7]} before: ${num(mean, { maxDecimals: 1 })}`,
    words: { more: 'above those days', fewer: 'below those days', unclear: 'no clear difference' },
    tooShort: 'not compared: fewer than eight weeks of days are published',
  },
  editorAge: 'Days after which data count as old',
  editorAgeHint: {
    usual: (days: number) => `Empty: ${int(days)}, since the data do not say.`,
    promised: (days: number) => `Empty: ${int(days)}, as the data say.`,
  },
  health: {
    complete: (date: string) => `complete through ${date}`,
    rounded: (base: number) => `counts rounded to multiples of ${int(base)}`,
    silent: (names: string) => `days without data in the last months of the data: ${names}`,
    city: 'the whole city',
  },
  categories: {
    title: 'Kinds of incidents',
    endsOn: (date: string) => `days that end on ${date}, beside the same days a year earlier`,
    /** Each with its dates. */
    windows: (days: number, dates: string) => `${int(days)} days: ${dates}`,
    beforeWithheld: 'earlier\u00a0withheld',
    dot: (least: number) =>
      `A dot or “withheld”: not published, being under ${int(least)} or telling of such a number.`,
    before: (count: string) => `was\u00a0${count}`,
    /** In place of the last rows of the table, where they have no room. */
    rest: (count: number) =>
      `and ${int(count)} more ${plural('en', count, { one: 'kind', other: 'kinds' })}, not shown: too large a text for this screen`,
    marks: { more: 'more', fewer: 'fewer' },
    reading: '▲ more, ▼ fewer, in heavy figures: only where chance hardly explains the difference.',
  },
  /** Title of the overview where nothing is compared with a year earlier. */
  cityMonths: 'The city: the last months of the data',
  /**
   * What the city's counts leave out, beside that they are of eight kinds; null = no whole year is published, or its
   * count is withheld.
   */
  otherKinds: (share: number | null, year: number) =>
    `without other kinds (${share === null ? 'number not published' : `${pct(share, { significant: 2 })} in ${year}`})`,
  monthsForDays: 'Counts of the last days are not published: shown are whole months.',
  yearsForMonths: 'Months are withheld: shown is the newest whole year that is published.',
  /** Of districts that a scene of each in turn passes over. */
  districtsNotShown: (names: string, why: string) => `Not shown: ${names} (${why}).`,
  cityDays: 'The city: the last days of the data',
  /** Where a figure is held against another time than a year earlier. */
  cityEarlier: 'The city against earlier times',
  times: {
    rest: (count: number) =>
      `and ${int(count)} more ${plural('en', count, { one: 'day', other: 'days' })} of the week, not shown: too large a text for this screen`,
    /** Of the ground of a count that is withheld. */
    hatched: (least: number) =>
      `Hatched, with a dot: not published, being under ${int(least)} or telling of such a number.`,
    title: 'Days of the week and hours',
    band: (from: number, to: number) => `${int(from)}–${int(to)} h`,
    unknown: (count: number) =>
      `${int(count)} recorded ${plural('en', count, { one: 'incident is', other: 'incidents are' })} not in the table: no hour is recorded, or one entered for want of it, or a span that reaches into other hours.`,
    unknownWithheld:
      'Incidents with no hour recorded, or one entered for want of it, or a span that reaches into other hours are not in the table; how many there are, if any, is not published.',
    reading: 'The hour is the one in the record; the more the colour stands out, the more incidents.',
  },
  limits: {
    reached: (from: number) => `◆ mark of ${int(from)} reached`,
    title: 'Marks (a sign stands beside the figure from this number on)',
    keys: { 1: 'last day of the data', 7: 'its last 7 days', 30: 'its last 30 days', month: 'its last month' },
    noFigure: 'this scene has no such figure with these data',
  },
  viewing: {
    title: 'Size of words',
    inches: 'Diagonal of the screen, inches',
    distance: 'Farthest reader, metres',
    usual: 'Empty: 86 inches seen from 6 m.',
    inForce: (inches: number, distanceM: number) =>
      `In force: ${num(inches, { maxDecimals: 1 })} inches seen from ${num(distanceM, { maxDecimals: 1 })} m.`,
    refused: {
      inches: (min: number, max: number) => `Not taken: a diagonal is ${int(min)} to ${int(max)} inches.`,
      distanceM: (min: number, max: number) => `Not taken: a distance is ${int(min)} to ${int(max)} m.`,
    },
    fits: (arc: number, metresAway: number) =>
      `The smallest words are seen under ${num(arc, { maxDecimals: 1 })} minutes of arc, legible to ${num(metresAway, { maxDecimals: 1 })} m.`,
    tooSmall: (metresAway: number) =>
      `There is no room for words that large: on this screen they are legible to ${num(metresAway, { maxDecimals: 1 })} m. Take a larger screen or come nearer.`,
    cut: 'The words of this scene do not all fit on the screen at this size.',
  },
  followed: 'This screen plays a list that is changed from afar. What you change here ends that.',
};
