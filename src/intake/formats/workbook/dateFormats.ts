const DAY_MS = 86_400_000;
/** Built-in number formats of dates and times (ECMA-376, 18.8.30; 27-36 and 50-58 in eastern editions). */
const BUILT_IN: readonly (readonly [from: number, to: number])[] = [
  [14, 22],
  [27, 36],
  [45, 47],
  [50, 58],
];

/** Is a number under this format a date or a time? `code` = a format of the workbook's own. */
export function isDateFormat(id: number, code: string | undefined): boolean {
  if (code === undefined) return BUILT_IN.some(([from, to]) => id >= from && id <= to);
  const bare = code
    .replace(/"[^"]*"?/g, '')
    .replace(/\\.|_.|\*./g, '')
    .replace(/\[(?!(?:h+|m+|s+)\])[^\]]*\]/gi, '');
  return !/general/i.test(bare) && /[dmyhs]/i.test(bare);
}

/**
 * A day number of a spreadsheet as ISO text: `2024-03-01`, with a time of day `2024-03-01 18:00:00`, a time alone
 * `18:00:00`. Day 60 of the calendar from 1900 is a 29 February that never was, so days before it lie one later. null =
 * no day of that calendar.
 */
export function dateText(serial: number, from1904: boolean): string | null {
  if (!(serial >= 0 && serial < 2_958_466)) return null;
  const ms = Math.round(serial * 86_400) * 1000;
  const clock = (at: number): string => new Date(at).toISOString().slice(11, 19);
  if (serial < 1) return clock(ms);
  const epoch = from1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, serial < 60 ? 31 : 30);
  const at = new Date(epoch + ms);
  const day = at.toISOString().slice(0, 10);
  return ms % DAY_MS === 0 ? day : `${day} ${clock(at.getTime())}`;
}
