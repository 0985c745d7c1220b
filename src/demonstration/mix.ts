/**
 * What the demonstration incidents are made of. Nothing here is published: shares, hours and spans are illustrative and
 * only have to be plausible. What is published stands in data/facts/calibration.json.
 *
 * The mix of places is the same in every month, and where within a kind of place a row falls never depends on time:
 * so the incidents around any point rise and fall with the city, and no post can have an effect, planted or by mixture.
 */
import type { Category, PlaceKind, Severity } from '../domain/incident';

type Shares<K extends string> = Readonly<Record<K, number>>;

export const PLACE_SHARE: Shares<PlaceKind> = {
  street: 0.22,
  transport: 0.1,
  market: 0.1,
  mall: 0.07,
  park: 0.03,
  yard: 0.18,
  dwelling: 0.21,
  other: 0.09,
};

/**
 * How readily a row there is recorded as in a public place, and within that as in the street (the place settles it).
 */
export const PUBLIC_WEIGHT: Shares<PlaceKind> = {
  street: 0.75,
  transport: 0.7,
  market: 0.65,
  mall: 0.6,
  park: 0.75,
  yard: 0.55,
  dwelling: 0,
  other: 0.15,
};
export const STREET_WEIGHT: Shares<PlaceKind> = {
  street: 0.85,
  transport: 0.2,
  market: 0.05,
  mall: 0,
  park: 0.6,
  yard: 0.6,
  dwelling: 0,
  other: 0,
};

/** How readily a row there is a theft or petty theft; and how many of those are petty. */
export const THEFT_WEIGHT: Shares<PlaceKind> = {
  street: 0.6,
  transport: 0.85,
  market: 0.9,
  mall: 0.9,
  park: 0.55,
  yard: 0.65,
  dwelling: 0.75,
  other: 0.6,
};
export const PETTY_SHARE: Shares<PlaceKind> = {
  street: 0.06,
  transport: 0.08,
  market: 0.2,
  mall: 0.35,
  park: 0.08,
  yard: 0.06,
  dwelling: 0.03,
  other: 0.12,
};

type OtherCategory = Exclude<Category, 'theft' | 'petty-theft'>;

/** What the rest is, by place. */
export const OTHERS: Readonly<Record<PlaceKind, Shares<OtherCategory>>> = {
  street: {
    fraud: 0.12,
    robbery: 0.34,
    'violent-robbery': 0.05,
    hooliganism: 0.17,
    harm: 0.05,
    vehicle: 0.1,
    other: 0.17,
  },
  transport: {
    fraud: 0.3,
    robbery: 0.3,
    'violent-robbery': 0.03,
    hooliganism: 0.17,
    harm: 0.03,
    vehicle: 0.02,
    other: 0.15,
  },
  market: {
    fraud: 0.5,
    robbery: 0.18,
    'violent-robbery': 0.02,
    hooliganism: 0.12,
    harm: 0.02,
    vehicle: 0.03,
    other: 0.13,
  },
  mall: {
    fraud: 0.55,
    robbery: 0.12,
    'violent-robbery': 0.01,
    hooliganism: 0.14,
    harm: 0.02,
    vehicle: 0.03,
    other: 0.13,
  },
  park: {
    fraud: 0.08,
    robbery: 0.35,
    'violent-robbery': 0.05,
    hooliganism: 0.28,
    harm: 0.06,
    vehicle: 0.02,
    other: 0.16,
  },
  yard: { fraud: 0.1, robbery: 0.24, 'violent-robbery': 0.04, hooliganism: 0.16, harm: 0.06, vehicle: 0.2, other: 0.2 },
  dwelling: {
    fraud: 0.52,
    robbery: 0.05,
    'violent-robbery': 0.03,
    hooliganism: 0.06,
    harm: 0.08,
    vehicle: 0.01,
    other: 0.25,
  },
  other: {
    fraud: 0.55,
    robbery: 0.09,
    'violent-robbery': 0.01,
    hooliganism: 0.1,
    harm: 0.04,
    vehicle: 0.04,
    other: 0.17,
  },
};

export const SEVERITY: Readonly<Record<Category, Shares<Exclude<Severity, 'unknown'>>>> = {
  theft: { minor: 0.34, medium: 0.52, grave: 0.13, 'especially-grave': 0.01 },
  'petty-theft': { minor: 1, medium: 0, grave: 0, 'especially-grave': 0 },
  fraud: { minor: 0.4, medium: 0.38, grave: 0.2, 'especially-grave': 0.02 },
  robbery: { minor: 0, medium: 0.66, grave: 0.33, 'especially-grave': 0.01 },
  'violent-robbery': { minor: 0, medium: 0, grave: 0.82, 'especially-grave': 0.18 },
  hooliganism: { minor: 0.28, medium: 0.66, grave: 0.06, 'especially-grave': 0 },
  harm: { minor: 0, medium: 0.56, grave: 0.44, 'especially-grave': 0 },
  vehicle: { minor: 0, medium: 0.7, grave: 0.29, 'especially-grave': 0.01 },
  other: { minor: 0.56, medium: 0.28, grave: 0.13, 'especially-grave': 0.03 },
};
/** Severity is left out in a few records, as in a real file. */
export const SEVERITY_UNKNOWN = 0.02;

