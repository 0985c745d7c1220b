import { GENERICS } from './placeGenerics';

/** Something a person can name: a place, a district, a precinct. */
export interface Findable {
  readonly kind: string;
  readonly names: readonly string[];
}

export interface SearchIndex<T extends Findable> {
  find(query: string, most: number): readonly T[];
}

/** Where a person lives comes before where a bus stops. */
const KIND_ORDER = ['district', 'precinct', 'microdistrict', 'crossing', 'metro', 'station', 'bus_station', 'market', 'school', 'hospital'];
/** Words shorter than this have no ending to lose. */
const STEM_LEAST = 3;

/**
 * Search over names as people type them. `fold` makes Kazakh and Russian spellings one (i18n/fold is handed in, so that
 * analysis stays without languages). Every word of the query must begin a word of one of the names; endings of the
 * Russian genitive do not matter («Абай» finds «Проспект Абая»), words for kinds count in three languages, order does not.
 */
export function searchIndex<T extends Findable>(items: readonly T[], fold: (text: string) => string): SearchIndex<T> {
  const rows = items.map((item) => {
    const words = [...new Set(item.names.flatMap((name) => fold(name).split(' ')))].filter((word) => word !== '');
    return { item, words, stems: words.map(stemOf), first: fold(item.names[0]) };
  });
  return {
    find(query, most) {
      const asked = fold(query).split(' ').filter((word) => word !== '').map((word) => ({ word, stem: stemOf(word), generic: Object.hasOwn(GENERICS, word) ? fold(GENERICS[word]) : undefined }));
      if (asked.length === 0) return [];
      const found = rows.flatMap((row) => {
        let rank = 0;
        for (const { word, stem, generic } of asked) {
          const fit = fitOf(row.words, row.stems, word, stem, generic);
          if (fit === null) return [];
          rank += fit;
        }
        const kind = KIND_ORDER.indexOf(row.item.kind);
        return [{ item: row.item, rank, spare: row.words.length - asked.length, kind: kind < 0 ? KIND_ORDER.length : kind, first: row.first }];
      });
      found.sort((a, b) => a.rank - b.rank || a.spare - b.spare || a.kind - b.kind || a.first.length - b.first.length || (a.first < b.first ? -1 : 1));
      return found.slice(0, most).map(({ item }) => item);
    },
  };
}

/** 0 the same word, 1 the same but for its ending or its language, 2 a beginning; null no fit. */
function fitOf(words: readonly string[], stems: readonly string[], word: string, stem: string, generic: string | undefined): number | null {
  let best: number | null = null;
  for (let k = 0; k < words.length; k++) {
    const fit = words[k] === word ? 0 : words[k] === generic || stems[k] === stem ? 1 : words[k].startsWith(word) ? 2 : null;
    if (fit !== null && (best === null || fit < best)) best = fit;
  }
  return best;
}

/** Without the endings by which a Russian genitive differs from a Kazakh or a plain name: Абая, Абай; Байтурсынова, Байтурсынов. */
function stemOf(word: string): string {
  const stem = word.replace(/(?:ого|его|ой|ий|ии|[аяйиоеуюь])$/u, '');
  return stem.length >= STEM_LEAST ? stem : word;
}
