import { numbersOf } from '../../numbers';
import type { comparison as en } from '../en/comparison';

const { int, signed, signedPct } = numbersOf('ru');

/** One period held against another. */
export const comparison: typeof en = {
  title: 'Сравнить с',
  with: {
    none: 'без сравнения',
    'last-year': 'аналогичный период прошлого года (АППГ)',
    previous: 'предыдущий период',
  },
  short: { 'last-year': 'АППГ', previous: 'предыдущий период' },
  withHints: {
    none: 'Без сравнения.',
    'last-year': 'Сравнение, принятое в отчётах полиции: те же дни годом раньше.',
    previous: 'Период той же длины, который кончается там, где начинается этот.',
  },
  now: 'Сейчас',
  before: 'Раньше',
  difference: 'Разница',
  change: 'Изменение',
  interval: '95-процентный доверительный интервал',
  signedCount: (value) => signed(value, { decimals: 0 }),
  ratio: (value) => signedPct(value),
  intervalRange: (low, high) => `от ${signedPct(low)} до ${signedPct(high)}`,
  tooFew: 'слишком мало для процента',
  tooFewHint: (base) => `Раньше было меньше ${int(base)}: процент вводил бы в заблуждение.`,
  noChange: {
    'no-data': 'За часть сравниваемых дней нет данных, поэтому сравнения нет.',
    'none-before': 'За прежний период данных нет вовсе, поэтому сравнения нет.',
    'still-arriving':
      'За последние дни записей намного меньше обычного (ещё поступают или данные кончаются), поэтому сравнения нет.',
    'not-recorded-before': 'Раньше такие случаи не записывались, поэтому сравнения нет.',
  },
  noChangeOf: (why, parts) =>
    why === 'not-recorded-before'
      ? `Раньше не записывалось: ${parts}. Поэтому всё вместе не сравнивается.`
      : `За часть времени нет данных: ${parts}. Поэтому всё вместе не сравнивается.`,
  noChangeShort: {
    'no-data': 'нет данных',
    'none-before': 'прежних данных нет',
    'still-arriving': 'последние дни неполны',
    'not-recorded-before': 'раньше не записывались',
  },
  unequalDays: (now, before) => `дней ${int(now)} против ${int(before)}, поэтому сравнивается число случаев в день`,
  offer: (period, base) => `Сравнить: ${period} — ${base}`,
  words: { more: 'больше', fewer: 'меньше', unclear: 'ясного изменения нет' },
  wordHint: '«Больше» и «меньше» пишется, только если 95-процентный интервал не включает ноль.',
  comparedPeriod: (period) => `Сравнение: ${period}`,
  notCause: 'Изменение — ещё не причина: цифра говорит, что произошло, а не почему.',
};
