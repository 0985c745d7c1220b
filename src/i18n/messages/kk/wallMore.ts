import { numbersOf } from '../../numbers';
import type { wallMore as en } from '../en/wallMore';

const { int, num, metres } = numbersOf('kk');
const WEEKDAYS = ['дүйсенбінің', 'сейсенбінің', 'сәрсенбінің', 'бейсенбінің', 'жұманың', 'сенбінің', 'жексенбінің'];

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
  pastSpans: { 1: 'Деректердің соңғы күні', 7: 'Деректердің соңғы 7 күні', 30: 'Деректердің соңғы 30 күні' },
  past: {
    mark: (date) => `Ескірген деректер, соңғы күні: ${date}`,
    month: (month) => `Деректердің соңғы айы: ${month}`,
    standing: (date) => `${date} жағдайы бойынша:`,
  },
  day: {
    before: (weekday, mean) => `алдыңғы сегіз ${WEEKDAYS[(weekday + 6) % 7]} орташасы: ${num(mean, { maxDecimals: 1 })}`,
    words: { more: 'сол күндердегіден жоғары', fewer: 'сол күндердегіден төмен', unclear: 'айқын айырма жоқ' },
    tooShort: 'салыстырылмады: күндер бойынша сегіз аптадан аз дерек жарияланған',
  },
  editorAge: 'Деректер неше күннен кейін ескірген болып саналады',
  editorAgeHint: (days) => `Бос болса: ${int(days)}, деректерде көрсетілгендей.`,
  health: {
    complete: (date) => `толық түскен соңғы күн: ${date}`,
    silent: (names) => `соңғы айлардағы кей күндердің дерегі жоқ: ${names}`,
    city: 'бүкіл қала',
  },
};
