import { compareSums } from '../../analysis/comparison/compareSums';
import { lastDays, type LastDays } from '../../analysis/comparison/lastDays';
import type { CountSum } from '../../analysis/comparison/sumCounts';
import { publishedDays } from '../../analysis/published/readPublished';
import { parseDate } from '../../domain/period';
import type { Snapshot } from '../../domain/snapshot';
import { messagesFor } from '../../i18n';
import { comparedFigure, countSheet, daysText, factSources, inQuarantine, QUARANTINE_FACTS, sourcesOf } from './sheetParts';
import { cellsPicture } from './cellsPicture';
import type { Moment, Shown, WallData } from './sheet';

/** The city's last day, 7 and 30 days, each against as many days that end on the same date a year earlier. */
export function cityShown(data: WallData, moment: Moment): Shown {
  const { locale, slide } = moment;
  const { wall: t } = messagesFor(locale);
  const { snapshot } = data;
  const through = parseDate(snapshot.through);
  const windows = through.ok ? slide.scene.spans.flatMap((span) => published(snapshot, lastDays(snapshot.city.daily, through.value, span)) ?? []) : [];
  const figures = windows.map(({ days, now, before }) => {
    const span = slide.scene.spans.find((one) => one === days) ?? 1;
    return comparedFigure(locale, `${t.spans[span]}: ${daysText(locale, now.firstMs, now.lastMs)}`, now.sum, before.sum, compareSums(now.sum, before.sum));
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
        ...(quarantine ? [t.quarantine] : []),
        ...(withheld > 0 ? [t.count.withheldOf(withheld)] : []),
        t.notCause,
      ],
      sources: [...sourcesOf(snapshot, locale), ...(quarantine ? factSources(locale, QUARANTINE_FACTS) : [])],
    }),
    picture: cellsPicture(data, moment),
  };
}

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
