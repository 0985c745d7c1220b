import type { ImportChoices } from '../../domain/import';
import { codeReader } from '../cells/incidentCodes';
import type { ColumnMap } from '../columns/columns';
import type { Report } from '../report';
import type { IncidentCells } from './incidentCells';
import { packCodes } from './incidentTable';

/** Most combinations of words that are numbered by a table; with more the rows go by their text. */
const MAX_COMBINATIONS = 1 << 20;

interface Combination {
  /** `packCodes`. */
  readonly codes: number;
  readonly repairs: readonly string[];
  readonly unknown: readonly (readonly [field: string, word: string])[];
  readonly meant: readonly (readonly [field: string, word: string, as: string])[];
  rows: number;
}

/** Codes of typed rows: each combination of words that comes is understood once, by the reader of text. */
export class TypedCodes {
  private readonly found: Combination[] = [];
  private readonly table: Uint32Array | null;
  private readonly sizes: readonly number[];
  private readonly words: readonly (readonly string[])[];
  private readonly cells: IncidentCells;
  private readonly map: ColumnMap;

  private readonly told: ImportChoices['words'];

  constructor(cells: IncidentCells, map: ColumnMap, told: ImportChoices['words']) {
    this.told = told;
    this.cells = cells;
    this.map = map;
    this.words = cells.words.map((column) => column.cells.words.texts());
    this.sizes = this.words.map((words) => Math.max(1, words.length));
    const combinations = this.sizes.reduce((product, size) => product * size, 1);
    this.table = combinations <= MAX_COMBINATIONS ? new Uint32Array(combinations) : null;
  }

  /** `packCodes` of a row; -1 where the words of the file have too many combinations. */
  of(row: number): number {
    const { table, cells, sizes } = this;
    if (!table) return -1;
    let at = 0;
    for (let k = 0; k < sizes.length; k++) at = at * sizes[k] + cells.words[k].cells.values[row];
    if (table[at] === 0) table[at] = this.found.push(this.understand(row));
    const combination = this.found[table[at] - 1];
    combination.rows++;
    return combination.codes;
  }

  /** Notes for all rows what was put right in each and which words are not known. */
  tell(report: Report): void {
    for (const { repairs, unknown, meant, rows } of this.found) {
      for (const code of repairs) report.repaired(code, rows);
      for (const [field, word] of unknown) report.unknownWord(field, word, rows);
      for (const [field, word, as] of meant) report.readWord(field, word, as, rows);
    }
  }

  private understand(row: number): Combination {
    const repairs: string[] = [];
    const unknown: [string, string][] = [];
    const meant: [string, string, string][] = [];
    const notes = {
      repaired: (code: string) => repairs.push(code),
      unknownWord: (field: string, word: string) => unknown.push([field, word]),
      readWord: (field: string, word: string, as: string) => meant.push([field, word, as]),
    };
    const read = codeReader(this.map, notes, this.told);
    const texts: string[] = [];
    this.cells.words.forEach(({ column, cells }, k) => (texts[column] = this.words[k][cells.values[row]]));
    return { codes: packCodes(read({ cells: texts })), repairs, unknown, meant, rows: 0 };
  }
}
