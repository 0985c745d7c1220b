import { numbersOf } from '../../numbers';
import { plural } from '../../plural';
import type { emergingCells as en } from '../en/emergingCells';

const { int, metres } = numbersOf('ru');
const cellsOf = (cells: number): string =>
  `${int(cells)} ${plural('ru', cells, { one: 'ячейка', few: 'ячейки', many: 'ячеек', other: 'ячейки' })}`;
/** «из 24 месяцев»: after "of" a count stands in the genitive. */
const ofBins = (bins: number, step: 'month' | 'week'): string =>
  `${int(bins)} ${
    step === 'month'
      ? plural('ru', bins, { one: 'месяца', few: 'месяцев', many: 'месяцев', other: 'месяцев' })
      : plural('ru', bins, { one: 'недели', few: 'недель', many: 'недель', other: 'недель' })
  }`;

/** Patterns of places over time: on the map, in its legend, under the pointer and in the room. */
export const emergingCells: typeof en = {
  classes: {
    'new hot spot': 'Новый очаг',
    'consecutive hot spot': 'Недавний очаг, без перерыва',
    'intensifying hot spot': 'Постоянный очаг, усиливается',
    'persistent hot spot': 'Постоянный очаг',
    'diminishing hot spot': 'Постоянный очаг, ослабевает',
    'sporadic hot spot': 'Очаг с перерывами',
    'oscillating hot spot': 'Очаг, прежде бывало тихо',
    'historical hot spot': 'Бывший очаг',
    'no pattern': 'Без особой картины',
    'new cold spot': 'Стало тихо недавно',
    'consecutive cold spot': 'С недавних пор тихо, без перерыва',
    'intensifying cold spot': 'Постоянно тихо, всё тише',
    'persistent cold spot': 'Постоянно тихо',
    'diminishing cold spot': 'Постоянно тихо, но уже меньше',
    'sporadic cold spot': 'Тихо с перерывами',
    'oscillating cold spot': 'Тихо, прежде бывал очаг',
    'historical cold spot': 'Прежде тихо, теперь нет',
  },
  hot: {
    new: 'Недавний очаг',
    lasting: 'Постоянный очаг',
    wavering: 'Очаг с перерывами',
    past: 'Бывший очаг',
  },
  cold: {
    new: 'Меньше случайного с недавних пор',
    lasting: 'Постоянно меньше случайного',
    wavering: 'Меньше случайного с перерывами',
    past: 'Прежде меньше случайного',
  },
  title: (sizeM) => `Новое ли это? Очаги во времени, ячейки ${metres(sizeM)}`,
  row: (what, cells) => `${what}: ${cellsOf(cells)}`,
  clear: (cells) => `Без цвета: ${cellsOf(cells)} без особой картины, это не «ничего не было».`,
  untold: 'Слишком мало времени, случаев или ячеек, чтобы отличить картину от случайности: ничего не закрашено.',
  cannotTell: 'Здесь сказать нельзя',
  hotIn: (hot, bins, step) => `Больше случайного: ${int(hot)} из ${ofBins(bins, step)}`,
  coldIn: (cold, bins, step) => `Меньше случайного: ${int(cold)} из ${ofBins(bins, step)}`,
  last: (incidents, step) => `${step === 'month' ? 'За последний месяц' : 'За последнюю неделю'}: ${incidents}`,
};
