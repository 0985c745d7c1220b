import type * as en from '../en/kinds';

/** Kinds of data that can be added, as they stand after “the file holds”. */
export const kindTitles: typeof en.kindTitles = {
  incidents: 'случаи',
  posts: 'посты полиции',
  areas: 'территории',
  'mobile-points': 'мобильные пункты с часами',
  precincts: 'участки полиции',
  zones: 'зоны патрулирования',
  grids: 'сетка с числами',
  stretches: 'отрезки дорог',
  streets: 'улицы',
  accidents: 'дорожные происшествия',
  interventions: 'мероприятия',
};

/** One row of each kind, as its name follows: “patrol zone: 3”. */
export const kindOnes: typeof en.kindOnes = {
  incidents: 'случай',
  posts: 'пост полиции',
  areas: 'территория',
  'mobile-points': 'мобильный пункт',
  precincts: 'участок полиции',
  zones: 'зона патрулирования',
  grids: 'ячейка сетки',
  stretches: 'отрезок дороги',
  streets: 'улица',
  accidents: 'дорожное происшествие',
  interventions: 'мероприятие',
};

/** What data of a kind are good for now, in one sentence. */
export const goodFor: typeof en.goodFor = {
  incidents: 'О них все вопросы: плотность, сравнение, охват, новые посты.',
  posts: 'Они заменяют встроенные посты: по ним считаются охват и новые посты.',
  areas: 'Таблицы и цвета могут быть по ним вместо районов.',
  'mobile-points': 'Они заменяют встроенные посты; в охвате по часам учтены их часы по дням недели.',
  precincts: 'Видны на карте своим слоем; таблицы и цвета могут быть по ним вместо районов.',
  zones:
    'Видны на карте своим слоем; таблицы и цвета могут быть по ним вместо районов. Их часы показаны, но в расчёты не входят.',
  grids: 'Видна на карте своим слоем. Число людей входит в показатели как население; другие числа только показаны.',
  stretches: 'Видны на карте в слое «Криминогенные участки» вместо встроенных; в расчёты не входят.',
  streets: 'Видны на карте своим слоем, с названиями. В расчётах пока не участвуют.',
  accidents: 'Видны на карте вместо встроенных; в счёт преступлений не входят никогда.',
  interventions:
    'Видны в списке с их днями и на карте. Те, у которых есть место и первый день, оценивает вопрос «Помогло ли это?».',
};

/** What a column can be taken for. */
export const fieldWords: typeof en.fieldWords = {
  lon: 'долгота',
  lat: 'широта',
  x: 'x (метры или градусы)',
  y: 'y (метры или градусы)',
  point: 'координаты в одном столбце',
  date: 'дата',
  time: 'время',
  end: 'конец промежутка',
  endTime: 'время конца',
  article: 'статья',
  category: 'категория',
  place: 'вид места',
  severity: 'тяжесть',
  public: 'общественное место',
  street: 'улица',
  fresh: 'раскрыто по горячим следам',
  weight: 'вес',
  id: 'идентификатор',
  version: 'версия строки',
  shape: 'контур (WKT)',
  name: 'название',
  kind: 'вид',
  hours: 'часы работы',
  opened: 'дата открытия',
  closed: 'дата закрытия',
  state: 'действует или закрыт',
  population: 'население',
  schedule: 'часы по дням недели',
  mon: 'понедельник',
  tue: 'вторник',
  wed: 'среда',
  thu: 'четверг',
  fri: 'пятница',
  sat: 'суббота',
  sun: 'воскресенье',
  number: 'номер участка',
  unit: 'наряд',
  shift: 'часы патрулирования',
  count: 'число',
  counted: 'что сосчитано',
  year: 'год',
  stretch: 'отрезок',
  district: 'район',
  class: 'тип улицы',
  type: 'вид',
  dead: 'погибло',
  injured: 'ранено',
  what: 'что сделано',
  from: 'с какого дня',
  to: 'по какой день',
  where: 'где',
};

/** What stands in a column of a choice of words. */
export const choiceWords: typeof en.choiceWords = {
  collision: 'столкновение',
  pedestrian: 'наезд на пешехода',
  cyclist: 'наезд на велосипедиста',
  obstacle: 'наезд на препятствие',
  overturned: 'опрокидывание',
  passenger: 'падение пассажира',
  other: 'другое',
};
