import { OWN_CITY } from '../../../domain/ownCity';
import { numbersOf } from '../../../i18n/numbers';
import { stopped } from '../../../i18n/span';

const { int, pct, metres } = numbersOf('en');
const records = (count: number): string => `${int(count)} ${count === 1 ? 'record' : 'records'}`;
const coordinates = (count: number): string => `${int(count)} ${count === 1 ? 'coordinate' : 'coordinates'}`;

/** The first look at a file. */
export const en = {
  settings: {},
  title: 'Data health',
  intro: 'What the file can and cannot say, before any map is believed.',
  rows: 'Records in the file',
  withCoordinates: 'With usable coordinates',
  // The study area of a density is smaller than the city: rows outside of it are no fewer than these.
  outsideCity: OWN_CITY
    ? OWN_CITY.districts
      ? 'Outside your areas'
      : 'Outside the ring around the rows'
    : 'Outside the city’s districts',
  withoutTimeOfDay: 'Without a time of day',
  withoutTime: 'Without a date',
  withoutCategory: 'Category not stated',
  trust: { places: 'For maps of places', hours: 'For hours of the day', dates: 'For days and weekdays' },
  levels: { good: 'good', care: 'usable with care', misleading: 'misleading' },
  warnCoordinates: (share: number) =>
    `Only ${pct(share)} of records have usable coordinates; under 85% the map may be misleading.`,
  warnOutside: (share: number) => `${pct(share)} of records lie outside the city.`,
  warnTime: (share: number) => `${pct(share)} of records have no time of day: they are left out of hours.`,
  suspects: (points: number, count: number, share: number) =>
    `${records(count)} (${pct(share)}) stand at ${coordinates(points)}: more than the surroundings and rounding make likely. Probably an office, a default point or a street’s middle, not a place of incidents; or one building where much really happens. Check, and exclude such a point if incidents did not happen there.`,
  rounded: (stepM: number) => `Coordinates are rounded to about ${metres(stepM)}: points repeat by rounding.`,
  roundedCoarsely: (stepM: number) =>
    `Coordinates are rounded to about ${metres(stepM)}: the map cannot show anything finer.`,
  repeats: (share: number, expected: number) =>
    `${pct(share)} of records share their coordinate with others; rounding would give ${pct(expected)}. They were put to addresses, streets or areas: the map shows those, not the exact spots.`,
  fewRecords: (count: number) =>
    `${int(count)} ${count === 1 ? 'record' : 'records'}: of fewer than 50, chance alone decides which place, hour or weekday comes first.`,
  fewDays: (days: number) =>
    `The data cover ${int(days)} ${days === 1 ? 'day' : 'days'}: of fewer than 28, chance decides which weekday comes first.`,
  lateDays: (days: number) =>
    days === 1
      ? 'The last day holds far fewer records than usual: it is not complete, and a fall in it is no fall of incidents.'
      : `The last ${int(days)} days hold far fewer records than usual: they are not complete, and a fall in them is no fall of incidents.`,
  fewPoints: (points: number) => `Half of the records stand at only ${coordinates(points)}.`,
  timeHeap: (time: string, count: number, share: number) =>
    `${pct(share)} of the times are exactly ${time} (${records(count)}): probably entered where nobody knew the time. For these records the time of day is not known.`,
  roundedTimes: (share: number) => `${pct(share)} of the times are full or half hours: they are rounded.`,
  dateHeap: {
    'new-year': (count: number, share: number) =>
      `${pct(share)} of the dates are 1 January (${records(count)}): probably entered where the date was not known.`,
    'month-start': (count: number, share: number) =>
      `${pct(share)} of the dates are the first of a month (${records(count)}): probably entered where the date was not known.`,
  },
  rareWeekdays: (names: string) =>
    `Hardly any record falls on: ${names}. The dates may be those of registration, not of the incidents.`,
  /** Marks beside a figure that leans on such points or times. */
  leans: (count: number) =>
    `it rests on one coordinate with ${records(count)}: probably an office or a default point, not a place of incidents.`,
  leansOnMany: (points: number, count: number) =>
    `it rests on ${coordinates(points)} with ${records(count)}: probably offices or default points, not places of incidents.`,
  /** In the headline, where other sentences stand between the place and its mark. */
  ofDensest: (lean: string) => `Of the densest place: ${lean}`,
  placesMark: (points: number, share: number) =>
    `Careful with places: ${pct(share)} of all records stand at ${coordinates(points)}.`,
  coarseMark: (stepM: number) => `Careful with places: coordinates are rounded to about ${metres(stepM)}.`,
  fewPointsMark: (points: number) => `Careful with places: half of the records stand at only ${coordinates(points)}.`,
  timesMark: (share: number, times: string) =>
    `Careful with hours: ${pct(share)} of the times are ${times}, probably entered where the time was not known.`,
  suspectNear: (count: number) =>
    `Near here ${records(count)} stand at one coordinate: probably an office or a default point, not a place of incidents.`,
  toHealth: 'What the data can say',
  excludeAll: 'Exclude all these points',
  repeated: 'Coordinates that are probably no places of incidents',
  repeatedNone: 'No coordinate repeats suspiciously.',
  repeatedCount: (count: number, share: number) => `${records(count)}, ${pct(share)}`,
  excludedHere: (points: number) =>
    `${int(points)} ${points === 1 ? 'point is' : 'points are'} excluded: maps and figures leave their records out. What stands here is of the whole file.`,
  outsideSpan: 'Records on days that the data do not cover: ',
  outsideCounted: 'Counted too are records on days that the data do not cover: ',
  notCounted: 'Not counted: ',
  silentDistricts: (parts: string) =>
    stopped(`Part of the days have no data here, so these districts and the city read too low: ${parts}`),
  emptyDistricts: (names: string, count: number) =>
    `No record in ${count === 1 ? 'one district' : `${int(count)} districts`}: ${names}. Does the file cover ${count === 1 ? 'it' : 'them'}? If not, a zero there says nothing.`,
  onlyWithRecords: 'Count only districts with records',
  exclude: 'Exclude',
  include: 'Include again',
  official: 'Your official total',
  officialHint: 'Enter the total of your report: it is held against ours and kept nowhere.',
  ours: 'Ours',
  unused: (rows: number) =>
    `Besides, ${int(rows)} ${rows === 1 ? 'row of the file was' : 'rows of the file were'} not taken over; nothing here counts ${rows === 1 ? 'it' : 'them'}.`,
  officialDifference: (difference: string, share: string) => `Ours minus the official: ${difference} (${share})`,
  officialEqual: 'Ours equals the official total.',
  twin: { verb: 'what the first look at a file says: coordinates, times, repeated points', options: {} },
  ofRecords: (count: number, share: number) => `${int(count)} (${pct(share)})`,
};
