import { numbersOf } from '../../numbers';
import type { draw as en } from '../en/draw';

const { int, num, metres, distance } = numbersOf('ru');

/** Drawing on the map, and what is read of a shape. */
export const draw: typeof en = {
  open: 'Начертить и измерить',
  tools: { circle: 'Круг', rectangle: 'Прямоугольник', polygon: 'Многоугольник', line: 'Линия' },
  hints: {
    circle: ['Отметьте середину.', 'Отметьте край.'],
    rectangle: ['Отметьте угол.', 'Отметьте противоположный угол.'],
    polygon: ['Отметьте первый угол.', 'Отметьте следующий угол; последний дважды – и фигура готова.'],
    line: ['Отметьте начало.', 'Отметьте следующую точку; последнюю дважды – и линия готова.'],
  },
  keys: 'С клавиатуры: стрелки двигают карту, Enter ставит точку в её середине, дважды Enter – готово.',
  bad: 'Стороны пересекаются: контура нет.',
  back: 'Убрать точку',
  done: 'Готово',
  cancel: 'Не чертить',
  full: (most) => `Фигур уже ${int(most)}, больше в ссылку не входит: сначала удалите одну.`,
  byNumbers: 'Круг по числам',
  middle: 'Середина, например 43.25, 76.93',
  radius: 'Радиус, м',
  add: 'Начертить',
  wrong: 'Середина – две координаты в этом городе, радиус – от 10 до 20 000 м.',
  shapes: 'Начерченные фигуры',
  name: 'Название',
  unnamed: (number) => `Фигура ${int(number)}`,
  area: (km2) => `площадь ${num(km2, { significant: 3 })} км²`,
  length: (value) => `длина ${distance(value)}`,
  radiusOf: (value) => `радиус ${metres(value)}`,
  stripOf: (value) => `по ${metres(value)} в обе стороны`,
  width: 'Метров в каждую сторону',
  perKm2: (value) => `${num(value, { significant: 3 })} в год на км²`,
  aside: 'Место из самого фильтра здесь не учитывается.',
  filter: 'Отобрать по этой фигуре',
  filterOff: 'Снять этот фильтр',
  close: 'Здесь без постов',
  reopen: 'Снова разрешить посты',
  keep: 'Сохранить как зону',
  keepHint: 'У своей зоны есть таблицы, и её можно исключить для новых постов.',
  keepNot: 'У линии нет контура, который можно сохранить как зону.',
  show: 'Показать',
  remove: 'Удалить',
};
