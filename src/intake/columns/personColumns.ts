import { MASK } from '../text/personalData';
import { nameWords } from '../text/cellText';
import { isKnownName } from './columnNames';

/**
 * Columns whose name says that a person stands in them: their cells are hidden whole, wherever cells are shown, kept or
 * exported. Written as people write them, compared folded.
 */

/** How a word begins that names a person; what a case adds to it does not count. */
const BEGINNINGS =
  'фио|фамили|отчеств|потерпевш|пострадавш|заявител|подозреваем|обвиняем|осуждённ|осужденн|подсудим|задержанн|' +
  'правонарушител|преступник|виновн|исполнител|участков|инспектор|следовател|дознавател|оперуполномоченн|' +
  'уполномоченн|сотрудник|свидетел|очевидец|очевидц|понят|гражданин|гражданк|владел|собственник|водител|' +
  'ответственн|регистратор|составител|руководител|начальник|родственник|опекун|' +
  'әкесінің|жәбірленуші|зардап шегуші|арыз беруші|арызданушы|өтініш беруші|өтініш иесі|күдікті|айыпталушы|сотталған|' +
  'сотталушы|орындаушы|тергеуші|анықтаушы|куәгер|кінәлі|ұсталған|жауапты тұлға|қызметкер|учаскелік|жүргізуші|иесі|' +
  'victim|suspect|complainant|complainer|applicant|claimant|plaintiff|defendant|accused|offender|perpetrator|witness|' +
  'officer|inspector|investigator|detective|executor|informant|fullname|surname|patronymic|otchestvo|familiya|' +
  'fio|zayavitel|poterpevsh|ispolnitel|podozrevaem';
/** Words that name a person as they stand. */
const WHOLE =
  'ф и о|ф и|лицо|контактное лицо|аты жөні|аты жөн|тегі|тегі аты|жәбірленген|құқық бұзушы|құқық бұзушының|азамат|азаматтың|қылмыскер|' +
  'тұлға|full name|last name|first name|middle name|given name|family name|person|person name|reporter|reported by|' +
  'caller|contact person|кем подано|от кого';
/** Beside these a name of a person is what is counted, or a trait, day or place. */
const NO_NAME =
  'количество|кол|число|возраст|пол|лет|год|дата|день|время|час|категория|вид|тип|статус|место|статья|долгота|широта|' +
  'координата|координаты|участок|пункт|пункта|номер участка|национальность|гражданство|образование|' +
  'саны|жасы|жынысы|күні|уақыты|түрі|бап|бабы|бойлық|ендік|аймағы|пункті|мәртебесі|count|number|total|age|sex|gender|race|ethnicity|' +
  'descent|date|day|time|hour|type|kind|category|status|place|lat|lon|latitude|longitude|involved|victims|suspects';
/** Names of a person's parts that are also names of posts and areas: a person's beside a family name or its like. */
const PARTS = 'имя|аты|name|есімі|имя отчество';
const BESIDE = 'фамили|отчеств|тегі|әкесінің|surname|patronymic|last name|family name|middle name';

const folded = (names: string): string[] => names.split('|').map((name) => nameWords(name).join(' '));
const [beginnings, whole, parts, beside] = [BEGINNINGS, WHOLE, PARTS, BESIDE].map(folded);
const noName = new Set(folded(NO_NAME));

const keyOf = (column: string): string => nameWords(column).join(' ');

/** True for a name that says that a person stands in the column. */
export function isPersonName(column: string): boolean {
  if (isKnownName(column)) return false;
  const key = keyOf(column);
  if (key.split(' ').some((word) => noName.has(word))) return false;
  const spaced = ` ${key} `;
  return beginnings.some((name) => spaced.includes(` ${name}`)) || whole.some((name) => spaced.includes(` ${name} `));
}

/** Beside "falls within" it is the police force that reports (data.police.uk): one of a few names of offices. */
const OFFICE = { column: ' reported by ', beside: ' falls within ' };

/** Places of the columns whose cells are hidden whole. */
export function personColumns(columns: readonly string[]): ReadonlySet<number> {
  const keys = columns.map((name) => ` ${keyOf(name)} `);
  const isOffice = (i: number): boolean => keys[i] === OFFICE.column && keys.includes(OFFICE.beside);
  const isBeside = keys.some((key) => beside.some((name) => key.includes(` ${name}`)));
  const isPerson = (name: string, i: number): boolean =>
    (isPersonName(name) && !isOffice(i)) || (isBeside && parts.some((part) => keys[i] === ` ${part} `));
  return new Set(columns.flatMap((name, i) => (isPerson(name, i) ? [i] : [])));
}

/**
 * Cells of a row without those of persons. In a row of too many or too few cells each may stand as far from its column
 * as cells are too many or missing: there whatever has letters is hidden.
 */
export function withoutPeople(
  cells: readonly string[],
  people: ReadonlySet<number>,
  width: number = cells.length,
): readonly string[] {
  if (people.size === 0) return cells;
  const shift = cells.length - width;
  const columns = [...people];
  const near = (i: number): boolean =>
    columns.some((column) => i - column >= Math.min(0, shift) && i - column <= Math.max(0, shift));
  const isHidden = (cell: string, i: number): boolean =>
    cell.trim() !== '' && (people.has(i) || (shift !== 0 && /\p{L}{2}/u.test(cell) && near(i)));
  return cells.map((cell, i) => (isHidden(cell, i) ? MASK : cell));
}

/** A feature's text, JSON that may be cut, without the values of its properties that hold persons. */
export function textWithoutPeople(text: string, names: readonly string[]): string {
  return names.reduce((rest, name) => {
    const key = JSON.stringify(name).replace(/[\\^$.*+?()[\]{}|]/g, String.raw`\$&`);
    const value = new RegExp(String.raw`(${key}\s?:\s?)(?:"(?:[^"\\]|\\.)*"?|[\d.eE+-]+)`, 'g');
    return rest.replace(value, (_, before: string) => `${before}"${MASK}"`);
  }, text);
}
