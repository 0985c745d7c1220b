import type { Stretch } from '../stretch';
import type { Fault, Result } from '../result';
import { featurePieces, lineOf } from './geojson';
import { POSITION_STATUSES } from './posts';
import { field, number, oneOf, read, text, whole } from './shape';

/** stretches.geojson. */
export function parseStretches(value: unknown): Result<readonly Stretch[], Fault> {
  return read('stretches', value, (root) =>
    featurePieces(root).map(({ properties, geometry }): Stretch => ({
      id: text(field(properties, 'id')),
      year: whole(field(properties, 'year'), 1900, 2100),
      districtId: text(field(properties, 'district')),
      lengthM: number(field(properties, 'lengthM')),
      position: oneOf(field(properties, 'position'), POSITION_STATUSES),
      line: lineOf(geometry),
    })),
  );
}
