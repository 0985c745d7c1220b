import type { PublishedSpan } from './publishedSpan';
import type { OpenCategory } from './snapshot';

/** Tables of a snapshot whose counts may be withheld. */
export const PUBLISHED_TABLES = [
  'city-year',
  'city-month',
  'city-category',
  'city-day',
  'city-closed',
  'district-year',
  'district-month',
  'district-category',
  'cell',
  'city-category-month',
  'city-recent',
  'city-time',
  'district-band',
  'district-weekday',
] as const;
export type PublishedTable = (typeof PUBLISHED_TABLES)[number];

/** How many counts a table has, and how many of them are withheld and why. */
export interface WithheldRow {
  readonly table: PublishedTable;
  readonly counts: number;
  /** Fewer than `PublishReport.least`. */
  readonly small: number;
  /** Withheld so that no sum gives a small one away. */
  readonly complementary: number;
  /** Withheld since an earlier publication withheld them. */
  readonly earlier: number;
  /** Withheld since a correction changed them by so few that old and new together would tell of these few. */
  readonly difference: number;
}

/** What seems wrong with the earlier publications that were given, or what they decide; days are ISO. */
export type EarlierDoubt =
  /** Of its counts of days that the register covers most are others. */
  | {
      readonly kind: 'other-register';
      readonly title: string | null;
      readonly through: string;
      readonly counts: number;
      readonly differing: number;
    }
  /** It ends on a later day than the new one. */
  | { readonly kind: 'ends-later'; readonly title: string | null; readonly through: string }
  /** A pause in which one seems to be missing. */
  | { readonly kind: 'missing'; readonly after: string; readonly before: string; readonly days: number }
  /** A lower least count was asked for than theirs, which stays. */
  | { readonly kind: 'least-kept'; readonly asked: number; readonly least: number }
  /** So many of them were rounded otherwise. */
  | { readonly kind: 'rounded-otherwise'; readonly count: number };

/**
 * A count that earlier publications narrow down: which one it is, and from where to where it can lie for whoever reads
 * them.
 */
/** Which count it is: of what, where, of which days. */
export interface CountName {
  /** `part` = published nowhere, but a part of what is. */
  readonly table: PublishedTable | 'part';
  readonly district: string | null;
  readonly cell: string | null;
  readonly category: OpenCategory | 'closed' | null;
  /** Monday is 0. */
  readonly weekday: number | null;
  /** Three hours of the day. */
  readonly band: number | 'known' | 'unknown' | null;
  /** ISO dates. */
  readonly from: string;
  readonly through: string;
}

export interface NarrowedCount extends CountName {
  readonly least: number;
  readonly most: number;
}

/** What whoever publishes is told; no part of the snapshot. */
export interface PublishReport {
  readonly withheld: readonly WithheldRow[];
  /** Counts below this are withheld. */
  readonly least: number;
  /**
   * Tables that are not in the snapshot, or of recent days not all windows: beside earlier publications even what they
   * withhold would tell too much.
   */
  readonly tablesLeftOut: readonly PublishedTable[];
  /** Whole years that are no years of the snapshot, their months apart, for the same reason. */
  readonly yearsLeftOut: readonly number[];
  /**
   * Categories of which the snapshot does not say from when they are recorded: beside earlier publications that would
   * tell too much.
   */
  readonly unsaid: readonly OpenCategory[];
  /** Districts (null = the whole city) of which it does not say that days lack data, for the same reason. */
  readonly unsaidSilences: readonly (string | null)[];
  /** Sums with exactly two withheld counts, a small one among them: who knows one of the two knows the other. */
  readonly twoWithheld: number;
  /**
   * Sums up to now of years and months that are not over, held as if published; of so many it is known that they must
   * not be (`named`: which these are).
   */
  readonly coming: { readonly sums: number; readonly notToBePublished: number; readonly named: readonly CountName[] };
  /**
   * What earlier publications mean for this one: counts they gave that stand (`known` of them are withheld now: small
   * under a raised least count), counts that a correction changed (those changed by few are withheld), and secrets that
   * they alone give away (`narrowed` names each), which nothing withheld now can mend. `leastBefore`: the lowest least
   * count that any of them had, null where there are none; under a raised one more counts are small than they
   * protected.
   */
  readonly previous: {
    readonly counts: number;
    readonly known: number;
    readonly changed: number;
    readonly changedByFew: number;
    readonly exposed: number;
    readonly leastBefore: number | null;
    readonly narrowed: readonly NarrowedCount[];
  };
  readonly doubts: readonly EarlierDoubt[];
  /** What rounding costs; null = counts are exact. Of `sums` that are published whole `brokenSums` no longer add up. */
  readonly rounding: {
    readonly base: number;
    readonly meanChange: number;
    readonly largestChange: number;
    readonly sums: number;
    readonly brokenSums: number;
  } | null;
  readonly cells: { readonly fine: number; readonly merged: number };
  /** Rows that are counted nowhere. */
  readonly leftOut: { readonly withoutTime: number; readonly outsidePeriod: number; readonly outsideDistricts: number };
  /**
   * Of so many rows inside the districts and days: those of another or unknown kind and harm done in dwellings, which
   * only the city's closed counts hold.
   */
  readonly otherKinds: { readonly count: number; readonly of: number };
  /** Posts that are not published because their position is illustrative or approximate. */
  readonly postsLeftOut: number;
  /** The attacker's result: every small count must stay uncertain from 1 to 4. */
  readonly check: { readonly watched: number; readonly exposed: number; readonly programs: number };
}

/** A snapshot ready to be saved, with what there is to say about it. */
export interface Prepared {
  /** The text of snapshot.json. */
  readonly text: string;
  readonly sha256: string;
  readonly span: PublishedSpan;
  readonly years: readonly number[];
  readonly months: number;
  readonly days: number;
  readonly districts: number;
  readonly posts: number;
  readonly precincts: number;
  readonly report: PublishReport;
}
