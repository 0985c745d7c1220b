import { numbersOf } from '../../numbers';
import { DENSITY_DIGITS, unitAfter, unitInGenitive } from '../../countedUnit';
import { plural } from '../../plural';
import type { desk as en } from '../en/desk';

const { int, num, metres, distance, signedPct } = numbersOf('ru');

/** Ends of an interval, for a tile. */
const whole = (ratio: number): string => signedPct(ratio, { decimals: 0 });
const inDays = (days: number | null): string =>
  days === null
    ? 'за период'
    : `за ${int(days)} ${plural('ru', days, { one: 'день', few: 'дня', many: 'дней', other: 'дня' })}`;
const fromDays = (days: number): string =>
  `${int(days)} ${plural('ru', days, { one: 'дня', few: 'дней', many: 'дней', other: 'дней' })}`;

/** The planner's desk: the groups of its rooms, the figures over the map, the sheet on a phone. */
export const desk: typeof en = {
  groups: { explore: 'Обзор', plan: 'План', data: 'Данные', aside: 'О методе' },
  more: 'Ещё',
  about: (what) => `Пояснение: ${what}`,
  drawingMap: 'рисуем карту …',
  inWords: 'Словами',
  cautions: (count) => `оговорок: ${int(count)}`,
  figures: 'Ответ в цифрах',
  count: 'Случаев',
  covered: (radiusM) => `Не дальше ${metres(radiusM)} от поста`,
  coveredOpen: (radiusM) => `Не дальше ${metres(radiusM)} от открытого поста`,
  densest: 'Плотнее всего',
  beside: (metresAway) => `в ${distance(metresAway)} от него`,
  rate: (value, unit) => `${num(value, { significant: DENSITY_DIGITS })} ${unitAfter(value, unit)}`,
  rateFrom: (value, unit) => `${num(value, { significant: DENSITY_DIGITS })} ${unitInGenitive(value, unit)}`,
  leans: 'возможно, случаи были не здесь',
  inPeriod: (days) => (days === null ? 'за период' : `за период (дней с данными: ${int(days)})`),
  fromDays: (days) => `пересчёт с ${fromDays(days)}`,
  per100kInDays: (days) => `случаев на 100 тысяч населения ${inDays(days)}`,
  wholeArea:
    'Площадь района взята вся, и незастроенная земля: где её много, на км² выходит меньше, чем на застроенной части.',
  unitInDays: (days) => `случаев на км² ${inDays(days)}`,
  yearly: (days) => `Числа за год пересчитаны с ${fromDays(days)}.`,
  none: '—',
  noComparison: (why) => `сравнения нет: ${why}`,
  dataTo: 'Данные по',
  change: (before, ratio, low, high) => `раньше ${int(before)}: ${signedPct(ratio)} (${whole(low)} … ${whole(high)})`,
  unclear: (before, low, high) => `раньше ${int(before)}: неясно (${whole(low)} … ${whole(high)})`,
  instead: (before) => `раньше ${int(before)}`,
  coveredOf: (covered, of) => `${int(covered)} из ${int(of)}`,
  coveredOfShown: (covered, of) => `${int(covered)} из ${int(of)}, всех на карте`,
  planCounts: (points, of) => `План считает ${int(points)} из этих ${int(of)}.`,
  cardOfAll: 'Числа выше — по всем случаям на карте, план считает иначе: в большем круге их может быть меньше.',
  coveredAtMost: 'верхнее число — если открыты и посты без указанных часов',
  sinceOpened: 'посты считаются со дня открытия',
  madePosts: 'места постов условные',
  noPosts: 'таких постов в данных нет',
  noneStood: 'тогда постов не было',
  noIncidents: 'случаев нет',
  tooFewPlaces: 'слишком мало случаев',
  equals: (more) =>
    `и ещё ${int(more)} ${plural('ru', more, { one: 'место', few: 'места', many: 'мест', other: 'места' })} почти с такой же плотностью`,
  allDays: 'без пропусков',
  districtGaps: (count) => `есть пропуски по районам: ${int(count)}`,
  filledDays: (filled, asked) => `дней с данными: ${int(filled)} из ${int(asked)}`,
  stillArriving: 'последние дни ещё пополняются',
  noDates: 'нет дат',
  demo: 'Демонстрационные данные',
  sheet: { low: 'Опустить панель', mid: 'Открыть панель наполовину', high: 'Открыть панель полностью' },
  publishIntro: 'Один файл с числами для жителей и экрана на стене. Сами случаи остаются на этом устройстве.',
  pages: { resident: 'Жителям', wall: 'Экран на стену' },
  highest: (value) => `макс. ${value}`,
  allScenarios: 'Все сценарии',
  allQuestions: 'Все вопросы',
  onPress: 'Счёт занимает несколько секунд, и чем больше случаев, тем дольше: он начнётся по кнопке.',
  howFound: 'Как это найдено',
};
