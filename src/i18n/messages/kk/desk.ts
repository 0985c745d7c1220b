import { numbersOf } from '../../numbers';
import type { desk as en } from '../en/desk';

const { int, num, metres, distance, signedPct } = numbersOf('kk');

/** Ends of an interval, for a tile. */
const whole = (ratio: number): string => signedPct(ratio, { decimals: 0 });

const inDays = (days: number | null): string => (days === null ? 'осы кезеңде' : `${int(days)} күнде`);

/** The planner's desk: the groups of its rooms, the figures over the map, the sheet on a phone. */
export const desk: typeof en = {
  groups: { explore: 'Шолу', plan: 'Жоспар', data: 'Деректер', aside: 'Әдіс туралы' },
  more: 'Тағы',
  about: (what) => `Түсіндірме: ${what}`,
  drawingMap: 'карта сызылып жатыр …',
  inWords: 'Сөзбен',
  cautions: (count) => `ескерту: ${int(count)}`,
  figures: 'Жауап санмен',
  count: 'Оқиғалар',
  covered: (radiusM) => `Посттан ${metres(radiusM)} ішінде`,
  coveredOpen: (radiusM) => `Ашық посттан ${metres(radiusM)} ішінде`,
  densest: 'Оқиға ең жиі жер',
  beside: (metresAway) => `одан ${distance(metresAway)}`,
  rate: (value, unit) => `${unit}: ${num(value, { significant: 3 })}`,
  rateFrom: (value, unit) => `${unit}: ${num(value, { significant: 3 })}`,
  leans: 'оқиға орны болмауы мүмкін',
  inPeriod: (days) => (days === null ? 'осы кезеңде' : `осы кезеңде (дерегі бар күндер: ${int(days)})`),
  fromDays: (days) => `${int(days)} күннің дерегінен есептелген`,
  per100kInDays: (days) => `${inDays(days)} 100 мың адамға шаққанда оқиға`,
  wholeArea:
    'Ауданның бүкіл аумағы алынған, құрылыс салынбаған жер де: ондай жер көп болса, 1 км²-ге құрылыс салынған бөліктегіден аз шығады.',
  unitInDays: (days) => `${inDays(days)} 1 км²-ге шаққанда оқиға`,
  yearly: (days) => `Жылдық сан ${int(days)} күннің дерегінен есептелген.`,
  none: '—',
  noComparison: (why) => `салыстыру жоқ: ${why}`,
  dataTo: 'Деректердің соңғы күні',
  change: (before, ratio, low, high) => `бұрын ${int(before)}: ${signedPct(ratio)} (${whole(low)} … ${whole(high)})`,
  unclear: (before, low, high) => `бұрын ${int(before)}: анық емес (${whole(low)} … ${whole(high)})`,
  instead: (before) => `бұрын ${int(before)}`,
  coveredOf: (covered, of) => `${int(of)} оқиғаның ${int(covered)}`,
  coveredOfShown: (covered, of) => `картадағы барлық ${int(of)} оқиғаның ${int(covered)}`,
  planCounts: (points, of) => `Жоспар осы ${int(of)} оқиғаның ${int(points)} оқиғасын есептейді.`,
  cardOfAll:
    'Жоғарыдағы сандар картадағы барлық оқиғаға қатысты, жоспар басқаша есептейді: үлкен шеңберде азырақ болуы мүмкін.',
  coveredAtMost: 'жоғарғысы — сағаты көрсетілмеген посттар да ашық болса',
  sinceOpened: 'посттар ашылған күнінен бастап есептеледі',
  madePosts: 'посттардың орны шартты',
  noPosts: 'деректерде мұндай пост жоқ',
  noneStood: 'ол кезде пост болмаған',
  noIncidents: 'оқиға жоқ',
  tooFewPlaces: 'оқиға тым аз',
  equals: (more) => `тығыздығы дерлік бірдей тағы ${int(more)} орын`,
  allDays: 'үзіліссіз',
  districtGaps: (count) => `үзілісі бар аудан: ${int(count)}`,
  filledDays: (filled, asked) => `дерегі бар күндер: ${int(filled)} (барлығы ${int(asked)})`,
  stillArriving: 'соңғы күндер әлі толықпаған',
  noDates: 'күні жоқ',
  demo: 'Демонстрациялық деректер',
  sheet: { low: 'Панельді түсіру', mid: 'Панельді жартылай ашу', high: 'Панельді толық ашу' },
  publishIntro: 'Тұрғындар мен қабырғадағы экранға арналған сандардың бір файлы. Оқиғалардың өзі осы құрылғыда қалады.',
  pages: { resident: 'Тұрғындар беті', wall: 'Экран режимі' },
  highest: (value) => `ең көбі ${value}`,
  allScenarios: 'Барлық сценарийлер',
  allQuestions: 'Барлық сұрақтар',
  onPress: 'Есептеу бірнеше секундқа созылады, оқиға көп болса, ұзағырақ: түймені басқанда басталады.',
  howFound: 'Бұл қалай табылды',
};
