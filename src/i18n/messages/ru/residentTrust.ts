import { formatDate } from '../../dates';
import type { ResidentTrustMessages } from '../en/residentTrust';

/** Whose file an answer is made of, where that is not the publisher's signed one; loaded only then. */
export const residentTrust: ResidentTrustMessages = {
  /** Put before every sentence made of such a file. */
  of: {
    own: (sentence) => `Свой файл: ${sentence}`,
    'own-signed': (sentence) => `Свой файл с подписью: ${sentence}`,
    unsigned: (sentence) => `Без подписи: ${sentence}`,
    wrong: (sentence) => `Подпись не оператора: ${sentence}`,
    unchecked: (sentence) => `Не проверено: ${sentence}`,
  },
  /** What that means, once. */
  note: {
    own: 'Из файла, открытого на этом устройстве, а не от издателя.',
    'own-signed': 'Из файла, открытого на этом устройстве; на нём подпись издателя.',
    unsigned: 'На этом файле нет подписи издателя: его ли это файл, неизвестно.',
    wrong: 'Подпись на этом файле не издателя, или файл изменён после подписи: не доверяйте ему.',
    unchecked: 'В этом браузере не удалось проверить, от издателя ли этот файл.',
  },
  newer: (through) => `У издателя есть более новые числа, по ${formatDate('ru', through)}`,
  other: (through) => `Опубликованные числа издателя – по ${formatDate('ru', through)}`,
  back: 'Показать опубликованное',
  forward: 'Показать файл с этого устройства',
  ownRefused:
    'Файл с этого устройства не показан: оператор разрешает показывать только подписанные файлы, или файл повреждён.',
  /** Why the newest is not to be had. */
  why: {
    silent: 'Нет связи с сервером',
    failing: 'Сервер сообщает об ошибке',
    gone: 'Опубликованного файла сейчас нет на сервере',
    foreign: 'Вместо опубликованного пришло другое, например страница входа в сеть',
    damaged: 'Опубликованный файл повреждён',
    newer: 'Опубликованный файл сделан более новой версией: обновите страницу, чтобы её получить',
    unsigned: 'На опубликованном сейчас файле нет подписи оператора',
  },
  stillShown: (why, through) =>
    `${why}. Показано то, что это устройство прочитало раньше, по ${formatDate('ru', through)}`,
  nothing: (why) => `${why}.`,
  notKept: 'Файл показан, пока эта страница открыта: этот браузер ничего не хранит.',
};
