import { numbersOf } from '../../numbers';
import { plural } from '../../plural';
import type { hotCells as en } from '../en/hotCells';

const { int, num, metres } = numbersOf('ru');
const cellsOf = (cells: number): string =>
  `${int(cells)} ${plural('ru', cells, { one: 'ячейка', few: 'ячейки', many: 'ячеек', other: 'ячейки' })}`;

/** Hot and cold cells: their classes, on the map, in its legend, under the pointer and in the room. */
export const hotCells: typeof en = {
  classes: {
    'cold-99': 'Меньше случайного (уровень 99\u00a0%)',
    'cold-95': 'Меньше случайного (уровень 95\u00a0%)',
    'cold-90': 'Меньше случайного (уровень 90\u00a0%)',
    none: 'Как при случайном разбросе',
    'hot-90': 'Больше случайного (уровень 90\u00a0%)',
    'hot-95': 'Больше случайного (уровень 95\u00a0%)',
    'hot-99': 'Больше случайного (уровень 99\u00a0%)',
    HH: 'Много, и вокруг много',
    LL: 'Мало, и вокруг мало',
    HL: 'Много, а вокруг мало',
    LH: 'Мало, а вокруг много',
  },
  title: (sizeM) => `Больше или меньше случаев, чем при случайном разбросе; ячейки ${metres(sizeM)}`,
  row: (what, cells) => `${what}: ${cellsOf(cells)}`,
  clear: (cells) => `Без цвета: ${cellsOf(cells)}, где всё может объяснить случайность: это не «ничего не было».`,
  tooFew: 'Случаев или ячеек слишком мало, чтобы отличить очаг от случайности: ничего не закрашено.',
  about: {
    gistar: (name) => `Ячейка с соседями: ${name}`,
    gi: (name) => `Соседи ячейки: ${name}`,
    moran: (name) => `Ячейка среди соседей: ${name}`,
  },
  cannotTell: 'сказать нельзя',
  q: (value) => `Доля ложных находок: ${value === null ? 'q < 0,001' : `q = ${num(value, { maxDecimals: 3 })}`}`,
  p: (value) => `Может выйти случайно: ${value === null ? 'p < 0,001' : `p = ${num(value, { maxDecimals: 3 })}`}`,
};
