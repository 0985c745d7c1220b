import {
  districtsWithHoles,
  type CoverageAnswer,
  type CoverageRow,
  type DensityGrid,
  type DistrictsAnswer,
  type HealthReason,
  type NoChange,
  type SilentParts,
  type SummaryAnswer,
} from '../domain/answers';
import { selectRows } from '../analysis/answer/selection';
import { registerOf, type Study, type StudyQuery } from '../analysis/answer/study';
import { periodFill } from '../analysis/span/periodFill';
import type { Area, MaskId } from '../domain/area';
import type { ShownQuestion } from '../questions';
import type { CompareWith } from '../domain/filter';
import type { Period } from '../domain/period';
import { coarseGrid } from '../domain/density';
import { CATEGORIES } from '../domain/incident';
import { LEAST_NEAR } from '../domain/smallNumbers';
import type { SelectionStep } from '../domain/selection';
import { countedWords } from '../i18n/counted';
import { NO_VALUE, nameIn, wordFor, type FilterWords } from '../i18n';
import { spanFacts } from '../domain/spanFacts';
import { words as healthWords } from '../questions/health/words';
import { healthReason } from '../questions/health/words/reason';
import { spanSentences } from '../i18n/span';
import { periodParts, textTable, type Words } from './words';

/** The answers for reading, in the words of the screen. */
export interface About {
  readonly period: Period | null;
  readonly demo: boolean;
  readonly compare: CompareWith;
  readonly filter: FilterWords;
  readonly steps: readonly SelectionStep[];
  /** What Data health says of the whole file. */
  readonly cautions: readonly HealthReason[];
  readonly study: Study;
  readonly query: StudyQuery;
}

/** `ownAreas`: rows are the user's areas, not districts. */
export interface AboutAreas extends About {
  readonly ownAreas: boolean;
}

const shareText = (w: Words, share: number | null): string => (share === null ? NO_VALUE : w.n.pct(share));

/** Why nothing is compared, with the parts that are the reason. */
function noChangeText(w: Words, why: NoChange, parts: SilentParts | null, districts: readonly Area[]): string {
  if (!parts) return w.m.comparison.noChange[why];
  const names = [
    ...parts.categories.map((id) => w.m.domain.categories[id]),
    ...districts.filter(({ id }) => parts.districts.includes(id)).map(({ names: of }) => nameIn(w.locale, of)),
  ];
  return w.m.comparison.noChangeOf(why === 'not-recorded-before' ? why : 'no-data', names.join(', '));
}

/**
 * What Data health must say first; what was counted, and what was left out or is missing: the first lines of every
 * answer.
 */
function heading(
  w: Words,
  total: number,
  { period, demo, filter, steps, cautions, study, query, compare }: About,
): string {
  const register = registerOf(study);
  const fill = register && period ? periodFill(register, study.table, period) : null;
  const { noChange, silentParts } =
    compare === 'none' ? { noChange: null, silentParts: null } : selectRows(study, query);
  return [
    ...cautions.map((reason) => healthReason(healthWords[w.locale], w.locale, reason)),
    w.m.sentence.count({ period: periodParts(period), filter, count: total, demo, noData: fill?.filledDays === 0 }),
    ...steps.map(w.m.selection.step),
    ...spanSentences(w.m.span, w.locale, spanFacts(register, fill, query.filter.period !== null)),
    ...(noChange ? [noChangeText(w, noChange, silentParts, study.city.districts)] : []),
  ].join('\n');
}

