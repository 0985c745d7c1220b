import type { StudyAreaSize } from '../../domain/answers';
import { maskSizes, type StudyMask } from '../../domain/area';
import { dayOf } from '../../domain/clock';
import { knowsDay } from '../../domain/incident';
import type { Job } from '../../domain/job';
import { enteringEvents } from '../density/enteringEvents';
import { pointsOf } from './selection';
import { maskOf, type Study, type StudyQuery } from './study';
import type { StudyMemory } from './studyMemory';

/** Incidents of a selection whose place lies in a study area and whose day is known, in the order of the table. */
export interface TimedEvents {
  /** Rows of the table. */
  readonly rows: Uint32Array;
  /** Metres. */
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** Whole days of the city's clock; on a plane of the user's own the days that its file says. */
  readonly days: Float64Array;
  readonly outside: number;
  readonly undated: number;
  readonly area: StudyAreaSize | null;
}

/** `untimed`: those without a day are taken too, with a day of NaN. */
export function* timedEvents(
  memory: StudyMemory,
  q: StudyQuery & { readonly mask: StudyMask },
  untimed = false,
): Job<TimedEvents> {
  const { study } = memory;
  const selected = memory.selection(q).rows;
  const points = pointsOf(study, selected);
  const mask = maskOf(study, q.mask);
  const entered = yield* enteringEvents(points, mask, memory.density);
  const dayAt = dayOfRow(study);
  const rows = untimed ? entered : entered.filter((row) => !Number.isNaN(dayAt(row)));
  const of = (column: Float64Array): Float64Array => Float64Array.from(rows, (row) => column[row]);
  const days = Float64Array.from(rows, dayAt);
  return {
    rows,
    x: of(points.x),
    y: of(points.y),
    days,
    outside: selected.length - entered.length,
    undated: untimed ? days.filter(Number.isNaN).length : entered.length - rows.length,
    area: maskSizes(mask),
  };
}

const dayOfRow =
  ({ table: { days, startMs, flags } }: Study) =>
  (row: number): number =>
    days ? days[row] : knowsDay(flags[row]) ? dayOf(startMs[row]) : NaN;
