import { numbersOf } from '../../numbers';
import type { own as en } from '../en/own';

const { int } = numbersOf('kk');

/** The user's own data of kinds that have a layer and a table, and nothing computed from them. */
export const own: typeof en = {
  closed: 'жабық',
  yes: 'иә',
  no: 'жоқ',
  noPlace: 'орны жоқ',
  fromFile: (what, file) => `${what}: ${file} файлыңыздан`,
  shown: (shown, total) => `Көрсетілген жолдар: ${int(shown)} / ${int(total)}`,
};