export function districtsText(
  w: Words,
  answer: DistrictsAnswer,
  areas: readonly Area[],
  about: AboutAreas & { readonly extrapolated: boolean },
): string {
  const { columns } = w.m.table;
  const num = (value: number | null): string => (value === null ? NO_VALUE : w.n.num(value, { maxDecimals: 1 }));
  const changed = about.compare !== 'none';
  const changeOf = (change: DistrictsAnswer['city']['change'], why: NoChange | null = answer.noChange): string[] => {
    if (!changed) return [];
    if (!change && why) return [NO_VALUE, w.m.comparison.noChangeShort[why]];
    return change
      ? [w.n.int(change.before), change.ratio === null ? NO_VALUE : w.n.signedPct(change.ratio)]
      : [NO_VALUE, NO_VALUE];
  };
  const rows = answer.districts.map((row, k) => [
    nameIn(w.locale, areas[k].names),
    row.filledDays === 0 && row.count === 0 ? w.m.span.noData : w.n.int(row.count),
    num(row.areaKm2),
    num(row.perKm2),
    num(row.per100k),
    ...changeOf(row.change, row.noChange ?? answer.noChange),
  ]);
  const { city } = answer;
  const blank = ['', '', '', ...(changed ? ['', ''] : [])];
  rows.push([about.ownAreas ? w.m.table.outsideAreas : w.m.table.outside, w.n.int(answer.outside), ...blank]);
  if (answer.overlap > 0) rows.push([w.m.table.overlap, w.n.int(answer.overlap), ...blank]);
  const rates = [num(city.areaKm2), num(city.perKm2), num(city.per100k), ...changeOf(city.change)];
  if (city.count !== answer.total) rows.push([w.m.domain.city, w.n.int(city.count), ...rates]);
  const total = answer.fill?.filledDays === 0 && answer.total === 0 ? w.m.span.noData : w.n.int(answer.total);
  rows.push([w.m.table.total, total, ...(city.count === answer.total ? rates : blank)]);
  const holes = districtsWithHoles(answer);
  const named = areas
    .filter((_, k) => holes.includes(answer.districts[k].id))
    .map(({ names }) => nameIn(w.locale, names))
    .join(', ');
  const lacking = named === '' ? '' : `${w.m.span.cityRateLacks(named)}\n`;
  const head = [
    about.ownAreas ? columns.area : columns.district,
    columns.count,
    columns.areaKm2,
    answer.years === null ? columns.perKm2Whole : columns.perKm2,
    columns.per100k,
  ];
  return `${heading(w, answer.total, about)}\n${textTable([...head, ...(changed ? [columns.before, columns.change] : [])], rows)}\n${about.extrapolated ? `${w.m.table.populationExtrapolated}\n` : ''}${lacking}`;
}

export function coverageText(w: Words, answer: CoverageAnswer, areas: readonly Area[], about: AboutAreas): string {
  const { columns } = w.m.table;
  const counted = countedWords(answer);
  const hasMore = answer.city.coveredAtMost > answer.city.covered;
  const atMost = (row: CoverageRow): string[] =>
    hasMore ? [row.shareAtMost === null ? NO_VALUE : w.m.coverage.atMost(row.shareAtMost)] : [];
  const cells = (name: string, row: CoverageRow): string[] => [
    name,
    w.n.int(row.incidents),
    w.n.int(row.covered),
    shareText(w, row.share),
    ...atMost(row),
    shareText(w, row.areaShare),
  ];
  const rows = answer.districts.map((row, k) => cells(nameIn(w.locale, areas[k].names), row));
  const isPlane = about.study.city.districts.length === 0;
  rows.push(cells(isPlane ? w.m.table.total : w.m.domain.city, answer.city));
  const recorded = selectRows(about.study, about.query).rows.length;
  if (recorded > answer.city.incidents && !isPlane)
    rows.push([w.m.table.outside, w.n.int(recorded - answer.city.incidents), ...rows[0].slice(2).map(() => '')]);
  const reading =
    answer.city.share === null
      ? w.m.coverage.noIncidents
      : w.m.sentence.counted.reading(answer.city.share, answer.radiusM, counted, w.m.selection.ofThem(about.filter));
  return [
    heading(w, recorded, about),
    reading,
    w.m.coverage.straightLine,
    ...w.m.sentence.counted.basis(counted),
    textTable(
      [
        about.ownAreas ? columns.area : columns.district,
        columns.count,
        columns.covered,
        columns.share,
        ...(hasMore ? [w.m.coverage.withUnknown] : []),
        columns.areaShare,
      ],
      rows,
    ),
    '',
  ].join('\n');
}

