import { sounds, stemOf } from './spelling';

/**
 * Words that names of places are made of, with what they are in Kazakh and English and as people say them, all folded
 * (i18n/fold). Dictionary words for the search alone: none of them is ever shown. Kazakh and English: our own reading,
 * by no native editor.
 */
const COMMON: Readonly<Record<string, string>> = {
  центральний: 'орталик central',
  центр: 'орталик centre center',
  дворец: 'сарай palace',
  сад: 'бак балабакша garden kindergarten садик детсад',
  ясли: 'садик балабакша kindergarten детсад',
  ботанический: 'ботаникалик botanical botanic ботсад',
  библиотека: 'китапхана library',
  национальная: 'улттик national',
  театр: 'theatre theater',
  музей: 'муражай museum',
  мечеть: 'мешит mosque',
  завод: 'зауит factory plant',
  фабрика: 'factory',
  река: 'озен river речка',
  озеро: 'кол lake',
  гостиница: 'конакуй hotel отель',
  ресторан: 'мейрамхана restaurant кафе',
  магазин: 'дукен shop store',
  мост: 'копир bridge',
  аптека: 'дарихана pharmacy',
  почтовое: 'пошта почта post',
  отделение: 'болимше office',
  роддом: 'перзентхана maternity',
  детская: 'балалар children childrens',
  городская: 'калалик',
  областная: 'облистик regional',
  железнодорожний: 'темиржол railway train жд',
  международний: 'халикаралик international',
  аэропорт: 'ауежай airport',
  санаторий: 'шипажай sanatorium',
  дачи: 'саяжай dacha',
  кладбище: 'зират cemetery',
  север: 'солтустик north',
  юг: 'онтустик south',
  запад: 'батис west',
  восток: 'шигис east',
  большая: 'улкен big',
  малая: 'киши small',
  акимат: 'акимдик akimat',
  стадион: 'stadium',
  университет: 'university',
  кинотеатр: 'cinema',
  полиции: 'police',
  первого: 'тунгиш first',
  президента: 'president',
  школьников: 'окушилар',
  студенческая: 'студенттик',
  дорога: 'жол',
  канатная: 'аспали cable канатка',
  плотина: 'богет dam',
  пруд: 'тоган pond',
  медеу: 'медео',
  алмати: 'алмаата',
  героев: 'батирлар',
  панфиловцев: 'панфиловши панфиловшилар panfilov',
  зелений: 'кок жасил green',
  пожарная: 'орт fire',
  спорта: 'спорт sport',
  колледж: 'college',
  новая: 'жана new',
  мир: 'алем world',
  немецкий: 'немис немистер german',
  уйгурский: 'уйгир uyghur',
  казахское: 'казак kazakh',
  поселок: 'village settlement',
};

const BY_SAID: ReadonlyMap<string, readonly string[]> = Object.entries(COMMON).reduce((table, [published, said]) => {
  for (const word of said.split(' ')) {
    const heard = sounds(word);
    for (const form of new Set([heard, stemOf(heard)]))
      table.set(form, [...(table.get(form) ?? []), sounds(published)]);
  }
  return table;
}, new Map<string, readonly string[]>());

/** Nouns that other words end in: «драмтеатр», «мехкомбинат»; with the words above. */
const HEADS: ReadonlySet<string> = new Set(
  [...Object.keys(COMMON), 'комбинат', 'техникум', 'городок', 'комплекс'].map(sounds),
);
export const isCommonNoun = (sound: string): boolean => HEADS.has(sound) || HEADS.has(stemOf(sound));

/** Published words, as they sound, that a typed one may stand for. */
export const commonWords = (forms: readonly string[]): readonly string[] => [
  ...new Set(forms.flatMap((form) => BY_SAID.get(form) ?? [])),
];
