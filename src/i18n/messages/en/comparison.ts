import { numbersOf } from '../../numbers';

const { int, signed, signedPct } = numbersOf('en');

/** One period held against another. */
export const comparison = {
  title: 'Compare with',
  with: { none: 'nothing', 'last-year': 'same period last year', previous: 'previous period' },
  short: { 'last-year': 'last year', previous: 'previous period' },
  withHints: {
    none: 'No comparison.',
    'last-year': 'The comparison every police report uses: the same days a year earlier.',
    previous: 'The period of the same length that ends where this one starts.',
  },
  now: 'Now',
  before: 'Before',
  difference: 'Difference',
  change: 'Change',
  interval: '95% confidence interval',
  signedCount: (value: number) => signed(value, { decimals: 0 }),
  ratio: (value: number) => signedPct(value),
  intervalRange: (low: number, high: number) => `from ${signedPct(low)} to ${signedPct(high)}`,
  tooFew: 'too few to give a percentage',
  tooFewHint: (base: number) => `The earlier count is under ${int(base)}: a percentage would mislead.`,
  /** Why no change is given: a sentence, and a word for a table. */
  noChange: {
    'no-data': 'There are no data for some of the days to be compared, so no comparison is made.',
    'none-before': 'There are no data for any of the earlier period, so no comparison is made.',
    'still-arriving':
      'The last days hold far fewer records than usual (still arriving, or the data end there), so no comparison is made.',
    'not-recorded-before': 'This was not recorded before, so no comparison is made.',
  },
  noChangeOf: (why: 'no-data' | 'not-recorded-before', parts: string) =>
    why === 'not-recorded-before'
      ? `Not recorded before: ${parts}. So the whole is not compared.`
      : `No data for part of the time: ${parts}. So the whole is not compared.`,
  noChangeShort: {
    'no-data': 'no data',
    'none-before': 'no earlier data',
    'still-arriving': 'last days incomplete',
    'not-recorded-before': 'not recorded before',
  },
  unequalDays: (now: number, before: number) => `${int(now)} days against ${int(before)}, compared per day`,
  offer: (period: string, base: string) => `Compare ${period} with ${base}`,
  words: { more: 'more', fewer: 'fewer', unclear: 'no clear change' },
  wordHint: '“More” and “fewer” are said only where the 95% interval leaves out “no change”.',
  comparedPeriod: (period: string) => `Compared with: ${period}`,
  notCause: 'A change is not its cause: the figure says what happened, not why.',
};
