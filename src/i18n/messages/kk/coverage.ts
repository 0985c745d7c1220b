import { numbersOf } from '../../numbers';
import { capital } from '../../selection';
import { percentEnding } from '../../suffix';
import type { coverage as en } from '../en/coverage';

const { int, pct, metres } = numbersOf('kk');

/** What posts cover. */
export const coverage: typeof en = {
  title: 'Қамту',
  radius: 'Радиус',
  presets: { presence: 'жанында болу, 200 м', walking: 'жаяу жету, 500 м', own: 'өз радиусыңыз' },
  presetHints: {
    presence: 'Постты көруге және көмекке шақыруға болатындай жақын.',
    walking: 'Түзу сызықпен жаяу шамамен 7 минут.',
    own: '100 м мен 3 000 м арасындағы кез келген радиус.',
  },
  straightLine: 'Қашықтық көше бойымен емес, түзу сызықпен алынады.',
  kinds: 'Есепке алынатын посттар',
  union: 'бәрі бірге',
  share: 'Қамтылған оқиғалар үлесі',
  areaShare: 'Қамтылған аумақ үлесі',
  covered: 'Қамтылған',
  notCovered: 'Қамтылмаған',
  gap: 'Қамтылмаған аумақ',
  incidents: 'Оқиғалар',
  coveredArea: 'Қамтылған аумақ, км²',
  protectedPlaces: { schools: 'Мектептер', stops: 'Аялдамалар', markets: 'Базарлар' },
  ofPlaces: (covered, total) => `${int(covered)} / ${int(total)}`,
  distance: 'Ең жақын постқа дейінгі қашықтық',
  median: 'Оқиғалардың жартысы мынадан жақын',
  p90: 'оқиғалардың оннан тоғызы мынадан жақын',
  mean: 'орташа',
  byHour: 'Тәулік сағаттары бойынша қамтылған үлес',
  byHourHint: 'Тек тәулік уақыты бар оқиғалар мен ашық екені мәлім посттар.',
  unknownHours: (count) => `${int(count)} посттың жұмыс уақыты жарияланбаған: жалпы есепке кіреді, сағаттар бойынша есепке кірмейді.`,
  postsCounted: (count) => `${int(count)} пост`,
  noPosts: 'Посттың кемінде бір түрін таңдаңыз.',
  noIncidents: 'Мұнда оқиға жоқ: үлесті айту мүмкін емес.',
  illustrative: 'Посттардың орны шартты: үлестер қаланы емес, әдісті көрсетеді.',
  reading: (share, radiusM, of = 'оқиғалардың') => `${capital(of)} ${percentEnding(pct(share), 'poss')} түзу сызықпен посттан ${metres(radiusM)} радиуста.`,
  notEffect: 'Қамтылған деген сөз алдын алынған дегенді білдірмейді: қамту посттың жақындығын айтады, оның нәтижесін айтпайды.',
};
