import { dayParts, type WallParts } from './dates';
import type { Locale } from './locale';
import type { Messages } from './messages/en';
import { formatPeriod } from './periods';

type Table = keyof Messages['publish']['tables'];

interface NamedCount {
  readonly table: Table | 'part';
  readonly district: string | null;
  readonly cell: string | null;
  readonly category: keyof Messages['domain']['categories'] | 'closed' | null;
  readonly from: string;
  readonly through: string;
}

/** What a publication withholds and what was checked, as far as there are words for it. */
export interface PublishReportInput {
  readonly least: number;
  readonly withheld: readonly {
    readonly table: Table;
    readonly counts: number;
    readonly small: number;
    readonly complementary: number;
    readonly earlier: number;
    readonly difference: number;
  }[];
  readonly check: { readonly watched: number };
  readonly twoWithheld: number;
  readonly previous: {
    readonly counts: number;
    readonly known?: number;
    readonly changed: number;
    readonly exposed: number;
    readonly leastBefore?: number | null;
    readonly narrowed?: readonly NamedCount[];
  };
  readonly tablesLeftOut: readonly Table[];
  readonly yearsLeftOut?: readonly number[];
  readonly unsaid: readonly (keyof Messages['domain']['categories'])[];
  readonly unsaidSilences?: readonly (string | null)[];
  readonly coming: { readonly notToBePublished: number; readonly named?: readonly NamedCount[] };
  readonly otherKinds?: { readonly count: number; readonly of: number };
  readonly rounding: {
    readonly base: number;
    readonly meanChange: number;
    readonly largestChange: number;
    readonly sums: number;
    readonly brokenSums: number;
  } | null;
}

export interface PublishSentence {
  readonly words: string;
  /** Something that whoever publishes should think about. */
  readonly isWarning: boolean;
}

export interface WithheldTable {
  readonly head: readonly string[];
  readonly rows: readonly { readonly name: string; readonly counts: readonly number[] }[];
  /** Not in the file. */
  readonly empty: readonly string[];
}

/** How many counts are withheld and why; the planner and the command line say the same. */
export function withheldSentences(
  { publishForm: t }: Messages,
  { withheld, least }: PublishReportInput,
): readonly string[] {
  const total = (key: 'small' | 'complementary' | 'earlier' | 'difference'): number =>
    withheld.reduce((sum, row) => sum + row[key], 0);
  const earlier = total('earlier') + total('difference') > 0;
  return [
    t.withheld(least, total('small'), total('complementary')),
    ...(earlier ? [t.withheldEarlier(total('earlier'), total('difference'))] : []),
  ];
}

/** From this share on, that so many incidents are in no district's count is a warning. */
const MANY_OTHER_KINDS = 0.1;

/**
 * What was checked, how many incidents no district counts, and what earlier publications, unfinished sums and rounding
 * mean for this one.
 */
