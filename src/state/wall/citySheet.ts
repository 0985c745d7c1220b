import { lastDays, type LastDays } from '../../analysis/comparison/lastDays';
import type { CountSum } from '../../analysis/comparison/sumCounts';
import { completeThrough, type Days } from '../../analysis/published/holes';
import { publishedDays } from '../../analysis/published/publishedDays';
import { dayNumber } from '../../domain/clock';
import { formatIsoDate, parseDate } from '../../domain/period';
import type { Snapshot } from '../../domain/snapshot';
import { messagesFor } from '../../i18n';
import { comparedFigure, counted, countSheet, daysText, factSources, holeText, isoText, inQuarantine, QUARANTINE_FACTS, sourcesOf } from './sheetParts';
import { cellsPicture } from './cellsPicture';
import type { DaySpan } from './scene';
import type { Moment, Shown, WallData } from './sheet';

/** The city's last complete day, 7 and 30 days, each against as many days that end on the same date a year earlier. */
export function cityShown(data: WallData, moment: Moment): Shown {
  const { locale, slide } = moment;
  const { wall: t } = messagesFor(locale);
  const { snapshot } = data;
  const windows = windowsOf(snapshot, slide.scene.spans);
  const late = daysLate(snapshot);
  const figures = windows.map(({ days, now, before }) => {
    const span = slide.scene.spans.find((one) => one === days) ?? 1;
    return comparedFigure(locale, `${t.spans[span]}: ${daysText(locale, now.firstMs, now.lastMs)}`, now.sum, before.sum, holeText(snapshot, locale, null, isoDays(now), isoDays(before)));
  });
  const withheld = windows.reduce((most, { now, before }) => Math.max(most, now.sum.withheld, before.sum?.withheld ?? 0), 0);
  const quarantine = windows.some(({ before }) => inQuarantine(before.firstMs) || inQuarantine(before.lastMs));
  const longest = windows.at(-1);
  return {
    sheet: countSheet(data, moment, t.titles.city, {
      period: longest ? daysText(locale, longest.now.firstMs, longest.now.lastMs) : '',
      filters: [t.filters.wholeCity],
      figures,
      sentences: [
        ...(late > 0 ? [counted(snapshot, locale, t.stillArriving(isoText(locale, completeThrough(snapshot))))] : []),
        ...(quarantine ? [t.quarantine] : []),
        ...(withheld > 0 ? [t.count.withheldOf(withheld)] : []),
        t.notCause,
      ],
      sources: [...sourcesOf(snapshot, locale), ...(quarantine ? factSources(locale, QUARANTINE_FACTS) : [])],
    }),
    picture: cellsPicture(data, moment),
  };
}

/** Last days whose records are still arriving. */
function daysLate(snapshot: Snapshot): number {
  const [through, complete] = [parseDate(snapshot.through), parseDate(completeThrough(snapshot))];
  return through.ok && complete.ok ? Math.max(0, dayNumber(through.value) - dayNumber(complete.value)) : 0;
}

/** The last complete days of each length, each beside as many a year earlier; lengths that the counts do not reach are left out. */
export function windowsOf(snapshot: Snapshot, spans: readonly DaySpan[]): readonly LastDays[] {
  const complete = parseDate(completeThrough(snapshot));
  if (!complete.ok) return [];
  const daily = snapshot.city.daily.slice(0, Math.max(0, snapshot.city.daily.length - daysLate(snapshot)));
  return spans.flatMap((span) => published(snapshot, lastDays(daily, complete.value, span)) ?? []);
}

const isoDays = ({ firstMs, lastMs }: LastDays['now' | 'before']): Days => ({ first: formatIsoDate(firstMs), last: formatIsoDate(lastMs) });

/** Days that are a whole month take the month's own count where one of theirs is withheld. */
function published(snapshot: Snapshot, window: LastDays | null): LastDays | null {
  if (!window) return null;
  const { now, before } = window;
  const read = (firstMs: number, lastMs: number, sum: CountSum): CountSum => publishedDays(snapshot, snapshot.city, firstMs, lastMs, sum);
  return {
    ...window,
    now: { ...now, sum: read(now.firstMs, now.lastMs, now.sum) },
    before: { ...before, sum: before.sum && read(before.firstMs, before.lastMs, before.sum) },
  };
}
