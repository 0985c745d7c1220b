import type { en as contract } from './en';

/** How many, against what, when, of what kind. */
export const ru: typeof contract = {
  title: 'Случаи',
  settings: {},
  columns: { category: 'Категория' },
  twin: { verb: 'сколько случаев: по месяцам, категориям, часам и дням недели', options: {} },
};
