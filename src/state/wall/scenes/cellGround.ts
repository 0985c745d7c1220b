import { cellToBoundary, cellToChildren, getResolution } from 'h3-js';
import { clipRing } from '../../../analysis/shape/clipRing';
import type { Area } from '../../../domain/area';
import type { LonLat } from '../../../domain/geometry';
import type { Count, Snapshot } from '../../../domain/snapshot';
import { cellRings, FINE_CELL, type CellRings } from '../../../map/snapshotCells';
import { cellDensity } from './cellsPicture';

/** A piece of the ground of a published cell: the whole cell, or its part in a district. */
export interface CellPiece {
  readonly rings: CellRings;
  /**
   * Incidents per km² of the cell, one a year of the snapshot; null = the ground shows no count: it is withheld, or
   * cannot be this side's.
   */
  readonly values: readonly (number | null)[];
}

/** Of a cell's ground: less of it is the border's own inexactness, no side of the cell. */
const SLIVER_SHARE = 0.001;

/**
 * The ground of a snapshot's cells with what is drawn on it. The count of a cell across a border is of both sides, and
 * how it is shared is not published. So a side whose district has a smaller count of that year, or a withheld one, is
 * drawn as not published: the cell's colour would be read as the district's own.
 */
export function cellPieces(
  snapshot: Pick<Snapshot, 'cells' | 'years' | 'districts'>,
  districts: readonly Area[],
): readonly CellPiece[] {
  const { cells, years } = snapshot;
  const highest = years.map((_, year) =>
    cells.yearly[year].reduce((most: number, count) => Math.max(most, count ?? 0), 0),
  );
  const sides = districts.map((area): Side => {
    const counts = snapshot.districts.find(({ id }) => id === area.id)?.yearly ?? [];
    return {
      area,
      counts,
      box: boxOf(area.geometry.flatMap(([outer]) => outer)),
      mayLack: years.some((_, year) => (counts[year] ?? 0) < highest[year]),
    };
  });
  return cells.ids.flatMap((id, cell): readonly CellPiece[] => {
    const values = years.map((_, year) => cellDensity(snapshot, year, cell));
    const lacks = ({ counts }: Side, year: number): boolean =>
      values[year] !== null && (counts[year] ?? 0) < (cells.yearly[year][cell] ?? 0);
    const lacking = sides.filter((side) => side.mayLack && years.some((_, year) => lacks(side, year)));
    const hexagons = hexagonsOf(id);
    const isHeldBy = (side: Side): boolean => shareOf(partsIn(side, hexagons), hexagons) > 1 - SLIVER_SHARE;
    // Of a cell that lies in one district alone the count is that district's.
    if (!lacking.some((side) => shareOf(partsIn(side, hexagons), hexagons) > SLIVER_SHARE) || sides.some(isHeldBy))
      return [{ rings: cellRings(id), values }];
    return sides.flatMap((side) => {
      const rings = partsIn(side, hexagons);
      return rings.length > 0
        ? [{ rings, values: values.map((value, year) => (lacks(side, year) ? null : value)) }]
        : [];
    });
  });
}

interface Side {
  readonly area: Area;
  readonly counts: readonly Count[];
  readonly box: Box;
  /** In some year its count is lower than that of some cell, or withheld. */
  readonly mayLack: boolean;
}

type Ring = readonly LonLat[];
type Box = readonly [west: number, south: number, east: number, north: number];

/** The small hexagons that a cell stands for, each a closed ring that runs anticlockwise. */
const hexagonsOf = (id: string): readonly Ring[] =>
  (getResolution(id) >= FINE_CELL ? [id] : cellToChildren(id, FINE_CELL)).map((one) =>
    cellToBoundary(one, true).map(([lon, lat]) => [lon, lat] as const),
  );

/** The ground of a cell in a district. */
const partsIn = ({ area, box }: Side, hexagons: readonly Ring[]): CellRings =>
  hexagons
    .filter((hexagon) => meets(boxOf(hexagon), box))
    .flatMap((hexagon) =>
      area.geometry.flatMap((polygon) => {
        const rings = polygon.flatMap((ring) => {
          const inside = clipRing(ring, hexagon.slice(1));
          return inside ? [inside.map(([lon, lat]) => [lon, lat])] : [];
        });
        return rings.length > 0 ? [rings] : [];
      }),
    );

/** Share of the hexagons' ground; holes of districts are no ground of theirs. */
const shareOf = (parts: CellRings, hexagons: readonly Ring[]): number =>
  parts.reduce(
    (sum, [outer, ...holes]) => sum + areaOf(outer) - holes.reduce((held, hole) => held + areaOf(hole), 0),
    0,
  ) / hexagons.reduce((sum, ring) => sum + areaOf(ring), 0);

function boxOf(ring: Ring): Box {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [lon, lat] of ring) {
    [west, east] = [Math.min(west, lon), Math.max(east, lon)];
    [south, north] = [Math.min(south, lat), Math.max(north, lat)];
  }
  return [west, south, east, north];
}

const meets = (a: Box, b: Box): boolean => a[0] <= b[2] && b[0] <= a[2] && a[1] <= b[3] && b[1] <= a[3];

/** In square degrees: only shares of one place's ground are made of it. */
function areaOf(ring: readonly (readonly number[])[]): number {
  let twice = 0;
  ring.forEach(([x, y], k) => {
    const [x0, y0] = ring[(k + ring.length - 1) % ring.length];
    twice += (x0 - ring[0][0]) * (y - ring[0][1]) - (x - ring[0][0]) * (y0 - ring[0][1]);
  });
  return Math.abs(twice) / 2;
}
