import { LONGEST_FIGURE, shortLine } from '../text/cellText';

/**
 * A number as people write it: decimal point or comma, spaces between thousands, an apostrophe in front (spreadsheet
 * guard). NaN for anything else, for '' and what is infinite above all: an empty cell is not zero.
 */
export function parseNumber(text: string): number {
  if (text.length > LONGEST_FIGURE) return NaN;
  const number = finiteOf(text);
  return Number.isFinite(number) ? number : NaN;
}

function finiteOf(text: string): number {
  if (PLAIN.test(text)) return Number(text);
  if (COMMA.test(text)) return Number(text.replace(',', '.'));
  const trimmed = text
    .trim()
    .replace(/^'/, '')
    .replace(/^\u2212/, '-');
  if (/\d\s+\d/.test(trimmed) && !GROUPED.test(trimmed)) return NaN;
  const bare = trimmed.replace(/\s/g, '');
  if (PLAIN.test(bare)) return Number(bare);
  if (COMMA.test(bare)) return Number(bare.replace(',', '.'));
  if (THOUSANDS.test(bare)) return Number(bare.replace(/,/g, ''));
  return NaN;
}

const GROUPED = /^[+-]?\d{1,3}(\s\d{3})+([.,]\d+)?$/;
const PLAIN = /^[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?$/i;
const COMMA = /^[+-]?\d*,\d+$/;
const THOUSANDS = /^[+-]?\d{1,3}(,\d{3}){2,}(\.\d+)?$/;

/** True when the number was written with a decimal comma. */
export const hasDecimalComma = (text: string): boolean => text.includes(',') && COMMA.test(text.trim());

/** More than any angle takes. */
const LONGEST_ANGLE = 64;
/** Degrees, minutes, and seconds or decimal minutes; a blank or a colon does for a mark. */
const DMS =
  /^([+-]?)(\d{1,3}) ?([°º: ]) ?(\d{1,2}(?:[.,]\d+)?) ?(?:(['′’: ]) ?(?:(\d{1,2}(?:[.,]\d+)?) ?(?:["″”]|''|′′|’’)?)?)?$/;
const DEGREES = /^([+-]?\d{1,3}(?:[.,]\d+)?) ?[°º]?$/;
const FRONT = /^(?:[сю]\.? ?ш|[вз]\.? ?д|[nsewсюзв])(?!\p{L})[ .]*/iu;
const BACK = /(?:[nsew]|[сю](?:\.? ?ш)?|[вз](?:\.? ?д)?)$/i;
const WORDS: readonly (readonly [RegExp, string])[] = [
  [/\u2212/g, '-'],
  [/ ?(?:градус\p{L}{0,4}|град|гр|deg)\.? ?/giu, '°'],
  [/ ?(?:минут\p{L}{0,2}|мин|min)\.? ?/giu, "'"],
  [/ ?(?:секунд\p{L}{0,2}|сек|sec)\.? ?/giu, '"'],
];

/**
 * An angle as degrees, minutes, seconds (43°15'24"N, 43 15 24), as degrees and decimal minutes (43°15.4') or as degrees
 * with a hemisphere; NaN when it is none of them.
 */
export function parseAngle(text: string): number {
  let line = shortLine(text, LONGEST_ANGLE);
  if (line === null || !/\d/.test(line)) return NaN;
  if (/\p{L}{2}|\u2212/u.test(line)) for (const [word, mark] of WORDS) line = line.replace(word, mark);
  const front = FRONT.exec(line);
  const body = withoutEnd(front ? line.slice(front[0].length) : line);
  const back = BACK.exec(body);
  const letter = (front?.[0] ?? back?.[0] ?? '').slice(0, 1).toLowerCase();
  const figures = back ? withoutEnd(body.slice(0, back.index)) : body;
  const sign = letter === 's' || letter === 'ю' || letter === 'w' || letter === 'з' ? -1 : 1;
  const plain = DEGREES.exec(figures);
  if (plain) return sign * Number(plain[1].replace(',', '.'));
  const dms = DMS.exec(figures);
  if (!dms) return NaN;
  const [, minus, degrees, mark, minuteText, minuteMark, secondText] = dms;
  const minutes = Number(minuteText.replace(',', '.'));
  const seconds = Number((secondText ?? '0').replace(',', '.'));
  const isDecimal = /[.,]/.test(minuteText);
  // "43 15" and "7 6,9" may be numbers with a blank in them; with a mark or a letter it is plain that they are angles.
  const isMarked = mark !== ' ' || (minuteMark !== undefined && minuteMark !== ' ') || (isDecimal && letter !== '');
  if (secondText === undefined && !isMarked) return NaN;
  if (minutes >= 60 || seconds >= 60 || (isDecimal && secondText !== undefined)) return NaN;
  return sign * (minus === '-' ? -1 : 1) * (Number(degrees) + minutes / 60 + seconds / 3600);
}

/** Without the blanks and points at its end. */
function withoutEnd(text: string): string {
  let end = text.length;
  while (end > 0 && (text[end - 1] === ' ' || text[end - 1] === '.')) end--;
  return text.slice(0, end);
}
