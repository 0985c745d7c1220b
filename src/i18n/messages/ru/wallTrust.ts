import type { wallTrust as en } from '../en/wallTrust';

/** Whose words, whose file: what the wall says where something on it is not the operator's, or not of today. */
export const wallTrust: typeof en = {
  /** Words that came by a link. */
  foreign: (words) => `Не от оператора: ${words}`,
  marks: { foreign: 'слова не от оператора' },
  watermarks: { foreign: 'Слова из ссылки · не от оператора' },
  playlistNewer: 'Список показа сделан более новой версией: обновите страницу, чтобы её получить. Показан обычный.',
  editor: {
    foreign: 'Слова этой сцены пришли по ссылке: на экране отмечено, что они не от оператора.',
    adopt: 'Это наши слова',
  },
};
