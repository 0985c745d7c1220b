import { numbersOf } from '../../../i18n/numbers';
import { percentEnding } from '../../../i18n/suffix';
import type { en as contract } from './en';

const { int, num, pct } = numbersOf('kk');

/** What posts cover. */
export const kk: typeof contract = {
  title: 'Қамту',
  presets: { presence: 'жанында болу, 200 м', walking: 'жаяу жету, 500 м', own: 'өз радиусыңыз' },
  presetHints: {
    presence: 'Постты көруге және көмекке шақыруға болатындай жақын.',
    walking: 'Түзу сызықпен жаяу шамамен 7 минут.',
    own: '100 м мен 3 000 м арасындағы кез келген радиус.',
  },
  straightLine: 'Қашықтық көше бойымен емес, түзу сызықпен алынады.',
  settings: { radiusM: 'Радиус', kinds: 'Есепке алынатын посттар' },
  union: 'бәрі бірге',
  allKinds: 'барлық түрі',
  share: 'Қамтылған оқиғалар үлесі',
  areaShare: 'Қамтылған аумақ үлесі',
  covered: 'Қамтылған',
  incidents: 'Оқиғалар',
  coveredArea: 'Қамтылған аумақ, км²',
  ofPlaces: (covered, total) => `${int(covered)} / ${int(total)}`,
  placesNote: 'Мектептер, базарлар, вокзалдар мен метро бекеттері – OpenStreetMap-та аты барлары: қалада олар көбірек.',
  distance: 'Ең жақын постқа дейінгі қашықтық',
  distances: (median, p90, mean) =>
    `Оқиғалардың жартысы ${median} шегінде, он оқиғаның тоғызы ${p90} шегінде; орта есеппен ${mean}.`,
  byHour: 'Тәулік сағаттары бойынша қамтылған үлес',
  byHourHint: 'Тек тәулік уақыты бар оқиғалар мен ашық екені мәлім посттар.',
  unknownHours: (count) => `${int(count)} посттың жұмыс уақыты жарияланбаған: сағаттар бойынша есепке кірмейді.`,
  basisTitle: 'Қандай посттар есепке алынады',
  atMost: (share) => `${percentEnding(pct(share), 'dat')} дейін`,
  withUnknown: 'уақыты көрсетілмегендерімен',
  openingUnknown: (unknown, of) => `ашылған күні көрсетілмеген (${int(unknown)} / ${int(of)})`,
  plannedAsIfAll: 'жоспарланғандары тұрғандай',
  plannedAsIf: 'тұрғандай',
  noPosts: 'Посттың кемінде бір түрін таңдаңыз.',
  noneOfKinds: 'Деректерде таңдалған түрдегі пост жоқ: басқа түрлерді таңдаңыз немесе посттар файлын қосыңыз.',
  few: (count, share) =>
    `Оқиға саны небәрі ${int(count)}: бір оқиға үлесті ${num(share * 100, { maxDecimals: 1 })} пайыздық тармаққа өзгертеді, ауданда — одан да көп.`,
  outside: (count) => `Қаладан тыс, сондықтан мұнда есепке алынбаған оқиға саны: ${int(count)}.`,
  noIncidents: 'Мұнда оқиға жоқ: үлесті айту мүмкін емес.',
  illustrative: 'Посттардың орны шартты: үлестер қаланы емес, әдісті көрсетеді.',
  notEffect:
    'Қамтылған деген сөз алдын алынған дегенді білдірмейді: қамту посттың жақындығын айтады, оның нәтижесін айтпайды.',
  /** Of the table in a text. */
  columns: { share: 'Үлесі', areaShare: 'Аумақ үлесі' },
  twin: {
    verb: 'пост радиусында не бар: оқиғалар, аумақ, орындар',
    options: { radius: 'радиус, метрмен (әдепкісі 500)' },
  },
};
