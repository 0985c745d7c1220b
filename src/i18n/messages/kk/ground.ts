import { MOST_NEAR } from '../../../domain/density';
import { OWN_CITY } from '../../../domain/ownCity';
import { numbersOf } from '../../numbers';
import { withEnding } from '../../suffix';
import type { ground as en } from '../en/ground';

const { int, num, metres } = numbersOf('kk');
const km2 = (value: number): string => `${num(value, { maxDecimals: 1 })} км²`;

/** The study area of a city of the user's own: no border of it is known, nor what is built there. */
const OUTLINE = OWN_CITY?.districts ? 'сіздің аумақтарыңыз' : 'жолдарды қоршаған сызық іші (шекара емес)';

/** What a surface cannot say: ground outside the study area, too few incidents, classes and cells that do not fit. */
export const ground: typeof en = {
  outside: (outside, of) =>
    `${int(of)} оқиғаның зерттеу аумағынан тыс жатқаны: ${int(outside)}. Ол жерде тығыздық есептелмейді.`,
  outsideHere: (outside, of) =>
    `${int(of)} оқиғаның зерттеу аумағынан тыс жатқаны: ${int(outside)}. Олар мұнда есепке алынбаған.`,
  takeWholeCity: 'Бүкіл қаланы зерттеу',
  here: 'Бұл орын зерттеу аумағынан тыс: мұнда тығыздық есептелмейді.',
  legend: 'зерттеу аумағынан тыс: есептелмейді',
  legendShort: 'зерттеу аумағынан тыс',
  size: (areaKm2, addedKm2) =>
    `Зерттеу аумағы: ${km2(areaKm2)}${addedKm2 >= 0.05 ? `, оның ішінде ${km2(addedKm2)} сол жерде оқиғалар тіркелгендіктен қосылды` : ''}.`,
  places: (outside, of) =>
    `${int(of)} орынның зерттеу аумағынан тыс жатқаны: ${int(outside)}. Ол жерде тығыздық есептелмейді.`,
  equallyDense: (names) => `Тығыздығын тор ұяшықтары ажырата алмайтын орындар: ${names}.`,
  tooFew: (most, radiusM, least) =>
    `Оқиғалар ең көп шоғырланған орынды атау үшін олардың саны тым аз: ${metres(radiusM)} ішінде ең көбі ${int(most)}, кемінде ${int(least)} керек.`,
  weak: (most, radiusM, least) =>
    `Шоғыр деуге оқиға тым аз: ${metres(radiusM)} ішінде ең көбі ${int(most)}, кемінде ${int(least)} керек. Бәрі ең ашық түспен боялған.`,
  weakBins: (most, least) =>
    `Шоғыр деуге оқиға тым аз: бір ұяшықта ең көбі ${int(most)}, кемінде ${int(least)} керек. Бәрі ең ашық түспен боялған.`,
  weakInParts: (radiusM, least) =>
    `Ең ашық түс: ${metres(radiusM)} ішінде оқиға саны ${withEnding(least, 'abl')} аз жерде де.`,
  near: (incidents, radiusM) =>
    `${metres(radiusM)} ішінде: ${incidents < MOST_NEAR ? '' : 'кемінде '}${int(incidents)}`,
  below: (from) => `Барлығы бекітілген сатылардан төмен (${from} бастап).`,
  sameAll: (from) => `Барлық өзгеріс бекітілген сатылардан кіші (${from} мәнінен басталады).`,
  above: (from) => `Боялғанның көбі бекітілген сатылардың ең жоғарысына түсті (${from} мәнінен басталады).`,
  one: (from) => `Боялғанның бәрі бекітілген сатылардың ең төменгісіне түсті (${from} мәнінен басталады).`,
  few: (from) => `Осы сүзгімен бұрынғы сатылар (${from} мәнінен басталады) картаның бәрін дерлік боясыз қалдырды.`,
  fit: 'Сатыларды лайықтау',
  changed: 'Сатылар ауысты.',
  back: 'Қайтару',
  coarse: (cellM, radiusM, mostM) =>
    `${metres(cellM)} ұяшық ${metres(radiusM)} тегістеу радиусына тым ірі: тор нүктелерінің арасындағы оқиғалар есептен түсіп қалады. Ұяшықты ${metres(mostM)} немесе одан кіші етіп алыңыз.`,
  /** The study area, by name; after "of", as the language needs it. */
  mask: 'Зерттеу аумағы',
  masks: {
    none: 'маскасыз',
    city: OWN_CITY ? OUTLINE : 'бүкіл қала',
    built: OWN_CITY ? OUTLINE : 'құрылыс салынған аумақ',
    window: 'тіктөртбұрыш',
    drawn: 'сызылған пішін',
  },
  masksIn: {
    none: 'маскасыз жазықтық',
    city: OWN_CITY ? OUTLINE : 'бүкіл қала',
    built: OWN_CITY ? OUTLINE : 'құрылыс салынған аумақ',
    window: 'тіктөртбұрыш',
    drawn: 'сызылған пішін',
  },
  units: {
    'per-m2': '1 м²-ге шаққанда оқиға',
    'per-km2': '1 км²-ге шаққанда оқиға',
    'per-km2-year': '1 км²-ге жылына оқиға',
  },
  sum: (sum, incidents) =>
    `Тығыздықтың қосындысы – ${int(sum)} оқиға; зерттеу аумағында барлығы ${int(incidents)} оқиға бар.`,
};
