import type { PeriodFill } from './answers';
import { wallTime, type WallTime } from './clock';
import type { RegisterSpan } from './register';

/** What of a register is not counted unless it is asked for, with the first and the last day of all that is dated. */
export function leftOutFacts({ outside, extent }: RegisterSpan) {
  return { ...outside, first: wallTime(extent.fromMs), last: wallTime(extent.toMs - 1) };
}

/** What an answer leaves out or lacks; null when nothing has a date. `asked` = the period is somebody's own choice. */
export function spanFacts(register: RegisterSpan | null, fill: PeriodFill | null, asked: boolean) {
  if (!register || !fill) return null;
  const { askedDays, filledDays, strayRows, completeToMs } = fill;
  const completeThrough: WallTime | null = completeToMs === null ? null : wallTime(completeToMs - 1);
  return { leftOut: asked ? null : leftOutFacts(register), askedDays, filledDays, strayRows, completeThrough };
}
