import type { LonLat } from './geometry';
import type { PositionStatus } from './post';

/** A criminogenic stretch of a road where patrols were strengthened in a year. */
export interface Stretch {
  readonly id: string;
  readonly year: number;
  readonly districtId: string;
  readonly lengthM: number;
  readonly position: PositionStatus;
  readonly line: readonly LonLat[];
}
