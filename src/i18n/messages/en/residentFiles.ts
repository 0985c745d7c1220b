import { weekdayName } from '../../weekdays';
import { fieldWords } from './fieldWords';
import { notStated } from './notStated';

const clock = (hour: number): string => `${String(hour).padStart(2, '0')}:00`;
const { other: _, ...kinds } = fieldWords.categories;

/** Words in the files of published counts. */
const file = {
  notStated,
  columns: [
    'table',
    'id',
    'name',
    'kind id',
    'kind',
    'year',
    'month',
    'weekday',
    'hours',
    'count',
    'published or withheld',
    'note',
  ],
  about: 'about',
  tables: {
    year: 'by year',
    month: 'by month',
    hours: 'by time of day',
    weekday: 'by day of the week',
    'weekday-hours': 'by day of the week and time of day',
  },
  city: 'the whole city',
  categories: {
    ...kinds,
    all: 'all eight kinds',
    closed: 'counted for the whole city only: other articles, no kind given, and harm in dwellings',
  },
  weekday: (number: number) => weekdayName('en', number),
  hours: (band: number | 'unknown') =>
    band === 'unknown' ? 'not recorded' : `${clock(band * 3)}–${clock(band * 3 + 3)}`,
  published: 'published',
  withheld: 'withheld',
  gaps: {
    'no-data': 'days without data: the count is too small',
    'still-arriving': 'records were still arriving: the count is too small',
    'not-recorded-before': 'a kind was not recorded yet in a part of this time',
  },
  labels: {
    title: 'Title',
    source: 'Source',
    licence: 'Licence',
    from: 'First day',
    through: 'Last day',
    completeThrough: 'Records are complete up to',
    madeOn: 'Made on',
    sha256: 'SHA-256 of the file of counts (snapshot.json)',
    smallestCount: 'Least count published',
    roundedTo: 'Rounded to multiples of',
    status: 'Status',
    origin: 'Whose file',
    caution: 'How to read it',
  },
  cautions: [
    'Districts’ counts are of eight kinds; what is of another kind or of none given stands only in the city’s rows “closed”.',
    'Withheld is not zero and need not be small: do not add it as a nought.',
    'Only recorded incidents are counted; where many people pass there are more of them.',
  ],
  example: 'Example: the incidents are invented and say nothing of real places.',
};

/** What counts are given by. */
export type CountedBy = 'year' | 'month' | 'kind' | 'hours' | 'weekday';
const BY: Readonly<Record<CountedBy, string>> = {
  year: 'year',
  month: 'month',
  kind: 'kind',
  hours: 'time of day',
  weekday: 'day of the week',
};

export const residentFiles = {
  file,
  title: 'For your own reckoning',
  /** `by` = what the file really counts by, in the order of these words. */
  lead: (by: readonly CountedBy[]) =>
    `The published counts of the city and its districts as a table: by ${new Intl.ListFormat('en').format(by.map((one) => BY[one]))}.`,
  nothing: 'The published days make up no whole month: there is no table of counts to save yet.',
  csv: 'Counts as CSV',
  json: 'Counts as JSON',
  isPart: 'The counts can be saved once the whole published file has been read.',
  saved: (name: string) => `Saved: ${name}`,
  method: 'How it is counted',
};

export type ResidentFiles = typeof residentFiles;
