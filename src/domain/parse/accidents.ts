import type { Accident } from '../accident';
import { fromCityClock } from '../clock';
import { toPlane } from '../projection';
import type { Fault, Result } from '../result';
import { featurePieces, pointOf } from './geojson';
import { field, read, refuse, text, type Piece } from './shape';

/** accidents.geojson. */
export function parseAccidents(value: unknown): Result<readonly Accident[], Fault> {
  return read('accidents', value, (root) =>
    featurePieces(root).map(({ properties, geometry }): Accident => {
      const [lon, lat] = pointOf(geometry);
      const [x, y] = toPlane(lon, lat);
      return { id: text(field(properties, 'id')), lon, lat, x, y, startMs: readMinute(field(properties, 'at')) };
    }),
  );
}

const ISO_MINUTE = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})$/;

function readMinute(piece: Piece): number {
  const match = ISO_MINUTE.exec(text(piece));
  const [year, month, day, hour, minute] = match ? match.slice(1).map(Number) : [NaN, NaN, NaN, NaN, NaN];
  const ms = fromCityClock(year, month, day, hour, minute);
  return Number.isNaN(ms) ? refuse(piece, 'YYYY-MM-DDTHH:mm') : ms;
}
