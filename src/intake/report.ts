import type {
  ImportChoices,
  ImportPreview,
  ImportQuestion,
  ImportQuestions,
  QuarantinedRow,
  ReadingCode,
  Repair,
} from '../domain/import';
import type { PlaceOfRows } from '../domain/placeOfRows';
import type { Fault } from '../domain/result';
import { personColumns, textWithoutPeople, withoutPeople } from './columns/personColumns';
import { textOf, type RawRow, type RawTable } from './rows/rawTable';
import { cleanText } from './text/cellText';
import { shownWord } from './text/shownWord';
import { MASK, maskPersonal } from './text/personalData';

/** Most bytes of a rejected row's text that are kept. */
const TEXT_CAP = 400;
/** Rejected rows that are kept cell by cell: as many as a person may mend by hand. */
const MENDABLE_ROWS = 500;
/** Pairs of which a picture is made. */
const SHOWN_PAIRS = 60;
/** Different words kept of a field. */
const WORDS_KEPT = 500;
/** Lines named of a repair that names its lines. */
const LINES_NAMED = 20;

/** What is noted while a file is read: counted repairs, rejected rows, questions, warnings, unknown words. */
export class Report {
  readonly quarantine: QuarantinedRow[] = [];
  readonly questions: ImportQuestion[] = [];
  /** Those that the user has answered: the answer may be another one yet. */
  readonly answered: ImportQuestion[] = [];
  readonly warnings: Fault[] = [];
  readonly readings: Partial<Record<ReadingCode, string>> = {};
  /** Some pairs of the file's numbers as they stand. */
  pairs: readonly (readonly [number, number])[] = [];
  /** Where rows lie that lie elsewhere. */
  elsewhere: PlaceOfRows | null = null;
  /** The first lines of a text as they stand. */
  lines: readonly string[] = [];
  rowsRead = 0;
  duplicates = 0;
  private readonly repairCounts = new Map<string, number>();
  private readonly repairLines = new Map<string, number[]>();
  private readonly words = new Map<string, Map<string, number>>();
  private readonly meanings = new Map<string, { field: string; word: string; as: string; count: number }>();
  private people: { readonly columns: readonly string[]; readonly places: ReadonlySet<number> } = {
    columns: [],
    places: new Set(),
  };
  private personFields: ReadonlySet<string> = new Set();
  private readonly choices: ImportChoices;

  constructor(choices: ImportChoices) {
    this.choices = choices;
  }

  /** Keeps a row that cannot be used, without what points at a person. */
  reject(row: RawRow, reason: Fault, table: RawTable): void {
    const people = this.peopleOf(table.columns);
    const kept = this.rejected(row.line, this.withoutPerson(reason, table.columns, people), textOf(row, table, people));
    const isMendable = row.cells.length > 0 && this.quarantine.length < MENDABLE_ROWS;
    const cells = (): readonly string[] =>
      withoutPeople(row.cells, people, table.columns.length).map((cell) => maskPersonal(cell).text);
    this.quarantine.push(isMendable ? { ...kept, cells: cells() } : kept);
  }

  /** The same of a feature whose properties have these names. */
  rejectFeature(line: number, reason: Fault, feature: unknown, names: readonly string[]): void {
    const people = [...this.peopleOf(names)].map((column) => names[column]);
    this.quarantine.push(this.rejected(line, reason, textWithoutPeople(JSON.stringify(feature) ?? '', people)));
  }

  private rejected(line: number, reason: Fault, text: string): QuarantinedRow {
    this.repaired('personal-masked', text.split(MASK).length - 1);
    return { line, reason, text: this.hidden(cleanText(text)).slice(0, TEXT_CAP) };
  }

  /** A message that names a column of persons quotes none of them. */
  private withoutPerson(reason: Fault, columns: readonly string[], people: ReadonlySet<number>): Fault {
    const { params } = reason;
    if (!('column' in params && 'value' in params)) return reason;
    return people.has(columns.indexOf(String(params.column)))
      ? ({ ...reason, params: { ...params, value: MASK } } as Fault)
      : reason;
  }

  /** Names the columns, and which field each is: words from a column of persons are not shown. */
  noteFields(columns: readonly string[], fields: ReadonlyMap<string, number>): void {
    const people = this.peopleOf(columns);
    const names = [...people].map((column) => columns[column]);
    this.lines = this.lines.map((line) => textWithoutPeople(line, names));
    this.personFields = new Set([...fields].flatMap(([field, column]) => (people.has(column) ? [field] : [])));
  }

