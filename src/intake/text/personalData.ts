import { cleanText, cutText } from './cellText';
import { mayHoldName, NAME_PATTERNS, type Pattern } from './personNames';
/**
 * What of a text points at a person, and that text without it. Rows of registers hold such things in the cells that
 * are not read; here they are taken out of whatever is shown, logged or kept as a word. Every pattern's cost is
 * linear in the text: its parts are bounded.
 */

/** What stands in place of what was taken out. */
export const MASK = '•••';

export interface Masked {
  readonly text: string;
  /** Places taken out. */
  readonly count: number;
}

/** Cells of a row and values of an object: what is an identifier is judged within its own. */
const SEGMENTS = /([;,\t|{}\n]+)/;
/** Without one of these nothing below can be found. */
const FIGURES = /\d{3}|@|kz/i;
const isWorthALook = (text: string): boolean => FIGURES.test(text) || mayHoldName(text);

/** A text without identification numbers, phones, plates, addresses of mail, cards, accounts, and names of people. */
export function maskPersonal(text: string): Masked {
  if (!isWorthALook(text)) return { text, count: 0 };
  let count = 0;
  const masked = text
    .split(SEGMENTS)
    .map((segment, i) => {
      if (i % 2 === 1 || !isWorthALook(segment)) return segment;
      const without = maskSegment(segment);
      count += without.count;
      return without.text;
    })
    .join('');
  return { text: masked, count };
}

const EDGE = String.raw`(?<![\p{L}\d])`;
const STOP = String.raw`(?![\p{L}\d])`;
/** Capitals on plates: Latin, and Cyrillic that look like them. */
const PLATE = 'A-ZАВЕКМНОРСТУХ';
/** First figures of cards that are issued here, with as many figures as they have. */
const CARD = /^(?:4\d{15}|5[1-5]\d{14}|2[2-7]\d{14}|3[47]\d{13}|62\d{14,17})$/;

const PATTERNS: readonly Pattern[] = [
  { holds: /@/, pattern: /[\p{L}\d._%+-]{1,64}@[\p{L}\d-]{1,63}(?:\.[\p{L}\d-]{1,63}){1,4}/gu },
  { pattern: new RegExp(String.raw`${EDGE}KZ ?\d{2}(?: ?[A-Z\d]{4}){4}${STOP}`, 'giu') },
  { pattern: /(?<!\d\.?)\d{4}[ -]\d{4}[ -]\d{4}[ -]\d{1,7}(?!\d)/g, is: hasLuhnSum },
  {
    pattern: /(?<![\p{L}-]|\d\.?)[2-6]\d{14,18}(?![\p{L}-]|\.?\d)/gu,
    is: (match) => CARD.test(match) && hasLuhnSum(match),
  },
  { pattern: /(?<![\p{L}-]|\d\.?)\d{12}(?![\p{L}-]|\.?\d)/gu, is: isPersonNumber },
  {
    pattern:
      /(?<!\d\.?)(?:\+ ?7|\b8|\b7(?=[ (-]{0,2}7))[ (-]{0,3}[3-9]\d{2}[ )-]{0,3}\d{3}[ -]{0,2}\d{2}[ -]{0,2}\d{2}(?!\.?\d)/g,
    is: isPhone,
  },
  { pattern: new RegExp(String.raw`${EDGE}\d{3}[ -]?[${PLATE}]{3}[ -]?(?:0[1-9]|1\d|20)${STOP}`, 'gu') },
  { pattern: new RegExp(String.raw`${EDGE}\d{3}[A-Z]{2,3}(?:0[1-9]|1\d|20)${STOP}`, 'giu') },
  {
    pattern: new RegExp(String.raw`${EDGE}[${PLATE}] ?\d{3} ?[${PLATE}]{2,3}(?: ?\d{2,3})?${STOP}`, 'gu'),
    is: (match, among) => among.length > match.length + 3,
  },
  {
    // A local number, which is one only after a word that says so.
    pattern: new RegExp(
      String.raw`${EDGE}(?:(?:тел|моб|сот)\p{L}{0,12}|т(?=[.:])|ұялы|phone|tel)[\s.:№]{0,4}(?:\(?\d{3,5}\)?[ -]{1,2})?\d{3}[ -]?\d{2}[ -]?\d{2}(?![\p{L}\d]|[ .-]?\d)`,
      'giu',
    ),
    keep: (match) => /^[^\d(]*/.exec(match)?.[0] ?? '',
  },
  ...NAME_PATTERNS,
];

function maskSegment(segment: string): Masked {
  let count = 0;
  let text = segment;
  for (const { pattern, holds, is, keep } of PATTERNS) {
    if (holds && !holds.test(segment)) continue;
    text = text.replace(pattern, (...found: unknown[]) => {
      const match = String(found[0]);
      const [at, among] = found.slice(-2);
      if (is && !is(match, String(among), Number(at))) return match;
      count++;
      const space = /\s$/.test(match) ? ' ' : '';
      return `${keep ? keep(match) : ''}${MASK}${space}`;
    });
  }
  return { text, count };
}

const digitsOf = (text: string): number[] => Array.from(text.replace(/\D/g, ''), Number);

/**
 * An identification number (IIN): six figures of a birthday, one of century and sex, and a check sum. Among words
 * any twelve figures are hidden; alone in a cell they may as well be the number of a record.
 */
function isPersonNumber(match: string, among: string): boolean {
  if (/\p{L}{2}/u.test(among)) return true;
  const d = digitsOf(match);
  const month = d[2] * 10 + d[3];
  const day = d[4] * 10 + d[5];
  if (month < 1 || month > 12 || day < 1 || day > 31 || d[6] > 6) return false;
  const sum = (shift: number): number => {
    let total = 0;
    for (let i = 0; i < 11; i++) total += d[i] * (((i + shift) % 11) + 1);
    return total % 11;
  };
  const first = sum(0);
  const check = first === 10 ? sum(2) : first;
  return check < 10 && check === d[11];
}

/** Eleven figures with the country's or the old long-distance figure before a code of a mobile or a town. */
function isPhone(match: string): boolean {
  const d = digitsOf(match);
  if (d.length !== 11) return false;
  return match.startsWith('+') || d[1] === 7 || (d[1] === 9 && d[0] === 8);
}

function hasLuhnSum(match: string): boolean {
  const d = digitsOf(match).reverse();
  if (d.length < 13 || d.length > 19) return false;
  const sum = d.reduce((total, digit, i) => {
    const twice = i % 2 === 1 ? digit * 2 : digit;
    return total + (twice > 9 ? twice - 9 : twice);
  }, 0);
  return sum % 10 === 0;
}

/** A cell as a message may quote it: what points at a person is hidden. */
export const quoted = (text: string): string => cutText(maskPersonal(cleanText(text)).text);
