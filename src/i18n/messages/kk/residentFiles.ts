import { weekdayName } from '../../weekdays';
import type { CountedBy, ResidentFiles } from '../en/residentFiles';
import { fieldWords } from './fieldWords';
import { notStated } from './notStated';

const clock = (hour: number): string => `${String(hour).padStart(2, '0')}:00`;
const { other: _, ...kinds } = fieldWords.categories;

/** Words in the files of published counts. */
const file: ResidentFiles['file'] = {
  notStated,
  columns: [
    'кесте',
    'коды',
    'атауы',
    'түрінің коды',
    'түрі',
    'жыл',
    'ай',
    'апта күні',
    'сағаттар',
    'саны',
    'жарияланған ба',
    'ескертпе',
  ],
  about: 'дерек туралы',
  tables: {
    year: 'жылдар бойынша',
    month: 'айлар бойынша',
    hours: 'тәулік уақыты бойынша',
    weekday: 'апта күндері бойынша',
    'weekday-hours': 'апта күндері мен тәулік уақыты бойынша',
  },
  city: 'бүкіл қала',
  categories: {
    ...kinds,
    all: 'барлық сегіз түрі',
    closed: 'тек бүкіл қала бойынша саналады: басқа баптар, түрі көрсетілмегендер және тұрғын үйдегі денсаулыққа зиян',
  },
  weekday: (number) => weekdayName('kk', number),
  hours: (band) => (band === 'unknown' ? 'жазылмаған' : `${clock(band * 3)}–${clock(band * 3 + 3)}`),
  published: 'жарияланған',
  withheld: 'жарияланбайды',
  gaps: {
    'no-data': 'кейбір күндері дерек жоқ: саны кем',
    'still-arriving': 'жазбалар әлі түсіп жатқан: саны кем',
    'not-recorded-before': 'осы уақыттың бір бөлігінде түрлердің бірі әлі тіркелмеген',
  },
  labels: {
    title: 'Атауы',
    source: 'Дереккөзі',
    licence: 'Лицензиясы',
    from: 'Алғашқы күні',
    through: 'Соңғы күні',
    completeThrough: 'Жазбалары толық түскен соңғы күн',
    madeOn: 'Жасалған күні',
    sha256: 'Сандардың бастапқы файлының (snapshot.json) SHA-256 қосындысы',
    smallestCount: 'Жарияланатын ең аз сан',
    roundedTo: 'Еселікке дөңгелектелген, негізі',
    status: 'Бұл не',
    origin: 'Кімнің файлы',
    caution: 'Қалай оқу керек',
  },
  cautions: [
    'Аудандардың сандары сегіз түрді ғана қамтиды; басқа түрдегі немесе түрі көрсетілмеген оқиғалар тек қаланың closed жолдарында.',
    '«Жарияланбайды» деген нөл емес, аз болуы да міндетті емес: оны нөл деп қоспаңыз.',
    'Тек тіркелген оқиғалар саналады, ал адам көп жүретін жерде олар көбірек.',
  ],
  example: 'Мысал: оқиғалар ойдан шығарылған, нақты орындар туралы ештеңе айтпайды.',
};

const BY: Readonly<Record<CountedBy, string>> = {
  year: 'жылдар',
  month: 'айлар',
  kind: 'түрлер',
  hours: 'тәулік уақыты',
  weekday: 'апта күндері',
};

export const residentFiles: ResidentFiles = {
  file,
  title: 'Өз есебіңізге',
  lead: (by) =>
    `Қала мен аудандардың жарияланған сандары кесте түрінде: ${new Intl.ListFormat('kk').format(by.map((one) => BY[one]))} бойынша.`,
  nothing: 'Жарияланған күндер бірде-бір толық айды құрамайды: сандар кестесі әзірге жоқ.',
  csv: 'Сандар, CSV',
  json: 'Сандар, JSON',
  isPart: 'Жарияланған файл толық оқылғанда сандарды сақтауға болады.',
  saved: (name) => `Сақталды: ${name}`,
  method: 'Бұл қалай саналады',
};
