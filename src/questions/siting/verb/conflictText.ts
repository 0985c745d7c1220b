import {
  isSiteKey,
  toldAs,
  type SitingConflict,
  type SitingConflictCode,
  type SitingConflicts,
} from '../../../domain/sitingConflict';
import { wordsOf } from '../../../i18n/faults';
import { words as sitingWords } from '../words';
import type { Words } from '../../../cli/words';
import type { SitePlace, SitesQuestion } from './question';

/** Options that a conflict comes from, named before its sentence. */
const OPTIONS: Readonly<Record<SitingConflictCode, string>> = {
  'too-few-incidents': '--demand, --count, --anyway',
  'no-candidates': '--candidates',
  'too-few-candidates': '--count',
  'must-forbidden': '--must, --forbid',
  'must-too-many': '--must, --count',
  'must-too-near': '--must, --separation',
  'must-near-kept': '--must, --separation, --existing',
  'district-min-free': '--min-per-district',
  'district-min-total': '--min-per-district, --count',
  'district-max-total': '--max-per-district, --count',
  'district-max-must': '--max-per-district, --must',
  'district-min-max': '--min-per-district, --max-per-district',
  separation: '--separation',
  'target-out-of-reach': '--target-share',
  'pcenter-out-of-reach': '--objective',
  together: 'all rules together',
};

/** Where a point stands, in the units of the answer. */
const placeWords = (place: SitePlace): string =>
  Object.entries(place)
    .map(([name, value]) => `${name} ${value}`)
    .join(', ');

/** A conflict as a sentence that names the options and the sites as the user knows them. */
export function conflictText(
  { locale, m }: Words,
  conflict: SitingConflict,
  { nameOf, demandPlace }: SitesQuestion,
): string {
  const named = toldAs(conflict, (key, value) => {
    if (typeof value !== 'number') return value;
    if (isSiteKey(key)) return String(nameOf(value));
    const point = /^demand(\d+)$/.exec(key);
    return point ? [`place${point[1]}`, placeWords(demandPlace(value))] : value;
  });
  return `${OPTIONS[conflict.code]}: ${wordsOf<SitingConflicts>(m, sitingWords[locale].conflicts, named)}`;
}
