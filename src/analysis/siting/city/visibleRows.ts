import type { VisibleBy } from '../../../domain/siting';
import { CATEGORIES, PLACE_KINDS, publicOf, streetOf, UNKNOWN, YES, type IncidentTable } from '../../../domain/incident';

const FRAUD = CATEGORIES.indexOf('fraud');
const OTHER = CATEGORIES.indexOf('other');
const DWELLING = PLACE_KINDS.indexOf('dwelling');

/**
 * Rows that a visible post can affect: in the street or in public by the file's answer, never fraud, never in a dwelling.
 * Sensitive articles (sexual offences, offences against children and in the family) have no category of their own: they are
 * among `other`, which therefore stays out wherever a file tells categories at all. Intentional harm to health stays in: in
 * public it is the street fight that a post is for, and the rest is shut out by place and answer.
 * A file that answers neither question in any row is taken by kinds: all but fraud and dwellings.
 */
export function visibleRows(table: IncidentTable, rows: Uint32Array): { readonly rows: Uint32Array; readonly visibleBy: VisibleBy } {
  const { category, place, flags } = table;
  const indoors = (row: number): boolean => category[row] === FRAUD || place[row] === DWELLING;
  const seen = new Uint8Array(256);
  let hasCategories = false;
  for (let row = 0; row < table.count; row++) {
    seen[flags[row]] = 1;
    hasCategories ||= category[row] !== OTHER;
  }
  const answers = seen.some((is, f) => is === 1 && (publicOf(f) !== UNKNOWN || streetOf(f) !== UNKNOWN));
  if (!answers) return { rows: rows.filter((row) => !indoors(row)), visibleBy: 'kinds' };
  const outdoors = Uint8Array.from({ length: 256 }, (_, f) => Number(publicOf(f) === YES || streetOf(f) === YES));
  const sensitive = (row: number): boolean => hasCategories && category[row] === OTHER;
  return { rows: rows.filter((row) => outdoors[flags[row]] === 1 && !indoors(row) && !sensitive(row)), visibleBy: 'answers' };
}
