import type { StudyAreaSize } from '../../domain/answers';
import type { Table } from '../../domain/table';

/** null = cannot be said: fewer than two incidents, or ground of no known size. */
export interface NniAnswer {
  readonly incidents: number;
  /** Incidents of the selection that lie outside the study area. */
  readonly outside: number;
  readonly area: StudyAreaSize | null;
  readonly areaM2: number | null;
  readonly perimeterM: number | null;
  readonly meanM: number | null;
  readonly expectedM: number | null;
  readonly index: number | null;
  readonly z: number | null;
  /** Incidents whose coordinate another one has too. */
  readonly together: number;
}

export const nniTable = ({
  incidents,
  areaM2,
  perimeterM,
  meanM,
  expectedM,
  index,
  z,
  together,
}: NniAnswer): Table => ({
  header: [
    'incidents',
    'area_m2',
    'perimeter_m',
    'mean_distance_m',
    'expected_distance_m',
    'nearest_neighbour_index',
    'z',
    'same_coordinate',
  ],
  rows: [[incidents, areaM2, perimeterM, meanM, expectedM, index, z, together]],
});
