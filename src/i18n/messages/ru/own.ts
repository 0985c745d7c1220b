import { numbersOf } from '../../numbers';
import type { own as en } from '../en/own';

const { int } = numbersOf('ru');

/** The user's own data of kinds that have a layer and a table, and nothing computed from them. */
export const own: typeof en = {
  closed: 'закрыто',
  yes: 'да',
  no: 'нет',
  noPlace: 'без места',
  fromFile: (what, file) => `${what}: из вашего файла ${file}`,
  shown: (shown, total) => `Показано строк: ${int(shown)} из ${int(total)}`,
};
