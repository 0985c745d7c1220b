import { numbersOf } from '../../numbers';
import type { emergingCells as en } from '../en/emergingCells';

const { int, metres } = numbersOf('kk');

/** Patterns of places over time: on the map, in its legend, under the pointer and in the room. */
export const emergingCells: typeof en = {
  classes: {
    'new hot spot': 'Жаңа шоғыр',
    'consecutive hot spot': 'Жақында пайда болған, үзілмеген шоғыр',
    'intensifying hot spot': 'Күшейіп келе жатқан ұзақ шоғыр',
    'persistent hot spot': 'Ұзақ шоғыр',
    'diminishing hot spot': 'Әлсіреп келе жатқан ұзақ шоғыр',
    'sporadic hot spot': 'Біресе бар, біресе жоқ шоғыр',
    'oscillating hot spot': 'Шоғыр, бұрын тыныш кезі болған',
    'historical hot spot': 'Бұрынғы шоғыр',
    'no pattern': 'Айқын көрініс жоқ',
    'new cold spot': 'Жақында тынышталған',
    'consecutive cold spot': 'Жақыннан бері үздіксіз тыныш',
    'intensifying cold spot': 'Ұзақ тыныш, барған сайын тыныштала түскен',
    'persistent cold spot': 'Ұзақ тыныш',
    'diminishing cold spot': 'Ұзақ тыныш, бірақ бұрынғыдан азырақ',
    'sporadic cold spot': 'Біресе тыныш, біресе емес',
    'oscillating cold spot': 'Тыныш, бұрын шоғыр болған кезі бар',
    'historical cold spot': 'Бұрын тыныш, қазір емес',
  },
  hot: {
    new: 'Жақында пайда болған шоғыр',
    lasting: 'Ұзақ шоғыр',
    wavering: 'Біресе бар, біресе жоқ шоғыр',
    past: 'Бұрынғы шоғыр',
  },
  cold: {
    new: 'Жақыннан бері кездейсоқтан аз',
    lasting: 'Ұзақ уақыт кездейсоқтан аз',
    wavering: 'Біресе кездейсоқтан аз, біресе емес',
    past: 'Бұрын кездейсоқтан аз болған',
  },
  title: (sizeM) => `Бұл жаңа ма? Шоғырлар уақыт бойынша; ұяшықтар ${metres(sizeM)}`,
  row: (what, cells) => `${what}: ${int(cells)} ұяшық`,
  clear: (cells) => `Боялмаған: айқын көрінісі жоқ ${int(cells)} ұяшық; бұл «оқиға жоқ» деген сөз емес.`,
  untold: 'Көріністі кездейсоқтықтан ажырату үшін уақыт, оқиға не ұяшық тым аз: ештеңе боялмаған.',
  cannotTell: 'Мұнда айту мүмкін емес',
  hotIn: (hot, bins, step) =>
    `Кездейсоқтан көп: ${int(bins)} ${step === 'month' ? 'айдың' : 'аптаның'} ішінде ${int(hot)}`,
  coldIn: (cold, bins, step) =>
    `Кездейсоқтан аз: ${int(bins)} ${step === 'month' ? 'айдың' : 'аптаның'} ішінде ${int(cold)}`,
  last: (incidents, step) => `${step === 'month' ? 'Соңғы айда' : 'Соңғы аптада'}: ${incidents}`,
};
