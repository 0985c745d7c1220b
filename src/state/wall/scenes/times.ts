import { SMALLEST_COUNT, TIME_BANDS, WEEKDAYS } from '../../../domain/snapshot';
import { formatNumber, messagesFor, weekdayName, yearRange } from '../../../i18n';
import { counted, countSheet } from './parts';
import { WITHHELD_SIGN, type Moment, type Shown, type Table, type WallData } from './sheet';

/** Incidents of the newest whole year by weekday and three hours of the day. */
export function timesShown(data: WallData, moment: Moment): Shown {
  const { snapshot } = data;
  const { locale } = moment;
  const {
    wall: t,
    wallMore: { times: words },
  } = messagesFor(locale);
  const times = snapshot.city.times?.at(-1);
  const year = snapshot.years.at(-1);
  const most = Math.max(1, ...(times?.byWeekdayAndBand ?? []).map((count) => count ?? 0));
  const table: Table | undefined = times && {
    head: Array.from({ length: TIME_BANDS }, (_, band) => words.band(band * 3, band * 3 + 3)),
    rows: Array.from({ length: WEEKDAYS }, (_, day) => ({
      label: weekdayName(locale, day + 1),
      cells: Array.from({ length: TIME_BANDS }, (_, band) => {
        const count = times.byWeekdayAndBand[day * TIME_BANDS + band] ?? null;
        const said = count === null ? t.count.withheld : formatNumber(locale, count);
        return {
          text: count === null ? WITHHELD_SIGN : said,
          note: '',
          mark: '',
          said,
          shade: count === null ? null : count / most,
        };
      }),
    })),
  };
  return {
    sheet: countSheet(data, moment, words.title, {
      period: year === undefined ? '' : yearRange(locale, year, year),
      filters: [t.filters.wholeCity, t.filters.open],
      table,
      sentences: [
        ...(times?.byWeekdayAndBand.includes(null) ? [words.hatched(snapshot.smallestCount ?? SMALLEST_COUNT)] : []),
        // A withheld number of them may be none.
        ...(times && times.unknown !== 0
          ? [counted(snapshot, locale, times.unknown === null ? words.unknownWithheld : words.unknown(times.unknown))]
          : []),
        words.reading,
      ],
    }),
    picture: null,
  };
}
