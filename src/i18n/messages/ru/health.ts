import { numbersOf } from '../../numbers';
import { plural } from '../../plural';
import type { health as en } from '../en/health';

const { int, pct } = numbersOf('ru');

/** The first look at a file. */
export const health: typeof en = {
  title: 'Качество данных',
  intro: 'Что файл может сказать, а чего не может, прежде чем верить карте.',
  rows: 'Записей в файле',
  withCoordinates: 'С пригодными координатами',
  outsideCity: 'За пределами города',
  withoutTimeOfDay: 'Без времени суток',
  withoutTime: 'Без даты',
  good: 'для карты достаточно',
  warnCoordinates: (share) => `Пригодные координаты есть только у ${pct(share)} записей; ниже 85 % карта может вводить в заблуждение.`,
  warnOutside: (share) => `${pct(share)} записей лежат за пределами города.`,
  warnTime: (share) => `У ${pct(share)} записей нет времени суток: по часам они не учитываются.`,
  repeated: 'Самые частые координаты',
  repeatedHint: 'Вероятно, отделение полиции или середина улицы: исключите такую точку, если случаи произошли не там.',
  repeatedNone: 'Подозрительных повторов нет.',
  repeatedCount: (count, share) =>
    `${int(count)} ${plural('ru', count, { one: 'запись', few: 'записи', many: 'записей', other: 'записи' })}, ${pct(share)}`,
  exclude: 'Исключить',
  include: 'Снова учесть',
  excludedNow: 'исключено',
  official: 'Ваш официальный итог',
  officialHint: 'Введите итог из своего отчёта: он только сравнивается с нашим и нигде не сохраняется.',
  ours: 'У нас',
  officialDifference: (difference, share) => `У нас минус официальный итог: ${difference} (${share})`,
  officialEqual: 'Наш итог равен официальному.',
  ofRecords: (count, share) => `${int(count)} (${pct(share)})`,
  checked: 'Проверено',
};
