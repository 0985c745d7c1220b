import { numbersOf } from '../../numbers';
import { stripped } from '../../span';
import { withEnding } from '../../suffix';
import type { publishForm as en } from '../en/publishForm';
import { notStated } from './notStated';

const { int, num } = numbersOf('kk');

/** What whoever publishes chooses: how often, how small counts are protected, and what was published before. */
export const publishForm: typeof en = {
  notStated,
  rhythm: 'Келесі жариялауға дейінгі күн саны',
  rhythmHint: 'Бұл мерзім өткен соң беттер деректердің бұрынғы уақыт туралы екенін айтады.',
  rhythmNeeded: (most) => `Келесі жариялауға дейінгі күн саны – 1 мен ${int(most)} аралығындағы бүтін сан.`,
  protection: 'Кіші сандарды қорғау',
  smallest: 'Осыдан кем сандар жасырылады',
  rounding: 'Дөңгелектеу',
  exact: 'жоқ: сандар дәл',
  multiples: (base) => `${withEnding(base, 'dat')} еселік сандарға дейін`,
  roundingHint: 'Екінші құлып. Сандар құпия кілтіңіз бойынша жоғары не төмен дөңгелектеледі, орта есеппен дұрыс; қосындылар енді дәл шықпайды.',
  forbidsTwo: 'Дәл екі саны жасырылған қосынды болмасын',
  forbidsTwoHint: 'Әйтпесе екеуінің бірін білетін адам екіншісін де біледі. Жасырылатын сан көбейеді.',
  before: 'Бұрын жарияланғаны',
  beforeHint: 'Жаңа файл осылармен бірге қорғалады: айырмасынан кіші сандар білінбейді. Осы тізілімнен жарияланғанның бәрін қосыңыз, басқа тізілімдікінің белгісін алыңыз.',
  nothingBefore: 'Әзірге ештеңе жоқ.',
  publication: (title, period, madeOn) => `${title}: ${stripped(period)}, жасалған күні ${madeOn}`,
  add: 'Файл қосу',
  saveList: 'Тізімді сақтау',
  forget: (title) => `Тізімнен алу: ${title}`,
  forgetShort: 'Алу',
  kept: 'Тізімді осы браузер сақтайды. Сақталған тізімде құпия кілтіңіз де бар: файлды тек өзіңіз оқи алатын жерде ұстаңыз.',
  notKept: 'Бұл браузер ештеңе сақтамайды: тізімді сақтап алыңыз да, келесі жариялау алдында қосыңыз. Онда құпия кілтіңіз де бар: файлды тек өзіңіз оқи алатын жерде ұстаңыз.',
  withheld: (least, small, complementary) => `Жасырылғаны: ${withEnding(least, 'abl')} кем сандар (${int(small)}) және солардың бірін білдіріп қоятын сандар (${int(complementary)}).`,
  withheldEarlier: (earlier, difference) => `Бұрынғы жарияланымдарға байланысты жасырылғаны: сол кезде-ақ жасырылғаны — ${int(earlier)}, түзету аз ғана өзгерткені — ${int(difference)}.`,
  checked: (watched, least) => watched === 0 ? 'Тексерілді: кіші сан жоқ, біліп қоятын ештеңе жоқ.'
    : `Тексерілді: жарияланғанның бәрін білетін адам үшін кіші сандардың (${int(watched)}) әрқайсысы 1 де, ${int(least - 1)} де болуы мүмкін.`,
  twoWithheld: (count) => `Дәл екі саны жасырылған қосындылар: ${int(count)}. Екеуінің бірін білетін адам екіншісін де біледі.`,
  previous: (counts, changed) => `Бұрынғы жарияланымдар: өзгермеген сандар — ${int(counts)}, түзету өзгерткені — ${int(changed)}.`,
  exposedBefore: (count) => `Бұрынғы жарияланымдардың өзі-ақ білдіріп тұрған кіші сандар: ${int(count)}. Енді ештеңені жасырып бұны түзете алмайсыз.`,
  narrowed: (list, more) => `Олар мыналар: ${list}${more > 0 ? `; тағы ${int(more)}` : ''}.`,
  raisedLeast: (before, least) => `Жарияланатын ең кіші сан ${int(before)} орнына ${int(least)} болды: ${int(before)} кезінде берілгенді немесе есептеп шығаруға болғанды қайтарып алу мүмкін емес. Бұрынғыдай ${int(before)} санымен жариялауға немесе осымен келісуге болады.`,
  part: 'Жарияланған санның бөлігі',
  tablesLeftOut: (tables) => `Жарияланбайды: ${tables}. Бұрын жарияланғанның қасында ондағы жасырылған сандардың өзі артық нәрсені білдірер еді.`,
  unsaid: (kinds) => `Файлда мыналардың қай айдан бері есепке алынатыны айтылмайды: ${kinds}. Бұрын жарияланғанның қасында бұл артық нәрсені білдірер еді.`,
  unsaidSilences: (count) => `Файлда дерегі жоқ күндердің қай жерде екені айтылмайды (аудан не бүкіл қала: ${int(count)}). Бұрын жарияланғанның қасында бұл артық нәрсені білдірер еді.`,
  coming: (count) => `Биылғы жыл мен айдың кейін сол күйінде жариялауға болмайтын қосындылары: ${int(count)}.`,
  roundingCost: (base, mean, largest, broken, sums) =>
    `${withEnding(base, 'dat')} еселік сандарға дөңгелектеу санды орта есеппен ${num(mean)}, ең көбі ${int(largest)} бірлікке жылжытады; ${int(sums)} қосындының ${int(broken)} қосындысы енді дәл шықпайды.`,
  smallColumn: (least) => `${withEnding(least, 'abl')} кем`,
  doubts: {
    otherRegister: (title, through, differing, counts) => `«${title}» (соңғы күні ${stripped(through)}): салыстырылған ${int(counts)} санның ${int(differing)} осы файлдағыдай емес. Басқа тізілім бе? Онда алып тастаңыз; осы тізілім болса, қалдырыңыз.`,
    endsLater: (title, through) => `«${title}» осы файлдан кеш аяқталады (${stripped(through)}). Бұл шынымен ең жаңа файл ма?`,
    missing: (after, before, days) => `${stripped(after)} мен ${stripped(before)} аралығында ештеңе жарияланбаған, күн саны: ${int(days)} – әдеттегіден ұзақ. Тізімде файл жетіспей тұрған жоқ па? Оны қосыңыз, әйтпесе шағын сандарды айырма арқылы білуге болады.`,
    leastKept: (asked, least) => `${int(asked)} емес, ${int(least)} санынан кішілері жасырылады: бұрынғы жарияланым солай еткен, ал жасырылған сан жасырын қалады.`,
    roundedOtherwise: (count) => `Басқаша дөңгелектелген жарияланымдар: ${int(count)}. Екеуінде де бар санды олар бірге дәлірек білдіреді.`,
    doubled: (count) => `Екі рет көрсетілген, бір рет ескерілді: ${int(count)}.`,
  },
  downloadSummary: 'snapshot-summary.json файлын жүктеп алу',
  savedBoth: 'Сақталып, тізімге енгізілді. Екі файлды да ашық нұсқаның беттерінің қасына қойыңыз; оларға қол қою: qyragy sign --key ФАЙЛ snapshot.json',
};
