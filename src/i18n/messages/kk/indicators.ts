import { formatMonth, monthName } from '../../dates';
import { numbersOf } from '../../numbers';
import { withEnding } from '../../suffix';
import type { indicators as en } from '../en/indicators';

const { int, num, signedPct } = numbersOf('kk');

/** Published figures: what is measured, in what unit, how an unclear source is read. Facts: data/facts. */
export const indicators: typeof en = {
  title: 'Көрсеткіштер',
  intro: 'Сандар жарияланған күйінде, әрқайсысы дереккөзімен берілген. Жарияланбағаны көрсетілмейді.',
  kinds: {
    target: 'нысаналы көрсеткіш',
    actual: 'нақты көрсеткіш',
    change: 'өзгеріс',
    claim: 'дереккөздің мәлімдемесі',
  },
  kindHints: {
    target: 'Қала жоспарында белгіленген.',
    actual: 'Іс жүзінде өлшенген деп хабарланған.',
    change: 'Басқаша айтылмаса, алдыңғы жылға қарағанда.',
    claim: 'Лауазымды тұлға айтқан; мұнда тексерілмеген.',
  },
  measures: {
    'crime-level': 'Қылмыс деңгейі',
    'fatal-accidents': 'Өліммен аяқталған жол-көлік оқиғалары (адам саны емес, оқиға саны)',
    'crime-change': 'Қаладағы қылмыс',
    'public-places-change': 'Қоғамдық орындарда тіркелген құқық бұзушылық',
    'street-crime-change': 'Көше қылмысы',
    'fresh-clearance-change': 'Ізін суытпай ашылғаны',
    'patrol-officers-a-day': 'Тәулігіне патрульге шығатын полицейлер',
    'national-guard-a-day': 'Тәулігіне патрульге шығатын Ұлттық ұлан сарбаздары',
    'hardest-routes': 'Ең күрделі учаскелердегі патрульдеу бағыттары',
    'criminogenic-stretches': 'Ең криминогенді учаскелер',
    'stretch-patrol-officers': 'Ең криминогенді учаскелердегі патрульдегі адам саны',
    'stretch-crime-change': 'Ең криминогенді учаскелердегі қылмыс',
    'stretch-clearance-change': 'Ең криминогенді учаскелерде ізін суытпай ашылғаны',
    'modular-posts': 'Модульді полиция посттары',
    'modular-posts-planned': 'Қосымша модульді посттар, жарияланғандай',
    'people-per-precinct-point': 'Бір учаскелік полиция пункті жоспарланатын адам саны',
    'mobile-points': 'Ашылған жылжымалы полиция пункттері',
    'patrol-routes': 'Патрульдеу бағыттары',
    'patrol-routes-by-car': 'Автокөлікпен патрульдеу бағыттары',
    'patrol-routes-on-foot': 'Жаяу патрульдеу бағыттары',
    'patrol-zones': 'Патрульдік аймақтар',
    'stationary-posts': 'Стационарлық посттар',
    'offences-stopped-by-posts': 'Модульді посттар жолын кескен құқық бұзушылықтар',
    'crimes-a-day': 'Тәулігіне тіркелген қылмыс',
    'theft-share': 'Барлық қылмыстың ішіндегі ұрлық үлесі',
    'area-share-of-half-of-crimes': 'Қылмыстың жартысы тиесілі аумақ үлесі',
    population: 'Қала халқының саны',
    'country-offences': 'Қазақстанда тіркелген құқық бұзушылықтар',
    'country-offences-change': 'Қазақстанда тіркелген құқық бұзушылықтар',
    'quarantine-crime-change': 'Карантин кезіндегі қылмыс',
    'quarantine-thefts-change': 'Карантин кезіндегі ұрлық',
    'quarantine-street-crime-change': 'Карантин кезіндегі көше қылмысы',
    'quarantine-road-accidents-change': 'Карантин кезіндегі жол-көлік оқиғалары',
    'quarantine-vehicles-change': 'Карантин кезіндегі көлік саны',
    'hardest-routes-crime-change': 'Ең криминогенді бағыттардағы қылмыс',
  },
  units: {
    'per-100k': '100 мың адамға шаққанда',
    percent: '%',
    times: 'есе',
    count: '',
    thousand: 'мың',
    'per-day': 'тәулігіне',
  },
  fellTimes: (factor) => `${factor} есеге төмендеді`,
  fellByFactor: (factor, percent) => `${factor} есеге төмендеді (${percent})`,
  readings: {
    'includes-petty-theft':
      'Біздің түсінуімізше, мұнда ұсақ-түйек жымқыру да бар; заң бойынша ол қылмыс емес, қылмыстық теріс қылық (P19).',
    ceiling: ({ value }) =>
      `Дереккөзде «${withEnding(value, 'abl')} кем емес» деп жазылған; біз оны жоғарғы шек деп түсінеміз (${withEnding(value, 'abl')} аспауы тиіс).`,
    'target-met-before': ({ metIn, year }) =>
      `${metIn} жылғы нақты көрсеткіш ${year} жылға белгіленген нысаналы көрсеткіштен төмен болған.`,
    'source-rounding': ({ times, fell, change }) =>
      `«${num(times)} есеге» – дереккөздің дөңгелектеуі, шын мәні ${num(fell, { maxDecimals: 1 })} есе (${signedPct(change)}).`,
    'may-include-administrative': 'Әкімшілік құқық бұзушылықтар да кіруі мүмкін.',
    'share-factor': ({ change }) =>
      `Біздің түсінуімізше, үлес ${num(1 + change, { maxDecimals: 3 })} есе өскен; бастапқы шамасы жарияланбаған.`,
    'base-same-months': ({ year, months: [first, last] }) =>
      `Салыстыру негізі – ${year - 1} жылғы ${monthName('kk', first)} – ${monthName('kk', last)} деп түсініледі; бұл бүкіл жыл емес.`,
    'local-not-comparable':
      'Тек патрульденген учаскелер немесе бағыттар бойынша және басқа кезең үшін: қаламен тікелей салыстыруға болмайды.',
    about: 'Дереккөзде «шамамен» делінген.',
    since: ({ year }) => `Дереккөзде «${year} жылдан бері» делінген.`,
    'more-than': 'Дереккөзде «астам» делінген.',
    nearly: 'Дереккөзде «дерлік» делінген.',
    'parts-do-not-sum': 'Дереккөзде автокөлікпен және жаяу бағыттардың қосындысы жалпы санға тең емес.',
    'posts-sum': ({ value, parts }) => `${int(value)} санын ${parts.map(int).join(' + ')} деп біз түсіндік.`,
    'more-than-half': ({ year }) =>
      `Онша ауыр емес ұрлықтар мен зорлық-зомбылықтың жартысынан көбі, ${year} жылы жарияланған; авторлар мұндай шоғырлану кез келген қалаға тән екенін баса айтады.`,
    quarantine: ({ year }) => `${year} жылғы көктемдегі карантин кезінде.`,
    'strict-lockdown': ({ year }) => `Полиция бастығының айтуынша, ${year} жыл қатаң шектеумен өтті.`,
    'whole-country': 'Қала емес, бүкіл ел.',
    'since-foot-patrols': ({ year, months: [first] }) =>
      `Жаяу патрульдеу басталғалы бері; айтылған кезі – ${formatMonth('kk', year, first)}.`,
    'claim-posts-moved': 'Дереккөз мұны кейбір посттардың көшірілуімен қатар айтады; себебі көрсетілмеген.',
  },
  /** Where each fact comes from, by its number. */
  sources: {
    F: 'Almaty.tv, 2021 жылғы көктем: қала әкімінің қоғамдық қауіпсіздік туралы сөзі',
    P1: 'tengrinews.kz, 2019 жыл',
    P3: 'polisia.kz, 2021 жылдың басы',
    P4: 'krisha.kz, 2021 жыл',
    P5: 'almaty.tv, 2023 жылғы 19 шілде',
    P6: 'caravan.kz (polisia.kz дерегі), 2023 жыл',
    P7: 'informburo.kz (қала полициясының дерегі), 2019 жыл',
    P8: 'MIND / Мақсұт Нәрікбаев университеті, Серебренников пен Кусманова, 2024 жылғы ақпан; liter.kz, 2024 жылғы 4 наурыз',
    P9: 'Статистика бюросы (locman.kz, tengrinews.kz, khabar.kz арқылы)',
    P15: 'newsroom.kz (energyprom.kz дерегі)',
    P16: 'vlast.kz (әкімдік дерегі)',
    P17: 'mail.kz (zakon.kz пен polisia.kz дерегі), 2020 жылғы 22 мамыр',
    P18: 'almatydc.kz, 2022 жылғы 8 сәуір',
  },
  confounding: (year) =>
    `${year} жылғы төмендеуді тек посттармен түсіндіруге болмайды: полиция себептердің ішінде алдымен карантинді, содан кейін модульді посттар мен жаяу патрульді атайды, сол жылы құқық бұзушылық бүкіл елде азайды.`,
  baseNotPublished: 'бастапқы шамасы жарияланбаған',
  yearNotPublished: (year) => `${year}: жарияланбаған`,
  monthsOf: (months) => `тек ${months}`,
  charts: {
    level: '100 мың адамға шаққандағы қылмыс деңгейі: нысаналы және нақты көрсеткіштер',
    accidents: '100 мың адамға шаққандағы өліммен аяқталған жол-көлік оқиғалары',
    changes: 'Алдыңғы жылмен салыстырғандағы өзгеріс',
    country: 'Қазақстанда тіркелген құқық бұзушылықтар, мың',
    quarantine: 'Қала карантин кезінде, өзгеріс',
    patrols: 'Патрульдер мен посттар',
  },
};
