import type { KnoxAnswer } from '../../domain/knox';
import type { Table } from '../../domain/table';

const orEmpty = (value: number | undefined): number | null =>
  value === undefined || !Number.isFinite(value) ? null : value;

/** A line for each band of distance and days; a band that has no end has no `to`. */
export const knoxTable = ({ space, time, observed, expected, ratio, p, q }: KnoxAnswer): Table => ({
  header: ['from_m', 'to_m', 'from_days', 'to_days', 'observed_pairs', 'expected_pairs', 'ratio', 'p', 'q'],
  rows: observed.flatMap((row, r) =>
    row.map((pairs, c) => [
      space[r],
      orEmpty(space[r + 1]),
      time[c],
      orEmpty(time[c + 1]),
      pairs,
      expected[r][c],
      orEmpty(ratio[r][c]),
      orEmpty(p?.[r][c]),
      orEmpty(q?.[r][c]),
    ]),
  ),
});

/** For programs: matrices with a row a band of metres, a column a band of days; null = no end, or nothing expected. */
export function knoxJson({ area: _area, outside: _outside, ...answer }: KnoxAnswer): object {
  const shown = (values: readonly (readonly number[])[] | null): readonly (readonly (number | null)[])[] | null =>
    values && values.map((row) => row.map(orEmpty));
  return {
    ...answer,
    space: answer.space.map(orEmpty),
    time: answer.time.map(orEmpty),
    ratio: shown(answer.ratio),
    p: shown(answer.p),
    q: shown(answer.q),
  };
}
