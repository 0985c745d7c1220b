/** What is asked of the few places that hold most, and what is found. */
import type { Change, Lean, NearbyName, NoChange, StudyAreaSize } from './answers';
import type { StudyMask } from './area';
import type { CellSize } from './drawnGround';
import type { HourRange } from './hourRange';
import type { Period } from './period';
import type { TopPercent } from './stability';

export interface FirstPlacesSet extends CellSize {
  /** At most so many are named. */
  readonly count: number;
  /** The share of the study area of which a place must stay the densest. */
  readonly top: TopPercent;
  readonly runs: number;
  readonly seed: number;
}

/** Hours of the day that hold more than chance gives, and the part of the incidents of known time in them. */
export interface PlaceHours extends HourRange {
  readonly share: number;
}

export interface FirstPlace {
  /** The middle of its incidents, metres. */
  readonly x: number;
  readonly y: number;
  /** The centre of its cell. */
  readonly cellX: number;
  readonly cellY: number;
  readonly near: NearbyName | null;
  readonly incidents: number;
  /** What it is ranked by: incidents, or their weights. */
  readonly weight: number;
  /** Part of what the study area holds. */
  readonly share: number;
  /** Part of the runs in which it is on top, by the shares of TOP_PERCENTS; null = of too few incidents. */
  readonly stays: readonly number[] | null;
  /** null = its times of day are too few, or do not gather. */
  readonly hours: PlaceHours | null;
  /** null = nothing can be compared. */
  readonly change: Change | null;
  /** Whether the change holds among as many as there are places, the rate of false finds held at 5 %. */
  readonly trend: Change['word'] | null;
  /** The nearest post that stands on the last day; null = there is none. */
  readonly post: { readonly id: string; readonly distanceM: number } | null;
  /** Coordinates that stand for many addresses and hold at least half of it. */
  readonly leans: Lean | null;
}

export interface FirstPlacesAnswer extends FirstPlacesSet {
  readonly mask: StudyMask;
  readonly incidents: number;
  readonly outside: number;
  readonly area: StudyAreaSize | null;
  readonly isPlane: boolean;
  /** Cells of the study area. */
  readonly cells: number;
  readonly places: readonly FirstPlace[];
  /** Part of what the study area holds that lies in them, and of its ground that they take. */
  readonly held: number;
  readonly ground: number;
  /** Part that as many cells would hold if incidents fell evenly by chance; null where weights are counted. */
  readonly chance: number | null;
  /** The two periods of the trend; null = nothing can be compared. */
  readonly compared: { readonly now: Period; readonly before: Period } | null;
  /** Of all that the study area held in them. */
  readonly change: Change | null;
  readonly noChange: NoChange | null;
  /** A post among the nearest stands at a made-up or roughly known position. */
  readonly arePostsMade: boolean;
}
