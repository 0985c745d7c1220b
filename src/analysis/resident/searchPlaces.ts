import { otherLayouts } from './keyboardLayouts';
import { groupOf, groupsOfKind, type KindGroup } from './placeGenerics';
import { INITIALS, initialsOf, joinings, nameWords, readQuery, type Query, type Term } from './queryWords';
import { isMistyped, isMistypedSoFar, rootOf, stemOf } from './spelling';

/** Something a person can name: a place, a district, a precinct. */
export interface Findable {
  readonly kind: string;
  readonly names: readonly string[];
  /** More than a point: houses stand along or in it. */
  readonly hasHouses?: boolean;
}

interface Search<T> {
  /** Best first; no more than were asked for. */
  readonly found: readonly T[];
  /** How many there are in all. */
  readonly total: number;
  /** Digits typed that are in no name: a house of what was found, whose place nobody publishes. */
  readonly house: string | null;
  /** Two streets were named whose crossing is not published: these are streets of that name. */
  readonly isPart: boolean;
  /** Nothing is called so: these have names like it. */
  readonly isGuess: boolean;
  /** The first is called as was typed, in whole words, and no other fits as well: it may be taken unseen. */
  readonly isSure: boolean;
}

export interface SearchIndex<T extends Findable> {
  find(query: string, most: number): readonly T[];
  search(query: string, most: number): Search<T>;
}

/** Where a person lives comes before where a bus stops. */
const KIND_ORDER = [
  'district',
  'precinct',
  'microdistrict',
  'crossing',
  'street',
  'metro',
  'station',
  'bus_station',
  'market',
  'school',
  'hospital',
];

/** How well a word typed fits one of a name, 0 best. */
const FIT = {
  same: 0,
  ending: 1,
  kind: 1,
  likeKind: 1.25,
  beginning: 2,
  begunKind: 2.5,
  bare: 3,
  end: 3.25,
  bareRoot: 3.375,
  root: 3.5,
  half: 4,
  likeEnd: 4.25,
  likeRoot: 4.5,
  slip: 5,
  otherLength: 0.5,
  slipInBeginning: 6,
};
/** From here on it is another name that is like it. */
const A_GUESS = FIT.likeEnd;
/** What a word may be read as where no name has it as it stands. */
const IF_UNKNOWN: ReadonlySet<number> = new Set([FIT.bare, FIT.end, FIT.bareRoot, FIT.likeEnd]);
/** A kind said that a place of another does not have, where it matters little: a stop stands by anything. */
const KIND_UNMET = 1.5;
const LOOSE: ReadonlySet<KindGroup> = new Set(['stop', 'district']);
/** One street asked for, and this is a crossing of it. */
const OTHER_SIDE = 1.5;
/** Shortest words that may have one and two slips; one that is not at its end has one from the second on. */
const ONE_SLIP = 4;
const SLIP_IN_BEGINNING = 5;
const TWO_SLIPS = 8;
/** Two need so much of a name without its endings, for those are alike: «Байзакова» is no «Байжанова». */
const ROOT_OF_TWO = 7;
/** Shortest end of a word that stands for it: «театр» for «драмтеатр». */
const LEAST_END = 5;
/** Shortest root by which a name is like another of another ending: «Байзакова» and «Байзак батыра». */
const LEAST_ROOT = 4;
/** Shortest surname for which a street is known without the first name that was typed. */
const LEAST_SURNAME = 6;
/** A first name and a surname have one case: «Каныша Сатпаева», «Қаныш Сәтбаев», but «политех Сатпаева». */
const GENITIVE = /(?:[ая]|ои)$/;

interface Word {
  readonly word: string;
  readonly stem: string;
  readonly root: string;
  readonly isNumber: boolean;
  readonly isKind: boolean;
}

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

/**
 * What is looked for among; `isWhole`: no word may be only a beginning, for a house stands in a street that is named.
 */
interface Filter<T> {
  readonly isWhole: boolean;
  readonly row: (row: Row<T>) => boolean;
}
const NOTHING = { found: [], total: 0, house: null, isPart: false, isGuess: false, isSure: false } as const;
const anything = { isWhole: false, row: (): boolean => true };
const BEGINNINGS: ReadonlySet<number> = new Set([FIT.beginning, FIT.begunKind, FIT.half, FIT.slipInBeginning]);
/** A word that says this much of a name says it whole. */
const WHOLE: ReadonlySet<number> = new Set([FIT.same, FIT.ending, FIT.kind, FIT.likeKind, FIT.bare, KIND_UNMET]);

