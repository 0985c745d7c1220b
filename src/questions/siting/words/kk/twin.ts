import { numbersOf } from '../../../../i18n/numbers';

const { num } = numbersOf('kk');

/** What the twin says of a plan in figures, beside the words of the screen (`room`). */
export const text = {
  values: {
    mclp: 'Қамтылған салмақ',
    decay: 'Қашықтықты ескергенде қамтылған салмақ',
    pmedian: 'Қашықтықтардың салмақталған қосындысы, м',
    pcenter: 'Ең үлкен қашықтық, м',
    lscp: 'Жаңа пост саны',
  },
  bound: (value: string) => `бұдан жақсы жоспар жоқ: ${value}`,
  demand: (weight: number, points: number) => `Барлығын қамту керек: ${num(weight)} (нүкте саны: ${num(points)})`,
  choice: (candidates: number, kept: number) =>
    `Ықтимал орын саны: ${num(candidates)}; қалатын пост саны: ${num(kept)}`,
  keptCovered: 'Қалатын посттар қамтиды',
  comesBack: 'Қайталануы',
  noPlan: 'берілген уақытта жоспар табылмады (дәлелденген жоқ)',
};
