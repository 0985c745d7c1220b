import type { SitingProblem } from '../../../analysis/siting/problem/problem';
import type { PlanOutcome } from '../../../domain/sitingAnswers';
import type { OpenStudy } from '../../../cli/openStudy';

/** Where a candidate stands, in the words of the answer: degrees, metres of the user's plane, or nothing (a graph). */
export type SitePlace =
  | { readonly lon: number; readonly lat: number }
  | { readonly x: number; readonly y: number }
  | Readonly<Record<string, never>>;

/** A candidate as the user knows it: its id, else its row from 0; of a graph the number of its node. */
export type SiteName = string | number;

/** A question ready to be solved, and how its answer is told. */
export interface SitesQuestion {
  readonly problem: SitingProblem;
  readonly nameOf: (candidate: number) => SiteName;
  readonly placeOf: (candidate: number) => SitePlace;
  /** Where a demand point stands. */
  readonly demandPlace: (demand: number) => SitePlace;
  /** How far a veto reaches, straight-line metres. */
  readonly vetoReachM: number;
  /**
   * Said instead of a plan where too few incidents carry the demand (beside it when it was asked for anyway); null =
   * there are enough.
   */
  readonly few: PlanOutcome | null;
  readonly anyway: boolean;
  /** True: sites that add nothing fill the plan up to the number asked for. */
  readonly exact: boolean;
  /** Plans to be made anew on resampled incidents, and the incidents that carry each demand point. */
  readonly redraw: { readonly cases: number; readonly incidents: Float64Array };
  /** True when demand or posts are invented. */
  readonly illustrative: boolean;
  /** The study the demand comes from; null for points of a plane and for graphs. */
  readonly opened: OpenStudy | null;
}
