import { formatDateShort, type WallParts } from '../../dates';
import { numbersOf } from '../../numbers';
import { joinedList, type LeftOutInput, stopped } from '../../span';

const { int } = numbersOf('en');
const day = (parts: WallParts): string => formatDateShort('en', parts);
const records = (count: number): string => `${int(count)} ${count === 1 ? 'record' : 'records'}`;

/** The days a register covers, what lies outside them, and what of a period has data. */
export const span = {
  covers: (period: string) => stopped(`The data cover ${period}`),
  leftOut: ({ before, after, undated, first, last }: LeftOutInput, head?: string) =>
    joinedList(head ?? 'Not counted, since they lie outside the days that the data cover: ', [
      before > 0 && `${int(before)} earlier (from ${day(first)})`,
      after > 0 && `${int(after)} later (up to ${day(last)})`,
      undated > 0 && `${int(undated)} without a date`,
    ]),
  takeIn: 'Take in all dated records',
  onlySpan: 'Only the days covered',
  widened: (count: number) =>
    `${records(count)} of this period lie on days that the data hardly cover: figures per year come out too low.`,
  gaps: (periods: string) => stopped(`No data inside: ${periods}`),
  arriving: (through: string) =>
    `The last days hold far fewer records than usual: they are still arriving, or the data end there. Complete up to and including ${through}.`,
  filled: (filled: number, asked: number) =>
    `Data for ${int(filled)} of ${int(asked)} days: figures per year are taken over these.`,
  cityRateLacks: (districts: string) =>
    `No data for part of the time: ${districts}. The city’s count and rates lack them: they are too low.`,
  noData: 'no data',
  noDays: 'There are no data for these days.',
};
