import {
  CATEGORIES,
  PLACE_KINDS,
  SEVERITIES,
  UNKNOWN,
  YES,
  type Answer,
  type Category,
  type PlaceKind,
  type Severity,
} from '../../domain/incident';
import type { ToldWords, WordField } from '../../domain/importWords';
import { wordKey } from '../text/cellText';
import { shownWord } from '../text/shownWord';
import { NO_CATEGORY } from '../../domain/import';
import { categoryOfArticle, startsWithArticle } from './article';
import { categoryOfDescription } from './categoryStems';
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
  /** A word that no dictionary lists, and what it was taken for. */
  readWord(field: string, word: string, as: string): void;
}

/** What a person says that a word of a field means; null where nothing is said. */
function toldReader<T extends string>(
  told: ToldWords,
  field: WordField,
  meanings: readonly T[],
): (word: string) => T | null {
  const said = new Map(Object.entries(told[field] ?? {}).map(([word, as]) => [wordKey(word), as]));
  if (said.size === 0) return () => null;
  return (word) => meanings.find((one) => one === said.get(wordKey(shownWord(word).text))) ?? null;
}

/** What a word means, and whether that was understood rather than looked up. */
interface Meant<T> {
  readonly as: T | null;
  readonly read: boolean;
}

const LISTED = { read: false };
const READ = { read: true };

/**
 * Reads words and codes of rows; what is not known becomes "other" or "unknown" and is listed, never dropped. What a
 * person has said of a word goes before everything.
 */
export function codeReader(
  map: ColumnMap,
  notes: CodeNotes,
  told: ToldWords = {},
): (row: Pick<RawRow, 'cells'>) => Codes {
  const text = (row: Pick<RawRow, 'cells'>, field: Field): string => row.cells[map.get(field) ?? -1] ?? '';
  const toldCategory = toldReader<Category>(told, 'category', CATEGORIES);
  const toldPlace = toldReader<PlaceKind>(told, 'place', PLACE_KINDS);
  const toldSeverity = toldReader<Severity>(told, 'severity', SEVERITIES);
  const meaning = <T>(
    said: (word: string) => T | null,
    find: (word: string) => Meant<T>,
  ): ((word: string) => Meant<T>) =>
    remembering((word) => {
      if (word.trim() === '') return { as: null, ...LISTED };
      const own = said(word);
      return own === null ? find(word) : { as: own, ...READ };
    });
  const place = meaning(toldPlace, (word) => ({ as: placeOfWord(word), ...LISTED }));
  const severity = meaning(toldSeverity, (word) => ({ as: severityOfWord(word), ...LISTED }));
  const answer = remembering((word) => answerOfWord(word));
  const byArticle = meaning(toldCategory, (word) => categoryOfCell(word, true));
  const byWord = meaning(toldCategory, (word) => categoryOfCell(word, false));

  const readCategory = (row: Pick<RawRow, 'cells'>): number => {
    const article = text(row, 'article');
    const word = text(row, 'category');
    const coded = byArticle(article);
    // An article of no kind of its own leaves the word to say which kind it is.
    const isCoded = coded.as !== null && (coded.as !== 'other' || coded.read || word.trim() === '');
    const worded = isCoded ? null : byWord(word);
    const found = worded?.as ? worded : coded;
    const [field, cell] = worded?.as ? (['category', word] as const) : (['article', article] as const);
    if (found.as) {
      if (found.read) notes.readWord(field, cell, found.as);
      return CATEGORIES.indexOf(found.as);
    }
    if (word.trim() !== '') notes.unknownWord('category', word.trim());
    else if (article.trim() !== '') notes.unknownWord('article', article.trim());
    // There is no code for it in the columns: the report keeps how many they are, and health and filters say so.
    else if (map.has('category') || map.has('article')) notes.repaired(NO_CATEGORY);
    return CATEGORIES.indexOf('other');
  };
  const readPlace = (row: Pick<RawRow, 'cells'>): number => {
    const word = text(row, 'place');
    if (word.trim() === '') return PLACE_KINDS.indexOf('other');
    const found = place(word);
    if (found.as === null) notes.unknownWord('place', word.trim());
    else if (found.read) notes.readWord('place', word, found.as);
    return PLACE_KINDS.indexOf(found.as ?? 'other');
  };
  const readSeverity = (row: Pick<RawRow, 'cells'>): number => {
    if (!map.has('severity')) return SEVERITIES.indexOf('unknown');
    const word = text(row, 'severity');
    const found = severity(word);
    if (found.as !== null) {
      if (found.read) notes.readWord('severity', word, found.as);
      return SEVERITIES.indexOf(found.as);
    }
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

/** The kind of a cell of articles or of words: by the dictionary, the code, or the stems of its words. */
function categoryOfCell(word: string, isArticle: boolean): Meant<Category> {
  const listed = categoryOfWord(word);
  if (listed) return { as: listed, ...LISTED };
  const coded = isArticle || startsWithArticle(word) ? categoryOfArticle(word) : null;
  if (coded && coded !== 'other') return { as: coded, ...LISTED };
  const described = categoryOfDescription(word);
  if (described) return { as: described, ...READ };
  return { as: coded ?? (/\d{3}/.test(word) ? categoryOfArticle(word) : null), ...LISTED };
}
