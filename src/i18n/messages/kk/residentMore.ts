import { formatDate, formatMonth, monthName, type WallParts } from '../../dates';
import { nameIn } from '../../names';
import { weekdayName } from '../../weekdays';
import { numbersOf } from '../../numbers';
import { withEnding } from '../../suffix';
import type { ChangeWords, Verdict } from '../en/resident';
import type { RateWords, residentMore as en } from '../en/residentMore';
import { fieldWords } from './fieldWords';
import { notStated } from './notStated';

const { int, num, pct, signedPct } = numbersOf('kk');
const count = (value: number | null): string => (value === null ? 'жарияланбайды' : int(value));
/** With its limits as exact as itself. */
const rate = (value: number, of = value): string => num(value, { decimals: of >= 3 ? 1 : 2 });
/** A rate with the limits of its count's chance. */
const limited = ({ rate: { per1000, low, high } }: RateWords, by = ''): string =>
  `${rate(per1000)} (${by}${rate(low, per1000)} мен ${rate(high, per1000)} аралығы)`;
/** A reckoned number of people, to hundreds. */
const about = (people: number): string => int(Math.round(people / 100) * 100);
const month = (text: string): string => formatMonth('kk', Number(text.slice(0, 4)), Number(text.slice(5, 7)));
const dated = (parts: WallParts): string => formatDate('kk', parts);
const VERDICTS: Record<Verdict, string> = { usual: 'әдеттегідей', above: 'әдеттегіден көп', below: 'әдеттегіден аз' };
const WORDS: Record<ChangeWords['word'], string> = { more: 'көп', fewer: 'аз', unclear: 'анық айырма жоқ' };

