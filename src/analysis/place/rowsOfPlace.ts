import { hexagonOf, squareOf } from '../bins/cells';
import { areaM2, isInside } from '../../domain/drawn';
import type { DrawnGround } from '../../domain/drawnGround';
import type { LonLat } from '../../domain/geometry';
import type { IncidentTable } from '../../domain/incident';
import { isWithin } from '../../domain/near';
import type { PlaceGround } from '../../domain/placeAnswer';
import { toPlane } from '../../domain/projection';

/**
 * Those of the rows that lie on the ground of a place, in their order: within the radius, itself included (the rule of
 * the filter's `near` and of density's counts), or in the cell that holds the place, by the rule that counts cells.
 * Rows without coordinates (NaN) lie nowhere. One pass: a million rows take a few milliseconds, less than an index.
 */
export function rowsOfPlace(
  table: Pick<IncidentTable, 'x' | 'y' | 'lon' | 'lat'>,
  rows: Uint32Array,
  at: LonLat,
  ground: PlaceGround,
): Uint32Array {
  const { x, y } = table;
  if ('drawn' in ground) return rowsInside(table, rows, ground.drawn);
  const holds = 'radiusM' in ground ? isWithin(at, ground.radiusM) : isInCell(at, ground);
  const found: number[] = [];
  for (let k = 0; k < rows.length; k++) if (holds(x[rows[k]], y[rows[k]])) found.push(rows[k]);
  return Uint32Array.from(found);
}

function rowsInside(
  { x, y, lon, lat }: Pick<IncidentTable, 'x' | 'y' | 'lon' | 'lat'>,
  rows: Uint32Array,
  ground: DrawnGround,
): Uint32Array {
  const holds = isInside(ground);
  return rows.filter((row) => holds(lon[row], lat[row], x[row], y[row]));
}

function isInCell(
  [lon, lat]: LonLat,
  { shape, sizeM }: Extract<PlaceGround, { readonly shape: string }>,
): (x: number, y: number) => boolean {
  const cellOf = shape === 'hexagon' ? hexagonOf : squareOf;
  const [atX, atY] = toPlane(lon, lat);
  const { col, row } = cellOf(atX, atY, sizeM);
  return (x, y) => {
    // No point of the cell lies farther from another one along an axis.
    if (!(Math.abs(x - atX) <= 2 * sizeM && Math.abs(y - atY) <= 2 * sizeM)) return false;
    const cell = cellOf(x, y, sizeM);
    return cell.col === col && cell.row === row;
  };
}

/** Size of the ground, km². */
export function groundKm2(ground: PlaceGround): number {
  if ('drawn' in ground) return areaM2(ground.drawn) / 1e6;
  if ('radiusM' in ground) return (Math.PI * ground.radiusM ** 2) / 1e6;
  return (ground.sizeM ** 2 * (ground.shape === 'hexagon' ? Math.sqrt(3) / 2 : 1)) / 1e6;
}
