import { type DensityGrid, type HealthReason, type NoChange, type SilentParts } from '../domain/answers';
import { selectRows } from '../analysis/answer/selection';
import { registerOf, type Study, type StudyQuery } from '../analysis/answer/study';
import { periodFill } from '../analysis/span/periodFill';
import type { Area } from '../domain/area';
import { maskKind } from '../domain/studyMask';
import type { StudyMask } from '../domain/area';
import type { ShownQuestion } from '../questions';
import { textOf } from '../questions/question';
import type { CompareWith } from '../domain/filter';
import type { Period } from '../domain/period';
import type { SelectionStep } from '../domain/selection';
import { nameIn, type FilterWords } from '../i18n';
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
export function heading(
  w: Words,
  total: number,
  { period, demo, filter, steps, cautions, study, query, compare }: About,
  saysCompared = false,
): string {
  const register = registerOf(study);
  const fill = register && period ? periodFill(register, study.table, period) : null;
  const { noChange, silentParts } =
    compare === 'none' || saysCompared ? { noChange: null, silentParts: null } : selectRows(study, query);
  return [
    ...cautions.map((reason) => healthReason(healthWords[w.locale], w.locale, reason)),
    w.m.sentence.count({ period: periodParts(period), filter, count: total, demo, noData: fill?.filledDays === 0 }),
    ...steps.map(w.m.selection.step),
    ...spanSentences(w.m.span, w.locale, spanFacts(register, fill, query.filter.period !== null)),
    ...(noChange ? [noChangeText(w, noChange, silentParts, study.city.districts)] : []),
  ].join('\n');
}

/** How large the study area is, and what of the selection lies outside it. */
export const studyAreaText = (
  { m }: Words,
  { incidents, outside, area }: Pick<DensityGrid, 'incidents' | 'outside' | 'area'>,
): string[] => [
  ...(area ? [m.ground.size(area.areaKm2, area.addedKm2)] : []),
  ...(outside > 0 ? [m.ground.outsideHere(outside, incidents + outside)] : []),
];

/** The answer of a question of the list: its own sentences, under the head that every answer of a selection has. */
export function questionText(
  w: Words,
  { of, shown: { words, cut, twin } }: Pick<ShownQuestion, 'of' | 'shown'>,
  answer: unknown,
  mask: StudyMask,
  about: About & { readonly ownAreas: readonly Area[] | null },
): string {
  const { sentences, caution } = words[w.locale];
  const { study, query, period, compare, ownAreas } = about;
  const recorded = selectRows(study, query).rows.length;
  const ground = cut?.(answer) ?? null;
  const said = sentences?.(answer, {
    t: w.m,
    ofThem: w.m.selection.ofThem(about.filter),
    maskIn: w.m.ground.masksIn[maskKind(mask)],
    recorded,
    areas: ownAreas ?? study.city.districts,
    areAreasOwn: ownAreas !== null,
    isPlane: study.isPlane ?? false,
    period,
    compare,
  });
  return [
    of === 'dataset'
      ? ''
      : heading(
          w,
          ground ? ground.incidents + ground.outside : recorded,
          about,
          twin !== undefined && 'saysCompared' in twin && twin.saysCompared,
        ),
    textOf(caution?.(answer) ?? ''),
    ...(said ?? []).map((part) =>
      typeof part !== 'string' && 'columns' in part ? textTable(part.columns, part.rows) : textOf(part),
    ),
    ...(ground ? studyAreaText(w, ground) : []),
    '',
  ]
    .filter((line, k, all) => line !== '' || k === all.length - 1)
    .join('\n');
}