/** How large the study area is, and what of the selection lies outside it. */
const studyAreaText = (
  { m }: Words,
  { incidents, outside, area }: Pick<DensityGrid, 'incidents' | 'outside' | 'area'>,
): string[] => [
  ...(area ? [m.ground.size(area.areaKm2, area.addedKm2)] : []),
  ...(outside > 0 ? [m.ground.outside(outside, incidents + outside)] : []),
];

/** The answer of a question of the list: its own sentences, under the head that every answer of a selection has. */
export function questionText(
  w: Words,
  { of, shown: { words, cut } }: Pick<ShownQuestion, 'of' | 'shown'>,
  answer: unknown,
  mask: MaskId,
  about: About,
): string {
  const { sentences, caution } = words[w.locale];
  const ground = cut?.(answer) ?? null;
  const total = (): number =>
    ground ? ground.incidents + ground.outside : selectRows(about.study, about.query).rows.length;
  const said = sentences(answer, {
    t: w.m,
    ofThem: w.m.selection.ofThem(about.filter),
    maskIn: w.m.method.masksIn[mask],
  });
  return [
    of === 'dataset' ? '' : heading(w, total(), about),
    caution?.(answer) ?? '',
    ...said.map((part) => (typeof part === 'string' ? part : textTable(part.columns, part.rows))),
    ...(ground ? studyAreaText(w, ground) : []),
    '',
  ]
    .filter((line, k, all) => line !== '' || k === all.length - 1)
    .join('\n');
}

/** The densest places in words, and how many of them are equally dense. */
interface Densest {
  readonly places: readonly string[];
  readonly equal: number;
}

export function densityText(w: Words, grid: DensityGrid, { places, equal }: Densest, about: About): string {
  const { method, ground, sentence } = w.m;
  const coarse = coarseGrid(grid);
  const densest =
    places.length === 0
      ? ground.tooFew(grid.mostNear, grid.nearM, LEAST_NEAR)
      : equal > 1
        ? ground.equallyDense(places.slice(0, equal).join('; '))
        : sentence.densest(places[0]);
  const unit = method.units[grid.unit];
  return [
    heading(w, grid.incidents + grid.outside, about),
    `${method.kernel}: ${method.kernels[grid.kernel]}`,
    `${method.bandwidth}: ${w.n.metres(grid.bandwidthM)}${grid.rule ? ` (${method.rules[grid.rule]})` : ''}`,
    ...Object.entries(grid.ruleValuesM).map(([rule, valueM]) =>
      valueM > 0
        ? method.ruleValue(wordFor(method.rules, rule), valueM)
        : `${wordFor(method.rules, rule)}: ${NO_VALUE}`,
    ),
    `${method.cell}: ${w.n.metres(grid.cellM)}`,
    `${method.edge}: ${method.edges[grid.edge]}`,
    `${method.mask}: ${method.masks[grid.mask]}`,
    ...(grid.incidents > 0 ? [method.max(grid.max, unit), method.sum(grid.sum, grid.incidents)] : []),
    ...(grid.incidents > 0 && !coarse ? [densest] : []),
    ...studyAreaText(w, grid),
    ...(coarse && grid.incidents > 0 ? [ground.coarse(grid.cellM, coarse.radiusM, coarse.mostM)] : []),
    '',
  ].join('\n');
}

export function summaryText(w: Words, answer: SummaryAnswer, about: About): string {
  const change =
    about.compare === 'none' || !answer.change
      ? []
      : [w.m.sentence.change({ with: about.compare, change: answer.change })];
  const rows = CATEGORIES.filter((id) => (answer.byCategory[id] ?? 0) > 0).map((id) => [
    w.m.domain.categories[id],
    w.n.int(answer.byCategory[id]),
  ]);
  return [
    heading(w, answer.count, about),
    ...change,
    textTable([w.m.table.columns.category, w.m.table.columns.count], rows),
    '',
  ].join('\n');
}
