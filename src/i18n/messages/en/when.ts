import { numbersOf } from '../../numbers';

const { int, num } = numbersOf('en');

/** The bar of the period, its presets, the room of hours and weekdays, two periods on two maps. */
export const when = {
  title: 'When',
  count: (count: number) => `${int(count)} ${count === 1 ? 'incident' : 'incidents'}`,
  by: { day: 'Incidents by day', week: 'Incidents by week', month: 'Incidents by month', year: 'Incidents by year' },
  readBar: 'arrow keys read it, Enter takes that time alone',
  partial: {
    day: 'not a whole day: the data begin or end within it',
    week: 'not a whole week: the data begin or end within it',
    month: 'not a whole month: the data begin or end within it',
    year: 'not a whole year: the data begin or end within it',
  },
  noData: 'no data: this is not a zero',
  lack: (lacking: number, of: number) => `no data for ${int(lacking)} of its ${int(of)} days`,
  arriving: 'still arriving: too low',
  withoutDay: (count: number) => `${int(count)} of which only the month is known stand in none of these bars.`,
  outside: {
    before: (count: number, first: string) =>
      `${int(count)} dated earlier than the data cover, from ${first}: show them`,
    after: (count: number, last: string) => `${int(count)} dated later than the data cover, up to ${last}: show them`,
    shown: 'Days outside those that the data cover are shown.',
  },
  against: (period: string) => `against ${period}`,
  menu: 'Choose a period',
  countedBack: (day: string) => `Counted back from ${day}, the last day held in full.`,
  presets: {
    'last-7': 'Last 7 days',
    'last-28': 'Last 28 days',
    month: 'Last whole month',
    quarter: 'Last whole quarter',
    year: 'Year to date',
    whole: 'All the data',
  },
  withLastYear: 'and the same of last year',
  whyNot: {
    'begins-later': (day: string) => `The data begin on ${day}.`,
    'no-data': 'There are no data for part of these days.',
    'months-alone': 'The data say months, not days.',
  },
  hours: 'By hour of the day',
  weekdays: 'By weekday',
  weekHours: 'Hours of each weekday',
  weekHoursHint: 'Each square is an hour of a weekday in the period in force.',
  most: (cell: string) => `Most: ${cell}`,
  fewForCells: 'Fewer than 10 incidents in every square: the strongest colours are not used.',
  perDay: (rate: number, count: number) => `${num(rate, { significant: 3 })} a day (${int(count)})`,
  noSuchDay: 'no such day has data',
  weekdaysPerDay: 'Incidents a day of each weekday; how many in all stands in brackets.',
  daysOf: (days: string) => `Days with data in this period: ${days}. A weekday that came more often has higher counts.`,
  tooShort: (days: number) =>
    `Only ${int(days)} ${days === 1 ? 'day has' : 'days have'} data: too few to compare weekdays (28 are needed).`,
  strayDays: (count: number) =>
    `Counts, not per day: ${int(count)} ${count === 1 ? 'is a record' : 'are records'} of days that the data do not cover.`,
  withoutHour: (count: number) => `Without an hour, so in none of the bars: ${int(count)}.`,
  withoutWeekday: (count: number) => `Without a day of their own, so in none of the bars: ${int(count)}.`,
  noHours: 'The data say no hours.',
  noDays: 'The data say months, not days: weekdays are not known.',
  onlyThis: 'A press shows that time alone, another one all of it again.',
  changeTitle: 'This period and the compared one',
  chooseCompared: 'No period to compare with is chosen.',
  noYearBefore: 'The data do not cover the same days of the year before.',
  compareLastYear: 'Compare with the same of last year',
  twoMaps: 'Two maps',
  twoMapsHint: 'The compared period on the left, the period in force on the right: the same classes, the same place.',
  onePeriodMap: 'One map',
  before: 'Compared period',
  now: 'Period in force',
  notOnBefore: (layers: string) => `Not shown for the compared period: ${layers}.`,
};
