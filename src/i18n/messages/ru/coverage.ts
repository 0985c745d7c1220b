import { numbersOf } from '../../numbers';
import { plural } from '../../plural';
import type { coverage as en } from '../en/coverage';

const { int, pct } = numbersOf('ru');

/** What posts cover. */
export const coverage: typeof en = {
  title: 'Охват',
  radius: 'Радиус',
  presets: { presence: 'присутствие, 200 м', walking: 'шаговая доступность, 500 м', own: 'свой радиус' },
  presetHints: {
    presence: 'Достаточно близко, чтобы видеть пост и позвать на помощь.',
    walking: 'Около 7 минут пешком по прямой.',
    own: 'Любой радиус от 100 до 3 000 м.',
  },
  straightLine: 'Расстояния — по прямой, а не пешком по улицам.',
  kinds: 'Какие посты учитывать',
  union: 'вместе',
  share: 'Доля охваченных случаев',
  areaShare: 'Доля охваченной территории',
  covered: 'В охвате',
  notCovered: 'Вне охвата',
  gap: 'Территория вне охвата',
  incidents: 'Случаи',
  coveredArea: 'Территория в охвате, км²',
  protectedPlaces: { schools: 'Школы', stops: 'Остановки', markets: 'Рынки' },
  ofPlaces: (covered, total) => `${int(covered)} из ${int(total)}`,
  distance: 'Расстояние до ближайшего поста',
  median: 'Половина случаев ближе, чем',
  p90: 'девять из десяти ближе, чем',
  mean: 'среднее',
  byHour: 'Доля охвата по часам суток',
  byHourHint: 'Только случаи с временем суток и посты, о которых известно, что они открыты.',
  unknownHours: (count) =>
    `${int(count)} ${plural('ru', count, { one: 'пост', few: 'поста', many: 'постов', other: 'поста' })} без опубликованных часов работы: по часам не учтены.`,
  postsCounted: (count) =>
    `${int(count)} ${plural('ru', count, { one: 'пост', few: 'поста', many: 'постов', other: 'поста' })}`,
  basisTitle: 'Какие посты считаются',
  atMost: (share) => `до ${pct(share)}`,
  withUnknown: 'с постами без указанных часов',
  plannedAsIfAll: 'планируемые — как если бы стояли',
  plannedAsIf: 'как если бы стояли',
  plan: 'Здесь нынешние посты, открытые и закрытые, сверены со случаями периода: так планируют будущее. Охват за период считает пост только со дня открытия, поэтому он может быть ниже.',
  noPosts: 'Выберите хотя бы один вид постов.',
  noIncidents: 'Здесь нет случаев: долю дать нельзя.',
  illustrative: 'Места постов условные: доли показывают метод, а не город.',
  notEffect: '«В охвате» не значит «предотвращено»: охват говорит, близко ли пост, а не о том, что он даёт.',
};
