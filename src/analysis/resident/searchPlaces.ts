import { groupOf, groupsOfKind, type KindGroup } from './placeGenerics';
import { joinings, nameWords, readQuery, type Query, type Term } from './queryWords';
import { isNear, rootOf, stemOf } from './spelling';

/** Something a person can name: a place, a district, a precinct. */
export interface Findable {
  readonly kind: string;
  readonly names: readonly string[];
  /** More than a point: houses stand along or in it. */
  readonly hasHouses?: boolean;
}

export interface Search<T> {
  /** Best first. */
  readonly found: readonly T[];
  /** Digits typed that are in no name: a house of what was found, whose place nobody publishes. */
  readonly house: string | null;
  /** Two streets were named whose crossing is not published: these are streets of that name. */
  readonly isPart: boolean;
}

export interface SearchIndex<T extends Findable> {
  find(query: string, most: number): readonly T[];
  search(query: string, most: number): Search<T>;
}

/** Where a person lives comes before where a bus stops. */
const KIND_ORDER = ['district', 'precinct', 'microdistrict', 'crossing', 'street', 'metro', 'station', 'bus_station', 'market', 'school', 'hospital'];

/** How well a word typed fits one of a name, 0 best. */
const FIT = { same: 0, ending: 1, kind: 1, beginning: 2, bare: 3, root: 3.5, slip: 5, otherLength: 0.5, slipInBeginning: 6 };
/** A kind said that a place of another does not have, where it matters little: a stop stands by anything. */
const KIND_UNMET = 1.5;
const LOOSE: ReadonlySet<KindGroup> = new Set(['stop', 'district']);
/** Shortest words that may have one and two slips. */
const ONE_SLIP = 4;
const TWO_SLIPS = 8;

interface Row<T> {
  readonly item: T;
  readonly words: readonly number[];
  readonly groups: ReadonlySet<KindGroup>;
  /** Words that are not of its kind. */
  readonly proper: number;
  readonly numbers: ReadonlySet<string>;
  readonly kind: number;
  readonly first: string;
}

/** What is looked for among; `isWhole`: no word may be only a beginning, for a house stands in a street that is named. */
interface Filter<T> {
  readonly isWhole: boolean;
  readonly row: (row: Row<T>) => boolean;
}
const anything = { isWhole: false, row: (): boolean => true };
const BEGINNINGS: ReadonlySet<number> = new Set([FIT.beginning, FIT.slipInBeginning]);

/**
 * Search over names as people type them; names and query are compared as they sound, so that Latin and Cyrillic, Kazakh and Russian
 * are one (`fold` is i18n/fold, handed in). Every word must fit a word of one of the names: the same, but for its Russian or
 * Kazakh ending, or as a beginning; words for kinds count in three languages; with none so found, a slip of the finger or two
 * in a longer word. A number fits only itself, and then what begins with it.
 */
