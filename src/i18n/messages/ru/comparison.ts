import { numbersOf } from '../../numbers';
import type { comparison as en } from '../en/comparison';

const { int, signed, signedPct } = numbersOf('ru');

/** One period held against another. */
export const comparison: typeof en = {
  title: 'Сравнить с',
  with: { none: 'без сравнения', 'last-year': 'аналогичный период прошлого года (АППГ)', previous: 'предыдущий период' },
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
  noData: 'за период сравнения нет данных',
  noDataHint: 'Период сравнения частично или целиком лежит вне данных, поэтому сравнения нет.',
  chance: { unlikely: 'не похоже на случайность', possible: 'может быть случайностью' },
  chanceHint: 'По E-тесту двух чисел (Krishnamoorthy и Thomson, 2004), p меньше 0,05.',
  comparedPeriod: (period) => `Сравнение: ${period}`,
  notCause: 'Изменение не есть причина: цифра говорит, что произошло, а не почему.',
};
