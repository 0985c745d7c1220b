import type { Scenario } from '../domain/scenario';
import type { MapSite, SitingPicture } from '../map/mapData';
import { samePlace } from './scenarioView';

/** Both plans on one map: A1, A2 ... in round pins, B1, B2 ... in square ones; a place in both stands once, as AB. */
export function comparedPicture([a, b]: readonly [Scenario, Scenario]): SitingPicture {
  const planned = ({ sites }: Scenario): Scenario['sites'] => sites.filter((site) => site.state !== 'impossible');
  const inB = planned(b);
  const inA = planned(a);
  const first = inA.map((site, i): MapSite => ({
    ...site,
    id: `a ${site.id}`,
    state: 'proposed',
    plan: 'a',
    number: inB.some((other) => samePlace(site, other)) ? 'AB' : `A${i + 1}`,
  }));
  const second = inB
    .map((site, i): MapSite => ({ ...site, id: `b ${site.id}`, state: 'proposed', plan: 'b', number: `B${i + 1}` }))
    .filter((site) => !inA.some((other) => samePlace(site, other)));
  return { sites: [...first, ...second], plans: [a.name, b.name], reachM: null, vetoM: 0, candidates: [], moved: null };
}
