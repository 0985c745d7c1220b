import {
  CATEGORIES,
  NO,
  PLACE_KINDS,
  SEVERITIES,
  UNKNOWN,
  YES,
  type Answer,
  type Category,
  type PlaceKind,
  type Severity,
} from '../../domain/incident';
import type { PostKind } from '../../domain/post';
import type { Hours } from '../../domain/post';
import { wordKey } from '../text/cellText';

/** Words of the three languages, as people write them; compared folded. */
function dictionary<T>(entries: readonly (readonly [T, string])[]): ReadonlyMap<string, T> {
  const map = new Map<string, T>();
  for (const [value, words] of entries) for (const word of words.split('|')) map.set(wordKey(word), value);
  return map;
}

const CATEGORY_WORDS = dictionary<Category>([
  ...CATEGORIES.map((id) => [id, id] as const),
  ['theft', 'ұрлық|кража|кражи|theft|larceny|stealing|бөтеннің мүлкін ұрлау'],
  ['petty-theft', 'ұсақ-түйек жымқыру|ұсақ ұрлық|мелкое хищение|мелкая кража|petty theft|petty larceny|shoplifting'],
  ['fraud', 'алаяқтық|мошенничество|fraud|scam'],
  ['robbery', 'тонау|грабёж|грабежи|robbery|open robbery'],
  ['violent-robbery', 'қарақшылық|разбой|разбойное нападение|armed robbery|violent robbery|armed or violent robbery'],
  ['hooliganism', 'бұзақылық|хулиганство|hooliganism'],
  [
    'harm',
    'денсаулыққа қасақана зиян келтіру|денсаулыққа зиян келтіру|денсаулыққа зиян|причинение вреда здоровью|умышленное причинение вреда здоровью|умышленное причинение тяжкого вреда здоровью|умышленное причинение средней тяжести вреда здоровью|вред здоровью|intentional harm to health|harm to health|assault',
  ],
  [
    'vehicle',
    'көлікті айдап кету|автокөлікті айдап кету|көлік құралын заңсыз иелену|угон|угон автомобиля|угон транспортного средства|неправомерное завладение транспортным средством|неправомерное завладение автомобилем|unlawful taking of a vehicle|vehicle theft|car theft',
  ],
  ['other', 'басқа|басқалар|өзге|прочее|прочие|другое|иное|other|others'],
]);

const PLACE_WORDS = dictionary<PlaceKind>([
  ...PLACE_KINDS.map((id) => [id, id] as const),
  ['street', 'көше|улица|на улице|даңғыл|проспект|дорога|street'],
  [
    'transport',
    'көлік|қоғамдық көлік|транспорт|общественный транспорт|остановка|аялдама|вокзал|метро|station|bus stop',
  ],
  ['market', 'базар|рынок|нарық|market|bazaar'],
  ['mall', 'сауда орталығы|дүкен|торговый центр|тц|трц|трк|магазин|shop|store|shopping centre|shopping mall'],
  ['park', 'саябақ|парк|сквер|park'],
  ['yard', 'аула|двор|подъезд|yard|courtyard'],
  ['dwelling', 'тұрғын үй|пәтер|үй|жилище|квартира|дом|жилой дом|частный дом|dwelling|home|flat|house|apartment'],
  ['other', 'басқа|өзге|прочее|другое|иное|other'],
]);

const SEVERITY_WORDS = dictionary<Severity>([
  ...SEVERITIES.map((id) => [id, id] as const),
  ['unknown', '0|белгісіз|неизвестно|не указано|unknown'],
  ['minor', '1|онша ауыр емес|небольшой тяжести|небольшой|небольшая|minor'],
  ['medium', '2|ауырлығы орташа|орташа|средней тяжести|средней|средняя|medium'],
  ['grave', '3|ауыр|тяжкое|тяжкий|тяжкая|grave|serious'],
  ['especially-grave', '4|аса ауыр|особо тяжкое|особо тяжкий|особо тяжкая|especially grave'],
]);

const YES_WORDS = dictionary<Answer>([
  [YES, '1|да|иә|ия|yes|true|y|+|д|бар'],
  [NO, '0|нет|жоқ|no|false|n|н'],
  [UNKNOWN, '?|неизвестно|белгісіз|unknown|н/д'],
]);

const POST_WORDS = dictionary<PostKind>([
  [
    'stationary',
    'stationary|modular|стационарный|стационарный пост|модульный|модульный пост|модульный пост полиции|стационарлық|стационарлық пост|модульді|модульді полиция посты|модульдік полиция бекеті|пост|бекет',
  ],
  ['planned', 'planned|планируемый|планируемый пост|план|жоспарланған|жоспарланған пост'],
  ['mobile', 'mobile|мобильный|мобильный пункт|мобильный пункт полиции|передвижной|жылжымалы|жылжымалы полиция пункті'],
]);

