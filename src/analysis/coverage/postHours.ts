/** Hours of a post, whether they are alike on all days or differ by weekday. */
import type { Post } from '../../domain/post';
import { isOpenInWeek } from '../../domain/weekHours';
import { isOpen } from './hours';

type Open = Pick<Post, 'hours' | 'week'>;

/** Is it known to be open at an hour (0-23) of a weekday (0 = Monday)? Unknown hours are never known to be open. */
export const isPostOpen = ({ hours, week }: Open, weekday: number, hour: number): boolean =>
  week ? isOpenInWeek(week, weekday, hour) : isOpen(hours, hour);

export const hasUnknownHours = ({ hours, week }: Open): boolean => week === undefined && hours === 'unknown';
