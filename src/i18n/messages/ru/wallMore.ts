import { numbersOf } from '../../numbers';
import type { wallMore as en } from '../en/wallMore';

const { int, num, metres } = numbersOf('ru');
const WEEKDAYS = ['понедельников', 'вторников', 'сред', 'четвергов', 'пятниц', 'суббот', 'воскресений'];

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
  pastSpans: { 1: 'Последний день данных', 7: 'Последние 7 дней данных', 30: 'Последние 30 дней данных' },
  past: {
    mark: (date) => `Данные устарели: последний день – ${date}`,
    month: (month) => `Последний месяц данных: ${month}`,
    standing: (date) => `На ${date}:`,
  },
  day: {
    before: (weekday, mean) => `среднее за восемь предыдущих ${WEEKDAYS[(weekday + 6) % 7]}: ${num(mean, { maxDecimals: 1 })}`,
    words: { more: 'выше, чем в те дни', fewer: 'ниже, чем в те дни', unclear: 'заметного отличия нет' },
    tooShort: 'не сравнивается: опубликовано меньше восьми недель по дням',
  },
  editorAge: 'Через сколько дней данные считаются устаревшими',
  editorAgeHint: (days) => `Пусто: ${int(days)}, как указано в данных.`,
  health: {
    complete: (date) => `полностью поступили по ${date}`,
    silent: (names) => `в последние месяцы есть дни без данных: ${names}`,
    city: 'весь город',
  },
};
