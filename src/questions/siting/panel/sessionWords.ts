import { SITING_RANGES, vetoReachOf } from '../../../domain/siting';
import { isSiteKey, toldAs, type SitingConflict, type SitingConflicts } from '../../../domain/sitingConflict';
import type { SelectionStep } from '../../../domain/selection';
import { wordsOf } from '../../../i18n/faults';
import { nameIn } from '../../../i18n/names';
import { words } from '../words';
import type { SitingSentenceInput } from '../words/sentenceInput';
import { filterShown } from '../../../state/words/filter';
import type { Session } from '../../../state/session.svelte';

/** What is asked about new posts, as the sentence takes it. */
export function sitingInput(
  session: Session,
  { setup, sites }: Pick<Session['siting'], 'setup' | 'sites'> = session.siting,
): SitingSentenceInput {
  const { candidates, demand } = setup;
  const districts = setup.districts?.flatMap((id) => session.districtById(id)?.names ?? []) ?? null;
  return {
    ...setup,
    kept: session.posts.filter((post) => setup.keep.includes(post.kind)).length,
    candidates: {
      kind: candidates.kind,
      sizeM: 'sizeM' in candidates ? candidates.sizeM : SITING_RANGES.gridM.min,
      top: 'top' in candidates ? candidates.top : 0,
    },
    districts,
    demand:
      demand.kind === 'places'
        ? demand
        : { ...demand, filter: filterShown(session, session.view.filter), counted: countedNow(session) },
    hasForbidden: setup.forbiddenAreas !== null,
    closed: setup.closedGround.length,
    vetoM: vetoReachOf(setup),
    impossible: sites.filter((site) => site.state === 'impossible').length,
    must: sites.filter((site) => site.state === 'checked').length,
  };
}

/** What a plan would be asked to serve, of the very question on the screen: an older one says nothing of it. */
export function countedNow({
  siting: { answers, facts },
  dataset,
}: Session): { readonly rows: number; readonly points: number; readonly steps: readonly SelectionStep[] } | null {
  if (answers.demand.isCurrent && answers.demand.answer) return answers.demand.answer;
  return facts?.steps && dataset ? { rows: dataset.rows, points: facts.demandPoints, steps: facts.steps } : null;
}

/** True while posts or incidents are invented: an answer then shows the method and nothing of the city. */
export function isExample(session: Session): boolean {
  const { keep, demand } = session.siting.setup;
  const invented = session.posts.some(
    (post) => keep.includes(post.kind) && post.position !== 'imported' && post.position !== 'published',
  );
  return invented || (demand.kind === 'incidents' && session.isDemo);
}

/** Why no plan meets the rules, in words; districts and sites by their names. */
export function conflictWords(session: Session, conflict: SitingConflict): string {
  const { siting, t } = session;
  const said = words[session.view.locale];
  const named = (key: string, value: string | number): string | number => {
    if (key === 'district') {
      const district = session.districtById(String(value));
      return district ? nameIn(session.view.locale, district.names) : value;
    }
    const index = isSiteKey(key) ? siting.plan.findIndex((site) => site.id === value) : -1;
    return index < 0 ? value : said.room.siteNumber(index + 1);
  };
  return wordsOf<SitingConflicts>(t, said.conflicts, toldAs(conflict, named));
}