  /** The first lines were noted before their columns were known: now the cells of persons are hidden there. */
  hideInLines(table: RawTable, cellsOf: (line: string, separator: string) => readonly string[]): void {
    const { columns, separator } = table;
    const people = this.peopleOf(columns);
    const header = Number(this.readings['header-line']);
    if (people.size === 0 || !Number.isInteger(header)) return;
    this.lines = this.lines.map((line, k) => {
      if (k < header) return line;
      const cells = cellsOf(line, separator);
      return withoutPeople(cells, people, Math.min(columns.length, cells.length)).join(separator);
    });
  }

  /** Places of the columns that hold persons: a file's are asked for row by row. */
  private peopleOf(columns: readonly string[]): ReadonlySet<number> {
    if (this.people.columns !== columns) this.people = { columns, places: personColumns(columns) };
    return this.people.places;
  }

  /** A text from the file as it may be shown or kept: what points at a person is taken out and counted. */
  hidden(text: string): string {
    const { text: masked, count } = maskPersonal(text);
    this.repaired('personal-masked', count);
    return masked;
  }

  /** What the user has said of how the file is read, asked or not; undefined where nothing was said. */
  told(code: ReadingCode): string | undefined {
    return this.choices.answers?.[code];
  }

  /** An answer to a question that may not have been asked. */
  answer(code: keyof ImportQuestions): string | undefined {
    return this.choices.answers?.[code];
  }

  /** Keeps some of a file's pairs, from all over it. */
  notePairs(a: Float64Array, b: Float64Array): void {
    const step = Math.max(1, Math.floor(a.length / SHOWN_PAIRS));
    const rows = Array.from({ length: Math.min(SHOWN_PAIRS, a.length) }, (_, k) => k * step);
    this.pairs = rows.flatMap((i) => (Number.isFinite(a[i]) && Number.isFinite(b[i]) ? [[a[i], b[i]] as const] : []));
  }

  /** Notes by what the file is read in the end, whether found or told, so that it can be shown and changed. */
  settled(code: ReadingCode, value: string): void {
    this.readings[code] = value;
  }

  repaired(code: string, count = 1): void {
    if (count > 0) this.repairCounts.set(code, (this.repairCounts.get(code) ?? 0) + count);
  }

  /** One repair on a line of the file, which is named. */
  repairedLine(code: string, line: number): void {
    this.repaired(code);
    const lines = this.repairLines.get(code) ?? [];
    this.repairLines.set(code, lines);
    if (lines.length < LINES_NAMED) lines.push(line);
  }

  warn(warning: Fault): void {
    this.warnings.push(warning);
  }

  /** The user's answer to a question; where there is none yet the question is noted and the first choice tried. */
  ask<Code extends keyof ImportQuestions>(
    code: Code,
    params: ImportQuestions[Code],
    choices: readonly [string, ...string[]],
  ): string {
    const answer = this.choices.answers?.[code];
    if (answer !== undefined && choices.includes(answer)) {
      this.answered.push({ code, params, choices } as ImportQuestion);
      return answer;
    }
    this.questions.push({ code, params, choices } as ImportQuestion);
    return choices[0];
  }

  /** A word the dictionaries do not know; it counts as "other" or "unknown" and is listed. */
  unknownWord(field: string, word: string, count = 1): void {
    const known = this.words.get(field) ?? new Map<string, number>();
    this.words.set(field, known);
    const key = this.shown(field, word);
    if (known.size < WORDS_KEPT || known.has(key)) known.set(key, (known.get(key) ?? 0) + count);
  }

  /** A word that no dictionary lists, and what it was taken for. */
  readWord(field: string, word: string, as: string, count = 1): void {
    const shown = this.shown(field, word);
    const key = `${field} ${as} ${shown}`;
    const seen = this.meanings.get(key);
    if (seen) seen.count += count;
    else if (this.meanings.size < WORDS_KEPT) this.meanings.set(key, { field, word: shown, as, count });
  }

  private shown(field: string, word: string): string {
    if (this.personFields.has(field)) return MASK;
    const { text, masked } = shownWord(word);
    this.repaired('personal-masked', masked);
    return text;
  }

  get readWords(): ImportPreview['readWords'] {
    return [...this.meanings.values()].sort((a, b) => b.count - a.count || (a.word < b.word ? -1 : 1));
  }

  get repairs(): Repair[] {
    return [...this.repairCounts].map(([code, count]) => {
      const lines = this.repairLines.get(code);
      return lines ? { code, count, lines } : { code, count };
    });
  }

  get unknownWords(): { field: string; word: string; count: number }[] {
    return [...this.words]
      .flatMap(([field, known]) => [...known].map(([word, count]) => ({ field, word, count })))
      .sort((a, b) => b.count - a.count || (a.word < b.word ? -1 : 1));
  }
}
