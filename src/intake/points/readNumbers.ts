import type { FaultInFile } from '../../domain/inFile';
import { inFile } from '../../domain/inFile';
import { finish } from '../../domain/job';
import { err, fault, ok, type Result, type TwinFault } from '../../domain/result';
import { parseNumber } from '../cells/numbers';
import { shortFileName, wordKey } from '../text/cellText';
import { quoted } from '../text/personalData';
import { openPointFile } from './pointFile';

/** Columns of numbers by the names that were asked for; null = the file has no such column. */
export type Numbers<Name extends string> = Readonly<Record<Name, Float64Array | null>>;

/**
 * Reads columns of numbers of a small table (CSV with a line of names): every row counts and keeps its order. A
 * needed column that is not there (`table-column`) and a cell that is no number (`table-number`, with its line)
 * refuse the file.
 */
export function readNumbers<Needed extends string, May extends string = never>(
  bytes: Uint8Array,
  fileName: string,
  needed: readonly Needed[],
  may: readonly May[] = [],
): Result<Numbers<Needed | May> & Readonly<Record<Needed, Float64Array>>, FaultInFile | TwinFault> {
  const file = shortFileName(fileName);
  const table = openPointFile(bytes, file);
  if (!table.ok) return err(inFile(table.error, file));
  const names: readonly (Needed | May)[] = [...needed, ...may];
  const places = names.map((name) => table.value.columns.findIndex((column) => wordKey(column) === wordKey(name)));
  const lacked = needed.find((_, k) => places[k] < 0);
  if (lacked !== undefined)
    return err(fault('table-column', { file, column: lacked, columns: quoted(table.value.columns.join(', ')) }));
  const read = names.map((): number[] => []);
  let bad: TwinFault | null = null;
  finish(
    table.value.scan(({ line, cells }) => {
      places.forEach((place, k) => {
        if (place < 0 || bad) return;
        const value = parseNumber(cells[place] ?? '');
        if (Number.isNaN(value))
          bad = fault('table-number', { file, line, column: names[k], value: quoted(cells[place] ?? '') });
        read[k].push(value);
      });
    }),
  );
  if (bad) return err(bad);
  if (read[0].length === 0) return err(inFile(fault('no-rows'), file));
  // Which names were found is known only now.
  return ok(
    Object.fromEntries(names.map((name, k) => [name, places[k] < 0 ? null : Float64Array.from(read[k])])) as Numbers<
      Needed | May
    > &
      Readonly<Record<Needed, Float64Array>>,
  );
}
