import { numbersOf } from '../../numbers';
import type { table as en } from '../en/table';

const { int } = numbersOf('kk');

/** The table twin of the map. */
export const table: typeof en = {
  title: 'Кесте',
  intro: 'Картадағы сандардың өзі.',
  caption: (what, period) => `${what}, ${period}`,
  openedNotGiven: 'көрсетілмеген',
  columns: {
    district: 'Аудан',
    area: 'Аумақ',
    name: 'Атауы',
    count: 'Оқиғалар',
    before: 'Бұрын',
    difference: 'Айырма',
    coordinates: 'Координаттар',
    position: 'Орналасуы',
    openedOn: 'Ашылған күні',
    hours: 'Жұмыс уақыты',
    length: 'Ұзындығы',
    year: 'Жыл',
  },
  total: 'Барлығы',
  outside: 'Аудандардан тыс',
  sortBy: (column) => `Сұрыптау: ${column}`,
  rowsShown: (shown, total) => `${int(total)} жолдың ${int(shown)} жолы`,
  posts: 'Полиция посттары',
};
