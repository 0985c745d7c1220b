import { numbersOf } from '../../numbers';

const { int, signed, signedPct } = numbersOf('en');

/** One period held against another. */
export const comparison = {
  title: 'Compare with',
  with: { none: 'nothing', 'last-year': 'same period last year', previous: 'previous period' },
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
  noData: 'no data for the compared period',
  noDataHint: 'The compared period lies partly or wholly outside the data, so no comparison is made.',
  chance: { unlikely: 'unlikely to be chance', possible: 'may be chance' },
  chanceHint: 'By the E-test of two counts (Krishnamoorthy and Thomson 2004), p under 0.05.',
  comparedPeriod: (period: string) => `Compared with: ${period}`,
  notCause: 'A change is not its cause: the figure says what happened, not why.',
};
