import type { Job } from '../../../domain/job';
import type { NamedSystem } from '../../places/crs';
import type { CellKind, RawRow, RawTable, TypedTable } from '../../rows/rawTable';
import { textOfUtf8, type Utf8Text } from '../../text/utf8';
import { listFeatures } from '../../typed/featureList';
import { scanFeatures } from '../../typed/scanFeatures';
import { storesOf } from '../../typed/stores';
import { RowPlaces } from '../../typed/typedRows';
import { crsName } from '../geojson';
import { pointColumns, toRow } from '../pointTable';
import { keptNames, MAX_SEEN } from '../properties';
import { systemOfCrs } from './readJson';

/** Features between two pauses of a scan. */
const PAUSE_FEATURES = 500;

/**
 * The points of a GeoJSON collection as a table read from its bytes, a feature at a time, so that millions of them
 * never lie in memory as objects; null for everything else: what is no such collection, holds more areas and lines
 * than points (`isMixed`: anything but points), or is damaged is parsed as a whole.
 */
export function* pointsOfBytes(
  { bytes, broken, lost }: Utf8Text,
  isMixed = false,
): Job<{ table: RawTable; system: NamedSystem } | null> {
  const list = yield* listFeatures(bytes, MAX_SEEN);
  if (!list || (isMixed ? list.points < list.count : list.shapes > list.points)) return null;
  const system = systemOfCrs(list.crs === null ? null : crsName(JSON.parse(list.crs)));
  if (!system.ok) return null;
  const { columns, names, withId } = pointColumns(keptNames(list.names), list.hasIds);
  const rowAt = (i: number): RawRow => {
    const feature: unknown = JSON.parse(textOfUtf8(bytes.subarray(list.start[i], list.end[i])));
    return toRow(feature, i + 1, names, withId);
  };
  const scan = function* (each: (row: RawRow) => void): Job<null> {
    for (let i = 0; i < list.count; i++) {
      each(rowAt(i));
      if (i % PAUSE_FEATURES === PAUSE_FEATURES - 1) yield i / list.count;
    }
    return null;
  };
  const typed = function* (kinds: ReadonlyMap<number, CellKind>): Job<TypedTable> {
    const rows = new RowPlaces();
    const stores = storesOf(bytes, kinds, rows);
    const firstName = withId ? 3 : 2;
    yield* scanFeatures(bytes, list, {
      lon: stores.get(0) ?? null,
      lat: stores.get(1) ?? null,
      id: (withId && stores.get(2)) || null,
      properties: new Map(
        names.flatMap((name, k) => {
          const store = stores.get(firstName + k);
          return store ? [[name, { store, takesNumbers: kinds.get(firstName + k) === 'number' }] as const] : [];
        }),
      ),
      suspects: Float64Array.from([...broken, ...lost]).sort(),
      rows,
    });
    return { bytes, rows, stores, rowAt };
  };
  const table = { columns, separator: ';', mayLackLetters: true, scan, blanks: () => 0, typed };
  return { table, system: system.value };
}
