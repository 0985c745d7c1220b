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
export const ROUNDING_CHOICES = [null, 3, 5] as const;
export const MOST_RHYTHM_DAYS = 3660;

export const USUAL_CHOICE: PublishChoice = { rhythmDays: 45, smallestCount: 5, roundedTo: null, forbidsTwo: false };
