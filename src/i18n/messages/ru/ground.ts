import { MOST_NEAR } from '../../../domain/density';
import { OWN_CITY } from '../../../domain/ownCity';
import { numbersOf } from '../../numbers';
import { plural } from '../../plural';
import type { ground as en } from '../en/ground';

const { int, num, metres } = numbersOf('ru');
const km2 = (value: number): string => `${num(value, { maxDecimals: 1 })} км²`;
const ofIncidents = (of: number): string => `${int(of)} ${plural('ru', of, { one: 'случая', other: 'случаев' })}`;
const places = (of: number): string => `${int(of)} ${plural('ru', of, { one: 'места', other: 'мест' })}`;

/** The study area of a city of the user's own: no border of it is known, nor what is built there. */
const OUTLINE = OWN_CITY?.districts ? 'площадь ваших территорий' : 'контур вокруг строк (не граница)';

/** What a surface cannot say: ground outside the study area, too few incidents, classes and cells that do not fit. */
export const ground: typeof en = {
  outside: (outside, of) => `Вне области анализа: ${int(outside)} из ${ofIncidents(of)}. Там плотность не считается.`,
  outsideHere: (outside, of) => `Вне области анализа: ${int(outside)} из ${ofIncidents(of)}. Здесь они не учтены.`,
  takeWholeCity: 'Взять весь город',
  here: 'Это место вне области анализа: плотность здесь не считается.',
  legend: 'вне области анализа: не считается',
  legendShort: 'вне области анализа',
  size: (areaKm2, addedKm2) =>
    `Область анализа: ${km2(areaKm2)}${addedKm2 >= 0.05 ? `, из них ${km2(addedKm2)} добавлено, потому что там есть случаи` : ''}.`,
  places: (outside, of) => `Вне области анализа: ${int(outside)} из ${places(of)}. Там плотность не считается.`,
  equallyDense: (names) => `Одинаковая плотность, насколько позволяют судить ячейки сетки: ${names}.`,
  tooFew: (most, radiusM, least) =>
    `Случаев слишком мало, чтобы назвать место с наибольшей плотностью: в пределах ${metres(radiusM)} не больше ${int(most)}, нужно ${int(least)}.`,
  weak: (most, radiusM, least) =>
    `Для очага случаев слишком мало: в пределах ${metres(radiusM)} не больше ${int(most)}, нужно ${int(least)}. Всё окрашено самым бледным цветом.`,
  weakBins: (most, least) =>
    `Для очага случаев слишком мало: в одной ячейке не больше ${int(most)}, нужно ${int(least)}. Всё окрашено самым бледным цветом.`,
  weakInParts: (radiusM, least) =>
    `Самый бледный цвет: и там, где в пределах ${metres(radiusM)} меньше ${int(least)} случаев.`,
  near: (incidents, radiusM) =>
    `в пределах ${metres(radiusM)}: ${int(incidents)}${incidents < MOST_NEAR ? '' : ' или больше'}`,
  below: (from) => `Все значения ниже закреплённых классов (от ${from}).`,
  sameAll: (from) => `Все изменения меньше закреплённых классов (от ${from}).`,
  above: (from) => `Большая часть окрашенного попала в высший из закреплённых классов (от ${from}).`,
  one: (from) => `Всё, что окрашено, попало в низший из закреплённых классов (от ${from}).`,
  few: (from) => `С этим фильтром прежние классы (от ${from}) оставляли почти всю карту без цвета.`,
  fit: 'Подогнать классы',
  changed: 'Классы сменились.',
  back: 'Вернуть прежние классы',
  coarse: (cellM, radiusM, mostM) =>
    `Ячейка ${metres(cellM)} слишком крупная для радиуса сглаживания ${metres(radiusM)}: сетка теряет то, что лежит между её точками. Возьмите ячейку не больше ${metres(mostM)}.`,
  /** The study area, by name; after "of", as the language needs it. */
  mask: 'Область анализа',
  masks: {
    none: 'без маски',
    city: OWN_CITY ? OUTLINE : 'весь город',
    built: OWN_CITY ? OUTLINE : 'застроенная территория',
    window: 'прямоугольник',
    drawn: 'начерченная фигура',
  },
  masksIn: {
    none: 'плоскость без маски',
    city: OWN_CITY ? OUTLINE : 'весь город',
    built: OWN_CITY ? OUTLINE : 'застроенная территория',
    window: 'прямоугольник',
    drawn: 'начерченная фигура',
  },
  units: {
    'per-m2': 'случаев на м²',
    'per-km2': 'случаев на км²',
    'per-km2-year': 'случаев на км² в год',
  },
  sum: (sum, incidents) => `Плотность в сумме даёт ${int(sum)} из ${int(incidents)} случаев в области анализа.`,
};