/** How readily a case is solved while the trail is fresh, by what it is; never by where or when. */
export const FRESH_WEIGHT: Shares<Category> = {
  theft: 0.42,
  'petty-theft': 0.7,
  fraud: 0.22,
  robbery: 0.5,
  'violent-robbery': 0.62,
  hooliganism: 0.8,
  harm: 0.8,
  vehicle: 0.5,
  other: 0.5,
};
export const FRESH_KNOWN = 0.82;
export const FRESH_SHARE_2019 = 0.44;

/** Hours of the day 0-23 by kind of place. */
export const HOURS: Readonly<Record<PlaceKind, readonly number[]>> = {
  street: [6, 5, 4, 3, 2, 1.5, 1.5, 2, 2.5, 3, 3, 3.5, 4, 4, 4, 4.5, 5, 6, 7.5, 8.5, 9, 9, 8.5, 7.5],
  transport: [
    1, 0.5, 0.3, 0.3, 0.3, 0.8, 2.5, 6, 7.5, 6, 4.5, 4.5, 5, 5, 5, 5.5, 6.5, 8.5, 8.5, 6.5, 4.5, 3.5, 2.5, 1.5,
  ],
  market: [
    0.3, 0.3, 0.3, 0.3, 0.3, 0.4, 0.8, 1.5, 3, 6, 9, 10.5, 10.5, 10, 9, 8.5, 7.5, 5.5, 3, 1.5, 0.8, 0.5, 0.4, 0.3,
  ],
  mall: [0.3, 0.2, 0.1, 0.1, 0.1, 0.1, 0.2, 0.4, 1, 2.5, 5, 6.5, 7.5, 8, 8, 8, 8, 8.5, 9, 9, 8, 5.5, 2, 0.7],
  park: [3, 2, 1.5, 1, 0.7, 0.7, 1, 1.3, 1.6, 2, 2.5, 3, 3.5, 4, 4.5, 5, 6, 7.5, 9, 10, 10, 9, 7, 5],
  yard: [6, 5.5, 5, 4.5, 3.5, 2.5, 2, 2.5, 3, 3, 3, 3, 3.5, 3.5, 3.5, 4, 4.5, 5.5, 6.5, 7, 7.5, 7.5, 7, 6.5],
  dwelling: [3, 2.5, 2, 2, 2, 1.5, 2, 4, 6.5, 7, 6.5, 6, 5.5, 5.5, 5, 4.5, 4.5, 4.5, 4.5, 4.5, 4.5, 4.5, 4, 3.5],
  other: [1.5, 1, 0.8, 0.6, 0.5, 0.6, 1, 2, 4.5, 7, 8, 8, 7.5, 7.5, 7.5, 7, 6.5, 5.5, 4.5, 3.5, 3, 2.5, 2.2, 2],
};

/** Monday to Sunday. */
export const WEEKDAYS = [1, 0.98, 0.98, 1, 1.08, 1.06, 0.92] as const;

/** Months of 2019, parts of the year. */
export const MONTHS = [0.076, 0.073, 0.08, 0.084, 0.088, 0.089, 0.088, 0.089, 0.087, 0.086, 0.082, 0.078] as const;

/**
 * Level of 2020 and 2021 against the same part of 2019 before the published totals are met (half-months in lockdown).
 */
export function level(year: number, month: number, day: number): number {
  if (year === 2020) {
    if (month <= 2) return month === 1 ? 0.66 : 0.62;
    if (month === 3) return day < 16 ? 0.6 : 0.66;
    if (month === 4) return 0.47;
    if (month === 5) return day < 16 ? 0.55 : 0.52;
    return 0.485;
  }
  return year === 2021 ? [0.48, 0.47, 0.47, 0.5][month - 1] : 1;
}

/** Shares of what the years before do not settle. */
export const PUBLIC_OF_2019_IN_LOCKDOWN = 0.42;
export const THEFT_SHARE_REST_2020 = 0.665;
export const SHARES_2021 = { theft: 0.668, public: 0.245, street: 0.09 } as const;
export const FRESH_SHARE_2021 = 0.5;
