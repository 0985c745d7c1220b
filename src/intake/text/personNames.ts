/** Names of people in a text: after words that bring a person in, with initials, and with a father's name. */

/** What is looked for, in turn; `is` has the last word of a match. */
export interface Pattern {
  readonly pattern: RegExp;
  /** What every match holds: where it is missing nothing is looked for. */
  readonly holds?: RegExp;
  readonly is?: (match: string, among: string, at: number) => boolean;
  /** What stays of a match: the word before a name. */
  readonly keep?: (match: string) => string;
}

const EDGE = String.raw`(?<![\p{L}\d])`;
const STOP = String.raw`(?![\p{L}\d])`;
const NAME = String.raw`\p{Lu}[\p{L}’'-]{0,40}\.?`;
/** A name written out, and one of letters that are not Latin: elsewhere "N.W." and "D.C." are no initials. */
const WORD = String.raw`\p{Lu}[\p{L}’'-]{1,40}`;
const OUR_WORD = String.raw`[А-ЯЁӘҒҚҢӨҰҮҺІ][А-Яа-яЁёӘәҒғҚқҢңӨөҰұҮүҺһІі’'-]{2,40}`;
const INITIAL = '[А-ЯЁӘҒҚҢӨҰҮҺІ]';
/** Endings of family names and fathers' names, where a name is written small. */
const SMALL_NAME = String.raw`[\p{Ll}’'-]{2,40}(?:ов|ова|ев|ева|ин|ина|ский|ская|енко|улы|ұлы|кызы|қызы|баев|беков|вич|вна)(?!\p{L})`;
/** How family names end, in any case. */
const FAMILY =
  /(?:[оеё]в|[иы]н)(?:а|у|ым|е|ой|ою|ы|тың|тің|ның|нің|ға|ге|қа|ке)?$|(?:енко|[сц]к(?:ий|ая|ого|ому|им|ой)|[ұу]лы|[қк]ызы)$/iu;
/** Endings of fathers' names, in any case, Cyrillic and Latin. */
const FATHERS =
  String.raw`(?:[оеё]вич|ьич|[кмт]ич)(?:а|у|ем|е)?|(?:[оеё]вн|ичн)(?:а|ы|е|у|ой|ою)|` +
  String.raw`(?:[ұу]лы|[қк]ызы)(?:н?ың|на|нан|мен|н)?|(?:ovich|evich|ovna|evna|uly|kyzy|qyzy)`;
const FATHERS_NAME = String.raw`[\p{Lu}\p{Ll}’'-]{2,36}(?:${FATHERS}|${FATHERS.toUpperCase().replace(/\\P/g, '\\p')})`;

