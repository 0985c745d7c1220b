import { field, maybe, usualOf, type Fields } from './field';
import { choice, number, YES_NO } from './value';

/** What whoever publishes chooses of the rules by which counts are protected (docs/public-edition.md). */
export interface PublishChoice {
  /** Days within which the next publication is promised. */
  readonly rhythmDays: number;
  /** Counts below this are withheld. */
  readonly smallestCount: (typeof SMALLEST_CHOICES)[number];
  /** Counts are rounded to multiples of this; null = exact. */
  readonly roundedTo: (typeof ROUNDING_CHOICES)[number];
  /** No sum may have exactly two withheld counts. */
  readonly forbidsTwo: boolean;
}

export const SMALLEST_CHOICES = [5, 7, 10] as const;
const ROUNDING_BASES = [3, 5] as const;
export const ROUNDING_CHOICES = [null, ...ROUNDING_BASES] as const;
export const MOST_RHYTHM_DAYS = 3660;

/** The choice as the twin's options say it. */
export const CHOICE_FIELDS: Fields<PublishChoice> = {
  rhythmDays: field(number({ min: 1, max: MOST_RHYTHM_DAYS, whole: true, unit: 'days' }), {
    usual: 45,
    option: { name: 'rhythm' },
  }),
  smallestCount: field(choice(SMALLEST_CHOICES), { usual: 5, option: { name: 'smallest' } }),
  roundedTo: maybe(choice(ROUNDING_BASES), { option: { name: 'round' } }),
  forbidsTwo: field(YES_NO, { usual: false, option: { name: 'forbid-two', isFlag: true } }),
};

export const USUAL_CHOICE: PublishChoice = usualOf(CHOICE_FIELDS);
