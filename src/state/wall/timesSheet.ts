import { TIME_BANDS, WEEKDAYS } from '../../domain/snapshot';
import { formatNumber, messagesFor, weekdayName } from '../../i18n';
import { counted, countSheet } from './sheetParts';
import type { Moment, Shown, Table, WallData } from './sheet';

/** In a cell too small for a word; the sentence `dot` says what it means. */
const WITHHELD_SIGN = '·';

/** Incidents of the newest whole year by weekday and three hours of the day. */
export function timesShown(data: WallData, moment: Moment): Shown {
  const { snapshot } = data;
  const { locale } = moment;
  const { wall: t, wallMore: { times: words } } = messagesFor(locale);
  const times = snapshot.city.times?.at(-1);
  const year = String(snapshot.years.at(-1) ?? '');
  const most = Math.max(1, ...(times?.byWeekdayAndBand ?? []).map((count) => count ?? 0));
  const table: Table | undefined = times && {
    head: Array.from({ length: TIME_BANDS }, (_, band) => words.band(band * 3, band * 3 + 3)),
    rows: Array.from({ length: WEEKDAYS }, (_, day) => ({
      label: weekdayName(locale, day + 1),
      cells: Array.from({ length: TIME_BANDS }, (_, band) => {
        const count = times.byWeekdayAndBand[day * TIME_BANDS + band] ?? null;
        return { text: count === null ? WITHHELD_SIGN : formatNumber(locale, count), note: '', shade: (count ?? 0) / most };
      }),
    })),
  };
  return {
    sheet: countSheet(data, moment, words.title, {
      period: year,
      filters: [t.filters.wholeCity, t.filters.open],
      table,
      sentences: [
        ...(times && times.unknown !== null && times.unknown > 0 ? [counted(snapshot, locale, words.unknown(times.unknown))] : []),
        words.reading,
        ...(times?.byWeekdayAndBand.includes(null) ? [words.dot] : []),
      ],
    }),
    picture: null,
  };
}
