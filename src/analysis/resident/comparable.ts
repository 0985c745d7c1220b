import type { SnapshotCells } from '../../domain/snapshot';

/** How a cell stands among cells like it, in counts per km² in a year. */
export interface Comparable {
  readonly cells: number;
  /** The middle half of them lies between these; null = withheld there. */
  readonly low: number | null;
  readonly high: number;
}

/** Fewer than this many say nothing about what is common. */
const LEAST_CELLS = 8;

/**
 * Cells of the same land and busyness and of the same size (H3 resolution) as one cell, itself left out: where the
 * middle half of their counts per km² lies in a year. A withheld count ranks below every published one, as nearly all
 * of them are. null when there are fewer than eight such cells, or so many are withheld that the upper end is.
 */
export function comparableTo(cells: SnapshotCells, at: number, year: number): Comparable | null {
  const resolution = resolutionOf(cells.ids[at]);
  const values: (number | null)[] = [];
  cells.ids.forEach((id, k) => {
    if (
      k === at ||
      cells.land[k] !== cells.land[at] ||
      cells.busy[k] !== cells.busy[at] ||
      resolutionOf(id) !== resolution
    )
      return;
    values.push(perKm2(cells, k, year));
  });
  if (values.length < LEAST_CELLS) return null;
  values.sort((a, b) => (a ?? -1) - (b ?? -1));
  const quartile = (share: number): number | null => values[Math.round((values.length - 1) * share)];
  const high = quartile(0.75);
  return high === null ? null : { cells: values.length, low: quartile(0.25), high };
}

/** Count per km² of the part of a cell inside the city, in a year; null = withheld. */
export function perKm2({ yearly, areaKm2 }: SnapshotCells, at: number, year: number): number | null {
  const count = yearly[year][at];
  return count === null || !(areaKm2[at] > 0) ? null : count / areaKm2[at];
}

/** An H3 index names its resolution in its second digit. */
const resolutionOf = (id: string): string => id[1];
