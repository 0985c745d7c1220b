import { OWN_CITY } from '../../../domain/ownCity';
import { numbersOf } from '../../../i18n/numbers';
import { stopped } from '../../../i18n/span';
import { plural } from '../../../i18n/plural';
import type { en as contract } from './en';

const { int, pct, metres } = numbersOf('ru');
const records = (count: number): string =>
  `${int(count)} ${plural('ru', count, { one: 'запись', few: 'записи', many: 'записей', other: 'записи' })}`;
const inPoints = (count: number): string =>
  `в ${int(count)} ${plural('ru', count, { one: 'точке', few: 'точках', many: 'точках', other: 'точках' })}`;
const onPoints = (count: number): string =>
  count === 1
    ? 'на одной координате'
    : `на ${int(count)} ${plural('ru', count, { one: 'координате', few: 'координатах', many: 'координатах', other: 'координатах' })}`;

/** The first look at a file. */
export const ru: typeof contract = {
  settings: {},
  title: 'Качество данных',
  intro: 'Что может показать файл, а чего не может: посмотрите, прежде чем верить карте.',
  rows: 'Записей в файле',
  withCoordinates: 'С пригодными координатами',
  // The study area of a density is smaller than the city: rows outside of it are no fewer than these.
  outsideCity: OWN_CITY
    ? OWN_CITY.districts
      ? 'Вне ваших территорий'
      : 'Вне контура вокруг строк'
    : 'Вне районов города',
  withoutTimeOfDay: 'Без времени суток',
  withoutTime: 'Без даты',
  withoutCategory: 'Категория не указана',
  trust: { places: 'Для карт мест', hours: 'Для часов суток', dates: 'Для дней и дней недели' },
  levels: { good: 'пригодны', care: 'пригодны с оговорками', misleading: 'вводят в заблуждение' },
  warnCoordinates: (share) =>
    `Пригодные координаты есть только у ${pct(share)} записей; ниже 85 % карта может вводить в заблуждение.`,
  warnOutside: (share) => `${pct(share)} записей лежат за пределами города.`,
  warnTime: (share) => `У ${pct(share)} записей нет времени суток: по часам они не учитываются.`,
  suspects: (points, count, share) =>
    `Ровно ${inPoints(points)}: ${records(count)} (${pct(share)}). Это больше, чем дают окрестности и округление. Вероятно, это отделение, точка по умолчанию или середина улицы, а не места случаев; а может быть, одно здание, где случаев действительно много. Проверьте и исключите такую точку, если случаи произошли не там.`,
  rounded: (stepM) => `Координаты округлены примерно до ${metres(stepM)}: точки повторяются из-за округления.`,
  roundedCoarsely: (stepM) =>
    `Координаты округлены примерно до ${metres(stepM)}: ничего мельче карта показать не может.`,
  repeats: (share, expected) =>
    `${pct(share)} записей стоят в одной точке с другими; одно округление дало бы ${pct(expected)}. Их привязали к адресам, улицам или участкам: карта показывает их, а не точные места.`,
  fewRecords: (count) =>
    `Записей: ${int(count)}. Когда их меньше 50, какое место, какой час или день впереди, решает случай.`,
  fewDays: (days) => `Дней с данными: ${int(days)}. Когда их меньше 28, какой день недели впереди, решает случай.`,
  lateDays: (days) =>
    `За последние дни (${int(days)}) записей намного меньше обычного: эти дни неполные, и спад в них – не спад случаев.`,
  fewPoints: (points) => `Половина записей стоит всего ${onPoints(points)}.`,
  timeHeap: (time, count, share) =>
    `У ${pct(share)} записей время ровно ${time} (${records(count)}): вероятно, его ставили, когда времени не знали. Настоящего времени этих записей файл не знает.`,
  roundedTimes: (share) => `${pct(share)} записей имеют время ровно в час или в половине часа: время округлено.`,
  dateHeap: {
    'new-year': (count, share) =>
      `У ${pct(share)} записей дата 1 января (${records(count)}): вероятно, её ставили, когда даты не знали.`,
    'month-start': (count, share) =>
      `У ${pct(share)} записей дата: первое число месяца (${records(count)}): вероятно, его ставили, когда даты не знали.`,
  },
  rareWeekdays: (names) => `Почти нет записей в эти дни: ${names}. Возможно, это даты регистрации, а не самих случаев.`,
  leans: (count) =>
    `держится на одной координате, где ${records(count)}: вероятно, это отделение или точка по умолчанию, а не место случаев.`,
  leansOnMany: (points, count) =>
    `держится ${onPoints(points)}, где ${records(count)}: вероятно, это отделения или точки по умолчанию, а не места случаев.`,
  ofDensest: (lean) => `О месте с наибольшей плотностью: ${lean}`,
  placesMark: (points, share) => `Осторожно с местами: ${pct(share)} всех записей стоят ${onPoints(points)}.`,
  coarseMark: (stepM) => `Осторожно с местами: координаты округлены примерно до ${metres(stepM)}.`,
  fewPointsMark: (points) => `Осторожно с местами: половина записей стоит всего ${onPoints(points)}.`,
  timesMark: (share, times) =>
    `Осторожно с часами: у ${pct(share)} записей стоит время ${times}; вероятно, его ставили, когда времени не знали.`,
  suspectNear: (count) =>
    `Рядом на одной координате ${records(count)}: вероятно, это отделение или точка по умолчанию, а не место случаев.`,
  toHealth: 'Что могут сказать данные',
  excludeAll: 'Исключить все эти точки',
  repeated: 'Координаты, которые вряд ли места случаев',
  repeatedNone: 'Подозрительных повторов нет.',
  repeatedCount: (count, share) => `${records(count)}, ${pct(share)}`,
  excludedHere: (points) =>
    `Исключено точек: ${int(points)}. Карты и цифры их записей не учитывают; всё, что написано здесь, сказано о файле целиком.`,
  outsideSpan: 'Записи вне дней, которые покрывают данные: ',
  outsideCounted: 'Посчитаны и записи вне дней, которые покрывают данные: ',
  notCounted: 'Не посчитаны: ',
  silentDistricts: (parts) =>
    stopped(`За часть дней здесь нет данных, поэтому числа этих районов и города занижены: ${parts}`),
  emptyDistricts: (names, count) =>
    `Ни одной записи в ${int(count)} ${plural('ru', count, { one: 'районе', few: 'районах', many: 'районах', other: 'районах' })}: ${names}. Покрывает ли их файл? Если нет, ноль там ничего не говорит.`,
  onlyWithRecords: 'Считать только районы с записями',
  exclude: 'Исключить',
  include: 'Снова учесть',
  official: 'Ваш официальный итог',
  officialHint: 'Введите итог из своего отчёта: он только сравнивается с нашим и нигде не сохраняется.',
  ours: 'У нас',
  unused: (rows) => `Кроме того, из файла не взято строк: ${int(rows)}. Они нигде не считаются.`,
  officialDifference: (difference, share) => `У нас минус официальный итог: ${difference} (${share})`,
  officialEqual: 'Наш итог равен официальному.',
  twin: { verb: 'что видно в файле с первого взгляда: координаты, время, повторяющиеся точки', options: {} },
  ofRecords: (count, share) => `${int(count)} (${pct(share)})`,
};
