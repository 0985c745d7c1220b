import { sounds } from './spelling';

/**
 * Kinds of places as people write them, folded (i18n/fold), to the Russian word that published names begin with.
 * Source of the pairs: docs/glossary.md, rows 4-7, 12, 15 and 16, and data/facts/kazakh-generics.json.
 */
const GENERICS: Readonly<Record<string, string>> = {
  коше: 'улица',
  кошеси: 'улица',
  ул: 'улица',
  street: 'улица',
  st: 'улица',
  str: 'улица',
  ulitsa: 'улица',
  улца: 'улица',
  кош: 'улица',
  кси: 'улица',
  улици: 'улица',
  улице: 'улица',
  улицу: 'улица',
  дангил: 'проспект',
  дангили: 'проспект',
  пр: 'проспект',
  прт: 'проспект',
  пркт: 'проспект',
  просп: 'проспект',
  дан: 'проспект',
  данг: 'проспект',
  дли: 'проспект',
  avenue: 'проспект',
  ave: 'проспект',
  av: 'проспект',
  prospekt: 'проспект',
  проспекте: 'проспект',
  бул: 'бульвар',
  бр: 'бульвар',
  бульвари: 'бульвар',
  boulevard: 'бульвар',
  тас: 'шоссе',
  highway: 'шоссе',
  пер: 'переулок',
  тп: 'переулок',
  тупик: 'переулок',
  мкр: 'микрорайон',
  мкрн: 'микрорайон',
  мкн: 'микрорайон',
  мрн: 'микрорайон',
  мн: 'микрорайон',
  мкро: 'микрорайон',
  ша: 'микрорайон',
  иа: 'микрорайон',
  микр: 'микрорайон',
  микрорайоне: 'микрорайон',
  икшам: 'микрорайон',
  икшамаудан: 'микрорайон',
  икшамаудани: 'микрорайон',
  microdistrict: 'микрорайон',
  mikrorayon: 'микрорайон',
  поселок: 'поселок',
  пос: 'поселок',
  кент: 'поселок',
  кенти: 'поселок',
  ауил: 'поселок',
  ауили: 'поселок',
  алан: 'площадь',
  алани: 'площадь',
  пл: 'площадь',
  square: 'площадь',
  базар: 'рынок',
  базари: 'рынок',
  ринке: 'рынок',
  market: 'рынок',
  bazaar: 'рынок',
  мектеп: 'школа',
  мектеби: 'школа',
  school: 'школа',
  сш: 'школа',
  шк: 'школа',
  сош: 'школа',
  школе: 'школа',
  школи: 'школа',
  гимназияси: 'гимназия',
  gymnasium: 'гимназия',
  лицейи: 'лицей',
  lyceum: 'лицей',
  аурухана: 'больница',
  ауруханаси: 'больница',
  hospital: 'больница',
  больнице: 'больница',
  горбольница: 'больница',
  гкб: 'больница',
  гб: 'больница',
  бца: 'больница',
  емхана: 'поликлиника',
  емханаси: 'поликлиника',
  polyclinic: 'поликлиника',
  clinic: 'поликлиника',
  полка: 'поликлиника',
  гп: 'поликлиника',
  аялдама: 'остановка',
  аялдамаси: 'остановка',
  stop: 'остановка',
  вокзали: 'вокзал',
  автовокзали: 'автовокзал',
  station: 'станция',
  станцияси: 'станция',
  бекети: 'станция',
  метроси: 'метро',
  subway: 'метро',
  саябак: 'парк',
  саябаги: 'парк',
  park: 'парк',
  парке: 'парк',
  район: 'район',
  районе: 'район',
  рн: 'район',
  аудан: 'район',
  аудани: 'район',
  district: 'район',
  участок: 'участок',
  участке: 'участок',
  уч: 'участок',
  участковий: 'участок',
  учаске: 'участок',
  учаскеси: 'участок',
  precinct: 'участок',
  молл: 'торговый',
  трц: 'торговый',
  тц: 'торговый',
  трк: 'торговый',
  тд: 'торговый',
  mall: 'торговый',
  сауда: 'торговый',
};

/** Words that may stand for each other; a word of a group asks for a place of that group. */
const GROUPS = {
  street: ['улица', 'проспект', 'бульвар', 'шоссе', 'тракт', 'переулок'],
  microdistrict: ['микрорайон', 'поселок'],
  square: ['площадь'],
  market: ['рынок'],
  school: ['школа', 'гимназия', 'лицей', 'колледж', 'интернат'],
  hospital: ['больница', 'поликлиника', 'госпиталь', 'клиника'],
  stop: ['остановка'],
  metro: ['метро'],
  station: ['станция', 'вокзал', 'автовокзал', 'автостанция'],
  park: ['парк'],
  district: ['район'],
  precinct: ['участок'],
  mall: ['торговый', 'гипермаркет', 'супермаркет'],
} as const;

export type KindGroup = keyof typeof GROUPS;

/**
 * By the word as published, as folded («рынок» has ы as и) and as it sounds; `word` is the folded one, as published
 * names have it.
 */
const WORDS: ReadonlyMap<string, { readonly word: string; readonly group: KindGroup }> = new Map(
  (Object.entries(GROUPS) as [KindGroup, readonly string[]][]).flatMap(([group, words]) =>
    words.flatMap((published) => {
      const word = published.replace(/[ый]/g, 'и').replace(/ё/g, 'е');
      return [published, word, sounds(word)].map((form) => [form, { word, group }] as const);
    }),
  ),
);

/** Groups that the published kind of a place has without its name saying so. */
const OF_KIND: Readonly<Record<string, readonly KindGroup[]>> = {
  street: ['street'],
  crossing: ['street'],
  address: ['street'],
  microdistrict: ['microdistrict'],
  market: ['market'],
  school: ['school'],
  hospital: ['hospital'],
  metro: ['metro', 'station'],
  railway_station: ['station'],
  bus_station: ['station'],
  park: ['park'],
  square: ['square'],
  district: ['district'],
  precinct: ['precinct'],
  mall: ['mall'],
};
export const groupsOfKind = (kind: string): readonly KindGroup[] => OF_KIND[kind] ?? [];

/** The same by how they sound, for Latin letters and double ones («молл», "koshesi"). */
const BY_SOUND: ReadonlyMap<string, string> = new Map(
  Object.entries(GENERICS).map(([said, word]) => [sounds(said), word]),
);

const known = (said: string): { readonly word: string; readonly group: KindGroup } | undefined =>
  WORDS.get(Object.hasOwn(GENERICS, said) ? GENERICS[said] : said) ??
  WORDS.get(BY_SOUND.get(sounds(said)) ?? sounds(said));

/** The published word for a kind; null for a word that names none. */
export const kindWord = (folded: string): string | null => known(folded)?.word ?? null;
export const groupOf = (folded: string): KindGroup | null => known(folded)?.group ?? null;

/** What kinds are called, also by the first of two words, as it sounds; each with its group. */
const SAID: readonly (readonly [string, KindGroup])[] = [
  ...[...WORDS].map(([form, { group }]) => [sounds(form), group] as const),
  ...Object.keys(GENERICS).flatMap((said) => (groupOf(said) === null ? [] : [[sounds(said), groupOf(said)!] as const])),
  ['шагин', 'microdistrict'],
];

/** Groups of kinds whose words begin so: of a word that is still being typed, as it sounds. */
export const groupsBegun = (sound: string): readonly KindGroup[] => [
  ...new Set(SAID.flatMap(([said, group]) => (said.startsWith(sound) ? [group] : []))),
];
export const isStreetWord = (folded: string): boolean => groupOf(folded) === 'street';
