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
/** Latin letters as people write Russian and Kazakh names with them, longest first. */
const LATIN: readonly (readonly [RegExp, string])[] = [
  [/shch/g, 'щ'], [/sh/g, 'ш'], [/ch/g, 'ч'], [/zh|j/g, 'ж'], [/kh/g, 'х'], [/gh/g, 'г'], [/ts/g, 'ц'], [/yu/g, 'ю'], [/ya/g, 'я'], [/y[eo]/g, 'е'],
];
const SINGLE: Readonly<Record<string, string>> = {
  a: 'а', b: 'б', c: 'к', d: 'д', e: 'е', f: 'ф', g: 'г', h: 'х', i: 'и', k: 'к', l: 'л', m: 'м', n: 'н', o: 'о', p: 'п', q: 'к', r: 'р', s: 'с', t: 'т',
  u: 'у', v: 'в', w: 'у', x: 'х', y: 'и', z: 'з',
};

/** Words shorter than this have no ending to lose. */
const STEM_LEAST = 3;

/**
 * Search over names as people type them. `fold` makes Kazakh and Russian spellings one (i18n/fold is handed in, so that
 * analysis stays without languages). Every word of the query must begin a word of one of the names; endings of the
 * Russian genitive do not matter («Абай» finds «Проспект Абая»), words for kinds count in three languages, order does not;
 * «Abay» finds it too.
 */
export function searchIndex<T extends Findable>(items: readonly T[], fold: (text: string) => string): SearchIndex<T> {
  const rows = items.map((item) => {
    const words = [...new Set(item.names.flatMap((name) => plain(fold(name)).split(' ')))].filter((word) => word !== '');
    return { item, words, stems: words.map(stemOf), first: plain(fold(item.names[0])) };
  });
  return {
    find(query, most) {
      const asked = fold(query).replace(MICRODISTRICT, '$1мкр').split(' ').filter((word) => word !== '').map((word) => {
        const generic = Object.hasOwn(GENERICS, word) ? plain(fold(GENERICS[word])) : undefined;
        return [plain(word), ...(/[a-z]/.test(word) ? [plain(cyrillic(word))] : [])].map((form) => ({ word: form, stem: stemOf(form), generic }));
      });
      if (asked.length === 0) return [];
      const found = rows.flatMap((row) => {
        let rank = 0;
        for (const forms of asked) {
          // A name in the letters typed comes before one that only sounds like it.
          const fits = forms.map(({ word, stem, generic }, k) => (fitOf(row.words, row.stems, word, stem, generic) ?? Infinity) + k);
          const best = Math.min(...fits);
          if (best === Infinity) return [];
          rank += best;
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

/** «шағын аудан», «ш/а»: one kind in two words, folded. */
const MICRODISTRICT = /(^| )(?:шагин аудан\S*|ш а(?= |$))/g;

/** Letters that Latin does not tell apart, and that people mix in Cyrillic too: й and и, э and е. */
const plain = (text: string): string => text.replace(/й/g, 'и').replace(/э/g, 'е').replace(/ии/g, 'и');

const cyrillic = (word: string): string =>
  LATIN.reduce((text, [from, to]) => text.replace(from, to), word).replace(/[a-z]/g, (letter) => SINGLE[letter]);

/** Without the endings by which a Russian genitive differs from a Kazakh or a plain name: Абая, Абай; Байтурсынова, Байтурсынов. */
function stemOf(word: string): string {
  const stem = word.replace(/(?:ого|его|ой|ий|ии|[аяйиоеуюь])$/u, '');
  return stem.length >= STEM_LEAST ? stem : word;
}
