/**
 * What the wall can show: scenes as an operator sets them. Plain values; they travel in the address, in files and in
 * config.json.
 */
import type { ComesBack } from '../../domain/siteDoubt';
import type { SitingStatus } from '../../domain/siting';
import type { Locale } from '../../i18n';
import { NO_LIMITS, type Limits } from './scenes/limits';
import type { Viewing } from './sizes';

export const SCENE_KINDS = [
  'city',
  'categories',
  'times',
  'cells',
  'district',
  'posts',
  'indicators',
  'scenario',
  'text',
] as const;
export type SceneKind = (typeof SCENE_KINDS)[number];

/** Lengths of the periods that the overview holds against last year, days. */
export const DAY_SPANS = [1, 7, 30] as const;
export type DaySpan = (typeof DAY_SPANS)[number];

export const SCENE_LIMITS = { scenes: 60, seconds: { min: 5, max: 3600 }, title: 120, text: 600, sites: 400 } as const;

/** Ten years: no data are promised for longer. */
export const MOST_STALE_DAYS = 3660;

/** A planner's scenario as far as a public screen shows it: its plan, its figures, its words. */
export interface WallPlan {
  readonly name: string;
  readonly note: string;
  /** lon, lat of the new sites, in the order of the plan. */
  readonly sites: readonly (readonly [lon: number, lat: number])[];
  /** Straight-line metres a site reaches; null = the question has no radius. */
  readonly radiusM: number | null;
  /** Shares of the demand covered without and with the plan; null = not computed. */
  readonly coveredBefore: number | null;
  readonly coveredAfter: number | null;
  /** How sure the plan is: see SitingStatus; null = not computed. */
  readonly status: SitingStatus | null;
  /** How much of it comes back on incidents drawn anew; absent = not known. */
  readonly comesBack?: ComesBack;
  /** At most this share short of the best possible; null = not known. */
  readonly shortBy: number | null;
  /** Its incidents or posts are invented. */
  readonly illustrative: boolean;
  readonly data: string;
  /** UTC ms. */
  readonly changedAtMs: number;
}

export interface Scene {
  readonly kind: SceneKind;
  readonly seconds: number;
  /** The district shown or looked at; null = each in turn (a district scene), the whole city (others). */
  readonly district: string | null;
  /** Periods of the overview. */
  readonly spans: readonly DaySpan[];
  /** First and last year of the cells; null = all that are published. */
  readonly years: readonly [first: number, last: number] | null;
  /** Heading of a text slide; elsewhere it takes the place of the scene's own title where it is not empty. */
  readonly title: string;
  /** Words of a text slide; elsewhere the caption under the scene. */
  readonly text: string;
  /** Its words came by a link, not from the operator. */
  readonly fromAddress?: true;
  readonly plan: WallPlan | null;
  /** Marks of figures. */
  readonly limits: Limits;
}

/** What an operator sets for the whole wall. */
export interface WallSettings {
  readonly scenes: readonly Scene[];
  /** Languages in rotation, one a round of the playlist. */
  readonly languages: readonly Locale[];
  /** Days after which the data count as old; null = as the snapshot promises. */
  readonly staleAfterDays: number | null;
  /** The screen and how far away it is read from; null = as the usual sizes are reckoned for. */
  readonly viewing: Viewing | null;
}

const SECONDS: Readonly<Record<SceneKind, number>> = {
  city: 25,
  categories: 30,
  times: 25,
  cells: 40,
  district: 15,
  posts: 20,
  indicators: 30,
  scenario: 30,
  text: 15,
};

/** A new scene of a kind, as it is before anyone sets anything. */
export const usualScene = (kind: SceneKind): Scene => ({
  kind,
  seconds: SECONDS[kind],
  district: null,
  spans: DAY_SPANS,
  years: null,
  title: '',
  text: '',
  plan: null,
  limits: NO_LIMITS,
});

/** What a wall shows when nobody has said anything. */
export const USUAL_SETTINGS: WallSettings = {
  scenes: (['city', 'categories', 'times', 'cells', 'district', 'posts', 'indicators'] as const).map(usualScene),
  languages: [],
  staleAfterDays: null,
  viewing: null,
};
