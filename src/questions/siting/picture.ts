import { OBJECTIVES, vetoReachOf } from '../../domain/siting';
import type { SitingPicture } from '../../map/mapData';
import type { Session } from '../../state/session.svelte';

/** Straight-line metres of walking distance `radiusM`; goals without a radius have no reach to draw. */
function reachM({ setup }: Session['siting']): number | null {
  return OBJECTIVES[setup.objective].usesRadius ? setup.radiusM / setup.detour : null;
}

function placeOf({ siting, t, districts }: Session, id: string): string | null {
  const near = siting.facts?.sites.find((site) => site.id === id)?.near;
  const district = districts.find(({ id: of }) => of === near?.districtId)?.names ?? null;
  return near ? t.sentence.place({ near, district }) : null;
}

/**
 * Of other data or another question than the plan was made for, nothing speaks for a site until it is judged anew; map
 * and list say so by this one rule.
 */
export const isUnjudged = ({
  facts,
  answers,
}: Pick<Session['siting'], 'facts'> & { readonly answers: Pick<Session['siting']['answers'], 'judge'> }): boolean =>
  facts === null && !answers.judge.busy;

const NO_CANDIDATES: SitingPicture['candidates'] = [];

/**
 * The plan as the map draws it: while a search runs the best sites so far, else the planner's own, with the one under
 * the hand where the hand is.
 */
export function sitingPicture(session: Session): SitingPicture {
  const { siting } = session;
  const { answers, drag, plan } = siting;
  const news = answers.suggest.busy ? answers.suggest.news.at(-1) : undefined;
  const unjudged = isUnjudged(siting);
  const number = new Map(plan.map((site, i) => [site.id, String(i + 1)]));
  const impossible = siting.sites
    .filter((site) => site.state === 'impossible')
    .map((site) => ({ ...site, number: '', place: placeOf(session, site.id) }));
  const chosen = news
    ? news.sites.map((site, i) => ({ ...site, state: 'proposed' as const, number: String(i + 1) }))
    : plan.map((site) => {
        const [lon, lat] = (drag.id === site.id ? drag.at : null) ?? [site.lon, site.lat];
        return {
          ...site,
          lon,
          lat,
          number: number.get(site.id) ?? '',
          place: placeOf(session, site.id),
          uncertain: unjudged || (siting.doubts.get(site.id)?.why ?? null) !== null,
        };
      });
  return {
    isUnjudged: unjudged,
    sites: [...chosen, ...impossible],
    reachM: reachM(siting),
    radiusM: siting.setup.radiusM,
    vetoM: vetoReachOf(siting.setup),
    candidates: answers.candidates.answer ?? NO_CANDIDATES,
    moved: drag.live && { gained: drag.live.gained, lost: drag.live.lost },
  };
}
