import { numbersOf } from '../../numbers';
import type { table as en } from '../en/table';

const { int } = numbersOf('ru');

/** The table twin of the map. */
export const table: typeof en = {
  title: 'Таблица',
  intro: 'Те же цифры, что на карте.',
  caption: (what, period) => `${what}, ${period}`,
  openedNotGiven: 'не указано',
  columns: {
    district: 'Район',
    area: 'Территория',
    name: 'Название',
    count: 'Случаи',
    before: 'Раньше',
    difference: 'Разница',
    coordinates: 'Координаты',
    position: 'Положение',
    openedOn: 'Открыт',
    hours: 'Часы работы',
    length: 'Длина',
    year: 'Год',
  },
  total: 'Всего',
  outside: 'Вне районов',
  sortBy: (column) => `Сортировать: ${column}`,
  rowsShown: (shown, total) => `Строк: ${int(shown)} из ${int(total)}`,
  posts: 'Посты полиции',
};
