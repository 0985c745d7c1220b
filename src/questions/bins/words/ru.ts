import type { en } from './en';

export const ru: typeof en = { title: 'Число случаев в ячейках', settings: { sizeM: 'Размер ячейки' } };
