import { dayOfDate, isoOfDay } from '../../domain/clock';
import { completeThrough } from '../../analysis/published/holes';
import type { Area } from '../../domain/area';
import type { Snapshot } from '../../domain/snapshot';
import { messagesFor, nameInColumn, type Locale } from '../../i18n';
import { isoText } from './sheetParts';

/** Months, the one of the last day among them, in which a silence is still told. */
const RECENT_MONTHS = 3;

/**
 * How whole the data are, for the foot: their last day, when they were put together, the last complete day, whether
 * counts are rounded, and who sent none of late.
 */
export function healthWords(snapshot: Snapshot, districts: readonly Area[], locale: Locale): readonly string[] {
  const {
    wall: { foot },
    wallMore: { health: t },
  } = messagesFor(locale);
  const complete = completeThrough(snapshot);
  const [year, month] = snapshot.through.split('-').map(Number);
  // By the calendar: a month that is not over is not among the published ones.
  const since = isoOfDay(dayOfDate(year, month - RECENT_MONTHS + 1)).slice(0, 7);
  const silent = (snapshot.completeness?.silent ?? []).filter(({ months }) => months.some((one) => one >= since));
  const names = silent.map(({ district }) => {
    const area = districts.find(({ id }) => id === district);
    return area ? nameInColumn(locale, area.names) : t.city;
  });
  return [
    foot.dataThrough(isoText(locale, snapshot.through)),
    ...(complete < snapshot.through ? [t.complete(isoText(locale, complete))] : []),
    foot.made(isoText(locale, snapshot.madeOn)),
    ...(snapshot.roundedTo === undefined ? [] : [t.rounded(snapshot.roundedTo)]),
    ...(names.length > 0 ? [t.silent([...new Set(names)].join(', '))] : []),
  ];
}
