import { numbersOf } from '../../numbers';
import type { hotCells as en } from '../en/hotCells';

const { int, num, metres } = numbersOf('kk');

/** Hot and cold cells: their classes, on the map, in its legend, under the pointer and in the room. */
export const hotCells: typeof en = {
  classes: {
    'cold-99': 'Кездейсоқтан аз (99\u00a0% деңгей)',
    'cold-95': 'Кездейсоқтан аз (95\u00a0% деңгей)',
    'cold-90': 'Кездейсоқтан аз (90\u00a0% деңгей)',
    none: 'Кездейсоқ шашылғандай',
    'hot-90': 'Кездейсоқтан көп (90\u00a0% деңгей)',
    'hot-95': 'Кездейсоқтан көп (95\u00a0% деңгей)',
    'hot-99': 'Кездейсоқтан көп (99\u00a0% деңгей)',
    HH: 'Көп, айналасында да көп',
    LL: 'Аз, айналасында да аз',
    HL: 'Көп, айналасында аз',
    LH: 'Аз, айналасында көп',
  },
  title: (sizeM) => `Оқиға кездейсоқ шашылғаннан көп пе, аз ба; ұяшықтар ${metres(sizeM)}`,
  row: (what, cells) => `${what}: ${int(cells)} ұяшық`,
  clear: (cells) => `Боялмаған: ${int(cells)} ұяшық, оны кездейсоқтық түсіндіре алады; бұл «оқиға жоқ» деген сөз емес.`,
  tooFew: 'Шоғырды кездейсоқтықтан ажырату үшін оқиға не ұяшық тым аз: ештеңе боялмаған.',
  about: {
    gistar: (name) => `Ұяшық пен көршілері: ${name}`,
    gi: (name) => `Ұяшықтың көршілері: ${name}`,
    moran: (name) => `Көршілерінің ішіндегі ұяшық: ${name}`,
  },
  cannotTell: 'айту мүмкін емес',
  q: (value) => `Жалған табыстардың үлесі: ${value === null ? 'q < 0,001' : `q = ${num(value, { maxDecimals: 3 })}`}`,
  p: (value) => `Кездейсоқ та шығуы мүмкін: ${value === null ? 'p < 0,001' : `p = ${num(value, { maxDecimals: 3 })}`}`,
};
