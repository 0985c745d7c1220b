import { numbersOf } from '../../numbers';
import { percentEnding } from '../../suffix';
import type { health as en } from '../en/health';

const { int, pct } = numbersOf('kk');
const own = (share: number) => percentEnding(pct(share), 'poss');

/** The first look at a file. */
export const health: typeof en = {
  title: 'Деректер сапасы',
  intro: 'Картаға сенбес бұрын файл нені айта алады, нені айта алмайды.',
  rows: 'Файлдағы жазбалар',
  withCoordinates: 'Жарамды координаты бар',
  outsideCity: 'Қаладан тыс',
  withoutTimeOfDay: 'Тәулік уақыты жоқ',
  withoutTime: 'Күні жоқ',
  good: 'картаға жеткілікті',
  warnCoordinates: (share) => `Жазбалардың ${own(share)} ғана жарамды координатқа ие; 85 %-дан төмен болса, карта шатастыруы мүмкін.`,
  warnOutside: (share) => `Жазбалардың ${own(share)} қаладан тыс жатыр.`,
  warnTime: (share) => `Жазбалардың ${own(share)} тәулік уақытынсыз: сағаттар бойынша есепке алынбайды.`,
  repeated: 'Ең жиі қайталанатын координаттар',
  repeatedHint: 'Бұл полиция бөлімі немесе көшенің ортасы болуы мүмкін: оқиғалар сол жерде болмаса, нүктені шығарып тастаңыз.',
  repeatedNone: 'Күмәнді қайталанған координат жоқ.',
  repeatedCount: (count, share) => `${int(count)} жазба, ${pct(share)}`,
  exclude: 'Шығарып тастау',
  include: 'Қайта қосу',
  excludedNow: 'шығарып тасталған',
  official: 'Сіздің ресми қорытынды саныңыз',
  officialHint: 'Есебіңіздегі жалпы санды енгізіңіз: ол біздікімен салыстырылады, еш жерде сақталмайды.',
  ours: 'Бізде',
  officialDifference: (difference, share) => `Біздікінен ресми санды шегергенде: ${difference} (${share})`,
  officialEqual: 'Біздің санымыз ресми санға тең.',
  ofRecords: (count, share) => `${int(count)} (${pct(share)})`,
  checked: 'Тексерілді',
};
