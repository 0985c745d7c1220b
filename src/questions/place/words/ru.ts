import { numbersOf } from '../../../i18n/numbers';
import { plural } from '../../../i18n/plural';
import type { en } from './en';

const { int, num, metres } = numbersOf('ru');
const rate = (value: number): string => num(value, { decimals: value < 10 ? 1 : 0 });

export const ru: typeof en = {
  title: 'Место',
  settings: { radiusM: 'Радиус', point: 'Точка' },
  within: (radiusM) => `в пределах ${metres(radiusM)}`,
  inDrawn: 'внутри начерченной фигуры',
  inCell: (sizeM) => `в этой ячейке (${metres(sizeM)})`,
  around: 'Вокруг места',
  cell: 'Ячейка',
  perYear: (value, low, high) => `${rate(value)} в год (95%-й интервал от ${rate(low)} до ${rate(high)})`,
  fromDays: (days) =>
    `, пересчёт с ${int(days)} ${plural('ru', days, { one: 'дня', few: 'дней', many: 'дней', other: 'дней' })}`,
  shortPeriod: (days) => `Дней с данными всего ${int(days)}: для числа за год мало.`,
  noTime: 'В данных нет дат, поэтому числа за год нет.',
  noDays: 'За эти дни данных нет, поэтому числа за год нет.',
  noData: 'за эти дни данных нет',
  none: 'Здесь ничего не зарегистрировано. О том, о чём не заявили, это ничего не говорит.',
  tooFew: (least) => `Меньше ${int(least)}: столько бывает и случайно. Числа за год, часов и месяцев здесь нет.`,
  hours: 'По часам суток',
  hoursKnown: (known, of) => `Время известно у ${int(known)} из ${int(of)}.`,
  hoursUnknown: 'Время суток не записано.',
  months: 'По месяцам',
  monthsPart: 'Бледные столбцы — месяцы, в которых есть не все дни.',
  categories: 'Что зарегистрировано',
  places: 'В каких местах',
  others: 'остальное',
  posts: 'Ближайшие посты',
  opened: (day) => `открыт ${day}`,
  notYet: 'в этом периоде ещё не стоит',
  things: (radiusM) => `Ещё в пределах ${metres(radiusM)}`,
  moreThings: (count) => `и ещё ${int(count)}`,
  precinct: {
    name: (number) => `Административный участок ${number}`,
    example: 'пример, такого участка нет',
    inspector: 'Участковый инспектор',
    notPublished: 'имя не опубликовано',
    call: 'Звоните 102.',
  },
  district: 'Район',
  filterHere: (radiusM) => `Фильтр: ${metres(radiusM)} вокруг`,
  filterOff: 'Снять этот фильтр',
  siteHere: 'Место для поста',
  point: 'Координаты',
  copyPoint: 'Скопировать координаты',
  link: 'Ссылка',
  copyLink: 'Скопировать ссылку',
  copied: 'Скопировано',
  streetView: 'Открыть панораму улицы',
  noCard: 'Место не удалось посчитать.',
  columns: { what: 'Что', count: 'Случаев' },
  twin: {
    verb: 'что зарегистрировано вокруг места: сколько, когда, что именно, ближайшие посты',
    options: { radius: 'метров вокруг него (по умолчанию 250)', at: 'место' },
  },
};
