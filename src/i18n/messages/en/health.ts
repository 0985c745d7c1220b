import { numbersOf } from '../../numbers';

const { int, pct } = numbersOf('en');

/** The first look at a file. */
export const health = {
  title: 'Data health',
  intro: 'What the file can and cannot say, before any map is believed.',
  rows: 'Records in the file',
  withCoordinates: 'With usable coordinates',
  outsideCity: 'Outside the city',
  withoutTimeOfDay: 'Without a time of day',
  withoutTime: 'Without a date',
  good: 'good enough to map',
  warnCoordinates: (share: number) => `Only ${pct(share)} of records have usable coordinates; under 85% the map may be misleading.`,
  warnOutside: (share: number) => `${pct(share)} of records lie outside the city.`,
  warnTime: (share: number) => `${pct(share)} of records have no time of day: they are left out of hours.`,
  repeated: 'The most repeated coordinates',
  repeatedHint: 'Likely a police station or a street’s middle: exclude such a point if incidents did not happen there.',
  repeatedNone: 'No coordinate repeats suspiciously.',
  repeatedCount: (count: number, share: number) => `${int(count)} records, ${pct(share)}`,
  exclude: 'Exclude',
  include: 'Include again',
  excludedNow: 'excluded',
  official: 'Your official total',
  officialHint: 'Enter the total of your report: it is held against ours and kept nowhere.',
  ours: 'Ours',
  officialDifference: (difference: string, share: string) => `Ours minus the official: ${difference} (${share})`,
  officialEqual: 'Ours equals the official total.',
  ofRecords: (count: number, share: number) => `${int(count)} (${pct(share)})`,
  checked: 'Checked',
};
