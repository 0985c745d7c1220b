/** How files of a form were read, kept on this device under the set of their column names. */
import { get, update } from './smallStore';
import type { ImportChoices } from '../domain/import';
import { kindIdOf } from '../domain/kinds';
import { wordsIn } from '../domain/importWords';
import { inTime } from '../storage/inTime';

const KEPT = 'qyragy-file-forms';
/** Forms remembered; the one used longest ago goes first. */
const MOST = 50;

interface KeptForm {
  readonly key: string;
  readonly choices: ImportChoices;
}

/** How a file of this form was read the last time; null when none was, or where the browser keeps nothing. */
export async function keptForm(key: string): Promise<ImportChoices | null> {
  const forms = await inTime(async () => formsIn(await get<unknown>(KEPT)), []);
  return forms.find((form) => form.key === key)?.choices ?? null;
}

/** Remembers it in place of what was; null forgets it. */
export const keepForm = (key: string, choices: ImportChoices | null): Promise<boolean> =>
  inTime(async () => {
    await update<unknown>(KEPT, (kept) => {
      const others = formsIn(kept).filter((form) => form.key !== key);
      return (choices ? [...others, { key, choices }] : others).slice(-MOST);
    });
    return true;
  }, false);

const DRAFT = 'qyragy-file-draft';

/** A file as the browser tells of it: its bytes need not be read to know it again. */
type FileId = Pick<File, 'name' | 'size' | 'lastModified'>;
const draftKey = ({ name, size, lastModified }: FileId): string => JSON.stringify([name, size, lastModified]);

/**
 * Keeps what was said of a file that is not added yet, rows mended by hand among it, in place of the draft before; null
 * = nothing is left to keep.
 */
export const keepDraft = (file: FileId, choices: ImportChoices | null): Promise<boolean> =>
  inTime(async () => {
    await update<unknown>(DRAFT, () => (choices ? { key: draftKey(file), choices } : null));
    return true;
  }, false);

/** What was said of this very file before its dialog was closed. */
export const keptDraft = (file: FileId): Promise<ImportChoices | null> =>
  inTime(async () => {
    const kept = await get<unknown>(DRAFT);
    return isObject(kept) && kept['key'] === draftKey(file) ? choicesIn(kept['choices']) : null;
  }, null);

type Unread = Readonly<Record<string, unknown>>;
const isObject = (value: unknown): value is Unread => typeof value === 'object' && value !== null;
const textsIn = (value: unknown): Readonly<Record<string, string>> =>
  isObject(value)
    ? Object.fromEntries(Object.entries(value).filter((pair): pair is [string, string] => typeof pair[1] === 'string'))
    : {};

/** Rows by their lines, each as texts by column. */
const rowsIn = (value: unknown): ImportChoices['mended'] =>
  isObject(value)
    ? Object.fromEntries(
        Object.entries(value).flatMap(([line, cells]) =>
          /^\d+$/.test(line) ? [[Number(line), textsIn(cells)] as const] : [],
        ),
      )
    : {};

function choicesIn(kept: unknown): ImportChoices | null {
  if (!isObject(kept)) return null;
  const { kind, columns, answers, mended, words } = kept;
  const known = typeof kind === 'string' ? kindIdOf(kind) : null;
  return {
    ...(known ? { kind: known } : {}),
    columns: textsIn(columns),
    answers: textsIn(answers),
    ...(isObject(words) ? { words: wordsIn((field) => textsIn(words[field])) } : {}),
    ...(mended === undefined ? {} : { mended: rowsIn(mended) ?? {} }),
  };
}

/** What is kept may be of another version, or damaged: only what has the shape is taken. */
function formsIn(kept: unknown): readonly KeptForm[] {
  if (!Array.isArray(kept)) return [];
  return kept.flatMap((form: unknown) => {
    if (!isObject(form) || typeof form['key'] !== 'string') return [];
    const choices = choicesIn(form['choices']);
    return choices ? [{ key: form['key'], choices }] : [];
  });
}
