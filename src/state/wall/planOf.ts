import { OBJECTIVES } from '../../domain/siting';
import { comesBack, doubtsOf } from '../../domain/siteDoubt';
import type { Scenario } from '../../domain/scenario';
import { SCENE_LIMITS, type WallPlan } from './scene';
import { shortfall } from '../../domain/sitingAnswers';

/** The dataset that comes with the product: whatever is computed from it is an illustration. */
const DEMO_DATA = 'demo-incidents';

/** A planner's scenario as a public screen shows it: no demand, no candidates, no rules. */
export function planOf(scenario: Scenario): WallPlan {
  const { answer, setup } = scenario;
  const city = answer?.coverage.find((row) => row.id === 'city');
  const share = (covered: number): number | null =>
    city && city.demand > 0 ? Math.min(1, Math.max(0, covered / city.demand)) : null;
  const back = answer && comesBack(doubtsOf(answer, setup, scenario.sites).values(), answer.replans);
  return {
    name: scenario.name.slice(0, SCENE_LIMITS.title),
    note: scenario.note.slice(0, SCENE_LIMITS.text),
    sites: scenario.sites
      .filter((site) => site.state !== 'impossible')
      .slice(0, SCENE_LIMITS.sites)
      .map(({ lon, lat }) => [lon, lat]),
    radiusM: OBJECTIVES[setup.objective].measure === 'covered' ? setup.radiusM / setup.detour : null,
    coveredBefore: city ? share(city.coveredBefore) : null,
    coveredAfter: city ? share(city.coveredAfter) : null,
    status: answer?.status ?? null,
    ...(back ? { comesBack: back } : {}),
    shortBy: answer ? shortfall(answer) : null,
    illustrative: answer?.illustrative ?? scenario.dataset.id === DEMO_DATA,
    data: scenario.dataset.title,
    changedAtMs: scenario.changedAtMs,
  };
}
