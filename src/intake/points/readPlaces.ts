import { inFile, type FaultInFile } from '../../domain/inFile';
import { finish } from '../../domain/job';
import { toPlane } from '../../domain/projection';
import { err, fault, ok, type Result } from '../../domain/result';
import { hasPosition, mapColumns, noValues } from '../columns/columns';
import { personColumns } from '../columns/personColumns';
import { readPair } from '../places/coordinates';
import { shortFileName } from '../text/cellText';
import { quoted } from '../text/personalData';
import { openPointFile } from './pointFile';
import { textOf } from '../rows/rawTable';
import { Report } from '../report';

/** Places to answer at, on the plane, in the file's order. */
export interface Places {
  readonly x: Float64Array;
  readonly y: Float64Array;
}

/**
 * Reads a CSV (lon,lat or x,y) or GeoJSON of places where a value is asked. Every row counts and keeps its order: a row
 * without usable coordinates, be it a line of separators alone, refuses the file (`bad-place`), naming its line.
 * Degrees are projected unless `planar`.
 */
export function readPlaces(bytes: Uint8Array, fileName: string, planar: boolean): Result<Places, FaultInFile> {
  const file = shortFileName(fileName);
  const named = (reason: FaultInFile): Result<never, FaultInFile> => err(inFile(reason, file));
  const table = openPointFile(bytes, file);
  if (!table.ok) return named(table.error);
  const report = new Report({});
  const map = mapColumns(table.value.columns, 'incidents', {}, report, noValues);
  if (!hasPosition(map))
    return named(fault('no-header', { value: quoted(table.value.columns.join(table.value.separator)) }));
  const x: number[] = [];
  const y: number[] = [];
  const bad: FaultInFile[] = [];
  finish(
    table.value.scan((row) => {
      const pair = row.reason ? null : readPair(row, map);
      if (!pair || pair.empty || !Number.isFinite(pair.a) || !Number.isFinite(pair.b)) {
        if (bad.length === 0)
          bad.push(
            fault('bad-place', {
              line: row.line,
              value: quoted(textOf(row, table.value, personColumns(table.value.columns))),
            }),
          );
        return;
      }
      const degrees = !planar && Math.abs(pair.a) <= 180 && Math.abs(pair.b) <= 90;
      const [px, py] = degrees ? toPlane(pair.a, pair.b) : [pair.a, pair.b];
      x.push(px);
      y.push(py);
    }),
  );
  if (bad.length > 0) return named(bad[0]);
  return x.length === 0 ? named(fault('no-rows')) : ok({ x: Float64Array.from(x), y: Float64Array.from(y) });
}
