/** What is asked of hot spots when settings, grid and sample change, and what is found. */
import type { NearbyName, StudyAreaSize } from './answers';
import type { StudyMask } from './area';
import type { Sizes } from './sizes';

/** Shares of the study area in per cent: a place is on top while less than that is denser. */
export const TOP_PERCENTS = ['1', '2', '5'] as const;
export type TopPercent = (typeof TOP_PERCENTS)[number];

/** A place that stays on top in a smaller part of the runs is called uncertain. */
export const LEAST_STAY = 0.8;

/** Of fewer incidents a drawn sample says little of the next one: no place is called steady. */
export const LEAST_STABILITY_INCIDENTS = 50;

/** About the radius that the map begins with; half of it and twice as much may be chosen. Metres. */
export const USUAL_RADII: Sizes = '200,300,450';
/** Sides of squares that go with them, metres. */
export const USUAL_CELLS: Sizes = '50,75,100';

export interface StabilityMethod {
  /** Radii of smoothing (quartic) that the runs go through, metres. */
  readonly bandwidths: Sizes;
  /** Sides of the grid's squares, metres; one of more than half a radius is not tried with it. */
  readonly cells: Sizes;
  readonly runs: number;
  readonly seed: number;
}

export interface StabilitySet extends StabilityMethod {
  /** The share of the study area that the words speak of. */
  readonly top: TopPercent;
  /** Side of the squares in which the answer is given, metres. */
  readonly sizeM: number;
}

/** In how many of the runs each of some places is on top, by the shares of TOP_PERCENTS. */
export type Stays = readonly Uint16Array[];

/** One of the densest places. */
interface StayingPlace {
  /** Metres. */
  readonly x: number;
  readonly y: number;
  readonly near: NearbyName | null;
  /** Incidents within the middle radius. */
  readonly incidents: number;
  /** Part of the runs in which it is on top, by the shares of TOP_PERCENTS. */
  readonly stays: readonly number[];
}

export interface StabilityAnswer extends StabilitySet {
  readonly mask: StudyMask;
  readonly incidents: number;
  readonly outside: number;
  readonly area: StudyAreaSize | null;
  /** A plane of the user's own. */
  readonly isPlane: boolean;
  /** Radii and squares that go together; with none nothing was tried. */
  readonly pairs: number;
  /** The radius of the densest places, metres. */
  readonly radiusM: number;
  /** Centres of the squares of the study area that are on top in a run, metres. */
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** Their ground inside the study area, in squares. */
  readonly share: Float64Array;
  readonly stays: Stays;
  /** Squares of the study area, and the ground they have in it, in squares. */
  readonly squares: number;
  readonly ground: number;
  /** Densest first. */
  readonly places: readonly StayingPlace[];
}

/** Two of the densest places nearer than this are one, whatever radius each was found by. */
const ONE_PLACE_M = 150;

/**
 * Part of the runs in which a place (metres) is on top of the share that was asked for; null = nothing is known of
 * it.
 */
export function staysAt({ places, top }: StabilityAnswer, x: number, y: number): number | null {
  const apart = places.map((place) => Math.hypot(place.x - x, place.y - y));
  const nearest = apart.indexOf(Math.min(...apart));
  return apart[nearest] <= ONE_PLACE_M ? places[nearest].stays[TOP_PERCENTS.indexOf(top)] : null;
}
