/** At the hour it happened, how far was the nearest post that stood then and was known to be open? */
import { dayOf, weekdayOfDay } from '../../domain/clock';
import type { Box } from '../../domain/geometry';
import { knowsTimeOfDay, type IncidentTable } from '../../domain/incident';
import type { Post } from '../../domain/post';
import { hourOf } from '../selection/select';
import { hasUnknownHours, isPostOpen } from './postHours';
import { epochsOf, nearestByClass, NO_CLASS } from './nearestStanding';
import type { Plane } from './planeScale';

/** `hour` of a row whose time of day is not known. */
export const UNKNOWN_HOUR = 255;

export interface NearestByHour {
  /**
   * Hour of the day 0-23 on the city's clock for every row of the table, 255 = not known. A span belongs to its start.
   */
  readonly hour: Uint8Array;
  /**
   * True metres from the row to the nearest post that stood on its day and is known to be open at its hour; Infinity
   * when there is none.
   */
  readonly distanceM: Float32Array;
  /** The same if every post whose hours are not known were open: never farther. */
  readonly atLeastM: Float32Array;
}

/** Independent of the radius: keep it by table and posts. Hours with the same posts open share one search. */
export function nearestByHour(
  table: IncidentTable,
  posts: readonly Post[],
  box: Box | null,
  plane: Plane = 'utm',
): NearestByHour {
  const hour = hourOfRows(table);
  const epochs = epochsOf(posts);
  const epoch = epochs.ofRows(table.startMs);
  // Days are told apart only where a post's hours differ by them.
  const days = posts.some(({ week }) => week !== undefined) ? 7 : 1;
  const weekday = days === 1 ? null : weekdayOfRows(table, hour);
  const search = (opensAt: (post: Post, day: number, h: number) => boolean): Float32Array => {
    const opens = (post: Post, slot: number): boolean => opensAt(post, Math.floor(slot / 24), slot % 24);
    const shifts = new Map<string, { readonly index: number; readonly hour: number }>();
    const shiftOfHour = Array.from({ length: 24 * days }, (_, h) => {
      const key = posts.map((post) => (opens(post, h) ? '1' : '0')).join('');
      const shift = shifts.get(key) ?? { index: shifts.size, hour: h };
      shifts.set(key, shift);
      return shift.index;
    });
    const hourOfShift = [...shifts.values()].map((shift) => shift.hour);
    const classOfRow = new Uint32Array(table.count).fill(NO_CLASS);
    for (let row = 0; row < table.count; row++) {
      if (hour[row] === UNKNOWN_HOUR) continue;
      const slot = hour[row] + 24 * (weekday?.[row] ?? 0);
      classOfRow[row] = epoch[row] * hourOfShift.length + shiftOfHour[slot];
    }
    const postsOf = (klass: number): readonly Post[] => {
      const at = Math.floor(klass / hourOfShift.length);
      const h = hourOfShift[klass % hourOfShift.length];
      return posts.filter((post) => epochs.stands(post, at) && opens(post, h));
    };
    return nearestByClass(table, classOfRow, epochs.count * hourOfShift.length, postsOf, box, plane);
  };
  const distanceM = search(isPostOpen);
  const atLeastM = posts.some(hasUnknownHours)
    ? search((post, day, h) => hasUnknownHours(post) || isPostOpen(post, day, h))
    : distanceM;
  return { hour, distanceM, atLeastM };
}

/** Weekday (0 = Monday) of every row whose hour is known. */
function weekdayOfRows(table: IncidentTable, hour: Uint8Array): Uint8Array {
  const weekday = new Uint8Array(table.count);
  for (let row = 0; row < table.count; row++)
    if (hour[row] !== UNKNOWN_HOUR) weekday[row] = weekdayOfDay(dayOf(table.startMs[row]));
  return weekday;
}

function hourOfRows(table: IncidentTable): Uint8Array {
  const hour = new Uint8Array(table.count).fill(UNKNOWN_HOUR);
  for (let row = 0; row < table.count; row++) {
    const startMs = table.startMs[row];
    if (knowsTimeOfDay(table.flags[row]) && !Number.isNaN(startMs)) hour[row] = hourOf(startMs);
  }
  return hour;
}