/** What stands beneath the four lines; loaded after them. */
export const residentMore: typeof en = {
  sections: {
    inspector: 'Менің учаскелік инспекторым',
    post: 'Ең жақын пост',
    planned: 'Жақын маңда не жоспарланған',
    visit: 'Алдыңғы кіргеннен бері',
    act: 'Не істеуге болады',
    facts: 'Не жарияланған',
    data: 'Деректер туралы',
  },
  exampleMode: {
    show: 'Мысал көрсету',
    what: 'Мысал сандар жарияланғанда беттің қалай жауап беретінін көрсетеді; ондағы оқиғалар ойдан шығарылған, нақты орындар туралы ештеңе айтпайды.',
  },
  categories: fieldWords.categories,
  usual: {
    title: 'Ауданда жағдай әдеттегідей ме?',
    titleThen: 'Ауданда жағдай әдеттегідей болды ма?',
    now: (value, district, end) =>
      `${district.kk.loc} 12 айда (соңғы күні – ${dated(end)}) сегіз түрдегі ${int(value)} оқиға тіркелген.`,
    tooWide: (low, high, past) =>
      `Бұл сан әдеттегідей ме, айту мүмкін емес: алдыңғы ${int(past.length)} жылға (${past.map(([year, value]) => `${year}: ${int(value)}`).join('; ')}) қарағанда, ${int(low)}–${int(high)} аралығындағы кез келген сан әдеттегідей болар еді. Ол жылдар тым аз, сандары тым кіші немесе бір-бірінен тым өзгеше: екі есе көп санды да әдеттегіден ажырату мүмкін емес.`,
    range: (low, high, past) =>
      `Аудандағы әдеттегі сан – ${int(low)} мен ${int(high)} аралығы: алдыңғы ${int(past.length)} жыл (${past.map(([year, value]) => `${year}: ${int(value)}`).join('; ')}) бойынша есептелген, жылдардың әдеттегі ауытқуы ескерілген (95 %).`,
    before: (value) => `Оның алдындағы 12 айда ауданда ${int(value)} оқиға болған.`,
    year: (value, district, year) => `${district.kk.loc} ${year} жылы сегіз түрдегі ${int(value)} оқиға тіркелген.`,
    rate: (district, city) =>
      `Бұл – ауданның 1 000 тұрғынына шаққанда жылына ${limited(district, 'кездейсоқтықты ескергенде ')}${city ? `, ал бүкіл қалада ${limited(city)}: ${int(city.count)} оқиға` : ''}.`,
    heads: (district, city, on, isExtrapolated) =>
      `Бұл есепте осы 12 айдың ортасында (${dated(on)}) ауданда шамамен ${about(district)}${city === null ? '' : `, қалада шамамен ${about(city)}`} тұрғын бар деп алынды: қала (P9) мен аудандар (P10, күні көрсетілмеген) туралы жарияланған сандар бойынша бағалау${isExtrapolated ? '; ол сандар бұл күнді қамтымайды, сондықтан дәлдігі төменірек' : ''}.`,
    holed:
      'Осы күндердің бір бөлігі бойынша дерек жоқ: сан шындағыдан аз, сондықтан 1 000 адамға шаққандағы сан берілмейді.',
    stillArriving: (day) => `Жазбалары толық түскен соңғы күн – ${dated(day)}; одан кейінгі күндердің айы саналмаған.`,
    caution: 'Тек тіркелген оқиғалар саналады, ал адам көп жүретін жерде олар көбірек.',
    yearsDiffer:
      '«Көбейген», «азайған» дегенде айырма тек кездейсоқ ауытқумен салыстырылады; жылдар бір-бірінен одан көбірек ауытқиды, «әдеттегідей» дегенде осы ескерілген.',
    noDataHow: 'Бұл бетті жүргізуші аудандар мен ұяшықтар бойынша сандарды жеке оқиғаларды көрсетпей жариялай алады.',
    trend: (district, from, to, low, high, withheld, missing) =>
      `${district.kk.loc} айлар бойынша (${month(from)} – ${month(to)}): ең азы ${int(low)}, ең көбі ${int(high)}${withheld === 0 ? '' : ` (саны жарияланбайтын айлар: ${int(withheld)})`}${missing === 0 ? '' : ` (кейбір күндері дерек жоқ айлар: ${int(missing)})`}.`,
  },
  tables: {
    months: (district) => `${nameIn('kk', district)}: айлар бойынша оқиғалар`,
    monthName: (number) => monthName('kk', number),
    withheld: 'жарияланбайды',
    noData: 'дерек жоқ',
    by: {
      months: 'айлары',
      kinds: 'түрлері',
      'city-kinds': 'түрлері',
      bands: 'тәулік уақыты',
      weekdays: 'апта күндері',
    },
    empty: (district, own, city) =>
      `Соңғы жылдардың бірде-бір саны жарияланбайды: ${[...(own.length > 0 ? [`${district.kk.loc} – ${own.join(', ')} бойынша`] : []), ...(city.length > 0 ? [`бүкіл қалада – ${city.join(', ')} бойынша`] : [])].join('; ')}.`,
    withheldHow: '«Жарияланбайды» деген жерде жолақ сызылмайды: ол сан аз болуы міндетті емес.',
    missingHow: '«Дерек жоқ» деген жерде жолақ сызылмайды: кейбір күндердің дерегі жоқ.',
    kinds: (district, now, before) =>
      `${nameIn('kk', district)}, түрлері бойынша: ${before === null ? `${now} жыл` : `${now} және ${before} жылдар`}`,
    kind: 'Түрі',
    change: 'Айырма',
    count,
    changed: ({ word, ratio }) =>
      ratio === null ? WORDS[word] : `${signedPct(ratio, { decimals: 0 })}, ${WORDS[word]}`,
    notCompared: {
      withheld: 'салыстырылмайды: саны жарияланбайды',
      'no-data': 'салыстырылмайды: кейбір күндері дерек жоқ',
      'not-recorded-before': 'салыстырылмайды: бұрын тіркелмеген',
      rounded: 'салыстырылмайды: сандар дөңгелектелген',
    },
    kindsCaution:
      'Бірнеше түрді салыстырғанда шамамен жиырма салыстырудың бірінде жай кездейсоқтық айырма болып көрінеді.',
    cityKinds: (end) => `Бүкіл қала, түрлері бойынша: 12 ай (соңғы күні – ${dated(end)}) және оның алдындағы 12 ай`,
    cityKindsOfYear: (year) => `Бүкіл қала, түрлері бойынша: ${year} және ${year - 1} жылдар`,
    until: (text) => `12 ай, соңғысы – ${month(text)}`,
    bands: (district, year) => `${nameIn('kk', district)}, тәулік уақыты бойынша: ${year} жыл`,
    cityBands: (year) => `Бүкіл қала, тәулік уақыты бойынша: ${year} жыл`,
    band: (band) => `${String(band * 3).padStart(2, '0')}–${String(band * 3 + 3).padStart(2, '0')}`,
    weekdays: (district, year) => `${nameIn('kk', district)}, апта күндері бойынша: ${year} жыл`,
    cityWeekdays: (year) => `Бүкіл қала, апта күндері бойынша: ${year} жыл`,
    weekday: (number) => weekdayName('kk', number),
    timesHow: 'Тек сағаты белгілі оқиғалар; уақыт – Алматы уақыты.',
    unknownTime: (value) =>
      `Бүкіл қалада ${int(value)} оқиға кірмеген: уақыты жазылмаған, мәлім болмағандықтан қойыла салған немесе басқа сағаттарға да созылатын аралық көрсетілген.`,
    unknownTimeWithheld: 'Сағаты мәлім болмағандықтан кірмеген оқиғалардың бар-жоғы да, саны да жарияланбайды.',
  },
  cell: {
    title: 'Осы маңда',
    verdict: (verdict, areaKm2, year, hidesHalf) =>
      `${year} жылы осы орынның айналасында (${num(areaKm2, { maxDecimals: 1 })} км² алтыбұрыш) тіркелген оқиғалар ${VERDICTS[verdict]} болған${hidesHalf && verdict === 'usual' ? ' (екі есе аз болса да әдеттегідей саналар еді)' : ''}.`,
    area: (areaKm2) => `Осы орынның айналасы: ${num(areaKm2, { maxDecimals: 1 })} км² алтыбұрыш.`,
    years: (years) =>
      `Осы орынның айналасында тіркелген оқиғалар: ${years.map(({ year, count: value }) => `${year} жылы – ${count(value)}`).join('; ')}.`,
    range: (low, high, years) =>
      `Осы орынның айналасында жылына әдеттегі сан – ${int(low)} мен ${int(high)} аралығы: алдыңғы ${int(years)} жыл бойынша есептелген, жылдардың әдеттегі ауытқуы ескерілген (95 %).`,
    perKm2: (value, year) =>
      value === null
        ? `${year} жылы осы орынның айналасында қанша оқиға тіркелгені жарияланбайды.`
        : `Осы орынның айналасында ${year} жылы бұл 1 км²-ге шаққанда ${num(value, { decimals: 0 })} оқиға болды.`,
    noPopulation: 'Мұндай шағын аумақта қанша адам тұратыны жарияланбаған, сондықтан адамға шаққандағы сан жоқ.',
    comparable: (places, low, high) =>
      `Салыстыруға келетін ${int(places)} орынның (жері ұқсас, аялдамалары мен қиылыстарының саны шамалас) ортаңғы жартысында жылына 1 км²-ге ${low === null ? '' : `ең азы ${num(low, { decimals: 0 })}, `}ең көбі ${num(high, { decimals: 0 })} оқиға.`,
    visitors:
      'Келушілер көп: мұнда базар, сауда орталығы немесе вокзал бар, сондықтан саналғандардың көбі мұнда тұрмайды.',
  },
  inspector: {
    name: 'Инспектор',
    phone: 'Телефон',
    hours: 'Қабылдау уақыты',
    address: 'Учаскелік полиция пункті',
    photo: (name) => `Фотосурет: ${name}`,
    fact: 'Әрбір ересек тұрғын өзінің учаскелік инспекторын білуі тиіс (F9).',
    how: 'Тізімі бар адам оны қоса алады: шекарасы, нөмірі, инспекторы, телефоны, уақыты және мекенжайы жазылған GeoJSON файлы.',
  },
  post: {
    near: (what) => `Ең жақын ${what}.`,
    hours: (hours) => `Жұмыс уақыты: ${hours}.`,
    onPaper: 'Жақын посттар',
    withHours: (what, hours) => `${what}; жұмыс уақыты: ${hours}.`,
    walk: 'Қашықтық түзу сызықпен; минут 4,8 км/сағ жылдамдыққа және түзуден 1,3 есе ұзын жолға есептелген.',
    facts: ({ year, value, fact }) =>
      `${year} жылдан бері қалада ${int(value)} жаңа модульді полиция посты орнатылған (${fact}).`,
  },
  planned: {
    notPublished: 'Жақын маңда не жоспарланғаны жарияланбаған.',
    none: '1,5 км маңда жоспарланған пост жарияланбаған.',
    fact: ({ year, value, fact }) => `${year} жылы тағы ${int(value)} модульді пост ашу жоспарланған (${fact}).`,
  },
  visit: {
    forget: 'Кіргенімді ұмыту',
    first: 'Бұл – осы құрылғыдан алғаш кіруіңіз: келесі жолы мұнда не өзгергені жазылады.',
    other: 'Бұл құрылғыдан бұрын басқа аудан қаралған: келесі жолы мұнда осы ауданда не өзгергені жазылады.',
    same: (then) => `Алдыңғы кіргеніңізден бері (${dated(then)}) жаңалық жоқ.`,
    newer: (then, before, now) =>
      `Алдыңғы кіргеніңізден бері (${dated(then)}) жаңа деректер келді: енді соңғы күні – ${dated(now)}, ол кезде ${dated(before)} болған.`,
    replaced: (then, before, now) =>
      `Алдыңғы кіргеніңізден бері (${dated(then)}) деректер басқасымен ауыстырылды: енді соңғы күні – ${dated(now)}, ол кезде ${dated(before)} болған.`,
    gone: (then, before) =>
      `Алдыңғы кіргеніңізде (${dated(then)}) соңғы күні ${dated(before)} болған деректер бар еді; енді оларды оқу мүмкін болмады.`,
    counts: (before, now) =>
      `Аудандағы 12 айдағы оқиғалар: ол кезде – ${before === null ? 'сан жарияланбаған' : int(before)}, енді – ${now === null ? 'сан жарияланбайды' : int(now)}.`,
  },
  act: [
    'Қауіп төнсе немесе құқық бұзушылықты көрсеңіз, 102-ге қоңырау шалыңыз.',
    'Не болғанын, қай жерде (үй немесе қиылыс) және қашан болғанын айтыңыз.',
    'Учаскелік инспекторыңызбен танысыңыз: қабылдау уақытында немесе есеп беру кездесуіне келіңіз.',
  ],
  facts: {
    population: (district, people, atLeast) =>
      `${district.kk.loc} ${atLeast ? `${int(people)} адамнан астам` : `шамамен ${int(people)} адам`} тұрады (P10; күні көрсетілмеген, шамамен).`,
    crime: (figures) =>
      `Бүкіл қалада 100 мың адамға шаққанда тіркелген қылмыс: ${figures.map(({ year, value }) => `${year} жылы ${num(value)}`).join(', ')} (${figures[0]?.fact}).`,
    confounding: (year, facts) =>
      `${year} жылы карантин де болды, тіркелген қылмыс бүкіл елде азайды (${facts}): төмендеуді бір ғана себеппен түсіндіруге болмайды.`,
    posts: ({ year, value, fact }) => `${year} жылы қалада ${int(value)} стационарлық пост болды (${fact}).`,
    points: ({ value, fact }) => `Учаскелік полиция пункті ${int(value)} адамға жоспарланады (${fact}).`,
    sourcesTitle: 'Дереккөздер',
    sources: {
      F: 'әкімнің қоғамдық қауіпсіздік туралы сөзі, 2021 жылғы көктем',
      P3: 'полиция тіркелген қылмыстың неге азайғаны туралы, 2021 жылдың басы',
      P4: 'учаскелік полиция пункттері, 2021 жыл',
      P5: 'патруль маршруттары мен посттар, 2023 жылғы 19 шілде',
      P9: 'статистика бюросы бойынша қала халқы',
      P10: 'аудандар халқы, әкімдік беттері, күні көрсетілмеген',
      P15: 'Қазақстандағы құқық бұзушылықтар, 2019–2022 жылдар',
      P16: '2020 жылғы көктемгі карантин кезіндегі қылмыс',
    },
    site: (publisher) => `${publisher} (жариялаушының сайты)`,
  },
  data: {
    notStated,
    source: (title, source) => `Жарияланған: ${title}; дереккөзі: ${source}.`,
    period: (from, through) => `Тіркелген оқиғалар: ${dated(from)} – ${dated(through)}.`,
    small: (least) =>
      `${withEnding(least, 'abl')} аз сандар жарияланбайды, ал қосындыдан ондай санды табуға болатын жерде басқа сандар да жасырылған.`,
    otherKinds: (other) => {
      const left =
        'Мұндағы сандар оқиғалардың сегіз түрін ғана қамтиды. Басқа түрдегі, түрі көрсетілмеген оқиғалар мен үйдегі денсаулыққа зиян оларға кірмейді';
      if (other === null) return `${left}; ондай қанша оқиға бары жарияланбаған.`;
      const { year, count: value, share } = other;
      return value === null
        ? `${left}; ${year} жылы қанша болғаны жарияланбайды.`
        : `${left}: ${year} жылы бүкіл қалада ондай ${int(value)} оқиға тіркелген${share === null ? '' : `, бұл – барлығының ${pct(share, { significant: 2 })}-ы`}.`;
    },
    rounded: (base) => `Сандар ${withEnding(base, 'dat')} еселік санға дейін, жоғары не төмен дөңгелектелген.`,
    rhythm: (days) => `Жаңа сандар осы деректің соңғы күнінен кейін ${int(days)} күн ішінде шығады деп уәде етілген.`,
    cells: 'Алтыбұрыш – H3 торының ұяшығы; ол бойынша сандар толық күнтізбелік жылға есептеледі.',
    none: 'Бұл бетте оқиғалар жоқ: тек жарияланған фактілер, әрқайсысы дереккөзімен берілген.',
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
    snapshot: 'Бұл файлдың сандары осы құрылғыда сақтаулы.',
    remove: 'Осы құрылғыдан алып тастау',
    failed: (name, why) => `${name}: ${why}`,
    large: (limitMb) => `файл ${int(limitMb)} МБ-тан үлкен: бұл учаскелер файлы да, сандар файлы да емес.`,
    unknown: 'бұл әкімшілік учаскелердің GeoJSON файлы да, осы өнімнің snapshot.json файлы да емес.',
    damaged: (at) => `файл бүлінген немесе басқаша жасалған (${at}).`,
  },
  planner: 'Жоспарлаушыға',
  meeting: {
    next: (day) => `Келесі есеп беру кездесуі: ${dated(day)}`,
    past: (day) => `Жарияланған соңғы есеп беру кездесуінің күні – ${dated(day)}; одан кейінгісі жарияланбаған`,
    none: 'Есеп беру кездесуі: жарияланбаған',
    asPublished: 'Есеп беру кездесуі, жарияланғандай',
  },
  printed: (day) => `Басып шығарылған күні: ${dated(day)}.`,
};
