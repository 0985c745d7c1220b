import { formatDateShort, type WallParts } from '../../dates';
import { numbersOf } from '../../numbers';
import { joinedList, stopped } from '../../span';
import type { span as en } from '../en/span';

const { int } = numbersOf('kk');
const day = (parts: WallParts): string => formatDateShort('kk', parts);

/** The days a register covers, what lies outside them, and what of a period has data. */
export const span: typeof en = {
  covers: (period) => stopped(`Деректер қамтитын уақыт: ${period}`),
  leftOut: ({ before, after, undated, first, last }, head) =>
    joinedList(head ?? 'Деректер қамтыған күндерден тыс жазбалар есепке алынбады: ', [
      before > 0 && `бұрынғысы — ${int(before)} (ең ертесі ${day(first)})`,
      after > 0 && `кейінгісі — ${int(after)} (ең кеші ${day(last)})`,
      undated > 0 && `күні жоғы — ${int(undated)}`,
    ]),
  takeIn: 'Күні бар жазбаның бәрін алу',
  onlySpan: 'Тек қамтылған күндер',
  widened: (count) =>
    `Осы кезеңнің ${int(count)} жазбасы деректер қамтымаған дерлік күндерге тиесілі: жылдық көрсеткіштер кеміп кетеді.`,
  gaps: (periods) => stopped(`Арасында дерек жоқ уақыт: ${periods}`),
  arriving: (through) =>
    `Соңғы күндерде жазба әдеттегіден әлдеқайда аз: олар әлі түсіп жатыр немесе дерек осымен бітеді. Толық деректің соңғы күні — ${through}.`,
  filled: (filled, asked) =>
    `${int(asked)} күннің ${int(filled)} күні бойынша ғана дерек бар: жылдық көрсеткіштер сол күндерден есептелді.`,
  cityRateLacks: (districts) =>
    `Уақыттың бір бөлігінде дерек жоқ: ${districts}. Қала бойынша сан мен деңгейге олар кірмеген: көрсеткіштер кеміп тұр.`,
  noData: 'дерек жоқ',
  noDays: 'Бұл күндер бойынша дерек жоқ.',
};
