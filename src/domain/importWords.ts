/** What a person says that words of a file mean. */
import { CATEGORIES, PLACE_KINDS, SEVERITIES } from './incident';

/** Fields of words whose meaning may be said, with the meanings there are. */
export const WORD_FIELDS = {
  category: CATEGORIES,
  place: PLACE_KINDS,
  severity: SEVERITIES,
} as const satisfies Readonly<Record<string, readonly string[]>>;
export type WordField = keyof typeof WORD_FIELDS;

/** Field -> word of the file as it is shown -> one of the field's meanings. */
export type ToldWords = Readonly<Partial<Record<WordField, Readonly<Record<string, string>>>>>;

const FIELDS = Object.keys(WORD_FIELDS) as readonly WordField[];

/** The field whose meanings are told for a word of this one; null where nothing can be told. */
export const fieldOfWord = (field: string): WordField | null =>
  field === 'article' ? 'category' : (FIELDS.find((one) => one === field) ?? null);

const means = (field: WordField, meaning: string): boolean =>
  (WORD_FIELDS[field] as readonly string[]).includes(meaning);

/** Words with their meanings ("X" -> "theft"), each told of every field that has the meaning; or a meaning of none. */
export function toldWords(pairs: Readonly<Record<string, string>>): ToldWords | { readonly unknown: string } {
  const told: Partial<Record<WordField, Record<string, string>>> = {};
  for (const [word, meaning] of Object.entries(pairs)) {
    const fields = FIELDS.filter((field) => means(field, meaning));
    if (fields.length === 0) return { unknown: meaning };
    for (const field of fields) told[field] = { ...told[field], [word]: meaning };
  }
  return told;
}

/** What is kept of them may be of another version: only meanings that there are stay. */
export const wordsIn = (kept: (field: WordField) => Readonly<Record<string, string>>): ToldWords =>
  Object.fromEntries(
    FIELDS.map((field) => [
      field,
      Object.fromEntries(Object.entries(kept(field)).filter(([, meaning]) => means(field, meaning))),
    ]),
  );
