/** What a person says of a file that is looked at, as the next choices to read it with; nothing here reads a byte. */
import type { ImportChoices, ImportKind, ImportPreview } from './import';
import type { WordField } from './importWords';

/** Ways to say where a row is, of which one holds: a column given to one way takes the others away. */
const WAYS: readonly (readonly string[])[] = [['lon', 'lat'], ['x', 'y'], ['point']];

/**
 * The column that holds a field: as was said of it, or as it was found where nothing was said; null where none holds
 * it. What was said last may not be read yet, so the preview alone would name the holder of before.
 */
export function holderOf(preview: Pick<ImportPreview, 'seen'>, choices: ImportChoices, field: string): string | null {
  const said = choices.columns?.[field];
  if (said !== undefined) return said || null;
  return preview.seen.find((column) => column.field === field)?.name ?? null;
}

/** A column is this field from now on, whatever it was before; null = it is not used. */
export function withField(
  preview: Pick<ImportPreview, 'seen'>,
  choices: ImportChoices,
  column: string,
  field: string | null,
): ImportChoices {
  const columns: Record<string, string> = { ...choices.columns };
  const before = preview.seen.find(({ name }) => name === column)?.field ?? null;
  if (before !== null && before !== field) columns[before] ??= '';
  for (const [other, name] of Object.entries(columns)) if (name === column) columns[other] = '';
  if (field !== null) {
    const way = WAYS.find((fields) => fields.includes(field));
    for (const other of way ? WAYS.filter((one) => one !== way).flat() : []) columns[other] = '';
    columns[field] = column;
  }
  return { ...choices, columns };
}

/** An answer under a code, asked or not; null takes it back, and the file is read by what is found in it. */
export function withAnswer(choices: ImportChoices, code: string, answer: string | null): ImportChoices {
  const { [code]: _before, ...others } = choices.answers ?? {};
  const answers = answer === null ? others : { ...others, [code]: answer };
  // Other lines and other separators make other columns: what was said of the old ones is of no use.
  const isShape = code === 'header-line' || code === 'separator' || code === 'sheet';
  return isShape ? { ...withoutColumns(choices), answers } : { ...choices, answers };
}

/** What a word of a field means from now on; null takes it back, and it means what is found in it. */
export function withWord(
  choices: ImportChoices,
  field: WordField,
  word: string,
  meaning: string | null,
): ImportChoices {
  const { [word]: _before, ...others } = choices.words?.[field] ?? {};
  return {
    ...choices,
    words: { ...choices.words, [field]: meaning === null ? others : { ...others, [word]: meaning } },
  };
}

/** Another kind of data has other fields. */
export const withKind = (choices: ImportChoices, kind: ImportKind): ImportChoices => ({
  ...withoutColumns(choices),
  kind,
});

function withoutColumns({ columns: _columns, ...choices }: ImportChoices): ImportChoices {
  return choices;
}

/** Cells of a row put right; null leaves the row as it stands in the file. */
export function withMended(
  choices: ImportChoices,
  line: number,
  cells: Readonly<Record<string, string>> | null,
): ImportChoices {
  const { [line]: before = {}, ...others } = choices.mended ?? {};
  return { ...choices, mended: cells === null ? others : { ...others, [line]: { ...before, ...cells } } };
}

/** Answers that are of one file's rows, not of the form in which its source writes. */
const ONE_OFF: readonly string[] = ['outside-area', 'mixed-encoding'];

/** What of the choices holds for the next file of the same form; null when there is nothing to remember. */
export function formOf({ kind, columns = {}, answers = {}, words = {} }: ImportChoices): ImportChoices | null {
  const lasting = Object.fromEntries(Object.entries(answers).filter(([code]) => !ONE_OFF.includes(code)));
  const told = Object.values(words).flatMap((of) => Object.keys(of));
  const isEmpty = kind === undefined && Object.keys(columns).length + Object.keys(lasting).length + told.length === 0;
  return isEmpty
    ? null
    : { ...(kind === undefined ? {} : { kind }), columns, answers: lasting, ...(told.length > 0 ? { words } : {}) };
}

/** The set of a file’s column names: a file of the same form is known again whatever the order and the case. */
export const headerKey = (names: readonly string[]): string =>
  JSON.stringify([...new Set(names.map((name) => name.normalize('NFKC').toLowerCase().trim()))].sort());
