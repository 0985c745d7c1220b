import { formatDate, type WallParts } from '../../dates';
import { nameIn, quoted } from '../../names';
import { numbersOf } from '../../numbers';
import type { ChangeWords, NearPost, resident as en, Verdict } from '../en/resident';
import { fieldWords } from './fieldWords';

const { int, distance, signedPct } = numbersOf('kk');
const VERDICTS: Record<Verdict, string> = { usual: 'әдеттегідей', above: 'әдеттегіден көп', below: 'әдеттегіден аз' };
const POST_KINDS: Record<NearPost['kind'], string> = {
  stationary: 'стационарлық полиция посты',
  mobile: 'жылжымалы полиция пункті',
  planned: 'жоспарланған пост',
};
const dated = (parts: WallParts): string => formatDate('kk', parts);

const CHANGES: Record<ChangeWords['word'], string> = {
  more: 'Көбейген, айырмасы кездейсоқ ауытқудан үлкен',
  fewer: 'Азайған, айырмасы кездейсоқ ауытқудан үлкен',
  unclear: 'Анық айырма жоқ, мұндайы кездейсоқ та болады',
};
const nearby = ({ kind, name, metres, minutes, direction, withinM }: NearPost): string =>
  `${POST_KINDS[kind]}${name === null ? '' : ` (${name})`}, ${withinM === null ? `${direction ? `${fieldWords.directions[direction]} қарай ` : ''}${distance(metres)}, жаяу шамамен ${int(minutes)} минут` : `шамамен ${distance(metres)} (орынның дәлдігі – ${distance(withinM)})`}`;

