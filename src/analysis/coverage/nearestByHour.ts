/** At the hour it happened, how far was the nearest post that stood then and was known to be open? */
import type { Box } from '../../domain/geometry';
import { knowsTimeOfDay, type IncidentTable } from '../../domain/incident';
import type { Post } from '../../domain/post';
import { hourOf } from '../selection/select';
import { isOpen } from './hours';
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
  const search = (opens: (post: Post, h: number) => boolean): Float32Array => {
    const shifts = new Map<string, { readonly index: number; readonly hour: number }>();
    const shiftOfHour = Array.from({ length: 24 }, (_, h) => {
      const key = posts.map((post) => (opens(post, h) ? '1' : '0')).join('');
      const shift = shifts.get(key) ?? { index: shifts.size, hour: h };
      shifts.set(key, shift);
      return shift.index;
    });
    const hourOfShift = [...shifts.values()].map((shift) => shift.hour);
    const classOfRow = new Uint32Array(table.count).fill(NO_CLASS);
    for (let row = 0; row < table.count; row++) {
      if (hour[row] !== UNKNOWN_HOUR) classOfRow[row] = epoch[row] * hourOfShift.length + shiftOfHour[hour[row]];
    }
    const postsOf = (klass: number): readonly Post[] => {
      const at = Math.floor(klass / hourOfShift.length);
      const h = hourOfShift[klass % hourOfShift.length];
      return posts.filter((post) => epochs.stands(post, at) && opens(post, h));
    };
    return nearestByClass(table, classOfRow, epochs.count * hourOfShift.length, postsOf, box, plane);
  };
  const distanceM = search((post, h) => isOpen(post.hours, h));
  const atLeastM = posts.some((post) => post.hours === 'unknown')
    ? search((post, h) => post.hours === 'unknown' || isOpen(post.hours, h))
    : distanceM;
  return { hour, distanceM, atLeastM };
}

function hourOfRows(table: IncidentTable): Uint8Array {
  const hour = new Uint8Array(table.count).fill(UNKNOWN_HOUR);
  for (let row = 0; row < table.count; row++) {
    const startMs = table.startMs[row];
    if (knowsTimeOfDay(table.flags[row]) && !Number.isNaN(startMs)) hour[row] = hourOf(startMs);
  }
  return hour;
}
