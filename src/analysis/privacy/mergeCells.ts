import { cellToParent } from 'h3-js';
import { SMALLEST_COUNT } from '../../domain/snapshot';
import { COARSE, type CityCell } from './cityCells';

/** A cell of the snapshot: one of resolution 8, or all of the city's under one of resolution 7. */
export interface MergedCell {
  readonly id: string;
  readonly members: readonly CityCell[];
}

/**
 * Joins the cells under a parent when more than half of them hold fewer than five in more than half of the years, or
 * when an earlier publication joined them (`before`). Decided once for all years, so the cells are a partition of the
 * city and no zoom level shows what another withholds. A merged cell means the city's cells of resolution 8 under it,
 * whose outline differs a little from H3's own cell of resolution 7.
 */
export function mergeCells(
  cells: readonly CityCell[],
  yearly: ReadonlyMap<string, readonly number[]>,
  years: number,
  before: ReadonlySet<string>,
): readonly MergedCell[] {
  const families = new Map<string, CityCell[]>();
  for (const cell of cells) {
    const parent = cellToParent(cell.id, COARSE);
    const family = families.get(parent);
    if (family) family.push(cell);
    else families.set(parent, [cell]);
  }
  const isSparse = ({ id }: CityCell): boolean => {
    const counts = yearly.get(id);
    return !counts || counts.filter((count) => count < SMALLEST_COUNT).length * 2 > years;
  };
  const merged = [...families].flatMap(([id, members]): MergedCell[] =>
    before.has(id) || members.filter(isSparse).length * 2 > members.length
      ? [{ id, members }]
      : members.map((member) => ({ id: member.id, members: [member] })),
  );
  return merged.sort((a, b) => (a.id < b.id ? -1 : 1));
}
