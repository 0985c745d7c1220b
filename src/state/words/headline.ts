import type { SilentParts } from '../../domain/answers';
import type { Area } from '../../domain/area';
import { wallTime } from '../../domain/clock';
import type { Locale, Messages } from '../../i18n';
import { isMadePosition } from '../../domain/madePosition';
import { nameIn } from '../../i18n/names';
import { coarseGrid, LEAST_NEAR } from '../../domain/density';
import { joined } from '../../i18n/sentence';
import { isOfShape } from './deskFigures';
import { headlineCautions } from './cautions';
import { countedWords } from '../../i18n/counted';
import { filterInForce } from './filter';
import { placeByDegrees, placeInput } from './names';
import type { Session } from '../session.svelte';
import { uncertainPlace } from './uncertain';
import { spanFacts } from '../../domain/spanFacts';
import { spanSentences } from '../../i18n/span';

/** The one sentence of the screen and of the exported picture, made of the newest answers; '' before the first. */
export function headline(session: Session): string {
  const summary = session.current(session.answers.summary);
  if (!summary) return '';
  // What was asked, not what is chosen now: a figure never stands beside a question it does not answer.
  const compare = session.answers.summary.answered?.compare ?? 'none';
  const density = session.current(session.answers.density);
  const named = (density?.top ?? []).map(({ near, lon, lat }) =>
    near ? placeInput(near, session.districts) : placeByDegrees(lon, lat, session.districts),
  );
  const coverage = session.current(session.answers.coverage);
  const { kinds, radiusM } = session.answers.coverage.answered ?? session.view.settings.coverage;
  const filter = session.answers.summary.answered?.filter ?? session.view.filter;
  return joined([
    session.t.sentence.main({
      period: summary.period && { from: wallTime(summary.period.fromMs), to: wallTime(summary.period.toMs) },
      filter: filterInForce(session),
      steps: summary.steps,
      count: summary.count,
      demo: session.isDemo,
      noData: summary.fill?.filledDays === 0,
      place: named[0] ?? null,
      equals: named.slice(1, density?.tied),
      few:
        density && density.top.length === 0 && density.grid.mostNear < LEAST_NEAR && !coarseGrid(density.grid)
          ? { most: density.grid.mostNear, radiusM: density.grid.nearM, least: LEAST_NEAR }
          : null,
      // While the map is still at the last question, its figure is not one of this count.
      outside: density && density.grid.incidents + density.grid.outside === summary.count ? density.grid.outside : 0,
      coverage:
        // Where no such post is known nothing is said of what they cover: nought would read as a finding.
        coverage && session.posts.some(({ kind }) => kinds.includes(kind))
          ? {
              share: coverage.city.share,
              covered: coverage.city.covered,
              incidents: coverage.city.incidents,
              counted: countedWords(coverage),
              radiusM,
              kinds,
              illustrative: session.posts.some((post) => kinds.includes(post.kind) && isMadePosition(post)),
            }
          : null,
      change:
        compare === 'none'
          ? null
          : {
              with: compare,
              change: summary.change,
              why: summary.noChange,
              parts: silentNames(session.t, session.view.locale, session.districts, summary.silentParts),
            },
    }),
    ...spanSentences(
      session.t.span,
      session.view.locale,
      spanFacts(summary.register, summary.fill, filter.period !== null),
    ),
    ...(named.length > 0 && isOfShape(session) ? [session.t.draw.densestWithin] : []),
    ...uncertainOf(session),
    ...cautionsOf(session),
  ]);
}

/** That the densest place is uncertain, once that was asked. */
const uncertainOf = (session: Session): readonly string[] =>
  (session.current(session.answers.density)?.top ?? [])
    .slice(0, 1)
    .flatMap(({ lon, lat }) => uncertainPlace(session, lon, lat)?.sentence ?? []);

/** What must be said beside the headline's figures as they stand. */
export const cautionsOf = (session: Session): readonly string[] =>
  headlineCautions(session.trusted, {
    lean: session.current(session.answers.density)?.leans[0],
    isOfHours: (session.answers.summary.answered?.filter ?? session.view.filter).hours !== null,
  });

/** How many sentences of caution stand beside the figures: what was not applied, not covered, left out or leans. */
export function cautionCount(session: Session): number {
  const summary = session.current(session.answers.summary);
  if (!summary) return 0;
  const filter = session.answers.summary.answered?.filter ?? session.view.filter;
  const facts = spanFacts(summary.register, summary.fill, filter.period !== null);
  const outside = session.current(session.answers.density)?.grid.outside ?? 0;
  return [
    ...uncertainOf(session),
    ...summary.steps.filter(({ missing, unknown }) => missing || unknown > 0),
    ...spanSentences(session.t.span, session.view.locale, facts),
    ...(outside > 0 ? ['outside'] : []),
    ...cautionsOf(session),
  ].length;
}

/** The categories and districts that a comparison of the whole fails on, in words. */
export function silentNames(
  t: Messages,
  locale: Locale,
  districts: readonly Area[],
  parts: SilentParts | null,
): string | null {
  if (!parts) return null;
  const names = parts.districts
    .map((id) => districts.find((district) => district.id === id))
    .map((district) => (district ? nameIn(locale, district.names) : ''));
  return [...parts.categories.map((id) => t.domain.categories[id]), ...names].join(', ');
}
