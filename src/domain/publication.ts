import type { PublishedSpan } from './publishedSpan';

/** Tables of a snapshot whose counts may be withheld. */
export const PUBLISHED_TABLES = [
  'city-year', 'city-month', 'city-category', 'city-day', 'city-closed', 'district-year', 'district-month', 'district-category', 'cell',
] as const;
export type PublishedTable = (typeof PUBLISHED_TABLES)[number];

/** How many counts a table has, and how many of them are withheld and why. */
export interface WithheldRow {
  readonly table: PublishedTable;
  readonly counts: number;
  /** Fewer than five. */
  readonly small: number;
  /** Withheld so that no sum gives a small one away. */
  readonly complementary: number;
}

/** What whoever publishes is told; no part of the snapshot. */
export interface PublishReport {
  readonly withheld: readonly WithheldRow[];
  readonly cells: { readonly fine: number; readonly merged: number };
  /** Rows that are counted nowhere. */
  readonly leftOut: { readonly withoutTime: number; readonly outsidePeriod: number; readonly outsideDistricts: number };
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
