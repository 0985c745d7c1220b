import { cellCorners } from './cells';
import { toLonLat } from './projection';
import type { FeatureCollection, Shape, Table } from './table';

/** A row of a table with the names of its columns. */
export const propertiesOf = ({ header, rows }: Table, row: number): Shape['properties'] =>
  Object.fromEntries(header.map((name, column) => [name, rows[row][column] ?? null]));

/** A whole cell about its middle (metres on the plane), also where the study area leaves out a part of it; degrees. */
export function wholeCell(
  shape: 'hexagon' | 'square',
  sizeM: number,
): (x: number, y: number) => NonNullable<Shape['geometry']> {
  const corners = cellCorners(shape, sizeM);
  const degrees = (value: number): number => Number(value.toFixed(7));
  return (x, y) => ({
    type: 'Polygon',
    coordinates: [corners.map(([dx, dy]) => toLonLat(x + dx, y + dy).map(degrees))],
  });
}

/** A table of cells, a row each, as shapes. `middle` = where a row's cell lies, metres on the plane. */
export function cellShapes(
  table: Table,
  cell: ReturnType<typeof wholeCell>,
  middle: (row: number) => readonly [x: number, y: number],
): FeatureCollection {
  return {
    type: 'FeatureCollection',
    features: table.rows.map((_, row) => ({
      type: 'Feature',
      properties: propertiesOf(table, row),
      geometry: cell(...middle(row)),
    })),
  };
}
