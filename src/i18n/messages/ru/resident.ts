import { formatDate } from '../../dates';
import { nameIn, quoted } from '../../names';
import { numbersOf } from '../../numbers';
import { plural } from '../../plural';
import type { ChangeWords, NearPost, resident as en, Verdict } from '../en/resident';
import { fieldWords } from './fieldWords';

const { int, distance, signedPct } = numbersOf('ru');
const noun = (value: number, one: string, few: string, many: string): string =>
  plural('ru', value, { one, few, many, other: few });
const VERDICTS: Record<Verdict, string> = {
  usual: 'столько же, сколько обычно',
  above: 'больше обычного',
  below: 'меньше обычного',
};
const POST_KINDS: Record<NearPost['kind'], string> = {
  stationary: 'стационарный пост полиции',
  mobile: 'мобильный пункт полиции',
  planned: 'планируемый пост',
};
const TOWARDS: Record<NonNullable<NearPost['direction']>, string> = {
  n: 'к северу',
  ne: 'к северо-востоку',
  e: 'к востоку',
  se: 'к юго-востоку',
  s: 'к югу',
  sw: 'к юго-западу',
  w: 'к западу',
  nw: 'к северо-западу',
};

const CHANGES: Record<ChangeWords['word'], string> = {
  more: 'Больше, и эта разница больше случайной',
  fewer: 'Меньше, и эта разница больше случайной',
  unclear: 'Ясной разницы нет, такая бывает и случайно',
};
const nearby = ({ kind, name, metres, minutes, direction, withinM }: NearPost): string =>
  `${POST_KINDS[kind]}${name === null ? '' : ` (${name})`} ${withinM === null ? `в ${distance(metres)}${direction ? ` ${TOWARDS[direction]}` : ''}, около ${int(minutes)} мин пешком` : `примерно в ${distance(metres)} (место известно с точностью до ${distance(withinM)})`}`;

