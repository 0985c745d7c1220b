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
  /** The same without a correction of the edge, and with Donnelly's. */
  readonly plain: NniFigures | null;
  readonly donnelly: NniFigures | null;
}

/** Against so many scattered evenly: the mean distance expected, the index, its standard error (metres), z and p. */
interface NniFigures {
  readonly expectedM: number;
  readonly index: number;
  readonly errorM: number;
  readonly z: number;
  readonly p: number;
}

/** For programs; null = it cannot be said. */
export function nniJson({ incidents, outside, meanM, plain, donnelly, ...rest }: NniAnswer): object {
  const { areaM2, perimeterM, together } = rest;
  const shown = (of: NniFigures | null): object => ({
    expected: of?.expectedM ?? null,
    r: of?.index ?? null,
    se: of?.errorM ?? null,
    z: of?.z ?? null,
    p: of?.p ?? null,
  });
  return {
    n: incidents,
    meanNn: meanM,
    ...shown(plain),
    donnelly: donnelly && shown(donnelly),
    areaM2,
    perimeterM,
    together,
    outside,
  };
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
