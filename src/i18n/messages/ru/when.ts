import { numbersOf } from '../../numbers';
import { plural } from '../../plural';
import type { when as en } from '../en/when';

const { int } = numbersOf('ru');

/** The bar of the period, its presets, the room of hours and weekdays, two periods on two maps. */
export const when: typeof en = {
  title: 'Когда',
  count: (count) =>
    `${int(count)} ${plural('ru', count, { one: 'случай', few: 'случая', many: 'случаев', other: 'случая' })}`,
  by: { day: 'Случаи по дням', week: 'Случаи по неделям', month: 'Случаи по месяцам', year: 'Случаи по годам' },
  readBar: 'стрелки читают, Enter оставляет только это время',
  partial: {
    day: 'день неполный: внутри него данные начинаются или кончаются',
    week: 'неделя неполная: внутри неё данные начинаются или кончаются',
    month: 'месяц неполный: внутри него данные начинаются или кончаются',
    year: 'год неполный: внутри него данные начинаются или кончаются',
  },
  noData: 'данных нет: это не ноль',
  lack: (lacking, of) => `нет данных за ${int(lacking)} из ${int(of)} дней`,
  arriving: 'записи ещё поступают: занижено',
  withoutDay: (count) => `Известен только месяц, поэтому нет ни в одном столбике: ${int(count)}.`,
  outside: {
    before: (count, first) => `Датировано раньше, чем покрывают данные (с ${first}): ${int(count)}. Показать`,
    after: (count, last) => `Датировано позже, чем покрывают данные (по ${last}): ${int(count)}. Показать`,
    shown: 'Показаны дни вне тех, которые покрывают данные.',
  },
  against: (period) => `сравнение: ${period}`,
  menu: 'Выбрать период',
  countedBack: (day) => `Отсчёт назад от последнего дня с полными данными: ${day}`,
  presets: {
    'last-7': 'Последние 7 дней',
    'last-28': 'Последние 28 дней',
    month: 'Последний целый месяц',
    quarter: 'Последний целый квартал',
    year: 'С начала года',
    whole: 'Все данные',
  },
  withLastYear: 'и АППГ',
  whyNot: {
    'begins-later': (day) => `Данные начинаются ${day}`,
    'no-data': 'За часть этих дней данных нет.',
    'months-alone': 'В данных указаны месяцы, а не дни.',
  },
  hours: 'По часам суток',
  weekdays: 'По дням недели',
  weekHours: 'Часы каждого дня недели',
  weekHoursHint: 'Каждая клетка — час дня недели за выбранный период.',
  most: (cell) => `Больше всего: ${cell}`,
  fewForCells: 'В каждой клетке меньше 10 случаев: самые насыщенные цвета не использованы.',
  withoutHour: (count) => `Без часа, поэтому нет ни в одном столбике: ${int(count)}.`,
  withoutWeekday: (count) => `Без точного дня, поэтому нет ни в одном столбике: ${int(count)}.`,
  noHours: 'Часы в данных не указаны.',
  noDays: 'В данных указаны месяцы, а не дни: дни недели установить нельзя.',
  onlyThis: 'Нажатие оставляет только это время, повторное — снова показывает всё.',
  changeTitle: 'Этот период и период сравнения',
  chooseCompared: 'Период для сравнения не выбран.',
  compareLastYear: 'Сравнить с АППГ',
  twoMaps: 'Две карты',
  twoMapsHint: 'Слева период сравнения, справа выбранный период: те же классы, то же место.',
  onePeriodMap: 'Одна карта',
  before: 'Период сравнения',
  now: 'Выбранный период',
  notOnBefore: (layers) => `За период сравнения не показано: ${layers}.`,
};