/** The resident's page. Every function gives one whole sentence, so that an example can be named as one in each. */
export const resident: typeof en = {
  title: 'Где я живу',
  lead: 'Всё ли спокойно рядом, кто мой участковый инспектор, где ближайший пост, становится ли лучше?',
  emergency: 'В опасности звоните 102.',
  loading: 'Загрузка …',
  language: 'Язык',
  skip: 'К ответу',
  example: (sentence) => `Пример: ${sentence}`,
  quote: (text) => quoted('ru', text),
  here: 'Выбранная точка',
  kinds: { district: 'район', precinct: 'административный участок' },
  hours: fieldWords.hours,
  nearby,
  sections: {
    usual: 'Здесь всё как обычно?',
  },
  where: (district, place) => (place === null ? nameIn('ru', district) : `${place}, ${nameIn('ru', district)}`),
  city: 'Алматы',
  notPublished: 'не опубликовано',
  choose: 'Выберите выше место или район: ответ появится здесь.',
  lines: {
    title: 'Коротко',
    labels: {
      usual: 'Как обычно?',
      inspector: 'Участковый инспектор',
      post: 'Ближайший открытый пост',
      change: 'Лучше или хуже, чем годом раньше?',
    },
    usual: (verdict, district, end, isPast, hidesHalf) =>
      `За 12 месяцев по ${formatDate('ru', end)} в ${district.ru.prep} зарегистрированных случаев восьми видов ${isPast ? 'было ' : ''}${VERDICTS[verdict]}${isPast ? ' в то время' : ''}${hidesHalf && verdict === 'usual' ? ' (вдвое меньше тоже было бы обычно)' : ''}.`,
    tooWide: (district, end, low, high, past) =>
      `Столько ли за 12 месяцев по ${formatDate('ru', end)} в ${district.ru.prep} зарегистрированных случаев восьми видов, сколько обычно, сказать нельзя: судя по прошлым годам (${past.map(([year, value]) => `${year}: ${int(value)}`).join('; ')}), обычным было бы любое число от ${int(low)} до ${int(high)}.`,
    old: (end) => `Старые данные: по ${formatDate('ru', end)}`,
    published: (day) => `Как опубликовано ${formatDate('ru', day)}`,
    ahead: (day) => `Дата в будущем: ${formatDate('ru', day)}`,
    aheadNote: (day) => `Дата данных ещё не наступила (${formatDate('ru', day)}): неверны часы устройства или файл.`,
    past: (end, days) =>
      `Опубликованные здесь числа заканчиваются ${formatDate('ru', end)}, ${int(days)} ${noun(days, 'день', 'дня', 'дней')} назад: они о том времени, а не о сегодняшнем дне.`,
    wheres: { district: 'в районе', around: 'вокруг этого места' },
    unjudged: {
      'no-period': (where) => `Опубликованных чисел слишком мало, чтобы сказать, было ли ${where} как обычно.`,
      'one-period': (where) => `Одного предыдущего года мало, чтобы сказать, было ли ${where} как обычно.`,
      'no-data': (where) => `Было ли ${where} как обычно, сказать нельзя: за часть дней данных нет.`,
      'still-arriving': (where) => `Было ли ${where} как обычно, сказать нельзя: поступили не все записи.`,
      'not-recorded-before': (where) =>
        `Было ли ${where} как обычно, сказать нельзя: не все виды случаев прежде регистрировались.`,
      withheld: (where) => `Было ли ${where} как обычно, сказать нельзя: одно из нужных чисел не публикуется.`,
    },
    noData: 'Сколько случаев зарегистрировано в районе, не опубликовано.',
    unread: 'Прочитать опубликованное не удалось: проверьте связь и обновите страницу.',
    inspector: (number, name, phone, hours) =>
      `Административный участок ${number}; инспектор: ${name ?? 'имя не опубликовано'}; телефон: ${phone ?? 'не опубликован'}; часы приёма: ${hours ?? 'не опубликованы'}.`,
    openPost: (near, clock, hours, isPast) =>
      `${isPast ? `Тогда в этот час (${clock}) был открыт` : `Сейчас (${clock}) открыт`} ${nearby(near)}; часы работы: ${hours}.`,
    noneOpen: (clock, isPast) =>
      isPast
        ? `Нет поста, о котором известно, что тогда он в этот час (${clock}) был открыт.`
        : `Нет поста, о котором известно, что он сейчас (${clock}) открыт.`,
    closedPost: (near, opens, isNearer, isPast) =>
      `${isNearer ? 'Ближе, но' : 'Ближайший'} ${isPast ? 'тогда в этот час был закрыт (открывался' : 'сейчас закрыт (откроется'} в ${String(opens).padStart(2, '0')}:00): ${nearby(near)}.`,
    unknownPost: (near, isNearer) =>
      `${isNearer ? 'Ближе, но часы работы не опубликованы' : 'У ближайшего часы работы не опубликованы'}: ${nearby(near)}.`,
    change: ({ word, now, before, ratio, interval, days }, district, end) =>
      `${CHANGES[word]}: за 12 месяцев по ${formatDate('ru', end)} в ${district.ru.prep} ${noun(now, 'зарегистрирован', 'зарегистрировано', 'зарегистрировано')} ${int(now)} ${noun(now, 'случай', 'случая', 'случаев')} восьми видов, за те же месяцы годом раньше – ${int(before)}${ratio === null || !interval ? '; для процентов этого мало' : ` (${signedPct(ratio)}${days ? ' в пересчёте на день' : ''}; с учётом случайности от ${signedPct(interval[0])} до ${signedPct(interval[1])}, 95 %)`}.`,
    unchanged: {
      none: 'Больше стало случаев за год или меньше, не опубликовано.',
      short: 'Чтобы сравнить с прошлым годом, опубликованных чисел не хватает.',
      withheld: 'Больше стало случаев за год или меньше, сказать нельзя: одно из нужных чисел не публикуется.',
      'no-data': 'Больше стало случаев за год или меньше, сказать нельзя: за часть дней данных нет.',
      'not-recorded-before':
        'Больше стало случаев за год или меньше, сказать нельзя: не все виды случаев тогда регистрировались.',
      rounded: 'Больше стало случаев за год или меньше, сказать нельзя: округлённые числа слишком малы.',
    },
    rest: 'Продолжение загружается …',
    restFailed: 'Продолжение не загрузилось: проверьте связь и обновите страницу.',
  },
  inspector: {
    precinct: (number) => `Административный участок ${number}`,
    call: 'Если срочно, звоните 102.',
    notPublished: 'Участок, имя инспектора, телефон и часы приёма не опубликованы.',
    notHere: 'Опубликованного участка здесь нет.',
    needsPoint: 'Назовите место, чтобы увидеть его участок.',
  },
  post: {
    notPublished: 'Где стоят посты, не опубликовано.',
    needsPoint: 'Назовите место, чтобы увидеть ближайший пост.',
  },
  exampleMode: {
    on: 'Пример: случаи вымышлены и ничего не говорят о настоящих местах.',
    leave: 'Закрыть пример',
    failed: 'Пример не загрузился: проверьте связь и попробуйте ещё раз.',
  },
};
