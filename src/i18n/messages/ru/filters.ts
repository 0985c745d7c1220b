import { numbersOf } from '../../numbers';
import { plural } from '../../plural';
import type { filters as en } from '../en/filters';

const { int, pct } = numbersOf('ru');

/** What of the incidents is asked about. */
export const filters: typeof en = {
  title: 'Фильтры',
  passing: (count, rows) => `Проходит ${int(count)} из ${int(rows)} случаев`,
  passingShort: (count) => `Проходит: ${int(count)}`,
  period: 'Период',
  periodFrom: 'С',
  periodTo: 'По (включительно)',
  wholePeriod: 'Все данные',
  window: 'Окно периода: перетащите его или двигайте стрелками',
  windowStart: 'Начало периода',
  windowEnd: 'Конец периода',
  playPeriod: 'Проиграть период по месяцам',
  presets: { year: 'Год', quarter: 'Квартал', month: 'Месяц', all: 'Всё' },
  category: 'Категория',
  place: 'Вид места',
  severity: 'Тяжесть',
  hours: 'Часы',
  hoursFrom: 'с',
  hoursTo: 'до',
  hoursWrap: 'Промежуток переходит через полночь',
  allDay: 'Весь день',
  hoursUnknown: (count) => `Пока выбраны часы, не проходят случаи без времени суток: ${int(count)}`,
  weekdays: 'Дни недели',
  workdays: 'С понедельника по пятницу',
  weekend: 'Выходные',
  district: 'Район',
  inPublic: 'В общественном месте',
  street: 'Уличная преступность',
  either: 'не важно',
  onlyYes: 'только да',
  onlyNo: 'только нет',
  any: 'любые',
  chosen: (count, of) => `Выбрано ${int(count)} из ${int(of)}`,
  clear: 'Снять',
  clearAll: 'Снять все фильтры',
  active: (count) =>
    `${int(count)} ${plural('ru', count, { one: 'фильтр', few: 'фильтра', many: 'фильтров', other: 'фильтра' })}`,
  excluded: (count) => `Исключено координат: ${int(count)}`,
  columnMissing: 'В данных нет этого столбца',
  byHour: 'По часам суток',
  byWeekday: 'По дням недели',
  byMonth: 'По месяцам',
  byCategory: 'По категориям',
  freshShare: (share) => `Раскрыто по горячим следам: ${pct(share)} из тех, где это записано`,
  freshNote: 'Это итог работы полиции; по нему не считают спрос и не красят карту.',
  dataset: 'Показанные случаи',
};
