import { numbersOf } from '../../../../i18n/numbers';

const { num } = numbersOf('ru');

/** What the twin says of a plan in figures, beside the words of the screen (`room`). */
export const text = {
  values: {
    mclp: 'Охваченный вес',
    decay: 'Охваченный вес с учётом расстояния',
    pmedian: 'Взвешенная сумма расстояний, м',
    pcenter: 'Наибольшее расстояние, м',
    lscp: 'Новых постов',
  },
  bound: (value: string) => `лучшего плана, чем ${value}, нет`,
  demand: (weight: number, points: number) => `Всего нужно охватить: ${num(weight)} (точек: ${num(points)})`,
  choice: (candidates: number, kept: number) =>
    `Возможных мест: ${num(candidates)}; постов, которые остаются: ${num(kept)}`,
  keptCovered: 'Охватывают посты, которые остаются',
  comesBack: 'Повторяется',
  noPlan: 'за отведённое время план не найден (не доказано)',
};
