/** Ripley's K and L: what is asked of the distances between all incidents, and what is found. */
import type { StudyAreaSize } from './answers';
import type { StudyMask } from './area';
import { choice, decimalOf, type Value } from './value';

/** How pairs whose circle reaches over the edge of the study area are made up for. */
export const RIPLEY_EDGES = ['translation', 'isotropic', 'border', 'none'] as const;
export type RipleyEdge = (typeof RIPLEY_EDGES)[number];

/** Distances in metres as they were written, rising: `25,50,100`. */
export type Distances = `${number}` | `${number},${string}`;

const MOST_DISTANCES = 1024;

/** The same in numbers. */
export const distancesOf = (text: Distances): readonly number[] => text.split(',').map(decimalOf);

/** Distances that a person chooses among; any others in an address or behind an option. */
export const distances = (of: readonly Distances[]): Value<Distances> => ({
  ...choice<Distances>(of),
  fromText: (text) => {
    const all = distancesOf(text as Distances);
    const isRising = all.every((r, k) => r >= 0 && Number.isFinite(r) && (k === 0 || r > all[k - 1]));
    return isRising && all.length <= MOST_DISTANCES ? (all.join(',') as Distances) : undefined;
  },
});

export interface RipleyMethod {
  readonly r: Distances;
  readonly edge: RipleyEdge;
  /** Scatters of as many places over the study area; 0 = none are drawn. */
  readonly envelope: number;
  readonly seed: number;
}

/** What as many places scattered evenly over the study area give. */
export interface RipleyEnvelope {
  /** Of the L of chance: the band about r within which chance stays at all distances together; metres. */
  readonly widthM: number;
  /** The largest distance between L and r over all r, of the incidents. */
  readonly deviationM: number;
  /** Where that is: an index of the distances. */
  readonly at: number;
  readonly p: number;
  /** How rarely chance leaves the band. */
  readonly level: number;
}

export interface RipleyAnswer {
  /** Metres, rising. */
  readonly r: readonly number[];
  /** Square metres; null = it cannot be said at that distance. */
  readonly k: readonly (number | null)[];
  /** Metres: √(K/π), which is r itself where incidents are scattered evenly. */
  readonly l: readonly (number | null)[];
  readonly edge: RipleyEdge;
  readonly simulations: number;
  readonly seed: number;
  readonly envelope: RipleyEnvelope | null;
  readonly mask: StudyMask;
  readonly areaM2: number | null;
  readonly area: StudyAreaSize | null;
  readonly incidents: number;
  readonly outside: number;
  /** Of them taken, where there are too many for all pairs: drawn by chance, which K does not change by. */
  readonly taken: number;
  /** Of K, what pairs at one coordinate make by themselves. */
  readonly samePlaceK: number | null;
  /** The nearest neighbour index of those in the study area, with Donnelly's edge where the ground is a rectangle. */
  readonly nearest: { readonly index: number; readonly z: number } | null;
}

/** All pairs of so many are looked at; of more incidents some are drawn. */
export const MOST_TAKEN = 20_000;
export const DRAWN = 10_000;
/** Of fewer nothing is concluded. */
export const LEAST_TAKEN = 50;
