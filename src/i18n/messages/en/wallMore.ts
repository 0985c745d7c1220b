import { numbersOf } from '../../numbers';

const { int, num, metres } = numbersOf('en');
const WEEKDAYS = ['Mondays', 'Tuesdays', 'Wednesdays', 'Thursdays', 'Fridays', 'Saturdays', 'Sundays'];

/** The wall: scenes that are not played, and why. */
export const wallMore = {
  nothing: 'None of the scenes on the list has anything to show: nothing they need is published. Press E for the list.',
  notShown: (why: string) => `not shown: ${why}`,
  skipped: {
    'no-days': 'too few days are published',
    'no-cells': 'no cells are published',
    'no-year': 'none of these years is published',
    'no-district': 'there is no such district',
    'no-counts': 'nothing is published of the district',
    'no-posts': 'no posts are published',
    'no-indicators': 'there are no published figures',
    'no-plan': 'no scenario was chosen',
    'no-words': 'it has no words',
  },
  legend: {
    posts: { stationary: 'standing post', planned: 'planned post', mobile: 'mobile point' },
    cover: (radiusM: number) => `ground within ${metres(radiusM)} of a post`,
    site: 'new post of the plan',
    reach: (radiusM: number) => `what it reaches: ${metres(radiusM)}`,
  },
  /** Of data that are older than promised. */
  pastSpans: { 1: 'Last day of the data', 7: 'Last 7 days of the data', 30: 'Last 30 days of the data' },
  past: {
    mark: (date: string) => `Old data: they end on ${date}`,
    month: (month: string) => `Last month of the data: ${month}`,
    standing: (date: string) => `As of ${date}:`,
  },
  day: {
    /** `weekday` 1 = Monday. */
    before: (weekday: number, mean: number) => `mean of the eight ${WEEKDAYS[(weekday + 6) % 7]} before: ${num(mean, { maxDecimals: 1 })}`,
    words: { more: 'above those days', fewer: 'below those days', unclear: 'no clear difference' },
    tooShort: 'not compared: fewer than eight weeks of days are published',
  },
  editorAge: 'Days after which data count as old',
  editorAgeHint: (days: number) => `Empty: ${int(days)}, as the data say.`,
  health: {
    complete: (date: string) => `complete through ${date}`,
    silent: (names: string) => `days without data of late: ${names}`,
    city: 'the whole city',
  },
};
