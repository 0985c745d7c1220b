import { formatDate, formatMonth, type WallParts } from '../../dates';
import { nameIn, quoted } from '../../names';
import { numbersOf } from '../../numbers';
import type { NearPost, resident as en, Verdict } from '../en/resident';
import { fieldWords } from './fieldWords';

const { int, num, distance } = numbersOf('kk');
const count = (value: number | null): string => (value === null ? 'жарияланбайды' : int(value));
/** A reckoned number of people, to hundreds. */
const about = (people: number): string => int(Math.round(people / 100) * 100);
const month = (text: string): string => formatMonth('kk', Number(text.slice(0, 4)), Number(text.slice(5, 7)));
/** With its limits as exact as itself. */
const rate = (value: number, of = value): string => num(value, { decimals: of >= 3 ? 1 : 2 });
const VERDICTS: Record<Verdict, string> = { usual: 'әдеттегідей', above: 'әдеттегіден көп', below: 'әдеттегіден аз' };
const POST_KINDS: Record<NearPost['kind'], string> = { stationary: 'стационарлық полиция посты', mobile: 'жылжымалы полиция пункті', planned: 'жоспарланған пост' };
const dated = (parts: WallParts): string => formatDate('kk', parts);

/** The resident's page. Every function gives one whole sentence, so that an example can be named as one in each. */
export const resident: typeof en = {
  title: 'Менің маңайым',
  lead: 'Маңайым тыныш па, учаскелік инспекторым кім, жақын пост қайда, жағдай жақсарып келе ме?',
  emergency: 'Қауіп төнсе, 102-ге қоңырау шалыңыз.',
  loading: 'Жүктеліп жатыр …',
  language: 'Тіл',
  skip: 'Жауапқа өту',
  example: (sentence) => `Мысал: ${sentence}`,
  find: {
    title: 'Қай жер?',
    label: 'Қиылыс, шағын аудан, мектеп, базар немесе аудан',
    placeholder: 'Абай / Байтұрсынов',
    none: (query) => `Тізімімізде ${quoted('kk', query)} деген орын жоқ: жақын маңдағы қиылысты жазып көріңіз немесе ауданды таңдаңыз.`,
    found: (places) => `${int(places)} орын`,
    districts: 'Немесе ауданды таңдаңыз',
    position: 'Тұрған жерім',
    positionNote: 'Тұрған жеріңіз осы құрылғыда қалады, беттің мекенжайына жазылмайды.',
    locating: 'Тұрған жеріңіз анықталып жатыр …',
    denied: 'Браузер тұрған жерді бермеді: браузер баптауларында рұқсат етіңіз немесе орынды жазыңыз.',
    failed: 'Тұрған жерді анықтау мүмкін болмады: орынды жазыңыз немесе ауданды таңдаңыз.',
    outside: 'Бұл нүкте Алматы шекарасынан тыс: қаладағы орынды таңдаңыз.',
    map: 'Картадан таңдау',
    closeMap: 'Картаны жабу',
    mapHint: 'Картадағы орынды түртіңіз.',
    noMap: 'Бұл құрылғы картаны сала алмайды: орынды жазыңыз немесе ауданды таңдаңыз.',
    here: 'Таңдалған нүкте',
    another: 'Басқа орынды таңдау',
    placesFailed: 'Орындар тізімі жүктелмеді: байланысты тексеріңіз немесе ауданды таңдаңыз.',
  },
  kinds: { district: 'аудан', precinct: 'әкімшілік учаске' },
  categories: fieldWords.categories,
  hours: fieldWords.hours,
  sections: {
    usual: 'Мұнда жағдай әдеттегідей ме?',
    inspector: 'Менің учаскелік инспекторым',
    post: 'Ең жақын пост',
    planned: 'Жақын маңда не жоспарланған',
    visit: 'Алдыңғы кіргеннен бері',
    act: 'Не істеуге болады',
    facts: 'Не жарияланған',
    data: 'Деректер туралы',
  },
  where: (district, place) => (place === null ? nameIn('kk', district) : `${place}, ${nameIn('kk', district)}`),
  city: 'Алматы',
  notPublished: 'жарияланбаған',
  choose: 'Жоғарыдан орынды немесе ауданды таңдаңыз: жауап осында шығады.',
  usual: {
    verdict: (verdict, district) => `${district.kk.loc} тіркелген оқиғалар ${VERDICTS[verdict]}.`,
    now: (value, last) => `12 айда (соңғысы – ${month(last)}) ${int(value)} оқиға тіркелген.`,
    range: (low, high, periods) => `Әдеттегі сан – ${int(low)} мен ${int(high)} аралығы: алдыңғы ${int(periods)} жыл бойынша, жылдардың әдеттегі ауытқуы ескерілген (95 %).`,
    before: (value) => `Оның алдындағы 12 айда ${int(value)} оқиға тіркелген.`,
    year: (value, year) => `${year} жылы ${int(value)} оқиға тіркелген.`,
    unjudged: {
      'no-period': 'Мұнда қандай сан әдеттегі екенін айтуға жарияланған сандар аз.',
      'one-period': 'Мұнда қандай сан әдеттегі екенін айтуға алдыңғы бір жыл аз.',
      withheld: 'Бұл әдеттегідей ме, айту мүмкін емес: оған керек санның бірі жарияланбайды.',
    },
    rate: (value, low, high, heads) => `Бұл 1 000 адамға шаққанда жылына ${rate(value)} (кездейсоқтықты ескергенде ${rate(low, value)} мен ${rate(high, value)} аралығы); халық саны шамамен ${about(heads)}: қала халқының (P9) осы ауданға тиетін үлесі (P10, шамамен).`,
    cityRate: (value, low, high) => `Бүкіл қалада 1 000 адамға шаққанда ${rate(value)} (${rate(low, value)} мен ${rate(high, value)} аралығы; халық саны – P9).`,
    caution: 'Тек тіркелген оқиғалар саналады, ал адам көп жүретін жерде олар көбірек.',
    categories: (year) => `Түрлері бойынша, ${year} жыл`,
    category: (name, value) => `${name}: ${count(value)}`,
    trend: (from, to, low, high, withheld) =>
      `Айлар бойынша (${month(from)} – ${month(to)}): ең азы ${int(low)}, ең көбі ${int(high)}${withheld === 0 ? '' : ` (саны жарияланбайтын айлар: ${int(withheld)})`}.`,
    trendTitle: 'Айлар бойынша тіркелген оқиғалар',
    month: (text, value) => `${month(text)}: ${count(value)}`,
    peak: (value, hasWithheld) => `ең биік баған – айына ${int(value)}${hasWithheld ? '; бозғылты – саны жарияланбайды' : ''}`,
    monthName: (text) => month(text),
    noData: 'Мұнда қанша оқиға тіркелгені жарияланбаған.',
    unread: 'Жарияланғанды оқу мүмкін болмады: байланысты тексеріп, бетті жаңартыңыз.',
    noDataHow: 'Бұл бетті жүргізуші аудандар мен ұяшықтар бойынша сандарды жеке оқиғаларды көрсетпей жариялай алады.',
  },
  cell: {
    title: 'Осы маңда',
    verdict: (verdict, areaKm2) => `Осы орынның айналасында (${num(areaKm2, { maxDecimals: 1 })} км² алтыбұрыш) тіркелген оқиғалар ${VERDICTS[verdict]}.`,
    area: (areaKm2) => `Осы орынның айналасы: ${num(areaKm2, { maxDecimals: 1 })} км² алтыбұрыш.`,
    year: (year, value) => `${year} жыл: ${count(value)}`,
    range: (low, high, years) => `Жылына әдеттегі сан – ${int(low)} мен ${int(high)} аралығы: алдыңғы ${int(years)} жыл бойынша, жылдардың әдеттегі ауытқуы ескерілген (95 %).`,
    perKm2: (value, year) => (value === null ? `${year} жылы мұнда қанша оқиға тіркелгені жарияланбайды.` : `${year} жылы бұл 1 км²-ге ${num(value, { decimals: 0 })} оқиға.`),
    noPopulation: 'Мұндай шағын аумақта қанша адам тұратыны жарияланбаған, сондықтан адамға шаққандағы сан жоқ.',
    comparable: (places, low, high) => `Салыстыруға келетін ${int(places)} орында (жері ұқсас, аялдама мен қиылысы сонша) орта жартысында жылына 1 км²-ге ${low === null ? '' : `ең азы ${num(low, { decimals: 0 })}, `}ең көбі ${num(high, { decimals: 0 })} оқиға.`,
    visitors: 'Келушілер көп: мұнда базар, сауда орталығы немесе вокзал бар, сондықтан саналғандардың көбі мұнда тұрмайды.',
  },
  inspector: {
    precinct: (number) => `${number} әкімшілік учаскесі`,
    name: 'Инспектор',
    phone: 'Телефон',
    hours: 'Қабылдау уақыты',
    address: 'Учаскелік полиция пункті',
    meeting: 'Келесі есеп беру кездесуі',
    photo: (name) => `Фотосурет: ${name}`,
    call: 'Шұғыл болса, 102-ге қоңырау шалыңыз.',
    notPublished: 'Әкімшілік учаске, инспектордың аты, телефоны және қабылдау уақыты жарияланбаған.',
    notHere: 'Жарияланған әкімшілік учаскелердің ешқайсысы бұл орынды қамтымайды.',
    needsPoint: 'Әкімшілік учаскені көру үшін орынды атаңыз: ауданда олар көп.',
    fact: 'Әрбір ересек тұрғын өзінің учаскелік инспекторын білуі тиіс (F9).',
    how: 'Тізімі бар адам оны қоса алады: шекарасы, нөмірі, инспекторы, телефоны, уақыты және мекенжайы жазылған GeoJSON файлы.',
  },
  post: {
    near: ({ kind, name, metres, minutes, direction }) =>
      `Ең жақын ${POST_KINDS[kind]}${name === null ? '' : ` (${name})`}: ${direction ? `${fieldWords.directions[direction]} қарай ` : ''}${distance(metres)}, жаяу шамамен ${int(minutes)} минут.`,
    hours: (hours) => `Жұмыс уақыты: ${hours}.`,
    walk: 'Қашықтық түзу сызықпен; минут 4,8 км/сағ жылдамдыққа және түзуден 1,3 есе ұзын жолға есептелген.',
    notPublished: 'Посттардың қай жерде тұрғаны жарияланбаған.',
    needsPoint: 'Ең жақын постты көру үшін орынды атаңыз.',
    facts: '2019 жылдан бері қалада 37 жаңа модульді полиция посты тұр (F4).',
  },
  planned: {
    notPublished: 'Жақын маңда не жоспарланғаны жарияланбаған.',
    none: '1,5 км маңда жоспарланған пост жарияланбаған.',
    fact: '2021 жылы тағы 7 модульді пост ашу жоспарланған (F5).',
  },
  visit: {
    first: 'Бұл – осы құрылғыдан алғаш кіруіңіз: келесі жолы мұнда не өзгергені жазылады.',
    other: 'Бұл құрылғы басқа аудан туралы кіргеніңізді сақтаған: келесі жолы мұнда осы ауданда не өзгергені жазылады.',
    same: (then) => `Алдыңғы кіргеніңізден бері (${dated(then)}) жаңалық жоқ.`,
    newer: (then, before, now) => `Алдыңғы кіргеніңізден бері (${dated(then)}) жаңа деректер келді: енді соңғы күні – ${dated(now)}, ол кезде ${dated(before)} болған.`,
    counts: (before, now) => `12 айда ол кезде ${int(before)} оқиға еді, енді ${int(now)} оқиға.`,
    forget: 'Кіргенімді ұмыту',
  },
  act: [
    'Қауіп төнсе немесе құқық бұзушылықты көрсеңіз, 102-ге қоңырау шалыңыз.',
    'Не болғанын, қай жерде (үй немесе қиылыс) және қашан болғанын айтыңыз.',
    'Учаскелік инспекторыңызбен танысыңыз: қабылдау уақытында немесе есеп беру кездесуіне келіңіз.',
  ],
  facts: {
    population: (district, people, atLeast) => `${district.kk.loc} ${atLeast ? `${int(people)} адамнан астам` : `шамамен ${int(people)} адам`} тұрады (P10; күні көрсетілмеген, шамамен).`,
    crime: 'Бүкіл қалада 100 мың адамға шаққанда тіркелген қылмыс: 2019 жылы 2 889, 2020 жылы 1 457,9 (F2).',
    confounding: '2020 жылы карантин де болды, тіркелген қылмыс бүкіл елде азайды (P3, P15, P16): төмендеуді бір ғана себеппен түсіндіруге болмайды.',
    posts: '2023 жылы қалада 44 стационарлық пост болды (P5).',
    points: 'Учаскелік полиция пункті 3 000 адамға жоспарланады (P4).',
    sources: 'Дереккөздер: F – almaty.tv, 2021 жылғы көктем; P3, P16 – polisia.kz және vlast.kz, 2020–2021 жылдар; P4 – krisha.kz, 2021 жыл; P5 – almaty.tv, 2023 жылғы 19 шілде; P9 – статистика бюросы, locman.kz, tengrinews.kz және khabar.kz арқылы; P10 – әкімдіктің gov.kz сайтындағы аудан беттері; P15 – newsroom.kz.',
  },
  data: {
    source: (title, source) => `${title}: ${source}.`,
    period: (from, through) => `Тіркелген оқиғалар: ${dated(from)} – ${dated(through)}.`,
    small: '5-тен аз сандар жарияланбайды, ал қосынды ондай санды білдіріп қоятын жерде одан да көбі жасырылған.',
    cells: 'Алтыбұрыш – H3 торының ұяшығы; оның жылдары – толық күнтізбелік жылдар.',
    none: 'Бұл бетте оқиғалар жоқ: тек жарияланған фактілер, әрқайсысы дереккөзімен берілген.',
  },
  exampleMode: {
    show: 'Мысал көрсету',
    what: 'Мысал сандар жарияланғанда беттің қалай жауап беретінін көрсетеді; ондағы оқиғалар ойдан шығарылған, нақты орындар туралы ештеңе айтпайды.',
    on: 'Мысал: оқиғалар ойдан шығарылған, нақты орындар туралы ештеңе айтпайды.',
    leave: 'Мысалды жабу',
    failed: 'Мысал жүктелмеді: байланысты тексеріп, қайта көріңіз.',
  },
  share: {
    title: 'Сақтау және бөлісу',
    copy: 'Сілтемені көшіру',
    copied: 'Сілтеме көшірілді: онда тек аудан аталған.',
    copiedPoint: 'Сілтеме көшірілді: онда нақты орын бар.',
    withPoint: 'Сілтемеге нақты орынды қосу',
    print: 'Карточканы басып шығару',
    install: 'Басты экранға қосу',
    failed: 'Сілтемені көшіру мүмкін болмады: ол браузердің мекенжай жолында.',
  },
  file: {
    add: 'Файл қосу (әкімшілік учаскелер, snapshot.json)',
    precincts: (kept) => `Осы құрылғыда ${int(kept)} әкімшілік учаске сақтаулы.`,
    snapshot: 'Жарияланған сандар осы құрылғыда сақтаулы.',
    remove: 'Осы құрылғыдан алып тастау',
    failed: (name, why) => `${name}: ${why}`,
    unknown: 'бұл әкімшілік учаскелердің GeoJSON файлы да, осы өнімнің snapshot.json файлы да емес.',
    damaged: (at) => `файл бүлінген немесе басқаша жасалған (${at}).`,
  },
  planner: 'Жоспарлаушыға',
};
