import { weekdayName } from '../../weekdays';
import { insideOf, quoted } from '../../names';
import { numbersOf } from '../../numbers';
import {
  clock,
  fewOf,
  isRun,
  withLast,
  type CategoryId,
  type ConditionId,
  type FilterWords,
  type Fullness,
  type PlaceKindId,
} from '../../selection';
import { stepSentencesOf } from '../../stepSentence';
import type { selection as en } from '../en/selection';
import { domain } from './domain';

const { int, metres } = numbersOf('kk');

const NOUNS: Record<CategoryId, string> = {
  theft: 'ұрлық',
  'petty-theft': 'ұсақ-түйек жымқыру',
  fraud: 'алаяқтық',
  robbery: 'тонау',
  'violent-robbery': 'қарақшылық',
  hooliganism: 'бұзақылық',
  harm: 'денсаулыққа қасақана зиян келтіру',
  vehicle: 'көлікті заңсыз иелену',
  other: 'өзге құқық бұзушылық',
};
const AT: Record<PlaceKindId, string> = {
  street: 'көшеде',
  transport: 'аялдамада немесе вокзалда',
  market: 'базарда',
  mall: 'сауда орталығында',
  park: 'саябақта',
  yard: 'аулада',
  dwelling: 'тұрғын үйде',
  other: 'басқа орында',
};

function kinds(categories: readonly CategoryId[], fullness: Fullness): string {
  if (categories.length === 0) return 'бірде-бір санат таңдалмаған';
  const { shown, more } = fewOf(categories, fullness);
  const names = shown.map((id) => NOUNS[id]);
  return more > 0 ? `${names.join(', ')} және тағы ${int(more)} санат` : withLast(names, 'және');
}

function areas(names: NonNullable<FilterWords['districts']>, fullness: Fullness): string {
  if (names.length === 0) return 'бірде-бір ауданда емес';
  const { shown, more } = fewOf(names, fullness);
  const inside = shown.map((name) => insideOf('kk', name));
  return more > 0 ? `${inside.join(', ')} және тағы ${int(more)} ауданда` : withLast(inside, 'және');
}

function days(weekdays: readonly number[]): string {
  if (weekdays.length === 0) return 'аптаның бірде-бір күні емес';
  if (weekdays.length === 7) return 'күні белгілі';
  if (isRun(weekdays))
    return `${weekdayName('kk', weekdays[0])} – ${weekdayName('kk', weekdays[weekdays.length - 1])} күндері`;
  return `${withLast(
    weekdays.map((day) => weekdayName('kk', day)),
    'және',
  )} күндері`;
}
function ground(of: NonNullable<FilterWords['within']>): string {
  if (of.kind === 'cell') return `${metres(of.sizeM)} бір ұяшықта`;
  return of.kind === 'strip'
    ? `картадағы сызықтың ${metres(of.radiusM)} айналасында`
    : 'картада сызылған пішіннің ішінде';
}

/** Where and when: adverbs of «тіркелген». */
function where(w: FilterWords, fullness: Fullness): readonly string[] {
  const places = w.places && fewOf(w.places, fullness);
  return [
    w.districts && areas(w.districts, fullness),
    w.near && `таңдалған орынның ${metres(w.near.radiusM)} айналасында`,
    w.within && ground(w.within),
    w.studied ? 'зерттелетін пішін ішінде' : null,
    places &&
      (withLast(
        [...places.shown.map((id) => AT[id]), ...(places.more > 0 ? [`тағы ${int(places.more)} орын түрінде`] : [])],
        'немесе',
      ) ||
        'орынның бірде-бір түрінде емес'),
    w.inPublic === null ? null : w.inPublic ? 'қоғамдық орында' : 'қоғамдық орыннан тыс',
    w.hours &&
      (w.hours.from === w.hours.to
        ? 'тәулік уақыты белгілі'
        : `сағат ${clock(w.hours.from)}–${clock(w.hours.to)} аралығында`),
    w.weekdays && days(w.weekdays),
    w.excluded > 0 ? `шығарып тасталған ${int(w.excluded)} координатты қоспағанда` : null,
  ].filter((part) => part !== null);
}

/** What kind: adjectives of the noun. */
function which(w: FilterWords): readonly string[] {
  return [
    w.street === null ? null : w.street ? 'көше қылмысына жататын' : 'көше қылмысына жатпайтын',
    w.severities &&
      (withLast(
        w.severities.map((id) => domain.severities[id]),
        'немесе',
      ) ||
        'ауырлығы бірде-бір дәрежеге жатпайтын'),
  ].filter((part) => part !== null);
}

const phrase = (w: FilterWords, fullness: Fullness): readonly string[] => {
  const noun = w.categories ? kinds(w.categories, fullness) : '';
  const adjectives = which(w);
  const head = [...adjectives, noun === '' && adjectives.length > 0 ? 'оқиғалар' : noun]
    .filter((part) => part !== '')
    .join(' ');
  return [...where(w, fullness), ...(head === '' ? [] : [head])];
};

const ofThem = (w: FilterWords, fullness: Fullness = 'short'): string => {
  const places = where(w, fullness);
  const noun =
    w.categories === null || w.categories.length === 0
      ? 'оқиғалардың'
      : `${kinds(w.categories, fullness)} оқиғаларының`;
  return [places.length > 0 ? `${places.join(', ')} тіркелген` : '', ...which(w), noun]
    .filter((part) => part !== '')
    .join(' ');
};

