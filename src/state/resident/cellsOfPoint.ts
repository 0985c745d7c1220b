import { cellToParent, latLngToCell } from 'h3-js';
import type { LonLat } from '../../domain/geometry';

/**
 * The H3 cells that may hold a point in a snapshot: its cell of resolution 8, and that one's parent where parts were
 * merged. The parent, not the cell of resolution 7 at the point: the two are not the same near an edge.
 */
export function cellsOfPoint([lon, lat]: LonLat): readonly string[] {
  const cell = latLngToCell(lat, lon, 8);
  return [cell, cellToParent(cell, 7)];
}
