import { numbersOf } from '../../../i18n/numbers';
import type { en } from './en';

const { int, num, metres } = numbersOf('kk');
const rate = (value: number): string => num(value, { decimals: value < 10 ? 1 : 0 });

export const kk: typeof en = {
  title: 'Орын',
  settings: { radiusM: 'Айналасы, радиус', point: 'Нүкте' },
  within: (radiusM) => `${metres(radiusM)} радиуста`,
  inDrawn: 'сызылған пішін ішінде',
  inCell: (sizeM) => `осы ұяшықта (${metres(sizeM)})`,
  around: 'Орынның айналасы',
  cell: 'Ұяшық',
  perYear: (value, low, high) => `жылына ${rate(value)} (95 % сенім аралығы: ${rate(low)} – ${rate(high)})`,
  noTime: 'Деректерде күн көрсетілмеген, сондықтан жылдық сан жоқ.',
  noDays: 'Бұл күндер бойынша дерек жоқ, сондықтан жылдық сан жоқ.',
  noData: 'бұл күндер бойынша дерек жоқ',
  none: 'Мұнда ештеңе тіркелмеген. Бұл хабарланбаған оқиғалар туралы ештеңе айтпайды.',
  tooFew: (least) =>
    `${int(least)} оқиғадан аз: мұндай сан кездейсоқ та шығады. Жылдық сан, сағаттар мен айлар көрсетілмейді.`,
  hours: 'Тәулік сағаттары бойынша',
  hoursKnown: (known, of) => `Уақыты көрсетілгені: ${int(of)} оқиғаның ${int(known)}.`,
  hoursUnknown: 'Тәулік уақыты жазылмаған.',
  months: 'Айлар бойынша',
  monthsPart: 'Солғын бағандар: барлық күні жоқ айлар.',
  categories: 'Не тіркелген',
  places: 'Қандай орындарда',
  others: 'қалғаны',
  posts: 'Ең жақын посттар',
  opened: (day) => `ашылған күні: ${day}`,
  notYet: 'бұл кезеңде әлі жоқ',
  things: (radiusM) => `${metres(radiusM)} радиуста тағы бар`,
  moreThings: (count) => `тағы ${int(count)}`,
  precinct: {
    name: (number) => `Әкімшілік учаске ${number}`,
    example: 'мысал, мұндай учаске жоқ',
    inspector: 'Учаскелік инспектор',
    notPublished: 'аты-жөні жарияланбаған',
    call: '102-ге қоңырау шалыңыз.',
  },
  district: 'Аудан',
  filterHere: (radiusM) => `Сүзгі: ${metres(radiusM)} айналасы`,
  filterOff: 'Бұл сүзгіні алып тастау',
  siteHere: 'Постқа арналған орын',
  point: 'Координаттар',
  copyPoint: 'Координаттарды көшіру',
  link: 'Сілтеме',
  copyLink: 'Сілтемені көшіру',
  copied: 'Көшірілді',
  streetView: 'Көше панорамасын ашу',
  noCard: 'Орынды есептеу мүмкін болмады.',
  columns: { what: 'Не', count: 'Оқиғалар' },
  twin: {
    verb: 'орын айналасында не тіркелген: қанша, қашан, қандай, ең жақын посттар',
    options: { radius: 'айналасындағы метр (әдепкісі 250)', at: 'орын' },
  },
};