const CLOSED_WORDS = dictionary<boolean>([
  [
    true,
    'closed|close|closed down|inactive|not active|not in use|out of use|shut|shut down|removed|decommissioned|abolished|dismantled|suspended|disabled|under repair|temporarily closed|' +
      'закрыт|закрыта|закрыто|закрыты|закрылся|закрытый|закрытие|не работает|неработает|не действует|недействует|недействующий|не функционирует|не активен|неактивен|ликвидирован|ликвидировано|упразднён|упразднен|снят|снесён|снесен|демонтирован|приостановлен|выведен|законсервирован|на ремонте|ремонт|временно закрыт|временно не работает|' +
      'жабық|жабылды|жабылған|жабылған пост|жұмыс істемейді|істемейді|таратылған|таратылды|алынған|алып тасталған|қолданыста емес|тоқтатылған|жөндеуде|уақытша жабық',
  ],
  [
    false,
    'open|opened|active|operational|operating|operates|works|working|in use|in service|enabled|' +
      'открыт|открыта|открыто|открыты|открытый|работает|работающий|действует|действующий|функционирует|активен|активный|эксплуатируется|' +
      'ашық|ашылды|ашылған|жұмыс істейді|жұмыс істеп тұр|істейді|қолданыста|белсенді|әрекетте',
  ],
]);

/** True for a word by which a place is closed, false for one by which it is open; null for any other. */
export const closedByWord = (text: string): boolean | null => CLOSED_WORDS.get(wordKey(text)) ?? null;

export const categoryOfWord = (text: string): Category | null => CATEGORY_WORDS.get(wordKey(text)) ?? null;
export const placeOfWord = (text: string): PlaceKind | null => PLACE_WORDS.get(wordKey(text)) ?? null;
export const severityOfWord = (text: string): Severity | null =>
  /^\s*-/.test(text) ? null : (SEVERITY_WORDS.get(wordKey(wholeCode(text))) ?? null);
export const answerOfWord = (text: string): Answer | null =>
  YES_WORDS.get(text.trim() === '+' ? '+' : wordKey(wholeCode(text))) ?? null;
export const postKindOfWord = (text: string): PostKind | null => POST_WORDS.get(wordKey(text)) ?? null;

/** A code that a spreadsheet has made a number with decimals, "1,0" or "1.00", as the code it was. */
const wholeCode = (text: string): string => text.replace(/^\s*(\d+)[.,]0+\s*$/, '$1');

const ROUND_THE_CLOCK = new Set(
  [
    '24',
    '24h',
    '24 ч',
    '24ч',
    '24 часа',
    '24 7',
    '24/7',
    'круглосуточно',
    'тәулік бойы',
    'round the clock',
    '00 00 24 00',
    '0 24',
  ].map(wordKey),
);

/** Opening hours: round the clock, from-to in whole or half-past hours on the city's clock, else unknown. */
export function hoursOfText(text: string): Hours {
  const folded = wordKey(text);
  if (folded === '') return 'unknown';
  if (ROUND_THE_CLOCK.has(folded)) return '24h';
  const match = /^(?:c |с |from )?(\d{1,2})(?: (\d{2}))?(?: | до | to | по |ден | дейин )+(\d{1,2})(?: (\d{2}))?$/.exec(
    folded,
  );
  if (!match) return 'unknown';
  const from = Number(match[1]) + Number(match[2] ?? 0) / 60;
  const to = Number(match[3]) + Number(match[4] ?? 0) / 60;
  if (from > 24 || to > 24) return 'unknown';
  return from === to || (from === 0 && to === 24) ? '24h' : { from, to };
}

const TOTAL_WORDS = ['итого', 'всего', 'барлығы', 'жиыны', 'қорытынды', 'total', 'grand total', 'sum'].map(wordKey);

/** First letters a total word may be written with; most rows are told apart by theirs. */
const TOTAL_STARTS = 'ивбжқкtgs';

/** True for the first cell of a total row at the foot of a report. */
export function isTotalWord(text: string): boolean {
  if (text.length > 40 || !TOTAL_STARTS.includes(text.trimStart().charAt(0).toLowerCase())) return false;
  const folded = wordKey(text);
  return TOTAL_WORDS.some((word) => folded === word || folded.startsWith(`${word} `));
}