export function searchIndex<T extends Findable>(items: readonly T[], fold: (text: string) => string): SearchIndex<T> {
  const ids = new Map<string, number>();
  const vocabulary: { readonly word: string; readonly stem: string; readonly root: string; readonly isNumber: boolean; readonly group: KindGroup | null }[] = [];
  const idOf = (word: string): number => {
    const known = ids.get(word);
    if (known !== undefined) return known;
    ids.set(word, vocabulary.length);
    vocabulary.push({ word, stem: stemOf(word), root: rootOf(word), isNumber: /^\d/.test(word), group: groupOf(word) });
    return vocabulary.length - 1;
  };
  const rows = items.map((item): Row<T> => {
    const words = [...new Set(item.names.flatMap((name) => nameWords(name, fold)))].filter((word) => word !== 'и');
    const first = new Set(nameWords(item.names[0], fold));
    const kind = KIND_ORDER.indexOf(item.kind);
    return {
      item,
      words: words.map(idOf),
      groups: new Set([...groupsOfKind(item.kind), ...words.flatMap((word) => groupOf(word) ?? [])]),
      proper: [...first].filter((word) => groupOf(word) === null).length,
      numbers: new Set(words.filter((word) => /^\d/.test(word))),
      kind: kind < 0 ? KIND_ORDER.length : kind,
      first: item.names[0],
    };
  });

  /** Cost of each word of the vocabulary for one typed; Infinity where it does not fit. */
  const costs = (term: Term, withSlips: boolean): Float32Array => {
    const slips = !withSlips || term.isNumber ? 0 : term.word.length >= TWO_SLIPS ? 2 : term.word.length >= ONE_SLIP ? 1 : 0;
    return Float32Array.from(vocabulary, ({ word, stem, root, isNumber }) => {
      if (word === term.word) return FIT.same;
      if (isNumber || term.isNumber) return isNumber && word.startsWith(term.word) ? FIT.beginning : Infinity;
      if (word === term.generic) return FIT.kind;
      if (stem === term.stem) return FIT.ending;
      if (word.startsWith(term.word)) return FIT.beginning;
      if (term.bare.some((bare) => bare === word || stemOf(bare) === stem)) return FIT.bare;
      if (root === term.root || term.bare.some((bare) => rootOf(bare) === root)) return FIT.root;
      if (slips === 0) return Infinity;
      if (isNear(term.word, word, slips, false) || (term.stem.length > ONE_SLIP && isNear(term.stem, stem, slips, false))) return FIT.slip + (word.length === term.word.length ? 0 : FIT.otherLength);
      return isNear(term.word, word, slips > 1 && word.length < TWO_SLIPS ? 1 : slips, true) ? FIT.slipInBeginning : Infinity;
    });
  };

  const ranked = (query: Query, terms: readonly Term[], withSlips: boolean, may: Filter<T> = anything): readonly T[] => {
    const table = terms.map((term) => costs(term, withSlips));
    const named = terms.filter(({ group }) => group === null).length;
    const found = rows.flatMap((row) => {
      let rank = 0;
      for (let t = 0; t < terms.length; t++) {
        let best = Infinity;
        for (const word of row.words) if (table[t][word] < best) best = table[t][word];
        if (may.isWhole && BEGINNINGS.has(best)) best = Infinity;
        const { group } = terms[t];
        if (group !== null && row.groups.has(group)) best = Math.min(best, FIT.kind);
        if (best === Infinity && group !== null && LOOSE.has(group) && named > 0) best = KIND_UNMET;
        if (best === Infinity) return [];
        rank += best;
      }
      if (!may.row(row)) return [];
      if (query.isCrossing && row.item.kind !== 'crossing') rank += 1;
      return [{ row, rank, spare: Math.max(0, row.proper - named) }];
    });
    found.sort((a, b) => a.rank - b.rank || a.spare - b.spare || a.row.kind - b.row.kind || a.row.first.length - b.row.first.length || (a.row.first < b.row.first ? -1 : 1));
    return found.map(({ row }) => row.item);
  };

  /** As typed, else with slips of the finger. */
  const both = (query: Query, terms: readonly Term[], may?: Filter<T>): readonly T[] => {
    for (const withSlips of [false, true]) {
      for (const form of [terms, ...joinings(terms)]) {
        const found = ranked(query, form, withSlips, may);
        if (found.length > 0) return found;
      }
    }
    return [];
  };

  const search = (text: string, most: number): Search<T> => {
    const query = readQuery(text, fold);
    const { terms } = query;
    if (terms.length === 0) return { found: [], house: null, isPart: false };
    const found = both(query, terms);
    if (found.length > 0) return { found: found.slice(0, most), house: null, isPart: false };
    const words = terms.filter(({ isNumber }) => !isNumber);
    const numbers = terms.filter(({ isNumber }) => isNumber);
    if (words.length > 0) {
      // The numbers of a place's own name come first: «Аксай-4, 15» is house 15 of Аксай-4, and never house 4 of another.
      const least = words.some(({ group }) => group === null) ? 0 : 1;
      for (let own = numbers.length - 1; own >= least; own--) {
        const kept = [...words, ...numbers.slice(0, own)];
        const houses = both(query, kept, {
          isWhole: true,
          row: ({ item, numbers: has }) => item.hasHouses === true && [...has].every((number) => numbers.slice(0, own).some(({ word }) => word === number)),
        });
        if (houses.length > 0) return { found: houses.slice(0, most), house: numbers.slice(own).map(({ word }) => word).join('/'), isPart: false };
      }
    }
    const sides = words.filter(({ group }) => group === null);
    if (sides.length < 2 || numbers.length > 0) return { found: [], house: null, isPart: false };
    const parts = sides.map((side) => both(query, [side], { isWhole: false, row: ({ item }) => item.kind === 'street' }));
    const some = parts.every((part) => part.length > 0) ? [...new Set(parts.map(([first]) => first))] : [];
    return { found: some.slice(0, most), house: null, isPart: some.length > 0 };
  };

  return { search, find: (text, most) => search(text, most).found };
}
