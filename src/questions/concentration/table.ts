import type { ConcentrationAnswer } from '../../domain/answers';
import type { Table } from '../../domain/table';

/** Share of the study area that holds a share of incidents, by cell size, beside what chance alone would need. */
export function concentrationTable(answers: readonly ConcentrationAnswer[]): Table {
  return {
    header: ['cell_m', 'mask', 'cells', 'incidents', 'incidents_share', 'area_share', 'area_share_by_chance'],
    rows: answers.flatMap((a) =>
      a.shares.map((s) => [a.cellM, a.mask, a.cells, a.incidents, s.incidents, s.area, s.chance]),
    ),
  };
}
