import { formatDateShort, type WallParts } from '../../dates';
import { numbersOf } from '../../numbers';
import { plural } from '../../plural';
import { joinedList, stopped } from '../../span';
import type { span as en } from '../en/span';

const { int } = numbersOf('ru');
const day = (parts: WallParts): string => formatDateShort('ru', parts);

/** The days a register covers, what lies outside them, and what of a period has data. */
export const span: typeof en = {
  covers: (period) => stopped(`Данные покрывают: ${period}`),
  leftOut: ({ before, after, undated, first, last }, head) =>
    joinedList(head ?? 'Не посчитаны записи вне дней, которые покрывают данные: ', [
      before > 0 && `более ранних — ${int(before)} (с ${day(first)})`,
      after > 0 && `более поздних — ${int(after)} (по ${day(last)})`,
      undated > 0 && `без даты — ${int(undated)}`,
    ]),
  takeIn: 'Взять все записи с датой',
  onlySpan: 'Только покрытые дни',
  widened: (count) =>
    `${int(count)} ${plural('ru', count, { one: 'запись', few: 'записи', many: 'записей', other: 'записи' })} этого периода ${plural('ru', count, { one: 'приходится', few: 'приходятся', many: 'приходятся', other: 'приходятся' })} на дни, которые данные почти не покрывают: цифры за год занижены.`,
  gaps: (periods) => stopped(`Внутри нет данных: ${periods}`),
  arriving: (through) =>
    `За последние дни записей намного меньше обычного: они ещё поступают или данные на этом кончаются. Полные данные — по ${through} включительно.`,
  filled: (filled, asked) =>
    `Данные есть за ${int(filled)} из ${int(asked)} ${plural('ru', asked, { one: 'дня', few: 'дней', many: 'дней', other: 'дней' })}: цифры за год посчитаны по ним.`,
  cityRateLacks: (districts) =>
    `За часть времени нет данных: ${districts}. Поэтому число случаев и уровень по городу занижены.`,
  noData: 'нет данных',
  noDays: 'За эти дни данных нет.',
};
