import { OWN_CITY } from '../../../domain/ownCity';
import { numbersOf } from '../../../i18n/numbers';
import { percentEnding } from '../../../i18n/suffix';
import type { en as contract } from './en';

const { int, pct, metres } = numbersOf('kk');
const own = (share: number) => percentEnding(pct(share), 'poss');
const points = (count: number): string => (count === 1 ? 'бір координатта' : `${int(count)} координатта`);

/** The first look at a file. */
export const kk: typeof contract = {
  settings: {},
  title: 'Деректер сапасы',
  intro: 'Файл нені көрсете алады, нені көрсете алмайды: картаға сенбес бұрын қараңыз.',
  rows: 'Файлдағы жазбалар',
  withCoordinates: 'Жарамды координаты бар',
  // The study area of a density is smaller than the city: rows outside of it are no fewer than these.
  outsideCity: OWN_CITY
    ? OWN_CITY.districts
      ? 'Аумақтарыңыздан тыс'
      : 'Жолдарды қоршаған сызықтан тыс'
    : 'Қала аудандарынан тыс',
  withoutTimeOfDay: 'Тәулік уақыты жоқ',
  withoutTime: 'Күні жоқ',
  trust: { places: 'Орындар картасы үшін', hours: 'Тәулік сағаттары үшін', dates: 'Күндер мен апта күндері үшін' },
  levels: { good: 'жарамды', care: 'абайлап қолдануға болады', misleading: 'шатастырады' },
  warnCoordinates: (share) =>
    `Жазбалардың ${own(share)} ғана жарамды координатқа ие; 85 %-дан төмен болса, карта шатастыруы мүмкін.`,
  warnOutside: (share) => `Жазбалардың ${own(share)} қаладан тыс жатыр.`,
  warnTime: (share) => `Жазбалардың ${own(share)} тәулік уақытынсыз: сағаттар бойынша есепке алынбайды.`,
  suspects: (count, records, share) =>
    `Дәл ${points(count)} ${int(records)} жазба тұр (${pct(share)}): айналасы мен дөңгелектеуден күтілетіннен көп. Бұл оқиғалардың орны емес, полиция бөлімі, әдепкі нүкте немесе көшенің ортасы болуы мүмкін; шынымен көп оқиға болатын бір ғимарат та болуы мүмкін. Тексеріңіз: оқиғалар сол жерде болмаса, нүктені шығарып тастаңыз.`,
  rounded: (stepM) =>
    `Координаттар шамамен ${metres(stepM)} дәлдікке дейін дөңгелектелген: нүктелер содан қайталанады.`,
  roundedCoarsely: (stepM) =>
    `Координаттар шамамен ${metres(stepM)} дәлдікке дейін дөңгелектелген: карта одан ұсақ ештеңені көрсете алмайды.`,
  repeats: (share, expected) =>
    `Жазбалардың ${own(share)} бір координатта басқа жазбалармен бірге тұр; дөңгелектеудің өзі ${pct(expected)} ғана берер еді. Олар мекенжайларға, көшелерге немесе аумақтарға байланған: карта дәл орындарды емес, соларды көрсетеді.`,
  fewRecords: (count) =>
    `Жазба саны: ${int(count)}. 50-ден аз болса, қай орын, қай сағат, қай күн алда тұрғаны кездейсоқ.`,
  fewPoints: (count) => `Жазбалардың жартысы небәрі ${points(count)} тұр.`,
  timeHeap: (time, count, share) =>
    `Жазбалардың ${own(share)} уақыты бірдей: ${time} (${int(count)} жазба). Уақыты мәлім болмағанда осылай қойылған болуы мүмкін: бұл жазбалардың тәулік уақыты мәлім емес.`,
  roundedTimes: (share) => `Уақыттардың ${own(share)} бүтін немесе жарты сағатқа келеді: олар дөңгелектелген.`,
  dateHeap: {
    'new-year': (count, share) =>
      `Жазбалардың ${own(share)} күні бірдей: қаңтардың 1-і (${int(count)} жазба). Күні мәлім болмағанда осылай қойылған болуы мүмкін.`,
    'month-start': (count, share) =>
      `Жазбалардың ${own(share)} күні айдың 1-і (${int(count)} жазба). Күні мәлім болмағанда осылай қойылған болуы мүмкін.`,
  },
  rareWeekdays: (names) =>
    `Мына күндері жазба жоқтың қасы: ${names}. Бұл оқиғаның емес, тіркеудің күндері болуы мүмкін.`,
  leans: (count) =>
    `мұның негізі — ${int(count)} жазба тұрған бір координат: ол оқиғалардың орны емес, полиция бөлімі немесе әдепкі нүкте болуы мүмкін.`,
  leansOnMany: (count, records) =>
    `мұның негізі — ${int(records)} жазба тұрған ${int(count)} координат: олар оқиғалардың орны емес, полиция бөлімдері немесе әдепкі нүктелер болуы мүмкін.`,
  ofDensest: (lean) => `Оқиғалар ең көп шоғырланған орын туралы: ${lean}`,
  placesMark: (count, share) => `Орындарға абай болыңыз: барлық жазбаның ${own(share)} ${points(count)} тұр.`,
  coarseMark: (stepM) => `Орындарға абай болыңыз: координаттар шамамен ${metres(stepM)} дәлдікке дейін дөңгелектелген.`,
  fewPointsMark: (count) => `Орындарға абай болыңыз: жазбалардың жартысы небәрі ${points(count)} тұр.`,
  timesMark: (share, times) =>
    `Сағаттарға абай болыңыз: жазбалардың ${own(share)} уақыты мынадай: ${times}; уақыты мәлім болмағанда осылай қойылған болуы мүмкін.`,
  suspectNear: (count) =>
    `Осы маңда бір координатта ${int(count)} жазба тұр: ол оқиғалардың орны емес, полиция бөлімі немесе әдепкі нүкте болуы мүмкін.`,
  toHealth: 'Деректер не айта алады',
  excludeAll: 'Осы нүктелердің бәрін шығарып тастау',
  repeated: 'Оқиға орны болуы екіталай координаттар',
  repeatedNone: 'Күмәнді қайталанған координат жоқ.',
  repeatedCount: (count, share) => `${int(count)} жазба, ${pct(share)}`,
  excludedHere: (points) =>
    `Алып тасталған нүкте: ${int(points)}. Карта мен сандар олардың жазбаларын есепке алмайды; мұнда жазылғаны бүкіл файл туралы.`,
  exclude: 'Шығарып тастау',
  include: 'Қайта қосу',
  official: 'Сіздің ресми қорытынды саныңыз',
  officialHint: 'Есебіңіздегі жалпы санды енгізіңіз: ол біздікімен салыстырылады, еш жерде сақталмайды.',
  ours: 'Бізде',
  officialDifference: (difference, share) => `Біздікінен ресми санды шегергенде: ${difference} (${share})`,
  officialEqual: 'Біздің санымыз ресми санға тең.',
  twin: { verb: 'файлдан бірден не көрінеді: координаттар, уақыттар, қайталанатын нүктелер', options: {} },
  ofRecords: (count, share) => `${int(count)} (${pct(share)})`,
};
