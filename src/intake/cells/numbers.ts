/**
 * A number as people write it: decimal point or comma, spaces between thousands, an apostrophe in front (spreadsheet
 * guard). NaN for anything else, for '' above all: an empty cell is not zero.
 */
export function parseNumber(text: string): number {
  if (PLAIN.test(text)) return Number(text);
  if (COMMA.test(text)) return Number(text.replace(',', '.'));
  const trimmed = text.trim().replace(/^'/, '');
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

const DMS =
  /^(-?)(\d{1,3})(?:\s*[°º]\s*|\s+|\s*:\s*)(\d{1,2})(?:\s*['′’]\s*|\s+|\s*:\s*)(?:(\d{1,2}(?:[.,]\d+)?)\s*(?:["″”]|'')?)?$/;
const DEGREES = /^(-?\d{1,3}(?:[.,]\d+)?)\s*[°º]?$/;
const HEMISPHERE = /^([nsewсюзв])?[\s.]*(.*?)[\s.]*([nsewсюзв]|с\.?\s*ш|ю\.?\s*ш|в\.?\s*д|з\.?\s*д)?[\s.]*$/i;

/**
 * An angle as degrees, minutes, seconds (43°15'24"N, 43 15 24) or as degrees with a hemisphere; NaN when it is neither.
 */
export function parseAngle(text: string): number {
  const parts = HEMISPHERE.exec(text.trim());
  if (!parts) return NaN;
  const letter = (parts[1] ?? parts[3] ?? '').slice(0, 1).toLowerCase();
  const sign = letter === 's' || letter === 'ю' || letter === 'w' || letter === 'з' ? -1 : 1;
  const plain = DEGREES.exec(parts[2]);
  if (plain) return sign * Number(plain[1].replace(',', '.'));
  const dms = DMS.exec(parts[2]);
  if (!dms) return NaN;
  const minutes = Number(dms[3]);
  const seconds = Number((dms[4] ?? '0').replace(',', '.'));
  if (minutes >= 60 || seconds >= 60) return NaN;
  return sign * (dms[1] ? -1 : 1) * (Number(dms[2]) + minutes / 60 + seconds / 3600);
}
