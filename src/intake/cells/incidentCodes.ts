import { CATEGORIES, PLACE_KINDS, SEVERITIES, UNKNOWN, YES, type Answer } from '../../domain/incident';
import { categoryOfArticle } from './article';
import type { Field } from '../columns/columnNames';
import type { ColumnMap } from '../columns/columns';
import type { RawRow } from '../rows/rawTable';
import { answerOfWord, categoryOfWord, placeOfWord, severityOfWord } from './words';

/** Codes of a row: indexes into CATEGORIES, PLACE_KINDS, SEVERITIES, and three answers. */
export interface Codes {
  readonly category: number;
  readonly place: number;
  readonly severity: number;
  readonly inPublic: Answer;
  readonly street: Answer;
  readonly fresh: Answer;
}

const MEMORY = 5000;

/** A file says the same few words over and over: each is looked up once. */
function remembering<T>(find: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const found = find(text);
    if (known.size < MEMORY) known.set(text, found);
    return found;
  };
}

/** Who is told what was put right in a row, and which words are not known. */
export interface CodeNotes {
  repaired(code: string): void;
  unknownWord(field: string, word: string): void;
}

/** Reads words and codes of rows; what is not known becomes "other" or "unknown" and is listed, never dropped. */
export function codeReader(map: ColumnMap, notes: CodeNotes): (row: Pick<RawRow, 'cells'>) => Codes {
  const text = (row: Pick<RawRow, 'cells'>, field: Field): string => row.cells[map.get(field) ?? -1] ?? '';
  const place = remembering((word) => placeOfWord(word));
  const severity = remembering((word) => severityOfWord(word));
  const answer = remembering((word) => answerOfWord(word));
  const byArticle = remembering((word) =>
    word.trim() === '' ? null : (categoryOfArticle(word) ?? categoryOfWord(word)),
  );
  const byWord = remembering((word) =>
    word.trim() === '' ? null : (categoryOfWord(word) ?? (/\d{3}/.test(word) ? categoryOfArticle(word) : null)),
  );

  const readCategory = (row: Pick<RawRow, 'cells'>): number => {
    const article = text(row, 'article');
    const word = text(row, 'category');
    const found = byArticle(article) ?? byWord(word);
    if (found) return CATEGORIES.indexOf(found);
    if (word.trim() !== '') notes.unknownWord('category', word.trim());
    else if (article.trim() !== '') notes.unknownWord('article', article.trim());
    return CATEGORIES.indexOf('other');
  };
  const readPlace = (row: Pick<RawRow, 'cells'>): number => {
    const word = text(row, 'place');
    if (word.trim() === '') return PLACE_KINDS.indexOf('other');
    const found = place(word);
    if (found === null) notes.unknownWord('place', word.trim());
    return PLACE_KINDS.indexOf(found ?? 'other');
  };
  const readSeverity = (row: Pick<RawRow, 'cells'>): number => {
    if (!map.has('severity')) return SEVERITIES.indexOf('unknown');
    const word = text(row, 'severity');
    const found = severity(word);
    if (found !== null) return SEVERITIES.indexOf(found);
    notes.repaired('severity-defaulted');
    if (word.trim() !== '') notes.unknownWord('severity', word.trim());
    return SEVERITIES.indexOf('unknown');
  };
  const readAnswer = (row: Pick<RawRow, 'cells'>, field: 'public' | 'street' | 'fresh'): Answer => {
    const word = text(row, field);
    if (word.trim() === '') return UNKNOWN;
    const found = answer(word);
    if (found === null) notes.unknownWord(field, word.trim());
    return found ?? UNKNOWN;
  };

  return (row) => {
    const street = readAnswer(row, 'street');
    let inPublic = readAnswer(row, 'public');
    if (street === YES && inPublic === UNKNOWN) {
      // The street is a public place (docs/facts.md, F7: one is a part of the other).
      inPublic = YES;
      if (map.has('public')) notes.repaired('street-made-public');
    }
    return {
      category: readCategory(row),
      place: readPlace(row),
      severity: readSeverity(row),
      inPublic,
      street,
      fresh: readAnswer(row, 'fresh'),
    };
  };
}
