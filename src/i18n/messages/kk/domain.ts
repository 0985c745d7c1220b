import { OWN_CITY } from '../../../domain/ownCity';
import { numbersOf } from '../../numbers';
import type { domain as en } from '../en/domain';
import { fieldWords } from './fieldWords';
import { placeKinds } from './placeKinds';

const { int } = numbersOf('kk');

/** Names of what the field knows: keys are the codes of the data. */
export const domain: typeof en = {
  ...fieldWords,
  articles: {
    theft: '188-бап',
    'petty-theft': '187-бап, қылмыстық теріс қылық',
    fraud: '190-бап',
    robbery: '191-бап',
    'violent-robbery': '192-бап',
    hooliganism: '293-бап',
    harm: '106–107-баптар',
    vehicle: '200-бап',
    other: 'қалған баптардың бәрі',
  },
  places: {
    street: 'көше',
    transport: 'аялдама немесе вокзал',
    market: 'базар',
    mall: 'сауда орталығы',
    park: 'саябақ',
    yard: 'аула',
    dwelling: 'тұрғын үй',
    other: 'басқа орын',
  },
  severities: {
    unknown: 'көрсетілмеген',
    minor: 'онша ауыр емес',
    medium: 'ауырлығы орташа',
    grave: 'ауыр',
    'especially-grave': 'аса ауыр',
  },
  flags: {
    inPublic: 'қоғамдық орында тіркелген',
    street: 'оның ішінде көшеде',
    streetNote: 'Көше қылмысы – қоғамдық орындарда тіркелгеннің бір бөлігі: екеуін қосуға болмайды.',
    fresh: 'ізін суытпай ашылған',
  },
  postKinds: { stationary: 'модульді полиция посты', planned: 'жоспарланған пост', mobile: 'жылжымалы полиция пункті' },
  postKindsPlural: {
    stationary: 'модульді полиция посттары',
    planned: 'жоспарланған посттар',
    mobile: 'жылжымалы полиция пункттері',
  },
  positions: {
    illustrative: 'шартты орын (нақты мекенжайы жарияланбаған)',
    approximate: 'шамамен алынған орын',
    published: 'жарияланған орын',
    imported: 'сіздің файлыңыздағы орын',
  },
  positionsShort: { illustrative: 'шартты', approximate: 'шамамен', published: 'жарияланған', imported: 'жүктелген' },
  statuses: { published: 'жарияланған', approximate: 'шамамен', illustrative: 'шартты', imported: 'жүктелген' },
  statusHints: {
    published: 'Дереккөз жариялаған күйінде.',
    approximate: 'Дереккөзде күні көрсетілмеген немесе дөңгелектелген.',
    illustrative: 'Көрсету үшін жасалған; нақты мекенжай да, нақты оқиға да жоқ.',
    imported: 'Сіздің файлыңыздан, тек осы құрылғыда.',
  },
  datasetKinds: {
    incidents: 'оқиғалар',
    posts: 'полиция посттары',
    areas: 'аумақтар',
    accidents: 'өліммен аяқталған жол-көлік оқиғалары',
  },
  datasets: {
    'demo-incidents': 'Демонстрациялық оқиғалар',
    districts: 'Қала аудандары',
    posts: 'Модульді полиция посттары',
    'mobile-points': 'Жылжымалы полиция пункттері',
    stretches: 'Криминогенді учаскелер',
    accidents: 'Өліммен аяқталған жол-көлік оқиғалары',
    'demo-accidents': 'Өліммен аяқталған жол-көлік оқиғалары',
    indicators: 'Көрсеткіштер',
    places: 'Орын атаулары',
    roads: 'Негізгі жолдар',
    'example-snapshot': 'Жарияланатын деректер үлгісі',
    'built-up': 'Құрылыс салынған аумақ',
    outline: 'Қала шекарасы',
    manifest: 'Деректер тізімі',
    basemap: 'Негізгі карта',
  },
  placeKinds,
  units: {
    count: 'оқиға',
    perKm2Year: '1 км²-ге жылына оқиға',
    perKm2: '1 км²-ге шаққанда оқиға',
    perM2: '1 м²-ге шаққанда оқиға',
    per100k: '100 мың адамға шаққанда жылына оқиға',
    areaKm2: 'км²',
    percent: '%',
  },
  outsideCity: 'қаладан тыс',
  city: OWN_CITY?.name ?? 'Алматы',
  wholeCity: 'бүкіл қала',
  populationApproximate: 'халық саны (шамамен)',
  incidents: (count) => `${int(count)} тіркелген оқиға`,
  posts: (count) => `${int(count)} пост`,
  rows: (count) => `${int(count)} жол`,
  /** Places that incidents and posts are held against. */
  protectedPlaces: { schools: 'Мектептер', stops: 'Вокзалдар мен метро', markets: 'Базарлар' },
};