/** What stands before and after a name that is a street's or an institution's. */
const NAMED_BEFORE =
  /(?:^|[^\p{L}])(?:ул|улиц\p{L}{0,3}|пр|просп|проспект\p{L}{0,3}|пр-т\p{L}?|пр-кт|пер|переул\p{L}{0,4}|проезд\p{L}{0,2}|бул|бульв\p{L}{0,4}|б-р|мкр|мкрн|микрорайон\p{L}{0,2}|пл|площад\p{L}{0,3}|шоссе|уг|угол|углу|им|имени|памятник\p{L}{0,2}|street|st)[\s.:«"№]{0,4}$/iu;
/** A place, as it is named by itself, that has a name with initials behind it: «театр М. Ауэзова». */
const PLACE_BEFORE =
  /(?:^|[^\p{L}])(?:район|р-н|пос|пос[её]лок|аул|село|жк|тц|трц|рынок|базар|парк|сквер|театр|музей|школа|лицей|гимназия|больница|стадион|университет|институт|мечеть|метро|станция|остановка)[\s.:«"№]{0,4}$/iu;
/** The second street of a crossing. */
const CROSSING_BEFORE =
  /(?:ул|улиц\p{L}{0,3}|пр|просп|проспект\p{L}{0,3}|уг|угол|углу)[\s.]{0,3}[\p{L}. ]{2,24}(?:[-–—/]|\s(?:уг|угол)[\s.])\s{0,2}$/iu;
const NAMED_AFTER =
  /^[\s.»"]{0,3}(?:көше|коше|даңғыл|дангыл|атындағы|атындагы|ат\.|аудан|алаң|бульвар|тұйығ|шағын|мөлтек|саябағ|street|avenue|ave|district)/iu;
const LOOKED_BEFORE = 48;

function isNoPlace(match: string, among: string, at: number): boolean {
  const before = among.slice(Math.max(0, at - LOOKED_BEFORE), at);
  const after = among.slice(at + match.length, at + match.length + 16);
  return !NAMED_BEFORE.test(before) && !CROSSING_BEFORE.test(before) && !NAMED_AFTER.test(after);
}

/** Letters with points that are no initials. */
const NO_INITIALS = new Set(
  'АО ОО ТЦ ТД БЦ УК РК ҚР КР ҚК ЖК ДП ОП РФ ЖШ АҚ УП ГУ ТС ГН ГМ БУ ВЧ СК ЧП ТП КП ПП ЦГ'.split(' '),
);

/** Words that end as family names do, before a letter with a point. */
const NO_FAMILY = /^(?:магазин|остров|бензин|керосин)/iu;
/** A house's number, not an age: «Б. Момышулы 15» is an address. */
const HOUSE_AFTER = /^\s{1,2}\d{1,3}(?!\d|\s{0,2}(?:лет|год|жас|г\.|л\.))/iu;

/** A family name with initials, where they are no short form of something else and no street is called so. */
function isWithInitials(match: string, among: string, at: number): boolean {
  const initials =
    match
      .replace(/[^\p{L}.\s]/gu, '')
      .match(/\p{L}(?=\.)|(?<=\.\s?)\p{L}(?!\p{L})/gu)
      ?.join('') ?? '';
  const family = match.match(/[\p{L}’'-]{3,}/u)?.[0] ?? '';
  if (!isNoPlace(match, among, at) || NO_FAMILY.test(family)) return false;
  if (/^\p{L}\./u.test(match)) {
    if (PLACE_BEFORE.test(among.slice(Math.max(0, at - LOOKED_BEFORE), at))) return false;
    const house = HOUSE_AFTER.test(among.slice(at + match.length, at + match.length + 16));
    if (house && initials.length === 1) return false;
  }
  if (FAMILY.test(family)) return true;
  return initials.length > 1 && !NO_INITIALS.has(initials);
}

/** Words that bring a person in; what a case adds to them does not count. */
const ROLES =
  'заявител|потерпевш|пострадавш|подозреваем|обвиняем|подсудим|осужд[её]нн|задержанн|исполнител(?!ьн)|участков|' +
  'инспектор|инсп(?!екц)|следовател(?!ьн)|дознавател|оперуполномоченн|свидетел|очевидец|очевидц|сотрудник|водител(?!ьск)|владелец|владельц|хозяин|хозяйка|' +
  'жәбірленуші|арыз беруші|өтініш беруші|күдікті|айыпталушы|орындаушы|тергеуші|анықтаушы|учаскелік|куәгер|' +
  'complainant|victim|suspect|applicant|inspector|witness|officer';
/** Ranks, that stand between a role and a name. */
const RANK =
  '(?:инспектор|полиции|полиция|инспекторы|капитан|майор|подполковник|полковник|лейтенант|старший|младший|ст|мл|сержант|л-т|к-н|м-р|гр|гр-н|гр-ка|гражданин|гражданка)';
/** Organisations, offices and places that stand where a name would. */
const NO_PERSON = String.raw`(?!(?:ТОО|АО|ОАО|ИП|ГУ|КГУ|РГУ|ГККП|КГП|УП|ДП|ОП|УВД|РУВД|РОВД|РУП|МВД|ЦОУ|МПС|ТЦ|ТРЦ|ЖШС|АҚ|КСК|ОСИ|УК|РК|ҚР|Пункт|Отдел|ПУНКТ|ОТДЕЛ)${STOP}|\p{Lu}\p{Ll}{1,30}(?:[сц]кого|[сц]кой|[сц]ком)\s{1,2}(?:рай|р-н|р\.|обл|город|отдел|УП|ОП|РУ|УВД))`;
const UPPER_ROLES = ROLES.toUpperCase();
const capitalised = ROLES.split('|')
  .map((role) => (/^\p{L}/u.test(role) ? `[${role[0]}${role[0].toUpperCase()}]${role.slice(1)}` : role))
  .join('|');

export const NAME_PATTERNS: readonly Pattern[] = [
  {
    pattern: new RegExp(
      String.raw`(?<!\p{L})(?:[Гг]р(?:\.|-н\p{L}{0,3}|-к\p{L}{0,3}|аждан\p{L}{0,8})|ГР(?:\.|-Н\p{L}{0,3}|АЖДАН\p{L}{0,8})|[Аа]замат\p{L}{0,10}|АЗАМАТ\p{L}{0,10})[\s.:]{0,4}(?:(?:${NAME}|${SMALL_NAME})\s{0,2}){1,4}`,
      'gu',
    ),
    keep: (match) => /^[\p{L}-]+[\s.:]*/u.exec(match)?.[0] ?? '',
  },
  // «Ахметов Ерлан Серикович», "Серік Қайратұлы", «Иван Иванович Петров», «Серік Қайрат ұлы».
  {
    holds: /вич|ьич|[кмт]ич|вн|ичн|[ұу]лы|[қк]ызы|vich|vna|uly|yzy/iu,
    pattern: new RegExp(
      String.raw`${EDGE}(?:(?:${WORD}\s{1,2}){2}(?=\p{Lu})${FATHERS_NAME}|(?:${WORD}\s{1,2}){2,3}(?:[ұу]лы|[қк]ызы|ҰЛЫ|УЛЫ|ҚЫЗЫ|КЫЗЫ)|` +
        String.raw`${WORD}\s{1,2}(?=\p{Lu})${FATHERS_NAME}(?:\s${OUR_WORD})?)${STOP}`,
      'gu',
    ),
    is: isNoPlace,
  },
  // «ахметов ерлан серикович»
  {
    holds: /вич|вна|[ұу]лы|[қк]ызы/u,
    pattern: new RegExp(
      String.raw`${EDGE}${SMALL_NAME}\s{1,2}\p{Ll}{2,30}\s{1,2}\p{Ll}{2,30}(?:[оеё]вич|[оеё]вна|[ұу]лы|[қк]ызы)${STOP}`,
      'gu',
    ),
    is: isNoPlace,
  },
  // «Сейткали А.Б.», «Ахметов А.»
  {
    holds: /\p{Lu}\./u,
    pattern: new RegExp(String.raw`${EDGE}${OUR_WORD}\s{1,2}${INITIAL}\.(?:\s?${INITIAL}(?:\.|${STOP}))?`, 'gu'),
    is: isWithInitials,
  },
  // «Д.К. Оспанов», «Д. Оспанов»
  {
    holds: /\p{Lu}\./u,
    pattern: new RegExp(String.raw`${EDGE}${INITIAL}\.\s?(?:${INITIAL}\.\s{0,2})?${OUR_WORD}`, 'gu'),
    is: isWithInitials,
  },
  {
    pattern: new RegExp(
      String.raw`${EDGE}(?:(?:${capitalised})[\p{Ll}]{0,12}|(?:${UPPER_ROLES})\p{Lu}{0,12})(?:(?<=нсп|НСП)\.\s{0,2}|\s{0,2}[:–—-]?\s{1,2}|:)(?:${RANK}\.?\s{1,2}){0,3}${NO_PERSON}(?:${NAME}(?:\s{1,2}|${STOP})){1,4}`,
      'gu',
    ),
    is: (match, among, at) => isOfPerson(match) && isNoPlace(match, among, at),
    keep: (match) => match.slice(0, beforeName(match)),
  },
];

const RANKS_BEFORE = new RegExp(
  String.raw`^(?:арыз беруші|өтініш беруші|АРЫЗ БЕРУШІ|ӨТІНІШ БЕРУШІ|[Аа]рыз беруші|[Өө]тініш беруші)?[\p{L}]*[\s.:–—-]*(?:${RANK}\.?\s{1,2}){0,3}`,
  'u',
);
const beforeName = (match: string): number => RANKS_BEFORE.exec(match)?.[0].length ?? 0;

const FATHERS_END = new RegExp(`(?:${FATHERS})$`, 'iu');

/** In a text of capitals only an ending tells a name from any other word. */
function isOfPerson(match: string): boolean {
  const names = match.slice(beforeName(match)).trim();
  if (/\p{Ll}/u.test(match)) return names.length > 1;
  return names.split(/\s+/).some((name) => FAMILY.test(name) || FATHERS_END.test(name));
}

const NAME_SIGNS = new RegExp(
  String.raw`гр|азамат|вич|ьич|[кмт]ич|вн[аыеуо]|ичн|[ұу]лы|[қк]ызы|ovich|evich|ovna|evna|uly|yzy|${ROLES}|тел|моб|сот`,
  'iu',
);
const INITIALS = /\p{Lu}\./u;

/** Without one of these no name is found: a look that costs little. */
export const mayHoldName = (text: string): boolean => INITIALS.test(text) || NAME_SIGNS.test(text);
