import { numbersOf } from '../../numbers';
import type { wallMore as en } from '../en/wallMore';

const { metres } = numbersOf('ru');

/** The wall: scenes that are not played, and why. */
export const wallMore: typeof en = {
  nothing: 'Ни одной сцене списка нечего показать: нужные ей данные не опубликованы. Нажмите E, чтобы открыть список.',
  notShown: (why) => `не показывается: ${why}`,
  skipped: {
    'no-days': 'опубликовано слишком мало дней',
    'no-cells': 'ячейки не опубликованы',
    'no-year': 'ни один из этих годов не опубликован',
    'no-district': 'такого района нет',
    'no-counts': 'по району ничего не опубликовано',
    'no-posts': 'посты не опубликованы',
    'no-indicators': 'нет опубликованных показателей',
    'no-plan': 'сценарий не выбран',
    'no-words': 'в ней нет слов',
  },
  legend: {
    posts: { stationary: 'действующий пост', planned: 'планируемый пост', mobile: 'мобильный пункт' },
    cover: (radiusM) => `не дальше ${metres(radiusM)} от поста`,
    site: 'новый пост по плану',
    reach: (radiusM) => `его радиус: ${metres(radiusM)}`,
  },
};
