import { paramsOf } from '../../params';
import { numbersOf } from '../../numbers';
import { plural } from '../../plural';
import type { scenarioFaults as enFaults, scenarios as en } from '../en/scenarios';

const { int } = numbersOf('ru');
const { text, inFile } = paramsOf('ru');

/** Plans kept under a name, compared, sent as files. */
export const scenarios: typeof en = {
  title: 'Сценарии (варианты)',
  intro: 'Сценарий хранит план, вопрос и цифры под своим названием, в этом браузере.',
  saveAs: 'Сохранить как сценарий',
  nameLabel: 'Название сценария',
  nameUsual: (number) => `Сценарий ${int(number)}`,
  copyOf: (name) => `${name} (копия)`,
  saved: (name) => `Сохранено: «${name}»`,
  both: (name) => `Другая вкладка тем временем его изменила: ваш сохранён рядом как «${name}»`,
  saveChanges: 'Сохранить изменения',
  sessionOnly: 'Этот браузер ничего не хранит: сценарий будет здесь, пока страница открыта. Сохраните его в файл.',
  rename: 'Переименовать',
  note: 'Заметки',
  open: 'Открыть',
  opened: (name) => `Открыто: «${name}». «Отменить» вернёт прежний план.`,
  newer: 'Сделан более новой версией: его можно смотреть и сохранить в файл как есть, но не менять.',
  onScreen: 'на экране',
  changed: 'есть изменения',
  duplicate: 'Сделать копию',
  remove: 'Удалить',
  removed: (name) => `Удалено: «${name}»`,
  overwritten: (name) => `Сохранено вместо прежнего: «${name}»`,
  putBack: 'Вернуть',
  restored: (name) => `Возвращено: «${name}»`,
  none: 'Сценариев ещё нет. Составьте план и сохраните его под названием.',
  more: (name) => `Подробнее о сценарии «${name}»`,
  sites: (count) =>
    `${int(count)} ${plural('ru', count, { one: 'место', few: 'места', many: 'мест', other: 'места' })}`,
  covered: (share) => `охват ${share}`,
  notComputed: 'ещё не посчитано',
  computedBy: (version) => `цифры посчитаны в Qyragy ${version}`,
  made: (when) => `создано ${when}`,
  toFile: 'Сохранить в файл',
  fromFile: 'Открыть файл',
  fileHint: 'Файл сценария можно и перетащить на страницу. В нём план, а самих случаев нет.',
  link: 'Скопировать ссылку',
  linkCopied: 'Ссылка скопирована. Она открывает этот план; заметок и цифр в ней нет.',
  linkTooLong: (length, most) => `В ссылке было бы ${int(length)} знаков, больше ${int(most)}: отправьте файл.`,
  compareWith: 'Выберите два сценария, чтобы поставить их рядом.',
  compared: 'Сравнение двух сценариев',
  compareRow: (name) => `Сравнить «${name}»`,
  stopCompare: 'Закончить сравнение',
  row: 'Показатель',
  rows: {
    status: 'Статус',
    goal: 'Цель',
    sites: 'Новых мест',
    covered: 'В охвате',
    share: 'Доля охвата',
    bound: 'Верхняя граница для любого плана',
    gap: 'Хуже лучшего возможного, не более',
    mean: 'Среднее расстояние',
    p90: 'Расстояние в девяти случаях из десяти, не более',
    data: 'Данные',
  },
  points: (amount) => `${amount}\u00a0п.\u00a0п.`,
  byDistrict: 'Доля охвата по районам',
  siteList: 'Места',
  inBoth: 'в обоих',
  onlyA: 'только в A',
  onlyB: 'только в B',
  unlike: 'Эти два посчитаны по разным данным, фильтрам или целям: их цифры отвечают на разные вопросы.',
  cost: (amount) => `План B охватывает меньше плана A на ${amount}.`,
  gain: (amount) => `План B охватывает больше плана A на ${amount}.`,
  even: 'Оба плана охватывают одинаково.',
  onMap: (letter, name) => `План ${letter}: ${name}`,
};

/** Keys are fault codes. */
export const scenarioFaults: typeof enFaults = {
  'scenario-foreign': (p) => `${inFile(p)}это не сценарий Qyragy. Ничего не открыто.`,
  'scenario-newer': (p) =>
    `${inFile(p)}сценарий сделан более новой версией (${text(p, 'found')}; эта читает ${text(p, 'ours')}). Обновите страницу, чтобы её получить.`,
  'scenario-changed': (p) => `«${text(p, 'name')}» тем временем изменён в другой вкладке. Поверх ничего не записано.`,
  'scenario-damaged': (p) =>
    `${inFile(p)}сценарий повреждён в месте ${text(p, 'at')} (ожидалось: ${text(p, 'expected')}). Ничего не изменено; запросите файл ещё раз.`,
};
