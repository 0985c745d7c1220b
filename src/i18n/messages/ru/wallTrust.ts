import { numbersOf } from '../../numbers';
import { plural } from '../../plural';
import type { wallTrust as en } from '../en/wallTrust';

const { int } = numbersOf('ru');

/** Whose words, whose file: what the wall says where something on it is not the operator's, or not of today. */
export const wallTrust: typeof en = {
  /** Words that came by a link. */
  foreign: (words) => `Не от оператора: ${words}`,
  titles: {
    own: (title) => `Свой файл: ${title}`,
    'own-signed': (title) => `Свой файл: ${title}`,
    unsigned: (title) => `Без подписи: ${title}`,
    wrong: (title) => `Подпись не оператора: ${title}`,
  },
  marks: {
    foreign: 'слова не от оператора',
    own: 'свой файл, не опубликован',
    'own-signed': 'свой файл, подписан оператором',
    unsigned: 'без подписи',
    wrong: 'подпись не оператора',
    unchecked: 'подпись не удалось проверить',
  },
  watermarks: {
    foreign: 'Слова из ссылки · не от оператора',
    own: 'Файл этого устройства · не от издателя',
    'own-signed': 'Файл этого устройства · подписан оператором',
    unsigned: 'Не подписано оператором',
    wrong: 'Подпись не принадлежит оператору',
  },
  noOwn: 'Адрес просит показать файл с этого устройства, но такого файла здесь нет.',
  playlistNewer: 'Список показа сделан более новой версией: обновите страницу, чтобы её получить. Показан обычный.',
  /** Why the newest data are not to be had. */
  why: {
    silent: 'Нет связи с сервером',
    failing: (status) => `Сервер сообщает об ошибке (${status})`,
    gone: 'Файла snapshot.json на сервере нет',
    foreign: 'Вместо snapshot.json пришло другое, например страница входа в сеть',
    damaged: 'Файл snapshot.json повреждён',
    newer: 'Файл snapshot.json сделан более новой версией программы',
    unsigned: 'На файле snapshot.json нет подписи оператора',
  },
  stillShown: (why, date, days) =>
    `${why}: показаны последние прочитанные данные, по ${date} (им ${int(days)} ${plural('ru', days, { one: 'день', few: 'дня', many: 'дней', other: 'дня' })}).`,
  nothing: (why) => `${why}, а на этом экране данных ещё нет. Запрос повторяется каждую минуту.`,
  nothingLeft: (why, date) =>
    `${why}, а последние данные этого экрана, по ${date}, больше не хранятся. Запрос повторяется каждую минуту.`,
  editor: {
    foreign: 'Слова этой сцены пришли по ссылке: на экране отмечено, что они не от оператора.',
    adopt: 'Это наши слова',
  },
};