const NAMES: Record<ConditionId, string> = {
  period: 'Кезең',
  category: 'Санаты',
  place: 'Орын түрі',
  severity: 'Ауырлығы',
  public: 'Қоғамдық орында',
  street: 'Көше қылмысы',
  district: 'Аудан',
  near: 'Орын маңында',
  within: 'Сызылған пішін ішінде',
  weekdays: 'Апта күні',
  hours: 'Сағаттар',
  excluded: 'Шығарып тасталған координаттар',
  studied: 'Зерттеу аумағының ішінде',
  outdoors: 'Тек көшеде және қоғамдық орында',
  noFraud: 'Алаяқтықсыз',
  noDwelling: 'Тұрғын үйсіз',
  noOther: 'Өзге баптарсыз, оның ішінде сезімтал баптарсыз',
  bySeverity: 'Салмағы ауырлығы бойынша',
  byCategory: 'Санаттарға өз салмақтарыңыз',
  byAge: 'Ескі оқиғалар азырақ саналады',
  located: 'Координаты бар',
};
/** «Бұл файлда ... көрсетілмеген». */
const SAYS: Record<ConditionId, string> = {
  period: 'уақыты',
  category: 'санаты',
  place: 'орын түрі',
  severity: 'ауырлығы',
  public: 'қоғамдық орында болғаны',
  street: 'көше қылмысына жататыны',
  district: 'ауданы',
  near: 'орны',
  within: 'орны',
  weekdays: 'күні',
  hours: 'тәулік уақыты',
  excluded: 'орны',
  studied: 'орны',
  outdoors: 'көшеде не қоғамдық орында болғаны',
  noFraud: 'санаты',
  noDwelling: 'тұрғын үйде болғаны',
  noOther: 'санаты',
  bySeverity: 'ауырлығы',
  byCategory: 'санаты',
  byAge: 'уақыты',
  located: 'орны',
};

/** What is in force and what it did: every sentence about a selection is made here. */
export const selection: typeof en = {
  inForce: (w, fullness = 'short') => phrase(w, fullness).join(', '),
  ofThem,
  ofThese: (w) => (where(w, 'short').length + which(w).length > 0 ? 'осы оқиғалардың' : ofThem(w)),
  ...stepSentencesOf({
    names: NAMES,
    fileSilent: (condition) => `Бұл файлда ${SAYS[condition]} көрсетілмеген`,
    silent: {
      byAge: 'бірде-бір оқиға ескірмейді',
      alike: 'барлық оқиға бірдей саналады',
      notApplied: (rows) => `шарт қолданылмады, ${int(rows)} оқиғаның бәрі қалды`,
      noAnswer: (rows) => `${int(rows)} оқиғаның бірде-біріне жауап беруге болмайды (0 / ${int(rows)})`,
      notStated: (rows) => `${int(rows)} оқиғаның бәрі «көрсетілмеген» деп саналады`,
    },
    notApplied: (rows) => `қолданылмады, ${int(rows)} оқиғаның бәрі қалды`,
    leftOut: (out, of) => `${int(of)} оқиғадан ${int(out)} алынбады`,
    notRecorded: (rows) => `оның ішінде жазылмағаны – ${int(rows)}`,
    left: (rows) => `${int(rows)} қалды`,
    weighNothing: (out, of) => `${int(of)} оқиғаның ${int(out)} оқиғасының салмағы 0, олар алынбайды`,
    weighWhole: (rows, of, condition) =>
      `${int(of)} оқиғаның ${int(rows)} оқиғасында бұл жазылмаған, олар ${condition === 'byAge' ? 'толық саналады' : '1 деп саналады'}`,
    partly: (unknown, of, condition) =>
      `${int(of)} оқиғаның ${int(unknown)} оқиғасында ${SAYS[condition]} көрсетілмеген; олар саналмайды.`,
    half: (days) => `${int(days)} күннен кейін жартылай`,
  }),
  missingFile: {
    incidents: (file) =>
      `Бұл көрініс ${quoted('kk', file)} файлы бойынша жасалған, ол бұл құрылғыда жоқ. Онсыз көрсететін ештеңе жоқ.`,
    areas: (file) =>
      `Бұл көрініс ${quoted('kk', file)} файлының аумақтары бойынша санайды, ол бұл құрылғыда жоқ. Онсыз аумақтар бойынша сандар көрсетілмейді.`,
    forbidden: (file) =>
      `${quoted('kk', file)} файлының аумақтарында пост тұра алмайды, бірақ ол файл бұл құрылғыда жоқ. Онсыз жоспар жасалмайды.`,
    candidates: (file) =>
      `Жаңа посттар ${quoted('kk', file)} файлының нүктелерінен таңдалады, ол бұл құрылғыда жоқ. Онсыз жоспар жасалмайды.`,
    chosen: (file) =>
      `Картада таңдалған нәрсе ${quoted('kk', file)} файлында, ол бұл құрылғыда жоқ. Онсыз оның көрсеткіштері көрсетілмейді.`,
    size: (size, rows) =>
      size === null ? `Оқылған жол саны: ${int(rows)}.` : `Файл көлемі: ${size}. Оқылған жол саны: ${int(rows)}.`,
    another: (got, wanted) =>
      `${quoted('kk', got)} пен көрініс жасалған ${quoted('kk', wanted)} – екі бөлек файл: мазмұны бірдей емес. Көріністің сүзгілері оған қолданылған жоқ.`,
    instead: (title) => `${quoted('kk', title)} деректерін осы көріністің сүзгілерінсіз көрсету`,
    without: {
      areas: 'Аудандар бойынша санау',
      forbidden: 'Бұл аумақтарсыз жоспарлау',
      candidates: 'Тор бойынша таңдау',
      chosen: 'Нүктенің айналасын көрсету',
    },
  },
  title: 'Не саналды, не алынбады',
  start: (rows) => `Файлда ${int(rows)} оқиға бар.`,
  drop: (condition) => `«${NAMES[condition].toLowerCase()}» шартын алып тастау`,
};
