import { formatIsoDate } from '../domain/clock';
import type { CompareWith, IncidentFilter } from '../domain/filter';
import type { HourRange } from '../domain/hourRange';
import { CATEGORIES, PLACE_KINDS, SEVERITIES } from '../domain/incident';
import { parseDate, type Period } from '../domain/period';
import type { RegisterSpan } from '../domain/register';
import { err, fault, ok, type Result } from '../domain/result';
import { refused, usage, type Failure } from './fail';
import type { Command } from './parseArgs';

/** What a filter is checked against. */
export interface Known {
  /** What --district may name. */
  readonly districtIds: readonly string[];
  /** The days of the data, which an open end falls back to; null when no row has a time. */
  readonly register: RegisterSpan | null;
  /** Some row has a time of day. */
  readonly timeOfDay: boolean;
}

/**
 * The filter a command asks for. What the data cannot answer is refused (no-time, no-time-of-day), never counted as
 * nothing.
 */
export function readFilter(
  command: Command,
  { districtIds, register, timeOfDay }: Known,
): Result<IncidentFilter, Failure> {
  const period = readPeriod(command, register);
  if (!period.ok) return period;
  const hours = readHours(command.values.get('hours'));
  if (!hours.ok) return hours;
  const districts =
    command.values
      .get('district')
      ?.split(',')
      .map((id) => id.trim()) ?? null;
  const unknown = districts?.find((id) => !districtIds.includes(id));
  if (unknown !== undefined) return err(usage('district-unknown', { value: unknown, ids: districtIds.join(', ') }));
  const asksTime = period.value !== null || hours.value !== null || command.lists.has('weekdays');
  if (asksTime && register === null) return err(refused(fault('no-time')));
  if (hours.value !== null && !timeOfDay) return err(refused(fault('no-time-of-day')));
  return ok({
    period: period.value,
    categories: known(CATEGORIES, command.lists.get('category')),
    places: known(PLACE_KINDS, command.lists.get('place')),
    severities: known(SEVERITIES, command.lists.get('severity')),
    districts,
    inPublic: yesNo(command.values.get('public')),
    street: yesNo(command.values.get('street')),
    hours: hours.value,
    weekdays: command.lists.get('weekdays')?.map(Number) ?? null,
    excludedPoints: [],
  });
}

const known = <T extends string>(all: readonly T[], asked: readonly string[] | undefined): readonly T[] | null =>
  asked ? all.filter((one) => asked.includes(one)) : null;

const yesNo = (value: string | undefined): boolean | null => (value === undefined ? null : value === 'yes');

export const readCompare = (command: Command): CompareWith => {
  const value = command.values.get('compare');
  return value === 'last-year' || value === 'previous' ? value : 'none';
};

function readPeriod(command: Command, register: RegisterSpan | null): Result<Period | null, Failure> {
  const from = command.values.get('from');
  const to = command.values.get('to');
  const widened = command.values.get('span') === 'all';
  if (from === undefined && to === undefined) return ok(widened && register ? register.extent : null);
  const data = widened ? register?.extent : register?.span;
  const start = from === undefined ? data?.fromMs : dateOf(from);
  const end = to === undefined ? data?.toMs : dateOf(to);
  if (Number.isNaN(start)) return err(usage('date-wrong', { option: 'from', value: from ?? '' }));
  if (Number.isNaN(end)) return err(usage('date-wrong', { option: 'to', value: to ?? '' }));
  if (start === undefined || end === undefined) return err(refused(fault('no-time')));
  if (end <= start && data && (from === undefined || to === undefined)) {
    return err(
      refused(
        fault(to === undefined ? 'days-after' : 'days-before', {
          day: formatIsoDate(to === undefined ? start : end),
          first: formatIsoDate(data.fromMs),
          last: formatIsoDate(data.toMs - 1),
        }),
      ),
    );
  }
  if (end <= start) return err(usage('period-empty', { from: from ?? '', to: to ?? '' }));
  return ok({ fromMs: start, toMs: end });
}

function dateOf(text: string): number {
  const parsed = parseDate(text);
  return parsed.ok ? parsed.value : NaN;
}

function readHours(text: string | undefined): Result<HourRange | null, Failure> {
  if (text === undefined) return ok(null);
  const match = /^(\d{1,2})-(\d{1,2})$/.exec(text.trim());
  const range = { from: Number(match?.[1] ?? 99), to: Number(match?.[2] ?? 99) };
  if (range.from > 24 || range.to > 24) return err(usage('hours-wrong', { value: text }));
  return ok(range);
}
