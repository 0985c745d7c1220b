import { weekdayName } from '../../weekdays';
import { insideOf, quoted } from '../../names';
import { numbersOf } from '../../numbers';
import { plural } from '../../plural';
import {
  clock,
  fewOf,
  isRun,
  withLast,
  type CategoryId,
  type ConditionId,
  type FilterWords,
  type Fullness,
  type PlaceKindId,
  type SeverityId,
} from '../../selection';
import { stepSentencesOf } from '../../stepSentence';
import type { selection as en } from '../en/selection';

const { int, metres } = numbersOf('ru');
type RussianCase = 'nom' | 'gen';

const NOUNS: Record<CategoryId, Record<RussianCase, string>> = {
  theft: { nom: 'кражи', gen: 'краж' },
  'petty-theft': { nom: 'мелкие хищения', gen: 'мелких хищений' },
  fraud: { nom: 'мошенничества', gen: 'мошенничеств' },
  robbery: { nom: 'грабежи', gen: 'грабежей' },
  'violent-robbery': { nom: 'разбои', gen: 'разбоев' },
  hooliganism: { nom: 'случаи хулиганства', gen: 'случаев хулиганства' },
  harm: { nom: 'случаи умышленного причинения вреда здоровью', gen: 'случаев умышленного причинения вреда здоровью' },
  vehicle: { nom: 'неправомерные завладения транспортом', gen: 'неправомерных завладений транспортом' },
  other: { nom: 'прочие правонарушения', gen: 'прочих правонарушений' },
};
const AT: Record<PlaceKindId, string> = {
  street: 'на улице',
  transport: 'на остановке или вокзале',
  market: 'на рынке',
  mall: 'в торговом центре',
  park: 'в парке',
  yard: 'во дворе',
  dwelling: 'в жилье',
  other: 'в другом месте',
};
const SEVERITIES: Record<SeverityId, string> = {
  unknown: 'не указано',
  minor: 'небольшой тяжести',
  medium: 'средней тяжести',
  grave: 'тяжкие',
  'especially-grave': 'особо тяжкие',
};
/** Dative plural, as in «по понедельникам». */
const ON_DAYS = ['понедельникам', 'вторникам', 'средам', 'четвергам', 'пятницам', 'субботам', 'воскресеньям'];
const FROM_DAY = ['понедельника', 'вторника', 'среды', 'четверга', 'пятницы', 'субботы', 'воскресенья'];
const TO_DAY = (day: number): string => weekdayName('ru', day).replace(/а$/, 'у');

function kinds(categories: readonly CategoryId[], fullness: Fullness, form: RussianCase): string {
  if (categories.length === 0) return form === 'nom' ? 'ни одной категории' : 'случаев ни одной категории';
  const { shown, more } = fewOf(categories, fullness);
  const names = shown.map((id) => NOUNS[id][form]);
  if (more === 0) return withLast(names, 'и');
  return `${names.join(', ')} и ещё ${int(more)} ${plural('ru', more, { one: 'категория', few: 'категории', many: 'категорий', other: 'категории' })}`;
}

function areas(names: NonNullable<FilterWords['districts']>, fullness: Fullness): string {
  if (names.length === 0) return 'ни в одном районе';
  const { shown, more } = fewOf(names, fullness);
  const inside = shown.map((name) => insideOf('ru', name));
  if (more === 0) return withLast(inside, 'и');
  return `${inside.join(', ')} и ещё в ${int(more)} ${plural('ru', more, { one: 'районе', other: 'районах' })}`;
}

function days(weekdays: readonly number[]): string {
  if (weekdays.length === 0) return 'ни в один день недели';
  if (weekdays.length === 7) return 'с известной датой';
  if (isRun(weekdays))
    return `${weekdays[0] === 2 ? 'со' : 'с'} ${FROM_DAY[weekdays[0] - 1]} по ${TO_DAY(weekdays[weekdays.length - 1])}`;
  return `по ${withLast(
    weekdays.map((day) => ON_DAYS[day - 1]),
    'и',
  )}`;
}
function ground(of: NonNullable<FilterWords['within']>): string {
  if (of.kind === 'cell') return `в одной ячейке ${metres(of.sizeM)}`;
  return of.kind === 'strip'
    ? `в пределах ${metres(of.radiusM)} от линии на карте`
    : 'внутри фигуры, начерченной на карте';
}