/** The resident's page. Every function gives one whole sentence, so that an example can be named as one in each. */
export const resident: typeof en = {
  title: 'Менің маңайым',
  lead: 'Маңайым тыныш па, учаскелік инспекторым кім, жақын пост қайда, жағдай жақсарып келе ме?',
  emergency: 'Қауіп төнсе, 102-ге қоңырау шалыңыз.',
  loading: 'Жүктеліп жатыр …',
  language: 'Тіл',
  skip: 'Жауапқа өту',
  example: (sentence) => `Мысал: ${sentence}`,
  quote: (text) => quoted('kk', text),
  here: 'Таңдалған нүкте',
  kinds: { district: 'аудан', precinct: 'әкімшілік учаске' },
  hours: fieldWords.hours,
  nearby,
  sections: {
    usual: 'Мұнда жағдай әдеттегідей ме?',
  },
  where: (district, place) => (place === null ? nameIn('kk', district) : `${place}, ${nameIn('kk', district)}`),
  city: 'Алматы',
  notPublished: 'жарияланбаған',
  choose: 'Жоғарыдан орынды немесе ауданды таңдаңыз: жауап осында шығады.',
  lines: {
    title: 'Қысқаша',
    labels: {
      usual: 'Әдеттегідей ме?',
      inspector: 'Учаскелік инспектор',
      post: 'Ең жақын ашық пост',
      change: 'Бір жыл бұрынғыдан жақсы ма, нашар ма?',
    },
    usual: (verdict, district, end, isPast, hidesHalf) =>
      `12 айда (соңғы күні – ${dated(end)}) ${district.kk.loc} тіркелген сегіз түрдегі оқиғалар ${VERDICTS[verdict]}${isPast ? ' болған' : ''}${hidesHalf && verdict === 'usual' ? ' (екі есе аз болса да әдеттегідей саналар еді)' : ''}.`,
    tooWide: (district, end, low, high, past) =>
      `12 айда (соңғы күні – ${dated(end)}) ${district.kk.loc} тіркелген сегіз түрдегі оқиғалардың әдеттегідей болған-болмағанын айту мүмкін емес: бұрынғы жылдардың сандарына (${past.map(([year, value]) => `${year}: ${int(value)}`).join('; ')}) қарағанда, ${int(low)}–${int(high)} аралығындағы кез келген сан әдеттегідей болар еді.`,
    old: (end) => `Ескі дерек: соңғы күні – ${dated(end)}`,
    published: (day) => `Жарияланған күні – ${dated(day)}`,
    ahead: (day) => `Күні әлі келмеген: ${dated(day)}`,
    aheadNote: (day) => `Деректе әлі келмеген күн тұр, ${dated(day)}: не осы құрылғының сағаты, не файл қате.`,
    past: (end, days) =>
      `Мұнда жарияланған сандардың соңғы күні – ${dated(end)}, одан бері ${int(days)} күн өтті: сандар бүгінгі күн туралы емес, сол кез туралы.`,
    wheres: { district: 'Ауданда', around: 'Осы орынның айналасында' },
    unjudged: {
      'no-period': (where) => `${where} жағдай әдеттегідей болған-болмағанын айту үшін жарияланған сандар жеткіліксіз.`,
      'one-period': (where) => `${where} жағдай әдеттегідей болған-болмағанын айту үшін алдыңғы бір жыл жеткіліксіз.`,
      'no-data': (where) =>
        `${where} жағдай әдеттегідей болған-болмағанын айту мүмкін емес: күндердің бір бөлігі бойынша дерек жоқ.`,
      'still-arriving': (where) =>
        `${where} жағдай әдеттегідей болған-болмағанын айту мүмкін емес: жазбалардың бәрі түспеген.`,
      'not-recorded-before': (where) =>
        `${where} жағдай әдеттегідей болған-болмағанын айту мүмкін емес: оқиғалардың кейбір түрлері бұрынғы жылдары тіркелмеген.`,
      withheld: (where) =>
        `${where} жағдай әдеттегідей болған-болмағанын айту мүмкін емес: оған керек санның бірі жарияланбайды.`,
    },
    noData: 'Ауданда қанша оқиға тіркелгені жарияланбаған.',
    unread: 'Жарияланғанды оқу мүмкін болмады: байланысты тексеріп, бетті жаңартыңыз.',
    inspector: (number, name, phone, hours) =>
      `${number} әкімшілік учаскесі; инспектор: ${name ?? 'аты жарияланбаған'}; телефон: ${phone ?? 'жарияланбаған'}; қабылдау уақыты: ${hours ?? 'жарияланбаған'}.`,
    openPost: (near, clock, hours, isPast) =>
      `${isPast ? `Ол кезде осы сағатта (${clock}) ашық болған` : `Қазір (${clock}) ашық`}: ${nearby(near)}; жұмыс уақыты: ${hours}.`,
    noneOpen: (clock, isPast) =>
      isPast
        ? `Ол кезде осы сағатта (${clock}) ашық екені белгілі пост болмаған.`
        : `Қазір (${clock}) ашық екені белгілі пост жоқ.`,
    closedPost: (near, opens, isNearer, isPast) =>
      `${isNearer ? 'Жақынырағы' : 'Ең жақыны'} ${isPast ? 'ол кезде осы сағатта жабық болған' : 'қазір жабық'} (ашылу уақыты – ${String(opens).padStart(2, '0')}:00): ${nearby(near)}.`,
    unknownPost: (near, isNearer) =>
      `${isNearer ? 'Жақынырағының' : 'Ең жақынының'} жұмыс уақыты жарияланбаған: ${nearby(near)}.`,
    change: ({ word, now, before, ratio, interval, days }, district, end) =>
      `${CHANGES[word]}: 12 айда (соңғы күні – ${dated(end)}) ${district.kk.loc} сегіз түрдегі ${int(now)} оқиға, бір жыл бұрынғы сол айларда ${int(before)} оқиға тіркелген${ratio === null || !interval ? '; пайызбен айтуға бұл аз' : ` (${days ? 'бір күнге шаққанда ' : ''}${signedPct(ratio)}; кездейсоқтықты ескергенде ${signedPct(interval[0])} мен ${signedPct(interval[1])} аралығы, 95 %)`}.`,
    unchanged: {
      none: 'Бір жыл бұрынғыға қарағанда көбейген-азайғаны жарияланбаған.',
      short: 'Бір жыл бұрынғымен салыстыру үшін жарияланған сандар жеткіліксіз.',
      withheld:
        'Бір жыл бұрынғыға қарағанда көбейген-азайғанын айту мүмкін емес: оған керек санның бірі жарияланбайды.',
      'no-data':
        'Бір жыл бұрынғыға қарағанда көбейген-азайғанын айту мүмкін емес: күндердің бір бөлігі бойынша дерек жоқ.',
      'not-recorded-before':
        'Бір жыл бұрынғыға қарағанда көбейген-азайғанын айту мүмкін емес: оқиғалардың кейбір түрлері ол кезде тіркелмеген.',
      rounded:
        'Бір жыл бұрынғыға қарағанда көбейген-азайғанын айту мүмкін емес: сандар дөңгелектелген, ол үшін тым аз.',
    },
    rest: 'Жауаптың қалған бөлігі жүктеліп жатыр …',
    restFailed: 'Жауаптың қалған бөлігі жүктелмеді: байланысты тексеріп, бетті жаңартыңыз.',
  },
  inspector: {
    precinct: (number) => `${number} әкімшілік учаскесі`,
    call: 'Шұғыл болса, 102-ге қоңырау шалыңыз.',
    notPublished: 'Әкімшілік учаске, инспектордың аты, телефоны және қабылдау уақыты жарияланбаған.',
    notHere: 'Жарияланған әкімшілік учаскелердің ешқайсысы бұл орынды қамтымайды.',
    needsPoint: 'Әкімшілік учаскені көру үшін орынды атаңыз.',
  },
  post: {
    notPublished: 'Посттардың қай жерде тұрғаны жарияланбаған.',
    needsPoint: 'Ең жақын постты көру үшін орынды атаңыз.',
  },
  exampleMode: {
    on: 'Мысал: оқиғалар ойдан шығарылған, нақты орындар туралы ештеңе айтпайды.',
    leave: 'Мысалды жабу',
    failed: 'Мысал жүктелмеді: байланысты тексеріп, қайта көріңіз.',
  },
};
