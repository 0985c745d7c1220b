/** What is asked of repeats near in space and time, and what is found. */
import type { NearbyName, StudyAreaSize } from './answers';
import type { StudyMask } from './area';
import type { Bands } from './bands';
import type { LonLat } from './geometry';

/** As the crow flies, or along streets that cross at right angles. */
export const METRICS = ['euclidean', 'manhattan'] as const;
export type Metric = (typeof METRICS)[number];

export interface KnoxMethod {
  /** Metres. */
  readonly space: Bands;
  /** Days. */
  readonly time: Bands;
  readonly metric: Metric;
  readonly permutations: number;
  readonly seed: number;
}

/** Pairs of incidents by distance (rows) and days between them (columns). */
export interface KnoxTable {
  /** Edges of the bands, the last one Infinity: what lies beyond all that were asked for is a band too. */
  readonly space: readonly number[];
  readonly time: readonly number[];
  readonly observed: readonly (readonly number[])[];
  /** Row by column over all pairs: exactly the mean over all ways to deal the times among the places. */
  readonly expected: readonly (readonly number[])[];
  /** Observed over expected; NaN where none is expected. */
  readonly ratio: readonly (readonly number[])[];
  /** Chance of as many or more, by dealing the times anew; null = none was dealt. */
  readonly p: readonly (readonly number[])[] | null;
  /** The least rate of false finds at which the cell is one; NaN where none is expected. */
  readonly q: readonly (readonly number[])[] | null;
  /** All pairs there are, n(n - 1)/2. */
  readonly pairs: number;
  /** Pairs closer than the last finite edge of space. */
  readonly closePairs: number;
  /** Those of them that share one coordinate. */
  readonly samePlacePairs: number;
  /** Pairs of all whose times are equal. */
  readonly sameTimePairs: number;
  /** Pairs that share both. */
  readonly samePlaceAndTimePairs: number;
}

/** Incidents whose time and place are known, and what of the selection is not among them. */
interface Timed {
  readonly mask: StudyMask;
  readonly area: StudyAreaSize | null;
  readonly incidents: number;
  readonly outside: number;
  /** In the study area, without a day. */
  readonly undated: number;
  /** Days are whole ones: of two, the days between are said as whole numbers. */
  readonly areWholeDays: boolean;
}

export interface KnoxAnswer extends Omit<KnoxMethod, 'space' | 'time'>, KnoxTable, Timed {}

export interface ChainsMethod {
  readonly distanceM: number;
  readonly days: number;
  readonly metric: Metric;
}

/** Incidents that hang together by steps shorter than a distance and a number of days. */
export interface Chain {
  /** Its number in `labels`. */
  readonly label: number;
  readonly incidents: number;
  /** Days from its first to its last incident. */
  readonly days: number;
  /** Its first day, as the clock numbers days, or as the file of a plane of the user's own does. */
  readonly fromDay: number;
  /** The middle of its incidents, metres. */
  readonly x: number;
  readonly y: number;
  /** The longest side of the box around them, metres. */
  readonly extentM: number;
}

/** Of so many of the longest chains it is said where they lie. */
export const CHAINS_NAMED = 10;

/** A chain of more incidents is not drawn: its lines would cross one another. */
export const MOST_OF_CHAIN = 500;
/** Of so many incidents in all the longest chains are drawn. */
export const MOST_OF_CHAINS = 20_000;

/** Where more of them hang together, the steps are too long to tell chains apart. */
const TOO_MUCH = 0.5;

type Linked = Pick<ChainsAnswer, 'chains' | 'incidents'>;

/** Incidents in chains. */
export const heldInChains = ({ chains }: Pick<Linked, 'chains'>): number =>
  chains.reduce((sum, { incidents }) => sum + incidents, 0);

/** The steps join what has nothing in common. */
export const areStepsTooLong = ({ chains, incidents }: Linked): boolean =>
  chains.length > 0 && heldInChains({ chains }) >= TOO_MUCH * incidents;

/** Drawn, such chains would cover the city and read as places. */
export const isTangle = (linked: Linked): boolean => areStepsTooLong(linked) && heldInChains(linked) > MOST_OF_CHAIN;

export interface ChainsAnswer extends ChainsMethod, Timed {
  /** Of each incident, in their order: the number of what it hangs together with, itself alone included. */
  readonly labels: Int32Array;
  /** Those of two or more, the longest first. */
  readonly chains: readonly Chain[];
  /** Of each the places of its incidents on the plane, metres, the earlier first; null = it is not drawn. */
  readonly paths: readonly (readonly LonLat[] | null)[];
  /** What lies near the middle of each of the first ones (`CHAINS_NAMED`); on a plane nothing is known. */
  readonly near: readonly (NearbyName | null)[];
  /** A plane of the user's own. */
  readonly isPlane: boolean;
}
