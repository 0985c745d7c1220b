import { formatIsoDate } from '../../domain/clock';
import type { PlaceAnswer } from '../../domain/placeAnswer';
import type { Table } from '../../domain/table';

/** One figure a row: of what, which of them, how many. */
export const placeTable = ({
  count,
  isLeftOut,
  perYear,
  byHour,
  byWeekday,
  months,
  byCategory,
  byPlace,
  posts,
}: PlaceAnswer): Table => ({
  header: ['part', 'key', 'value'],
  rows: [
    ['incidents', '', isLeftOut ? null : count],
    ['per_year', '', perYear?.value ?? null],
    ['per_year', 'low95', perYear?.interval[0] ?? null],
    ['per_year', 'high95', perYear?.interval[1] ?? null],
    ...months.map(({ fromMs, count: of }) => ['month', formatIsoDate(fromMs).slice(0, 7), of]),
    ...byHour.map((of, hour) => ['hour', hour, of]),
    ...byWeekday.map((of, day) => ['weekday', day + 1, of]),
    ...Object.entries(byCategory).map(([id, of]) => ['category', id, of]),
    ...Object.entries(byPlace).map(([id, of]) => ['place', id, of]),
    ...posts.map(({ id, distanceM }) => ['post_distance_m', id, distanceM]),
  ],
});
