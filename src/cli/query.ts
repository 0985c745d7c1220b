import { formatIsoDate } from '../domain/clock';
import type { CompareWith, IncidentFilter } from '../domain/filter';
import { COMPARE_FIELD, FILTER_FIELDS } from '../domain/filterFields';
import type { Period } from '../domain/period';
import type { RegisterSpan } from '../domain/register';
import { err, fault, ok, type Result } from '../domain/result';
import { DATE } from '../domain/value';
import { refused, usage, type Failure } from './fail';
import { readOptions, type Command } from './parseArgs';

/** What a filter is checked against. */
export interface Known {
  /** What --district may name. */
  readonly districtIds: readonly string[];
  /** The days of the data, which an open end falls back to; null when no row has a time. */
  readonly register: RegisterSpan | null;
  /** Some row has a time of day. */
  readonly timeOfDay: boolean;
  /** Some row has a day, not a month alone. */
  readonly day: boolean;
}

/**
 * The filter a command asks for. What the data cannot answer is refused (no-time, no-time-of-day, no-weekday), never
 * counted as nothing.
 */
export function readFilter(
  command: Command,
  { districtIds, register, timeOfDay, day }: Known,
): Result<IncidentFilter, Failure> {
  const period = readPeriod(command, register);
  if (!period.ok) return period;
  // The period's open end is completed from the data; what else is asked stands behind its options.
  const { period: _, ...fields } = FILTER_FIELDS;
  const rest = readOptions<Omit<IncidentFilter, 'period' | 'studied'>>(command, fields);
  if (!rest.ok) return rest;
  const { districts, hours, weekdays } = rest.value;
  const unknown = districts?.find((id) => !districtIds.includes(id));
  if (unknown !== undefined)
    return err(usage('district-unknown', { option: 'district', value: unknown, ids: districtIds.join(', ') }));
  const asksTime = period.value !== null || hours !== null || weekdays !== null;
  if (asksTime && register === null) return err(refused(fault('no-time')));
  if (hours !== null && !timeOfDay) return err(refused(fault('no-time-of-day')));
  if (weekdays !== null && !day) return err(refused(fault('no-weekday')));
  return ok({ ...rest.value, period: period.value });
}

/** What a command holds its period against. */
export const readCompare = (command: Command): CompareWith => {
  const read = readOptions(command, { compare: COMPARE_FIELD });
  return read.ok ? read.value.compare : 'none';
};

function readPeriod(command: Command, register: RegisterSpan | null): Result<Period | null, Failure> {
  const from = command.values.get('from');
  const to = command.values.get('to');
  const widened = command.values.get('span') === 'all';
  if (from === undefined && to === undefined) return ok(widened && register ? register.extent : null);
  const data = widened ? register?.extent : register?.span;
  const start = from === undefined ? data?.fromMs : DATE.fromText(from, 'all');
  const end = to === undefined ? data?.toMs : DATE.fromText(to, 'all');
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
