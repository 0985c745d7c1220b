import type { Age } from '../../analysis/published/age';
import type { Area } from '../../domain/area';
import type { Snapshot } from '../../domain/snapshot';
import { messagesFor, type Locale } from '../../i18n';
import { healthWords } from './health';
import type { Sheet } from './sheet';
import { isoText } from './sheetParts';

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
