/**
 * Siting questions as problems, with what they share kept: demand by what decides it, what lies around candidates by
 * radius, the model by candidates and objective. A question with another number of posts or other rules builds none of
 * them.
 */
import type { CityMemory } from '../analysis/answer/studyMemory';
import { OBJECTIVES } from '../domain/siting';
import { buildLocator, areaAt } from '../analysis/areas/locator';
import { shapeIndex, type ShapeIndex } from '../analysis/shape/shapeIndex';
import type { CityCandidates } from '../analysis/siting/city/cityCandidates';
import { modelWith, withChanged } from '../analysis/siting/model/modelOf';
import type { SitingProblem } from '../analysis/siting/problem/problem';
import {
  candidatesOf,
  demandCase,
  indexedDemand,
  sitingCase,
  type DemandCase,
  type IndexedDemand,
  type SitingParts,
} from '../analysis/siting/city/sitingCase';
import type { SitesQuestion, SitingCases } from '../questions/sitingAnswers';
import type { Library } from './library';
import { recent } from '../domain/recent';
import type { Studies } from './studies';

/** Each holds a few megabytes at the size of the demonstration, a hundred at a million incidents. */
const DEMANDS = 2;
const MEMORIES = 2;
const CANDIDATES = 4;
const PROBLEMS = 2;
const FORBIDDEN = 2;

export function sitingCases({
  books,
  studies,
  city,
}: {
  readonly books: Library;
  readonly studies: Studies;
  readonly city: CityMemory;
}): SitingCases {
  const demands = recent<IndexedDemand>(DEMANDS);
  const memories = recent<DemandCase>(MEMORIES);
  const candidates = recent<CityCandidates>(CANDIDATES);
  const problems = recent<SitingProblem>(PROBLEMS);
  const forbidden = recent<(lon: number, lat: number) => boolean>(FORBIDDEN);
  const districtAt = (lon: number, lat: number): number => areaAt(city.locator, lon, lat);
  const built = recent<ShapeIndex>(CANDIDATES);
  const edition = (id: string | null): string => (id === null ? '' : `${id} ${books.find(id)?.edition ?? ''}`);
  const demandKey = ({ dataset, filter, setup }: SitesQuestion): string =>
    JSON.stringify([edition(dataset), filter, setup.demand]);

  async function forbiddenBy(id: string | null): Promise<(lon: number, lat: number) => boolean> {
    if (id === null) return () => false;
    const areas = await books.areas(id);
    return forbidden.get(edition(id), () => {
      const locator = buildLocator(areas);
      return (lon, lat) => areaAt(locator, lon, lat) >= 0;
    });
  }

  async function parts({ dataset, setup }: SitesQuestion): Promise<SitingParts> {
    const own = setup.candidates.kind === 'dataset' ? setup.candidates.id : null;
    const [memory, isForbidden, points, posts] = await Promise.all([
      studies.of(dataset),
      forbiddenBy(setup.forbiddenAreas),
      own === null ? [] : books.points(own),
      books.posts(own ?? undefined),
    ]);
    const ground = built.get(edition(dataset), () => shapeIndex(memory.study.city.masks.built.shape));
    return { study: { ...memory.study, posts }, rowsOf: memory.rows, districtAt, built: ground, isForbidden, points };
  }

  const demand = (q: SitesQuestion, of: SitingParts): IndexedDemand =>
    demands.get(demandKey(q), () => indexedDemand(of, q));

  return {
    parts,
    demand,
    async prepare(q) {
      const of = await parts(q);
      const { setup } = q;
      const indexed = demand(q, of);
      const reachKey = JSON.stringify([demandKey(q), setup.radiusM, setup.detour]);
      const given = memories.get(reachKey, () => demandCase(of, q, indexed));
      const placesKey = JSON.stringify([
        edition(q.dataset),
        setup.candidates,
        setup.districts,
        edition(setup.forbiddenAreas),
        setup.closedGround,
        setup.candidates.kind === 'dataset' ? edition(setup.candidates.id) : '',
        setup.candidates.kind === 'busiest' ? demandKey(q) : '',
      ]);
      const base = candidates.get(placesKey, () => candidatesOf(of, q, given.demand));
      const open = sitingCase(of, q, given, base);
      const kept = open.kept.map(({ id, lon, lat }) => `${id} ${lon} ${lat}`);
      const extra = open.candidates.ids
        .slice(base.ids.length)
        .map((id, k) => [id, open.candidates.lon[base.ids.length + k], open.candidates.lat[base.ids.length + k]]);
      const problemKey = JSON.stringify([reachKey, placesKey, kept, setup.objective, setup.backup, extra]);
      const { count, rules, targetShare } = open.problem;
      return {
        open,
        given: base.ids.length,
        key: JSON.stringify([problemKey, count, targetShare, { ...rules, group: null }]),
        *ready() {
          const known = problems.get(problemKey, () => open.problem);
          // p-center asks by its own radii; nothing is built for it here.
          if (OBJECTIVES[known.objective].measure !== 'largest') yield* modelWith(known);
          return withChanged(known, { count, rules, targetShare });
        },
      };
    },
  };
}
