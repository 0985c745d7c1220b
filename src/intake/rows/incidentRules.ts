import type { ImportChoices } from '../../domain/import';
import type { ClockRules } from '../cells/clockTime';
import type { TimeRules } from '../cells/times';
import type { CoordinateRule } from '../places/coordinates';

/** How the rows of a file of incidents are read, settled before any of them is judged. */
export interface IncidentRules {
  readonly time: TimeRules;
  readonly clock: ClockRules;
  /** null = the user's own plane in metres: x, y (and weight), no area check. */
  readonly place: CoordinateRule | null;
  /** What a person has said of the file's words. */
  readonly words?: ImportChoices['words'];
  /** True: a column of weights counts in the city too, where otherwise every incident is one. */
  readonly weighted?: boolean;
  /** Index of the column of days (`t`) of a plane of the user's own; null = it has none. */
  readonly days?: number | null;
}
