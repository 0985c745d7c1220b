import { districtNames, type DistrictFact } from '../../domain/districtFacts';
import { isOwn } from '../../domain/origin';
import type { Snapshot } from '../../domain/snapshot';
import { nameIn } from '../../i18n/names';
import { residentTrustMessages } from '../../i18n/residentLater';
import { residentFiles, type CountedBy } from '../../i18n/residentFiles';
import type { Locale } from '../../i18n/locale';
import type { SourcedSnapshot } from '../../sources/published';
import { countsCsv, countsFileName, countsJson, type FileInput } from './publishedCounts';

/** A file to be saved. */
export interface CountFile {
  readonly name: string;
  readonly type: string;
  readonly text: string;
}

/**
 * Only districts and the city stand in a summary, and perhaps not all of theirs: a file made of one would pass for the
 * whole.
 */
export const isWholeSnapshot = ({ years, cells }: Snapshot): boolean => years.length === 0 || cells.ids.length > 0;

/**
 * What the counts of a file of them are given by: only what the snapshot really holds. Empty = a file would hold none.
 */
export function countedBy({ years, months, city, districts }: Snapshot): readonly CountedBy[] {
  const hasHours = (city.times ?? []).length > 0 || districts.some(({ bands = [] }) => bands.length > 0);
  const hasWeekdays = (city.times ?? []).length > 0 || districts.some(({ weekdays = [] }) => weekdays.length > 0);
  const held: Readonly<Record<CountedBy, boolean>> = {
    year: years.length > 0,
    month: months.length > 0,
    kind: years.length > 0 || (months.length > 0 && city.categoryMonthly !== undefined),
    hours: hasHours,
    weekday: hasWeekdays,
  };
  return (['year', 'month', 'kind', 'hours', 'weekday'] as const).filter((by) => held[by]);
}

/** The counts behind the answer as a file, in the page's language, with whose they are. */
export async function countFile(
  ending: 'csv' | 'json',
  { snapshot, origin }: SourcedSnapshot,
  locale: Locale,
  districts: readonly DistrictFact[],
): Promise<CountFile> {
  const [{ file: words }, trust] = await Promise.all([
    residentFiles(locale),
    origin === 'publisher' ? null : residentTrustMessages(locale),
  ]);
  const names = new Map(districts.map((district) => [district.id, nameIn(locale, districtNames(district))]));
  const input: FileInput = {
    snapshot,
    words,
    originNote: trust && origin !== 'publisher' ? trust.note[origin] : null,
    districtName: (id) => names.get(id) ?? id,
  };
  const name = countsFileName(snapshot, isOwn(origin), ending);
  // The mark tells a spreadsheet that the text is UTF-8.
  return ending === 'csv'
    ? { name, type: 'text/csv', text: `\ufeff${countsCsv(input)}` }
    : { name, type: 'application/json', text: countsJson(input) };
}
