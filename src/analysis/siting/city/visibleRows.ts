import type { SelectionStep, DemandCondition } from '../../../domain/selection';
import type { VisibleBy } from '../../../domain/siting';
import {
  CATEGORIES,
  PLACE_KINDS,
  publicOf,
  streetOf,
  UNKNOWN,
  YES,
  type IncidentTable,
} from '../../../domain/incident';

const FRAUD = CATEGORIES.indexOf('fraud');
const OTHER = CATEGORIES.indexOf('other');
const DWELLING = PLACE_KINDS.indexOf('dwelling');
const OTHER_PLACE = PLACE_KINDS.indexOf('other');

export interface VisibleRows {
  readonly rows: Uint32Array;
  readonly visibleBy: VisibleBy;
  /** What each part of the rule took away, and which part the file could not answer. */
  readonly steps: readonly SelectionStep[];
}

/**
 * Rows that a visible post can affect: in the street or in public by the file's answer, never fraud, never in a
 * dwelling. Sensitive articles (sexual offences, offences against children and in the family) have no category of their
 * own: they are among `other`, which therefore stays out wherever a file tells categories at all. Intentional harm to
 * health stays in: in public it is the street fight that a post is for, and the rest is shut out by place and answer. A
 * file that answers neither question in any row is taken by kinds: all but fraud and dwellings. A part of the rule that
 * the file cannot answer is not applied, and its step says so.
 */
export function visibleRows(table: IncidentTable, rows: Uint32Array): VisibleRows {
  const { category, place, flags } = table;
  const seen = new Uint8Array(256);
  let hasCategories = false;
  let hasPlaces = false;
  for (let row = 0; row < table.count; row++) {
    seen[flags[row]] = 1;
    hasCategories ||= category[row] !== OTHER;
    hasPlaces ||= place[row] !== OTHER_PLACE;
  }
  const answers = seen.some((is, f) => is === 1 && (publicOf(f) !== UNKNOWN || streetOf(f) !== UNKNOWN));
  const outdoors = Uint8Array.from({ length: 256 }, (_, f) => Number(publicOf(f) === YES || streetOf(f) === YES));
  const silent = Uint8Array.from({ length: 256 }, (_, f) => Number(publicOf(f) === UNKNOWN && streetOf(f) === UNKNOWN));
  const steps: SelectionStep[] = [];
  let left = rows;
  const keep = (
    condition: DemandCondition,
    applied: boolean,
    missing: boolean,
    passes: (row: number) => boolean,
    unknown = 0,
  ): void => {
    const before = left.length;
    if (applied) left = left.filter(passes);
    steps.push({ condition, applied, missing, unknown: missing ? before : unknown, before, after: left.length });
  };
  keep(
    'outdoors',
    answers,
    !answers,
    (row) => outdoors[flags[row]] === 1,
    rows.reduce((count, row) => count + silent[flags[row]], 0),
  );
  keep('noFraud', hasCategories, !hasCategories, (row) => category[row] !== FRAUD);
  keep('noDwelling', hasPlaces, !hasPlaces, (row) => place[row] !== DWELLING);
  // Without an answer about the street there is no telling the sensitive ones among what has no category.
  keep('noOther', answers && hasCategories, !hasCategories, (row) => category[row] !== OTHER);
  return { rows: left, visibleBy: answers ? 'answers' : 'kinds', steps };
}
