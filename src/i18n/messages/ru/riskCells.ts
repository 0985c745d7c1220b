import { numbersOf } from '../../numbers';
import { plural } from '../../plural';
import type { riskCells as en } from '../en/riskCells';

const { num, int, metres } = numbersOf('ru');
const squares = (count: number): string =>
  `${int(count)} ${plural('ru', count, { one: 'квадрат', few: 'квадрата', many: 'квадратов', other: 'квадрата' })}`;

/** Относительный риск на карте, в её легенде и под указателем. */
export const riskCells: typeof en = {
  title: (sizeM) => `Во сколько раз плотнее, чем в других местах; квадраты ${metres(sizeM)}`,
  row: (from, to, count) =>
    `${to === null ? `${num(from)} и больше` : from === 0 ? `меньше ${num(to)}` : `${num(from)}–${num(to)}`}: ${squares(count)}`,
  lines:
    'Тонкая линия: случайно так высоко бывает в 1 месте из 20, толстая — в 1 из 100. Без цвета: примерно как в других местах или слишком мало тех и других.',
  byChance:
    'В целом так может выйти и случайно: линии не проведены. Без цвета: примерно как в других местах или слишком мало тех и других.',
  tooFew: 'Слишком мало для сравнения: ничего не закрашено.',
  times: (times) => `Плотность к другим местам: ${num(times, { decimals: 2 })} к 1`,
  chance: (p) => `Вероятность так высоко случайно: ${p < 0.001 ? 'меньше 0,001' : num(p, { significant: 2 })}`,
  blank: 'Здесь слишком мало тех и других: сказать нельзя',
};
