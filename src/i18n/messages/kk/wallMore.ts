import { numbersOf } from '../../numbers';
import type { wallMore as en } from '../en/wallMore';

const { metres } = numbersOf('kk');

/** The wall: scenes that are not played, and why. */
export const wallMore: typeof en = {
  nothing: 'Тізімдегі көріністердің ешқайсысында көрсететін дерек жоқ: оларға керек деректер жарияланбаған. Тізімді ашу үшін E пернесін басыңыз.',
  notShown: (why) => `көрсетілмейді: ${why}`,
  skipped: {
    'no-days': 'жарияланған күндер тым аз',
    'no-cells': 'ұяшықтар жарияланбаған',
    'no-year': 'бұл жылдардың ешқайсысы жарияланбаған',
    'no-district': 'мұндай аудан жоқ',
    'no-counts': 'аудан бойынша ештеңе жарияланбаған',
    'no-posts': 'посттар жарияланбаған',
    'no-indicators': 'жарияланған көрсеткіштер жоқ',
    'no-plan': 'сценарий таңдалмаған',
    'no-words': 'мәтіні жоқ',
  },
  legend: {
    posts: { stationary: 'жұмыс істеп тұрған пост', planned: 'жоспарланған пост', mobile: 'жылжымалы пункт' },
    cover: (radiusM) => `постан ${metres(radiusM)} шегіндегі аумақ`,
    site: 'жоспардағы жаңа пост',
    reach: (radiusM) => `оның радиусы: ${metres(radiusM)}`,
  },
};
