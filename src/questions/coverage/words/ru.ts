import { numbersOf } from '../../../i18n/numbers';
import { plural } from '../../../i18n/plural';
import type { en as contract } from './en';

const { int, num, pct } = numbersOf('ru');

/** What posts cover. */
export const ru: typeof contract = {
  title: 'Охват',
  presets: { presence: 'присутствие, 200 м', walking: 'шаговая доступность, 500 м', own: 'свой радиус' },
  presetHints: {
    presence: 'Достаточно близко, чтобы видеть пост и позвать на помощь.',
    walking: 'Около 7 минут пешком по прямой.',
    own: 'Любой радиус от 100 до 3 000 м.',
  },
  straightLine: 'Расстояния — по прямой, а не пешком по улицам.',
  settings: { radiusM: 'Радиус', kinds: 'Какие посты учитывать' },
  union: 'вместе',
  allKinds: 'все виды',
  share: 'Доля охваченных случаев',
  areaShare: 'Доля охваченной территории',
  covered: 'В охвате',
  incidents: 'Случаи',
  coveredArea: 'Территория в охвате, км²',
  ofPlaces: (covered, total) => `${int(covered)} из ${int(total)}`,
  placesNote: 'Школы, рынки, вокзалы и станции метро — те, что названы в OpenStreetMap: в городе их больше.',
  distance: 'Расстояние до ближайшего поста',
  distances: (median, p90, mean) =>
    `Половина случаев не дальше ${median}, девять из десяти не дальше ${p90}; в среднем ${mean}.`,
  byHour: 'Доля охвата по часам суток',
  byHourHint: 'Только случаи с временем суток и посты, о которых известно, что они открыты.',
  unknownHours: (count) =>
    `${int(count)} ${plural('ru', count, { one: 'пост', few: 'поста', many: 'постов', other: 'поста' })} без опубликованных часов работы: по часам не учтены.`,
  basisTitle: 'Какие посты считаются',
  atMost: (share) => `до ${pct(share)}`,
  withUnknown: 'с постами без указанных часов',
  openingUnknown: (unknown, of) => `дата открытия не указана (${int(unknown)} из ${int(of)})`,
  plannedAsIfAll: 'планируемые — как если бы стояли',
  plannedAsIf: 'как если бы стояли',
  noPosts: 'Выберите хотя бы один вид постов.',
  noneOfKinds: 'В данных нет постов выбранных видов: выберите другие или добавьте файл с постами.',
  few: (count, share) =>
    `Случаев всего ${int(count)}: один случай меняет долю на ${num(share * 100, { maxDecimals: 1 })} п. п., в районе — больше.`,
  outside: (count) => `Вне города, поэтому здесь не учтено случаев: ${int(count)}.`,
  noIncidents: 'Здесь нет случаев: долю дать нельзя.',
  illustrative: 'Места постов условные: доли показывают метод, а не город.',
  notEffect: '«В охвате» не значит «предотвращено»: охват говорит, близко ли пост, а не о том, что он даёт.',
  /** Of the table in a text. */
  columns: { share: 'Доля', areaShare: 'Доля территории' },
  twin: {
    verb: 'что лежит в радиусе поста: случаи, территория, места',
    options: { radius: 'радиус в метрах (по умолчанию 500)' },
  },
};
