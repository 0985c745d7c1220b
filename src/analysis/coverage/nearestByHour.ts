/** At the hour it happened, how far was the nearest post known to be open? */
import type { Box } from '../../domain/geometry';
import { knowsTimeOfDay, type IncidentTable } from '../../domain/incident';
import type { Post } from '../../domain/post';
import { hourOf } from '../selection/select';
import { isOpen } from './hours';
import { buildNearest, nearestAll } from './nearestPost';
import type { Plane } from './planeScale';

/** `hour` of a row whose time of day is not known. */
export const UNKNOWN_HOUR = 255;

export interface NearestByHour {
  /** Hour of the day 0-23 on Almaty's clock for every row of the table, 255 = not known. A span belongs to its start. */
  readonly hour: Uint8Array;
  /** True metres from the row to the nearest post known to be open at its hour; Infinity when there is none. */
  readonly distanceM: Float32Array;
}

/** Independent of the radius: keep it by table and posts. Hours with the same posts open share one index. */
export function nearestByHour(
  table: IncidentTable, posts: readonly Post[], box: Box | null, plane: Plane = 'utm43n',
): NearestByHour {
  const hour = hourOfRows(table);
  const distanceM = new Float32Array(table.count).fill(Infinity);
  const shifts = new Map<string, { open: Post[]; hours: number[] }>();
  for (let h = 0; h < 24; h++) {
    const open = posts.filter((post) => isOpen(post.hours, h));
    if (open.length === 0) continue;
    const key = posts.map((post) => (isOpen(post.hours, h) ? '1' : '0')).join('');
    const shift = shifts.get(key) ?? { open, hours: [] };
    shift.hours.push(h);
    shifts.set(key, shift);
  }
  for (const { open, hours } of shifts.values()) {
    const inShift = new Uint8Array(256);
    for (const h of hours) inShift[h] = 1;
    const rows = rowsWhere(hour, inShift);
    const x = new Float64Array(rows.length);
    const y = new Float64Array(rows.length);
    for (let i = 0; i < rows.length; i++) {
      x[i] = table.x[rows[i]];
      y[i] = table.y[rows[i]];
    }
    const nearest = nearestAll(buildNearest(open, box, plane), x, y).distanceM;
    for (let i = 0; i < rows.length; i++) distanceM[rows[i]] = nearest[i];
  }
  return { hour, distanceM };
}

function rowsWhere(hour: Uint8Array, wanted: Uint8Array): Uint32Array {
  let n = 0;
  for (const h of hour) n += wanted[h];
  const rows = new Uint32Array(n);
  for (let row = 0, i = 0; row < hour.length; row++) if (wanted[hour[row]] === 1) rows[i++] = row;
  return rows;
}

function hourOfRows(table: IncidentTable): Uint8Array {
  const hour = new Uint8Array(table.count).fill(UNKNOWN_HOUR);
  for (let row = 0; row < table.count; row++) {
    const startMs = table.startMs[row];
    if (knowsTimeOfDay(table.flags[row]) && !Number.isNaN(startMs)) hour[row] = hourOf(startMs);
  }
  return hour;
}
