import type { Spot } from '../../analysis/resident/extent';
import type { Locale } from '../../i18n/locale';
import type { FoundBy, QuestionAbout } from '../../i18n/placeKinds';

/** A point, how exact it is, and what gave it. */
export interface PlaceSpot extends Spot {
  readonly by: FoundBy;
}

/** A place's name in the reader's language; null = only a point. */
export type PointName = ((locale: Locale) => string) | null;

/** What tells a point without a name of its own from others: the nearest place that has one. */
export interface Beside {
  readonly nameIn: (locale: Locale) => string;
  readonly metres: number;
}

/** One answer to "which part?". */
export interface Option {
  /** null = a known point of the place, without a name of its own. */
  readonly name: PointName;
  /** It stands in Russian on a page of another language. */
  readonly isNameRussian?: (locale: Locale) => boolean;
  /** Of such a point. */
  readonly beside?: Beside | null;
  readonly districtIds: readonly string[];
  /** null = the district alone is chosen. */
  readonly spot: PlaceSpot | null;
  /** The precinct that is chosen, where that is asked. */
  readonly precinctId?: string;
}

/** What is asked where one answer would be a guess. */
export interface Question {
  /**
   * line: a street or river; house: one whose place is not published; position: too coarse; border: on the line of
   * districts; precinct: a number held twice.
   */
  readonly about: QuestionAbout;
  readonly name: PointName;
  /** Digits of a house. */
  readonly house: string | null;
  /** All of the ground that may be meant, as spots. */
  readonly spots: readonly Spot[];
  readonly options: readonly Option[];
}

/** Where the person asked about at one step of the browser's history. */
export interface ChosenPlace {
  readonly districtId: string | null;
  readonly spot: PlaceSpot | null;
  readonly name: PointName;
  readonly question: Question | null;
  /** A precinct opened by its number. */
  readonly precinctId: string | null;
}
