/** How old and how whole the data are, and why newer ones are not to be had: in words for the head and the foot. */
import { formatIsoDate, dayOfDate, isoOfDay } from '../../domain/clock';
import { ageOf, type Age, type Dated } from '../../analysis/published/age';
import type { Area } from '../../domain/area';
import type { Snapshot } from '../../domain/snapshot';
import { messagesFor, nameInColumn, type Locale, type Messages } from '../../i18n';
import type { Sheet } from './scenes/sheet';
import { isoText } from './scenes/parts';
import { completeThrough } from '../../analysis/published/holes';
import type { Trouble } from '../../sources/keptFile';

/**
 * How old the data are on the city's calendar at `nowMs`. `staleAfterDays` = what the operator of this wall says, null
 * = what the snapshot promises, else the usual rhythm. A clock that shows no time makes nothing old, and nothing of the
 * future.
 */
export function wallAge({ through, madeOn, rhythmDays }: Dated, staleAfterDays: number | null, nowMs: number): Age {
  const days = staleAfterDays ?? rhythmDays;
  const dated = { through, ...(days === undefined ? {} : { rhythmDays: days }) };
  return Number.isFinite(nowMs)
    ? ageOf({ ...dated, ...(madeOn === undefined ? {} : { madeOn }) }, formatIsoDate(nowMs))
    : ageOf(dated, through);
}

/** Scenes made of published facts or of the operator's words: nothing in them comes from the snapshot. */
const OF_OTHER_THINGS: readonly Sheet['kind'][] = ['indicators', 'scenario', 'text'];

/**
 * Whether a scene shows counts of the snapshot: only then its date, its age and its signature say something of what is
 * seen.
 */
export const isOfSnapshot = (kind: Sheet['kind']): boolean => !OF_OTHER_THINGS.includes(kind);

/**
 * For the head: the data are old (posts as the file, counts by their last day), or of a day that has not come; nothing
 * beside figures that are of other sources.
 */
export function ageMarks(
  kind: Sheet['kind'],
  snapshot: Snapshot,
  { isPast, isFilePast, aheadOn }: Age,
  locale: Locale,
): readonly string[] {
  if (!isOfSnapshot(kind)) return [];
  const { past } = messagesFor(locale).wallMore;
  const old =
    kind === 'posts'
      ? isFilePast
        ? [past.published(isoText(locale, snapshot.madeOn))]
        : []
      : isPast
        ? [past.mark(isoText(locale, snapshot.through))]
        : [];
  return [...old, ...(aheadOn === null ? [] : [past.ahead(isoText(locale, aheadOn))])];
}

/**
 * For the foot: up to which day the data go and how whole they are; nothing beside figures that are of other sources.
 */
export const freshWords = (
  kind: Sheet['kind'],
  snapshot: Snapshot,
  districts: readonly Area[],
  locale: Locale,
): readonly string[] => (isOfSnapshot(kind) ? healthWords(snapshot, districts, locale) : []);

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

/** Why the newest data are not to be had, in a few words. */
export function whyText({ wallTrust: t }: Messages, trouble: Trouble): string {
  if (trouble.kind === 'failing') return t.why.failing(trouble.status);
  if (trouble.kind !== 'unreadable') return t.why[trouble.kind];
  const { code } = trouble.fault;
  return code === 'snapshot-newer' ? t.why.newer : code.startsWith('signature-') ? t.why.unsigned : t.why.damaged;
}

/** What a screen without data says; `hadThrough` = the last day of real data that it once had. */
export function nothingText(
  t: Messages,
  trouble: Trouble | null,
  hadThrough: string | null,
  dateText: (iso: string) => string,
): string {
  // Without a trouble it is the city's own files that are missing.
  if (!trouble) return t.wall.state.noData;
  if (hadThrough !== null) return t.wallTrust.nothingLeft(whyText(t, trouble), dateText(hadThrough));
  if (trouble.kind === 'gone') return t.wall.state.notPublished;
  return trouble.kind === 'silent' ? t.wall.state.noData : t.wallTrust.nothing(whyText(t, trouble));
}
