import { paramsOf } from '../../params';
import type { twin as en } from '../en/twin';

const { text, inFile } = paramsOf('ru');

/** Faults whose usual words speak of the page, for the command line, where there is none. Keys are fault codes. */
export const twin: typeof en = {
  'dataset-missing': (p) => `${text(p, 'dataset')}: этого файла программы нет. Установите программу заново.`,
  'hash-mismatch': (p) =>
    `${text(p, 'dataset')}: этот файл программы не тот, с которым она сделана. Установите программу заново.`,
  'snapshot-newer': (p) =>
    `${inFile(p)}публикуемые данные сделаны более новой версией (${text(p, 'found')}; эта читает ${text(p, 'ours')}). Обновите программу.`,
  'publish-no-dates': (p) =>
    `Ничего не опубликовано: ${inFile(p)}столбца с датами не нашлось, а случай без даты не публикуется. Столбцы файла: ${text(p, 'columns')}. ${p.posts === 1 ? 'Похоже, это файл постов: укажите его в --posts, а случаи в --incidents.' : 'Укажите столбец с датами: --column date=НАЗВАНИЕ.'}`,
};