/** What fits, best first. */
interface Ranked<T> {
  readonly found: readonly T[];
  readonly isGuess: boolean;
  readonly isSure: boolean;
  /** The unfinished last word fits no name of them, only the beginning of what kinds are called. */
  readonly isKindBegun: boolean;
}
const NONE = { found: [], isGuess: false, isSure: false, isKindBegun: false } as const;

/**
 * Search over names as people type them; names and query are compared as they sound, so that Latin and Cyrillic, Kazakh
 * and Russian are one (`fold` is i18n/fold, handed in). Every word must fit a word of one of the names: the same, but
 * for its Russian or Kazakh ending, or as its beginning or the end of a compound; common words count in three
 * languages, and the initials of a longer name too. A Kazakh case and the end of a compound are looked for only where
 * no name has the word as it stands, unless it is a noun of the dictionary: «Кирова» is no end of «Аубакирова». The
 * last word may be the beginning of a kind; where it is of nothing else, names of the words before it follow. With none
 * so found, as the keys of another layout, and then with a slip of the finger or two in a longer word. A number fits
 * only itself, and then what begins with it.
 */
export function searchIndex<T extends Findable>(items: readonly T[], fold: (text: string) => string): SearchIndex<T> {
  const ids = new Map<string, number>();
  const vocabulary: Word[] = [];
  const idOf = (word: string): number => {
    const known = ids.get(word);
    if (known !== undefined) return known;
    ids.set(word, vocabulary.length);
    vocabulary.push({
      word,
      stem: stemOf(word),
      root: rootOf(word),
      isNumber: /^\d/.test(word),
      isKind: groupOf(word) !== null,
    });
    return vocabulary.length - 1;
  };
  const rows = items.map((item): Row<T> => {
    const words = [
      ...new Set(
        item.names.flatMap((name) => [
          ...nameWords(name, fold),
          ...(groupsOfKind(item.kind).includes('street') ? [] : initialsOf(name, fold)),
        ]),
      ),
    ].filter((word) => word !== 'и');
    const first = new Set(nameWords(item.names[0], fold).filter((word) => word !== 'и'));
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
  const costsOf = (term: Term, withSlips: boolean): Float32Array => {
    const slips =
      !withSlips || term.isNumber ? 0 : term.word.length >= TWO_SLIPS ? 2 : term.word.length >= ONE_SLIP ? 1 : 0;
    const bareStems = term.bare.map(stemOf);
    const bareRoots = term.bare.map(rootOf);
    const costOf = ({ word, stem, root, isNumber }: Word): number => {
      if (word === term.word) return FIT.same;
      if (isNumber || term.isNumber) return isNumber && word.startsWith(term.word) ? FIT.beginning : Infinity;
      if (word.startsWith(INITIALS)) return word === INITIALS + term.word ? FIT.bare : Infinity;
      if (stem === term.stem) return FIT.ending;
      if (term.others.includes(stem)) return FIT.kind;
      if (word.startsWith(term.word)) return FIT.beginning;
      if (term.bare.includes(word) || bareStems.includes(stem)) return FIT.bare;
      if (term.stem.length >= LEAST_END && stem.endsWith(term.stem)) return term.isNoun ? FIT.end : FIT.likeEnd;
      const isFamily = root !== stem;
      if (root === term.root)
        return isFamily && term.root !== term.stem ? FIT.root : root.length < LEAST_ROOT ? Infinity : FIT.likeRoot;
      const bare = bareRoots.indexOf(root);
      if (bare >= 0)
        return isFamily && root !== bareStems[bare] ? FIT.bareRoot : root.length < LEAST_ROOT ? Infinity : FIT.likeRoot;
      if (withSlips && term.half !== null && word.startsWith(term.half)) return FIT.half;
      if (slips === 0) return Infinity;
      const isShort = term.root.length < ROOT_OF_TWO || root.length < ROOT_OF_TWO;
      if (
        isMistyped(term.word, word, slips, isShort) ||
        (term.stem.length > ONE_SLIP && term.stem.at(-1) === stem.at(-1) && isMistyped(term.stem, stem, slips, isShort))
      )
        return FIT.slip + (word.length === term.word.length ? 0 : FIT.otherLength);
      return term.word.length >= SLIP_IN_BEGINNING && isMistypedSoFar(term.word, word, isShort ? 1 : slips)
        ? FIT.slipInBeginning
        : Infinity;
    };
    const all = new Float32Array(vocabulary.length);
    let isKnown = false;
    for (let k = 0; k < all.length; k++) {
      all[k] = costOf(vocabulary[k]);
      isKnown ||= all[k] <= FIT.ending;
    }
    return isKnown && !term.isNoun ? all.map((cost) => (IF_UNKNOWN.has(cost) ? Infinity : cost)) : all;
  };

  /** Kept while one text is looked for, for its words are asked for in several orders. */
  const kept = new Map<string, Float32Array>();
  const costs = (term: Term, withSlips: boolean): Float32Array => {
    const key = `${term.word} ${withSlips}`;
    const cost = kept.get(key) ?? costsOf(term, withSlips);
    kept.set(key, cost);
    return cost;
  };

  /** Names that are only like what was typed are left out where there are others. */
  const ranked = (query: Query, terms: readonly Term[], withSlips: boolean, may: Filter<T> = anything): Ranked<T> => {
    const table = terms.map((term) => costs(term, withSlips));
    const named = terms.filter(({ group }) => group === null).length;
    const all = rows.flatMap((row) => {
      let rank = 0;
      let isGuess = false;
      let isWhole = true;
      let isKindBegun = false;
      for (let t = 0; t < terms.length; t++) {
        let best = Infinity;
        for (const word of row.words) if (table[t][word] < best) best = table[t][word];
        const { group, begun } = terms[t];
        isKindBegun ||=
          group === null &&
          begun.length > 0 &&
          row.words.every((word) => vocabulary[word].isKind || table[t][word] > FIT.begunKind);
        if (best > FIT.begunKind && begun.some((one) => row.groups.has(one))) best = FIT.begunKind;
        if (may.isWhole && BEGINNINGS.has(best)) best = Infinity;
        if (group !== null && row.groups.has(group)) best = Math.min(best, FIT.likeKind);
        if (best === Infinity && group !== null && LOOSE.has(group) && named > 0) best = KIND_UNMET;
        if (best === Infinity) return [];
        rank += best;
        isGuess ||= best >= A_GUESS;
        isWhole &&= WHOLE.has(best);
      }
      if (!may.row(row)) return [];
      const spare = Math.max(0, row.proper - named);
      if (query.isCrossing && row.item.kind !== 'crossing') rank += 1;
      if (!query.isCrossing && spare > 0 && row.item.kind === 'crossing') rank += OTHER_SIDE;
      return [{ row, rank, spare, isGuess, isWhole, isKindBegun }];
    });
    const isGuess = all.every((one) => one.isGuess);
    const best = isGuess ? all : all.filter((one) => !one.isGuess);
    if (best.length === 0) return NONE;
    best.sort(
      (a, b) =>
        a.rank - b.rank ||
        a.spare - b.spare ||
        a.row.kind - b.row.kind ||
        a.row.first.length - b.row.first.length ||
        (a.row.first < b.row.first ? -1 : 1),
    );
    const [first, second] = best;
    return {
      found: best.map(({ row }) => row.item),
      isGuess,
      isKindBegun: best.every((one) => one.isKindBegun),
      isSure:
        named > 0 &&
        first.isWhole &&
        first.spare === 0 &&
        (second === undefined || second.rank > first.rank || second.spare > first.spare),
    };
  };

  /** As typed or, `withSlips`, nearly so; also with a space fewer. */
  const nearest = (query: Query, terms: readonly Term[], withSlips: boolean, may?: Filter<T>): Ranked<T> => {
    let guess: Ranked<T> = NONE;
    for (const form of [terms, ...joinings(terms)]) {
      const ranking = ranked(query, form, withSlips, may);
      if (ranking.found.length > 0 && !ranking.isGuess) return ranking;
      if (guess.found.length === 0) guess = ranking;
    }
    return guess;
  };

  /**
   * The numbers of a place's own name come first: «Аксай-4, 15» is house 15 of Аксай-4, and never house 4 of another.
   */
  const houses = (query: Query, withSlips: boolean): Search<T> => {
    const words = query.terms.filter(({ isNumber }) => !isNumber);
    const numbers = query.terms.filter(({ isNumber }) => isNumber);
    const least = words.length === 0 ? Infinity : words.some(({ group }) => group === null) ? 0 : 1;
    for (let own = numbers.length - 1; own >= least; own--) {
      const said = numbers.slice(0, own);
      const ranking = nearest(query, [...words, ...said], withSlips, {
        isWhole: true,
        row: ({ item, numbers: has }) =>
          item.hasHouses === true && [...has].every((number) => said.some(({ word }) => word === number)),
      });
      if (ranking.found.length > 0)
        return {
          ...ranking,
          total: ranking.found.length,
          house: numbers
            .slice(own)
            .map(({ word }) => word)
            .join('/'),
          isPart: false,
        };
    }
    return NOTHING;
  };

  /**
   * Two streets whose crossing is not published: as the words between them part the query, else wherever it falls into
   * two streets' names.
   */
  const streets = (query: Query, withSlips: boolean): Search<T> => {
    const { terms, sides, isCrossing } = query;
    if (terms.some(({ isNumber, group }) => isNumber || (group !== null && group !== 'street'))) return NOTHING;
    const pairs = isCrossing
      ? [sides]
      : withSlips
        ? []
        : terms.slice(1).map((_, k) => [terms.slice(0, k + 1), terms.slice(k + 1)]);
    for (const pair of pairs) {
      if (pair.length !== 2 || pair.some((side) => side.every(({ group }) => group !== null))) continue;
      const sidesFound = pair.map((side) =>
        nearest(query, side, withSlips, {
          isWhole: !isCrossing,
          row: ({ item, proper }) =>
            item.kind === 'street' && (isCrossing || proper <= side.filter(({ group }) => group === null).length),
        }),
      );
      if (sidesFound.every(({ found, isGuess }) => found.length > 0 && (isCrossing || !isGuess))) {
        const found = [...new Set(sidesFound.map(({ found: [street] }) => street))];
        return {
          found,
          total: found.length,
          house: null,
          isPart: true,
          isGuess: sidesFound.some(({ isGuess }) => isGuess),
          isSure: false,
        };
      }
    }
    return NOTHING;
  };

  /** A street by its surname alone, whatever first name was typed before it: it may be another person's. */
  const surnames = ({ terms, isCrossing }: Query): Search<T> => {
    const said = terms.filter(({ group, isNumber }) => group === null && !isNumber);
    const numbers = terms.filter(({ isNumber }) => isNumber);
    if (
      isCrossing ||
      said.length !== 2 ||
      said[1].word.length < LEAST_SURNAME ||
      GENITIVE.test(said[0].word) !== GENITIVE.test(said[1].word) ||
      terms.some(({ group }) => group !== null && group !== 'street')
    )
      return NOTHING;
    const { found } = ranked({ terms: [said[1]], sides: [], isCrossing: false }, [said[1]], false, {
      isWhole: true,
      row: ({ item, proper }) => item.kind === 'street' && proper === 1,
    });
    return found.length === 0
      ? NOTHING
      : {
          found,
          total: found.length,
          house: numbers.length === 0 ? null : numbers.map(({ word }) => word).join('/'),
          isPart: false,
          isGuess: true,
          isSure: false,
        };
  };

  /**
   * Of a query whose last word only begins a kind: names that have the words before it, for it may be a slip or the
   * beginning of something else.
   */
  const withoutLast = (query: Query): readonly T[] => {
    const terms = query.terms.filter(({ begun }) => begun.length === 0);
    if (!terms.some(({ group, isNumber }) => group === null && !isNumber)) return [];
    const { found, isGuess } = nearest({ ...query, terms }, terms, false);
    return isGuess ? [] : found;
  };

  /** A whole name before a house, a house before two streets; whatever is only like a name after all that. */
  const answer = (query: Query, withSlips: boolean): readonly Search<T>[] => {
    const { isKindBegun, isGuess, isSure, found } = nearest(query, query.terms, withSlips);
    const all = isKindBegun && !isGuess ? [...new Set([...found, ...withoutLast(query)])] : found;
    const whole = { found: all, total: all.length, house: null, isPart: false, isGuess, isSure };
    if (whole.total > 0 && !whole.isGuess) return [whole];
    return [whole, houses(query, withSlips), streets(query, withSlips), surnames(query)].filter(
      ({ total }) => total > 0,
    );
  };

  /** As typed; else as the keys of another layout; else names like it, by parts of theirs and with slips. */
  const search = (text: string, most: number): Search<T> => {
    kept.clear();
    const queries = [text, ...otherLayouts(text)]
      .map((reading) => readQuery(reading, fold))
      .filter(({ terms }) => terms.length > 0);
    let guess: Search<T> = NOTHING;
    for (const withSlips of [false, true]) {
      for (const query of queries) {
        const answers = answer(query, withSlips);
        const one = answers.find(({ isGuess }) => !isGuess);
        if (one) return { ...one, found: one.found.slice(0, most) };
        if (guess.total === 0 && answers.length > 0) guess = answers[0];
      }
    }
    return { ...guess, found: guess.found.slice(0, most) };
  };

  return { search, find: (text, most) => search(text, most).found };
}
