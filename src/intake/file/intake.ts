/** What reading a file goes by, and what it becomes. */
import type { Area } from '../../domain/area';
import type { Box } from '../../domain/geometry';
import type { ImportChoices, ImportKind, ImportPreview, QuarantinedRow } from '../../domain/import';
import type { IncidentTable } from '../../domain/incident';
import type { Post } from '../../domain/post';
import type { Thing } from '../../domain/thing';
import type { NamedSystem } from '../places/crs';
import { Report } from '../report';

/** What a file from outside became: domain rows and a list of what was left out. */
export interface Intake {
  readonly kind: ImportKind;
  readonly table?: IncidentTable;
  readonly posts?: readonly Post[];
  readonly areas?: readonly Area[];
  readonly things?: readonly Thing[];
  readonly preview: Omit<ImportPreview, 'token'>;
  readonly quarantine: readonly QuarantinedRow[];
  readonly rowsRead: number;
  /** Rows with usable coordinates, those outside the city's bounds included. */
  readonly withCoordinates: number;
}

export interface IntakeSettings {
  /** The present, against which dates of the future are refused. */
  readonly nowMs: number;
  /** Bounds of the area check in degrees; the city's when not given. */
  readonly bounds?: Box;
  /** x, y (and weight) in the user's own metres: no projection, no area check. */
  readonly planar?: boolean;
  /** A column of weights counts in the city too: demand of a siting question. */
  readonly weighted?: boolean;
}

export interface Context {
  readonly file: string;
  readonly choices: ImportChoices;
  readonly settings: IntakeSettings;
  readonly report: Report;
  /** The coordinate system that the user describes at length. */
  readonly told: NamedSystem | null;
}
