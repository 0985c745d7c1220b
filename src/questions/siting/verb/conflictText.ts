import type { SitingConflict, SitingConflictCode } from '../../../domain/siting';
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

/** Parameters that are candidates' indices. */
const SITES: ReadonlySet<string> = new Set(['site', 'a', 'b']);

/** Where a point stands, in the units of the answer. */
const placeWords = (place: SitePlace): string =>
  Object.entries(place)
    .map(([name, value]) => `${name} ${value}`)
    .join(', ');

/** A conflict as a sentence that names the options and the sites as the user knows them. */
export function conflictText(
  { locale }: Words,
  { code, params }: SitingConflict,
  { nameOf, demandPlace }: SitesQuestion,
): string {
  const named = Object.fromEntries(
    Object.entries(params).flatMap(([key, value]) => {
      if (typeof value !== 'number') return [[key, value]];
      if (SITES.has(key)) return [[key, String(nameOf(value))]];
      const point = /^demand(\d+)$/.exec(key);
      return [point ? [`place${point[1]}`, placeWords(demandPlace(value))] : [key, value]];
    }),
  );
  return `${OPTIONS[code]}: ${sitingWords[locale].conflicts[code](named)}`;
}
