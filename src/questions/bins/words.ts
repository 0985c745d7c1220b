import type { Locale } from '../../i18n/locale';

export const words: Readonly<
  Record<Locale, { readonly title: string; readonly settings: { readonly sizeM: string } }>
> = {
  kk: { title: 'Ұяшықтардағы оқиға саны', settings: { sizeM: 'Ұяшық өлшемі' } },
  ru: { title: 'Число случаев в ячейках', settings: { sizeM: 'Размер ячейки' } },
  en: { title: 'Counts in cells', settings: { sizeM: 'Cell size' } },
};
