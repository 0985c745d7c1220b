import { OWN_CITY } from '../../../domain/ownCity';
import { numbersOf } from '../../numbers';
import { plural } from '../../plural';
import type { domain as en } from '../en/domain';
import { fieldWords } from './fieldWords';
import { placeKinds } from './placeKinds';

const { int } = numbersOf('ru');
const noun = (count: number, one: string, few: string, many: string) =>
  `${int(count)} ${plural('ru', count, { one, few, many, other: few })}`;

/** Names of what the field knows: keys are the codes of the data. */
export const domain: typeof en = {
  ...fieldWords,
  articles: {
    theft: 'ст. 188',
    'petty-theft': 'ст. 187, уголовный проступок',
    fraud: 'ст. 190',
    robbery: 'ст. 191',
    'violent-robbery': 'ст. 192',
    hooliganism: 'ст. 293',
    harm: 'ст. 106–107',
    vehicle: 'ст. 200',
    other: 'все другие статьи',
  },
  places: {
    street: 'улица',
    transport: 'остановка или вокзал',
    market: 'рынок',
    mall: 'торговый центр',
    park: 'парк',
    yard: 'двор',
    dwelling: 'жильё',
    other: 'другое место',
  },
  severities: {
    unknown: 'не указано',
    minor: 'небольшой тяжести',
    medium: 'средней тяжести',
    grave: 'тяжкое',
    'especially-grave': 'особо тяжкое',
  },
  flags: {
    inPublic: 'зарегистрировано в общественном месте',
    street: 'в том числе на улице',
    streetNote: 'Уличная преступность — часть зарегистрированного в общественных местах: складывать их нельзя.',
    fresh: 'раскрыто по горячим следам',
  },
  postKinds: { stationary: 'модульный пост полиции', planned: 'планируемый пост', mobile: 'мобильный пункт полиции' },
  postKindsPlural: {
    stationary: 'модульные посты полиции',
    planned: 'планируемые посты',
    mobile: 'мобильные пункты полиции',
  },
  positions: {
    illustrative: 'условное место (адрес не опубликован)',
    approximate: 'примерное место',
    published: 'опубликованное место',
    imported: 'место из вашего файла',
  },
  positionsShort: {
    illustrative: 'условно',
    approximate: 'примерно',
    published: 'опубликовано',
    imported: 'загружено',
  },
  statuses: { published: 'опубликовано', approximate: 'примерно', illustrative: 'условно', imported: 'загружено' },
  statusHints: {
    published: 'Так, как опубликовал источник.',
    approximate: 'В источнике без даты или округлено.',
    illustrative: 'Создано для показа; настоящих адресов и случаев нет.',
    imported: 'Из вашего файла, только на этом устройстве.',
  },
  datasetKinds: {
    incidents: 'случаи',
    posts: 'посты полиции',
    areas: 'территории',
    accidents: 'ДТП со смертельным исходом',
  },
  datasets: {
    'demo-incidents': 'Демонстрационные случаи',
    districts: 'Районы города',
    posts: 'Модульные посты полиции',
    'mobile-points': 'Мобильные пункты полиции',
    stretches: 'Криминогенные участки',
    accidents: 'ДТП со смертельным исходом',
    'demo-accidents': 'ДТП со смертельным исходом',
    indicators: 'Показатели',
    places: 'Названия мест',
    roads: 'Главные дороги',
    'example-snapshot': 'Пример публикуемых данных',
    'built-up': 'Застроенная территория',
    outline: 'Граница города',
    manifest: 'Список данных',
    basemap: 'Подложка карты',
  },
  placeKinds,
  units: {
    count: 'случаев',
    perKm2Year: 'случаев на км² в год',
    perKm2: 'случаев на км²',
    perM2: 'случаев на м²',
    per100k: 'случаев на 100 тысяч населения в год',
    areaKm2: 'км²',
    percent: '%',
  },
  outsideCity: 'за пределами города',
  city: OWN_CITY?.name ?? 'Алматы',
  wholeCity: 'весь город',
  populationApproximate: 'численность населения (примерно)',
  incidents: (count) =>
    noun(count, 'зарегистрированный случай', 'зарегистрированных случая', 'зарегистрированных случаев'),
  posts: (count) => noun(count, 'пост', 'поста', 'постов'),
  rows: (count) => noun(count, 'строка', 'строки', 'строк'),
  /** Places that incidents and posts are held against. */
  protectedPlaces: { schools: 'Школы', stops: 'Вокзалы и метро', markets: 'Рынки' },
};