function tail(w: FilterWords, fullness: Fullness): readonly string[] {
  const places = w.places && fewOf(w.places, fullness);
  return [
    places &&
      (withLast(
        [...places.shown.map((id) => AT[id]), ...(places.more > 0 ? [`в местах ещё ${int(places.more)} видов`] : [])],
        'или',
      ) ||
        'ни в одном виде мест'),
    w.districts && areas(w.districts, fullness),
    w.near && `в пределах ${metres(w.near.radiusM)} от выбранного места`,
    w.within && ground(w.within),
    w.studied ? 'внутри фигуры анализа' : null,
    w.inPublic === null ? null : w.inPublic ? 'в общественных местах' : 'не в общественных местах',
    w.street === null ? null : w.street ? 'только уличная преступность' : 'без уличной преступности',
    w.severities &&
      `по тяжести: ${
        withLast(
          w.severities.map((id) => SEVERITIES[id]),
          'или',
        ) || 'ни одной'
      }`,
    w.hours &&
      (w.hours.from === w.hours.to ? 'с известным временем суток' : `с ${clock(w.hours.from)} до ${clock(w.hours.to)}`),
    w.weekdays && days(w.weekdays),
    w.excluded > 0 ? `без исключённых координат (${int(w.excluded)})` : null,
  ].filter((part) => part !== null);
}

const joinedTail = (head: string, parts: readonly string[]): string =>
  parts.reduce(
    (text, part, i) =>
      text === '' ? part : `${text}${i === 0 && !/^(только|по тяжести)/.test(part) ? ' ' : ', '}${part}`,
    head,
  );

const NAMES: Record<ConditionId, string> = {
  period: 'Период',
  category: 'Категория',
  place: 'Вид места',
  severity: 'Тяжесть',
  public: 'В общественном месте',
  street: 'Уличная преступность',
  district: 'Район',
  near: 'Вокруг места',
  within: 'Внутри начерченной фигуры',
  weekdays: 'День недели',
  hours: 'Часы',
  excluded: 'Исключённые координаты',
  studied: 'Внутри области анализа',
  outdoors: 'Только на улице и в общественных местах',
  noFraud: 'Без мошенничества',
  noDwelling: 'Без жилья',
  noOther: 'Без прочих статей, в том числе чувствительных',
  bySeverity: 'С весом по тяжести',
  byCategory: 'Со своими весами по категориям',
  byAge: 'Давние случаи считаются меньше',
  located: 'С координатами',
};
const SAYS: Record<ConditionId, string> = {
  period: 'когда это было',
  category: 'категория',
  place: 'вид места',
  severity: 'тяжесть',
  public: 'что было в общественном месте',
  street: 'что относится к уличной преступности',
  district: 'район',
  near: 'где это было',
  within: 'где это было',
  weekdays: 'дата',
  hours: 'время суток',
  excluded: 'где это было',
  studied: 'где это было',
  outdoors: 'что было на улице или в общественном месте',
  noFraud: 'категория',
  noDwelling: 'что было в жилье',
  noOther: 'категория',
  bySeverity: 'тяжесть',
  byCategory: 'категория',
  byAge: 'когда это было',
  located: 'где это было',
};
/** «не указана категория», «не указано время суток», «не указано, что было ...». */
function unsaid(condition: ConditionId): string {
  const says = SAYS[condition];
  if (/^(категория|тяжесть|дата)/.test(says)) return `не указана ${says}`;
  if (/^(вид|район)/.test(says)) return `не указан ${says}`;
  return says.startsWith('время') ? `не указано ${says}` : `не указано, ${says}`;
}

