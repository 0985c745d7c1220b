import type { Messages } from '../../../i18n';
import type { Locale } from '../../../i18n/locale';
import { words } from '../words';

/** What rows of a table of areas are called that are no area, by their id in the file; as the table on the screen. */
export const rowNames = (
  t: Pick<Messages, 'table' | 'domain' | 'draw'>,
  locale: Locale,
  areAreasOwn: boolean,
): Readonly<Record<string, string>> => ({
  total: t.table.total,
  outside: areAreasOwn ? words[locale].outsideAreas : t.table.outside,
  overlap: words[locale].overlap,
  city: t.domain.city,
  study_area: t.draw.inShape,
});
