import type { en as contract } from './en';

/** How many, against what, when, of what kind. */
export const kk: typeof contract = {
  title: 'Оқиғалар',
  settings: {},
  columns: { category: 'Санаты' },
  twin: { verb: 'қанша оқиға болды: айлар, санаттар, сағаттар және апта күндері бойынша', options: {} },
};