const cases = (count: number): string =>
  `${int(count)} ${plural('ru', count, { one: 'случай', few: 'случая', many: 'случаев', other: 'случая' })}`;

/** What is in force and what it did: every sentence about a selection is made here. */
export const selection: typeof en = {
  inForce: (w, fullness = 'short') =>
    joinedTail(w.categories ? kinds(w.categories, fullness, 'nom') : '', tail(w, fullness)),
  ofThem: (w, fullness = 'short') =>
    joinedTail(w.categories ? kinds(w.categories, fullness, 'gen') : 'случаев', tail(w, fullness)),
  ofThese: (w) =>
    tail(w, 'short').length > 0 ? 'этих случаев' : w.categories ? kinds(w.categories, 'short', 'gen') : 'случаев',
  ...stepSentencesOf({
    names: NAMES,
    fileSilent: (condition) => `В этом файле ${unsaid(condition)}`,
    silent: {
      byAge: 'ни один случай не стареет',
      alike: 'все случаи считаются одинаково',
      notApplied: (rows) => `условие не применено, остаются все ${int(rows)}`,
      noAnswer: (rows) => `ответить можно о 0 из ${int(rows)}`,
      notStated: (rows) => `все ${int(rows)} считаются как «не указано»`,
    },
    notApplied: (rows) => `не применено, остаются все ${int(rows)}`,
    leftOut: (out, of) => `отсеяно ${int(out)} из ${int(of)}`,
    notRecorded: (rows) => `из них не записано: ${int(rows)}`,
    left: (rows) => `осталось ${int(rows)}`,
    weighNothing: (out, of) => `вес 0 и не считаются: ${int(out)} из ${int(of)}`,
    weighWhole: (rows, of, condition) =>
      `у ${int(rows)} из ${int(of)} это не записано, они считаются ${condition === 'byAge' ? 'целиком' : 'за 1'}`,
    partly: (unknown, of, condition) => `У ${int(unknown)} из ${int(of)} ${unsaid(condition)}; они не считаются.`,
    half: (days) =>
      `вполовину через ${int(days)} ${plural('ru', days, { one: 'день', few: 'дня', many: 'дней', other: 'дня' })}`,
  }),
  missingFile: {
    incidents: (file) =>
      `Этот вид сделан по файлу ${quoted('ru', file)}, которого нет на этом устройстве. Без него показать нечего.`,
    areas: (file) =>
      `Этот вид считает по территориям файла ${quoted('ru', file)}, которого нет на этом устройстве. Без него цифр по территориям нет.`,
    forbidden: (file) =>
      `Посты не могут стоять на территориях файла ${quoted('ru', file)}, которого нет на этом устройстве. Без него план не строится.`,
    candidates: (file) =>
      `Новые посты выбираются из точек файла ${quoted('ru', file)}, которого нет на этом устройстве. Без него план не строится.`,
    chosen: (file) =>
      `Выбранное на карте — из файла ${quoted('ru', file)}, которого нет на этом устройстве. Без него его показателей нет.`,
    size: (size, rows) =>
      size === null ? `Прочитано строк: ${int(rows)}.` : `Размер файла: ${size}. Прочитано строк: ${int(rows)}.`,
    another: (got, wanted) =>
      `${quoted('ru', got)} и ${quoted('ru', wanted)}, по которому сделан вид, — разные файлы: содержимое не совпадает. Фильтры вида к нему не применены.`,
    instead: (title) => `Показать ${quoted('ru', title)} без фильтров этого вида`,
    without: {
      areas: 'Считать по районам',
      forbidden: 'План без этих территорий',
      candidates: 'Выбирать по сетке',
      chosen: 'Показать, что вокруг точки',
    },
  },
  title: 'Что посчитано и что отсеяно',
  start: (rows) => `В файле ${cases(rows)}.`,
  drop: (condition) => `Снять условие «${NAMES[condition].toLowerCase()}»`,
};
