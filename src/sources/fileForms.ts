/** How files of a form were read, kept on this device under the set of their column names. */
import { get, update } from './smallStore';
import { IMPORT_KINDS, type ImportChoices } from '../domain/import';
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

type Unread = Readonly<Record<string, unknown>>;
const isObject = (value: unknown): value is Unread => typeof value === 'object' && value !== null;
const textsIn = (value: unknown): Readonly<Record<string, string>> =>
  isObject(value)
    ? Object.fromEntries(Object.entries(value).filter((pair): pair is [string, string] => typeof pair[1] === 'string'))
    : {};

/** What is kept may be of another version, or damaged: only what has the shape is taken. */
function formsIn(kept: unknown): readonly KeptForm[] {
  if (!Array.isArray(kept)) return [];
  return kept.flatMap((form: unknown) => {
    if (!isObject(form) || typeof form['key'] !== 'string' || !isObject(form['choices'])) return [];
    const { kind, columns, answers } = form['choices'];
    const known = IMPORT_KINDS.find((one) => one === kind);
    return [
      {
        key: form['key'],
        choices: { ...(known ? { kind: known } : {}), columns: textsIn(columns), answers: textsIn(answers) },
      },
    ];
  });
}
