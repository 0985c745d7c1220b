import { inFile, type FaultInFile } from '../../domain/inFile';
import { err, fault, ok, type Result, type TwinFault } from '../../domain/result';
import { parseNumber } from '../cells/numbers';
import { shortFileName, wordKey } from '../text/cellText';
import { decode } from '../text/decode';
import { quoted } from '../text/personalData';
import { refuseBySignature } from '../text/signature';
import { textOfUtf8 } from '../text/utf8';

/** First columns of these names, or of no numbers, say which series a row is, or when a value was. */
const LABELS: ReadonlySet<string> = new Set(
  ['id', 'cell', 'name', 'row', 'place', 'time', 't', 'date', 'day', 'week', 'month', 'year', 'bin', 'step'].map(
    wordKey,
  ),
);

interface Line {
  readonly line: number;
  readonly cells: readonly string[];
}

/**
 * Reads series of numbers: a row each, or one number a row, which is one series. A line of names may stand above, and
 * a column that says which row it is in front. A cell that is no number (`table-number`, with its line) refuses the
 * file; empty cells at the end of a row are none.
 */
export function readSeries(
  bytes: Uint8Array,
  fileName: string,
): Result<readonly Float64Array[], FaultInFile | TwinFault> {
  const file = shortFileName(fileName);
  const refused = refuseBySignature(bytes, file);
  if (refused) return err(inFile(refused, file));
  const decoded = decode(bytes, {});
  if ('code' in decoded) return err(inFile(decoded, file));
  const all = linesOf(textOfUtf8(decoded.bytes));
  if (all.length === 0) return err(inFile(fault('empty-file'), file));
  const header = isHeader(all) ? all[0].cells : null;
  const rows = header ? all.slice(1) : all;
  if (rows.length === 0) return err(inFile(fault('no-rows'), file));
  const isLabelled =
    rows.every(({ cells }) => cells.length > 1) &&
    (rows.every(({ cells }) => Number.isNaN(parseNumber(cells[0]))) ||
      (header !== null && LABELS.has(wordKey(header[0]))));
  const from = isLabelled ? 1 : 0;
  const series: Float64Array[] = [];
  for (const { line, cells } of rows) {
    const values = Float64Array.from(cells.slice(from), parseNumber);
    const bad = values.findIndex(Number.isNaN);
    if (bad >= 0)
      return err(
        fault('table-number', {
          file,
          line,
          column: quoted(header?.[bad + from] ?? String(bad + from + 1)),
          value: quoted(cells[bad + from]),
        }),
      );
    series.push(values);
  }
  return ok(series.every(({ length }) => length === 1) ? [Float64Array.from(series, ([value]) => value)] : series);
}

/** Lines that hold something, comments left out, by the separator that most of a table's kinds have. */
function linesOf(text: string): readonly Line[] {
  const lines = text
    .split(/\r\n|\n|\r/)
    .map((line, k) => ({ line: k + 1, text: line.trim() }))
    .filter((one) => one.text !== '' && !one.text.startsWith('#'));
  const sample = lines.at(-1)?.text ?? '';
  const separator = ['\t', ';', '|', ','].find((mark) => sample.includes(mark)) ?? /\s+/;
  return lines.map(({ line, text: of }) => {
    const cells = of.split(separator).map((cell) => cell.trim().replace(/^"(.*)"$/, '$1'));
    while (cells.length > 1 && cells.at(-1) === '') cells.pop();
    return { line, cells };
  });
}

/** The first line holds names: of its cells that have a number below them, one is none. */
function isHeader([first, second]: readonly Line[]): boolean {
  const isNumber = (cell: string | undefined): boolean => !Number.isNaN(parseNumber(cell ?? ''));
  return first.cells.some(
    (cell, k) =>
      !isNumber(cell) &&
      /\p{L}/u.test(cell) &&
      (second ? isNumber(second.cells[k]) : k > 0 || first.cells.length === 1),
  );
}
