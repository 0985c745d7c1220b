/** Hours of the day by weekday on the city's clock: of mobile points, and of patrols. */
import { hourPasses, isWholeDay, type HourRange } from './hourRange';

/** Seven days, Monday first; a day without a range is closed, one whose range wraps midnight ends on the next day. */
export type WeekHours = readonly (readonly HourRange[])[];

const WEEKDAY_IDS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
const WHOLE_DAY: HourRange = { from: 0, to: 24 };
export const WHOLE_DAYS: readonly HourRange[] = [WHOLE_DAY];

/** Is it open at an hour (0-23) of a weekday (0 = Monday)? What began the evening before may still last. */
export function isOpenInWeek(week: WeekHours, weekday: number, hour: number): boolean {
  const today = week[weekday % 7] ?? [];
  if (
    today.some((range) => (isWholeDay(range) || range.from < range.to ? hourPasses(range, hour) : hour >= range.from))
  )
    return true;
  return (week[(weekday + 6) % 7] ?? []).some(
    (range) => range.from > range.to && !isWholeDay(range) && hour < range.to,
  );
}

/** Hours of every day, where all days are alike; null where they differ. */
export function everyDay(week: WeekHours): HourRange | '24h' | null {
  const [first] = week;
  const text = JSON.stringify(first);
  if (first?.length !== 1 || week.some((day) => JSON.stringify(day) !== text)) return null;
  return isWholeDay(first[0]) ? '24h' : first[0];
}

const two = (value: number): string => String(value).padStart(2, '0');

/** An hour with its fraction as HH:MM. */
function clockText(hour: number): string {
  const minutes = Math.round(hour * 60);
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

export const rangeText = ({ from, to }: HourRange): string => `${clockText(from)}-${clockText(to)}`;

/** Days that are alike and stand together as one: `mon-fri 09:00-18:00; sat 10:00-14:00; sun closed`. */
export function weekText(
  week: WeekHours,
  words: { readonly days: readonly string[]; readonly closed: string } = { days: WEEKDAY_IDS, closed: 'closed' },
): string {
  const hours = week.map((day) => (day.length === 0 ? words.closed : day.map(rangeText).join(', ')));
  const parts: string[] = [];
  for (let from = 0; from < hours.length;) {
    let to = from;
    while (to + 1 < hours.length && hours[to + 1] === hours[from]) to++;
    const days = from === to ? words.days[from] : `${words.days[from]}-${words.days[to]}`;
    parts.push(`${days} ${hours[from]}`);
    from = to + 1;
  }
  return parts.join('; ');
}