export function checkSentences(
  m: Messages,
  locale: Locale,
  report: PublishReportInput,
  districtName: (id: string) => string,
): readonly PublishSentence[] {
  const { publishForm: t, publish, domain } = m;
  const {
    previous,
    rounding,
    tablesLeftOut,
    yearsLeftOut = [],
    unsaid,
    unsaidSilences = [],
    coming,
    twoWithheld,
    otherKinds = { count: 0, of: 0 },
  } = report;
  const plain = (words: string): PublishSentence => ({ words, isWarning: false });
  const warning = (words: string): PublishSentence => ({ words, isWarning: true });
  return [
    plain(t.checked(Math.max(0, report.check.watched - previous.exposed), report.least, previous.exposed > 0)),
    ...(otherKinds.count > 0
      ? [
          (otherKinds.count >= MANY_OTHER_KINDS * otherKinds.of ? warning : plain)(
            t.otherKinds(otherKinds.count, otherKinds.of),
          ),
        ]
      : []),
    ...(twoWithheld > 0 ? [warning(t.twoWithheld(twoWithheld))] : []),
    ...(previous.counts + previous.changed > 0 ? [plain(t.previous(previous.counts, previous.changed))] : []),
    ...((previous.known ?? 0) > 0 ? [warning(t.known(previous.known ?? 0))] : []),
    ...(previous.exposed > 0 && !previous.narrowed ? [warning(t.exposedBefore(previous.exposed))] : []),
    ...(tablesLeftOut.length > 0
      ? [warning(t.tablesLeftOut(tablesLeftOut.map((table) => publish.tables[table]).join('; ')))]
      : []),
    ...(yearsLeftOut.length > 0 ? [warning(t.yearsLeftOut(yearsLeftOut.join(', ')))] : []),
    ...(unsaid.length > 0 ? [warning(t.unsaid(unsaid.map((category) => domain.categories[category]).join('; ')))] : []),
    ...(unsaidSilences.length > 0 ? [warning(t.unsaidSilences(unsaidSilences.length))] : []),
    ...(coming.notToBePublished > 0
      ? [plain(t.coming(coming.notToBePublished, ...named(m, locale, coming.named ?? [], districtName)))]
      : []),
    ...(rounding
      ? [
          plain(
            t.roundingCost(
              rounding.base,
              rounding.meanChange,
              rounding.largestChange,
              rounding.brokenSums,
              rounding.sums,
            ),
          ),
        ]
      : []),
  ];
}

/** Counts that a sentence names at most. */
const MOST_NAMED = 8;

/**
 * That earlier publications give counts away, which these are, and what can be done where a raised least count is the
 * reason; nothing where there are none.
 */
export function narrowedSentences(
  m: Messages,
  locale: Locale,
  { least, previous: { narrowed = [], leastBefore = null } }: PublishReportInput,
  districtName: (id: string) => string,
): readonly string[] {
  if (narrowed.length === 0) return [];
  const { publishForm: t } = m;
  return [
    t.exposedBefore(narrowed.length),
    t.narrowed(...named(m, locale, narrowed, districtName)),
    ...(leastBefore !== null && leastBefore < least ? [t.raisedLeast(leastBefore, least)] : []),
  ];
}

/** The first counts by table, place, category and days, and how many more there are. */
function named(
  { publishForm: t, publish, domain }: Messages,
  locale: Locale,
  counts: readonly NamedCount[],
  districtName: (id: string) => string,
): [list: string, more: number] {
  const names = counts
    .slice(0, MOST_NAMED)
    .map(({ table, district, cell, category, from, through }) =>
      [
        table === 'part' ? t.part : publish.tables[table],
        district === null ? '' : districtName(district),
        cell ?? '',
        category === null || category === 'closed' ? '' : domain.categories[category],
        formatPeriod(locale, { from: dayParts(from), to: dayAfter(through) }),
      ]
        .filter((word) => word !== '')
        .join(', '),
    );
  return [names.join('; '), counts.length - names.length];
}

const dayAfter = (iso: string): WallParts =>
  dayParts(new Date(Date.parse(`${iso}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10));

/**
 * The table of what is withheld, its head first, and the names of tables without a count; numbers are not formatted.
 */
export function withheldTable(
  { publish, publishForm }: Messages,
  { withheld, least, tablesLeftOut }: PublishReportInput,
): WithheldTable {
  const { columns, tables } = publish;
  return {
    head: [columns.table, columns.counts, publishForm.smallColumn(least), columns.complementary, columns.earlier],
    empty: withheld
      .filter(({ table, counts }) => counts === 0 && !tablesLeftOut.includes(table))
      .map(({ table }) => tables[table]),
    rows: withheld
      .filter(({ counts }) => counts > 0)
      .map(({ table, counts, small, complementary, earlier, difference }) => ({
        name: tables[table],
        counts: [counts, small, complementary, earlier + difference],
      })),
  };
}
