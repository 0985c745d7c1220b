/** Hours by weekday as people write them: «пн-пт 9:00-18:00, сб 10-14, вс выходной». */
import type { HourRange } from '../../domain/hourRange';
import { WHOLE_DAYS, type WeekHours } from '../../domain/weekHours';
import { shortLine } from '../text/cellText';

/** More than any week takes. */
const LONGEST = 300;

const DAYS: readonly string[] = [
  'mon|monday|пн|понедельник|понедельника|понедельникам|дс|дүйсенбі',
  'tue|tues|tuesday|вт|вторник|вторника|вторникам|сс|сейсенбі',
  'wed|wednesday|ср|среда|среду|среды|средам|сәрсенбі',
  'thu|thur|thurs|thursday|чт|четверг|четверга|четвергам|бс|бейсенбі',
  'fri|friday|пт|пятница|пятницу|пятницы|пятницам|жм|жұма',
  'sat|saturday|сб|суббота|субботу|субботы|субботам|сн|сенбі',
  'sun|sunday|вс|воскресенье|воскресенья|воскресеньям|жс|жк|жексенбі',
];
const DAY_OF: ReadonlyMap<string, readonly number[]> = new Map([
  ...DAYS.flatMap((names, day) => names.split('|').map((name) => [name, [day]] as const)),
  ...named('daily|everyday|ежедневно|ежедн|күн сайын|күнсайын|без выходных', [0, 1, 2, 3, 4, 5, 6]),
  ...named('weekdays|будни|будние|рабочие|жұмыс', [0, 1, 2, 3, 4]),
  ...named('weekend|weekends|выходные', [5, 6]),
]);
const CLOSED = new Set('closed|off|выходной|вых|закрыто|закрыт|не работает|нет|демалыс|жабық|-'.split('|'));
const WHOLE_DAY = new Set('24h|24ч|24/7|круглосуточно|круглос|тәулікбойы'.split('|'));
/** Words between days and hours that say nothing. */
const SILENT = new Set(
  'с|со|c|from|at|в|по|to|до|дейін|сағат|часов|ч|h|күндері|дни|days|и|and|және|время|жұмысы'.split('|'),
);
/** Words of two that are one. */
const JOINED: readonly (readonly [RegExp, string])[] = [
  [/не работает/g, 'закрыто'],
  [/без выходных|күн сайын/g, 'ежедневно'],
  [/тәулік бойы|round the clock|24 часа/g, 'круглосуточно'],
  [/демалыс күндері|выходные дни/g, 'выходные'],
  [/жұмыс күндері|рабочие дни|будние дни/g, 'будни'],
];

function named(names: string, days: readonly number[]): (readonly [string, readonly number[]])[] {
  return names.split('|').map((name) => [name, days] as const);
}

const TOKEN = /24\/7|24 ?[hч](?![\p{L}])|\d{1,2}[:.]\d{2}|\d{1,2}|\p{L}+|[-,;/\n]/gu;
const CLOCK = /^(\d{1,2})(?:[:.](\d{2}))?$/;

/** A time as an hour with its fraction; NaN when it is none. */
function hourOf(token: string): number {
  const match = CLOCK.exec(token);
  if (!match) return NaN;
  const [hour, minute] = [Number(match[1]), Number(match[2] ?? 0)];
  return hour > 24 || minute > 59 || (hour === 24 && minute > 0) ? NaN : hour + minute / 60;
}

/**
 * Reads hours by weekday: days or spans of days, each with one or several ranges, or closed. Days that are not named
 * are closed; hours without a day are every day's. null for what is not wholly understood: half a week would be a
 * claim nobody made.
 */
export function readWeek(cell: string): WeekHours | null {
  const line = shortLine(cell, LONGEST);
  if (line === null || line.trim() === '') return null;
  let text = line
    .toLowerCase()
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/[()]/g, ' ');
  for (const [from, to] of JOINED) text = text.replace(from, to);
  // What is between the tokens may be blanks, points of abbreviations and colons behind days alone.
  if (/[^\s.:]/.test(text.replace(TOKEN, ''))) return null;
  const tokens = (text.match(TOKEN) ?? []).map((token) => token.replace(/^24 ?[hч]$/, '24h'));
  const week: HourRange[][] = Array.from({ length: 7 }, () => []);
  const isSaid = week.map(() => false);
  let days: number[] = [];
  let hoursSeen = false;
  let namesDays = false;
  const addTo = (ranges: readonly HourRange[]): void => {
    for (const day of days.length > 0 ? days : [0, 1, 2, 3, 4, 5, 6]) {
      week[day].push(...ranges);
      isSaid[day] = true;
    }
    hoursSeen = true;
  };
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i];
    const named = DAY_OF.get(token);
    if (named) {
      if (hoursSeen) {
        days = [];
        hoursSeen = false;
      }
      namesDays = true;
      const until = isDash(tokens[i + 1]) ? DAY_OF.get(tokens[i + 2] ?? '') : undefined;
      if (until && named.length === 1 && until.length === 1) {
        for (let day = named[0]; ; day = (day + 1) % 7) {
          days.push(day);
          if (day === until[0]) break;
        }
        i += 2;
      } else days.push(...named);
    } else if (WHOLE_DAY.has(token)) addTo(WHOLE_DAYS);
    else if (CLOSED.has(token) && token !== '-') addTo([]);
    else if (!Number.isNaN(hourOf(token))) {
      let next = i + 1;
      while (next < tokens.length && (isDash(tokens[next]) || SILENT.has(tokens[next]))) next++;
      const [from, to] = [hourOf(token), hourOf(tokens[next] ?? '')];
      if (next === i + 1 || Number.isNaN(to)) return null;
      addTo([from === to ? WHOLE_DAYS[0] : { from, to }]);
      i = next;
    } else if (!SILENT.has(token) && !/^[-,;/\n]$/.test(token)) return null;
  }
  if (!isSaid.some(Boolean) || (namesDays && days.length > 0 && !hoursSeen)) return null;
  return week;
}

const isDash = (token: string | undefined): boolean => token === '-' || token === 'по' || token === 'to';

/** Does a cell speak of weekdays, and not only of hours? */
export const namesWeekdays = (cell: string): boolean =>
  readWeek(cell) !== null && (cell.toLowerCase().match(/\p{L}+/gu) ?? []).some((word) => DAY_OF.has(word));

/** Hours of one day; null for what are none. */
export function readDayHours(cell: string): readonly HourRange[] | null {
  const text = cell.trim();
  if (text === '-' || text === '–' || text === '—') return [];
  if (/^24$/.test(text)) return WHOLE_DAYS;
  const week = readWeek(text);
  if (!week || namesWeekdays(text)) return null;
  return week[0];
}
