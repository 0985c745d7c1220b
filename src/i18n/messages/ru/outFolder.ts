import type { TwinFaults } from '../../../domain/faults';
import { raw } from '../../params';
import type { outFolder as en } from '../en/outFolder';

const because = (p: { readonly why: string }): string => (p.why ? ` (${raw(p, 'why')})` : '');
const KEPT: Readonly<Record<string, string>> = {
  project: 'папка программы',
  home: 'ваша домашняя папка',
  here: 'папка, в которой вы находитесь',
  temporary: 'папка для временных файлов',
  root: 'корневая папка',
};
const ABOVE: Readonly<Record<string, string>> = {
  project: 'папкой программы',
  home: 'вашей домашней папкой',
  here: 'папкой, в которой вы находитесь',
  temporary: 'папкой для временных файлов',
  root: 'корневой папкой',
};
const kept = (p: TwinFaults['out-kept']): string =>
  p.above ? `папка над ${ABOVE[raw(p, 'kept')] ?? raw(p, 'kept')}` : (KEPT[raw(p, 'kept')] ?? raw(p, 'kept'));

/** Why a folder or file is not written. Keys are fault codes. */
export const outFolder: typeof en = {
  'out-kept': (p) => `${raw(p, 'file')} — это ${kept(p)}; поверх неё ничего не записывается. Укажите отдельную папку.`,
  'out-is-file': (p) => `${raw(p, 'file')} — файл, а не папка.`,
  'out-not-ours': (p) =>
    `в папке ${raw(p, 'file')} есть ${raw(p, 'found')}: положили это не мы, или это изменили. Укажите другую папку или очистите эту сами.`,
  'out-meanwhile': (p) =>
    `в папке ${raw(p, 'file')} тем временем появилось или изменилось ${raw(p, 'found')}: папка осталась прежней.`,
  'out-unseen': (p) => `заглянуть в ${raw(p, 'file')} не удаётся${because(p)}.`,
  'out-no-link': (p) => `ссылка ${raw(p, 'file')} никуда не ведёт.`,
  'cannot-write': (p) => `записать ${raw(p, 'file')} не удаётся${because(p)}.`,
};
