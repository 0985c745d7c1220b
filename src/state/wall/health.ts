import { completeThrough } from '../../analysis/published/holes';
import type { Area } from '../../domain/area';
import type { Snapshot } from '../../domain/snapshot';
import { messagesFor, nameInColumn, type Locale } from '../../i18n';
import { isoText } from './sheetParts';

/** Months back from the newest one in which a silence is still told. */
const RECENT_MONTHS = 3;

/** How whole the data are, for the foot: their last day, when they were put together, the last complete day, and who sent none of late. */
export function healthWords(snapshot: Snapshot, districts: readonly Area[], locale: Locale): readonly string[] {
  const { wall: { foot }, wallMore: { health: t } } = messagesFor(locale);
  const complete = completeThrough(snapshot);
  const recent = snapshot.months.slice(-RECENT_MONTHS);
  const silent = (snapshot.completeness?.silent ?? []).filter(({ months }) => months.some((month) => recent.includes(month)));
  const names = silent.map(({ district }) => {
    const area = districts.find(({ id }) => id === district);
    return area ? nameInColumn(locale, area.names) : t.city;
  });
  return [
    foot.dataThrough(isoText(locale, snapshot.through)),
    ...(complete < snapshot.through ? [t.complete(isoText(locale, complete))] : []),
    foot.made(isoText(locale, snapshot.madeOn)),
    ...(names.length > 0 ? [t.silent([...new Set(names)].join(', '))] : []),
  ];
}
