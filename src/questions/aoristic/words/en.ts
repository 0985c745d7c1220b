import { wordsOf, type Said } from './sentences';

const said: Said = {
  title: 'At what hours?',
  intro: 'At what hours, in which shifts and months do incidents come, where many are known only from a span of time?',
  settings: { by: 'An incident counts', shifts: 'Shifts begin at (whole hours, rising, with commas)' },
  choices: { by: { spread: 'over the time it may have happened in', start: 'in the hour it began' } },
  files: { shifts: 'At what hours: shifts', months: 'At what hours: months' },
  methods: {
    aoristic: {
      name: 'Aoristic weights, to the minute',
      formula:
        'weight of an hour = minutes of the span in that hour / minutes of the span; each incident weighs 1 in all. From 7 days on the span is spread over the whole week. 95% interval a day: Garwood for counts, Byar for sums of shares.',
      held: 'Evenly over the span is an assumption: when it really happened was seen by nobody.',
      source: 'Ratcliffe 2000; Ashby and Bowers 2013; sun: NOAA solar calculator after Meeus',
    },
  },
  twin: {
    verb: 'weights by hour of the week, each incident spread over the time it may have happened in; shifts, months, sunrise and sunset',
    options: {
      by: 'spread each incident over its span, or count it in the hour it began',
      shifts: 'whole hours at which shifts begin, rising',
    },
  },
  tooFew: 'Under 50 incidents with a known time: a few decide which hours look full, so none is named.',
  nothing: 'No incident here has a time that could be counted.',
  lifted: 'The hours and weekdays of the filter are left aside here: all of the week is shown.',
  negative: (rows, lines) => `Not counted, since they end before they begin: ${rows} (lines ${lines}).`,
  as: {
    exact: 'in the minute given',
    spans: 'spread over the span given',
    days: 'spread over the day: no hour is given',
    weeks: 'spread over the whole week: longer than 7 days, or a month alone',
    noHour: 'not counted: no hour is given',
    noTime: 'not counted: no time is given',
  },
  counted: ['How counted', 'Incidents'],
  fullest: (shift, rate, share, ofDay) =>
    `Most an hour come in the shift ${shift}: ${rate} a day, ${share} of all in ${ofDay} of the day (95% interval in brackets).`,
  noRate: (shift, share, ofDay) => `Most an hour come in the shift ${shift}: ${share} of all in ${ofDay} of the day.`,
  apart: 'The next shift lies apart from it by more than chance gives.',
  together: 'Chance alone may set it apart from the next shift.',
  dark: (share, ofTime) => `Between sunset and sunrise: ${share} of them; it is dark ${ofTime} of the time.`,
  stray: 'Counts, not a day: records of days that the data do not cover are among them.',
  shifts: {
    reading: 'By shift:',
    columns: ['Shift', 'Incidents', 'Share', 'Of the day', 'A day (95%)'],
    perShift: 'A shift on average, by the weekday it begins on:',
    counts: 'Incidents by the weekday the shift begins on:',
  },
  months: {
    reading: 'By month, over all years of the period, by the days that the data fill:',
    columns: ['Month', 'Incidents', 'Days', 'A day (95%)', 'Sunrise–sunset'],
    byClock: (month, offset) => `${month}, ${offset}`,
    noNight: 'no night',
    noDay: 'no day',
  },
  limits:
    'Fuller hours may be hours when more people are about, or when more is reported. A span says when something may have happened, not when it did.',
  sunLimits:
    'Sunrise and sunset of the 15th in the middle of the city, for a level horizon, by the clock in force then; mountains and clouds are not in it.',
  figures: {
    counted: 'Counted',
    spread: 'Of them spread over a span, a day or the week',
    rate: 'A day (95% interval)',
    dark: 'Between sunset and sunrise',
  },
  room: {
    table: 'Hours of each weekday',
    most: (cell) => `Most: ${cell}`,
    total: 'All',
    aDay: 'A day',
    light: 'from sunrise to sunset, a column for each month of the table below',
    evened: 'Weekdays came unequally often: colours are of as many days of each.',
    pale: 'An hour that holds under half an incident has no colour.',
    hint: 'A press takes that hour of that weekday as the filter; here all of the week stays.',
    cell: (count, rate) => `${count} (${rate} a day)`,
  },
};

export const en = wordsOf('en', said);
