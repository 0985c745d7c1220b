import { readFileSync } from 'node:fs';
import { searchIndex } from '../src/analysis/resident/searchPlaces';
import { parsePlaces } from '../src/domain/parse/places';
import { fold, matchesSearch } from '../src/i18n';
import { measure } from './harness';

/** What a resident types, key by key: every beginning of these is one answer. */
const TYPED = ['Абай / Байтұрсынов', 'көк базар', 'Розыбакиева', 'шағын аудан 12', 'zhybek zholy'];

const places = parsePlaces(JSON.parse(readFileSync(new URL('../static/geo/places.json', import.meta.url), 'utf8')) as unknown);
if (!places.ok) throw new Error(places.error.code);
const named = places.value.map((place) => ({ kind: place.kind, names: place.nameKk === null ? [place.nameRu] : [place.nameRu, place.nameKk] }));
const index = searchIndex(named, fold);
const keys = TYPED.flatMap((text) => Array.from({ length: text.length }, (_, k) => text.slice(0, k + 1)));

measure([{
  title: `${keys.length} keys typed over ${named.length.toLocaleString('en')} places`,
  turns: 15,
  ours: { name: 'folded words, endings, kinds, ranked', run: () => keys.reduce((found, key) => found + index.find(key, 6).length, 0) },
  peers: [{ name: 'every word anywhere in the name, unranked', caveat: 'finds no «Абай» in «Абая»', run: () => keys.reduce((found, key) => found + named.filter(({ names }) => names.some((name) => matchesSearch(name, key))).length, 0) }],
}]);
