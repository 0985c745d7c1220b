/** Every question of the page over the open rooms: a table of short functions, the work itself is in src/analysis. */
import { transfer } from 'comlink';
import { answerConcentration } from '../analysis/answer/answerConcentration';
import { answerCoverage } from '../analysis/answer/answerCoverage';
import { answerDensity } from '../analysis/answer/answerDensity';
import { answerDistricts, areaSet, type AreaSet } from '../analysis/answer/answerDistricts';
import { answerHealth } from '../analysis/answer/answerHealth';
import { answerSummary } from '../analysis/answer/answerSummary';
import { pointsOf } from '../analysis/answer/selection';
import { judgedPlaces, leansAt } from '../analysis/health/leanAt';
import type { StudyQuery } from '../analysis/answer/study';
import { toPlane } from '../domain/projection';
import { equallyDense, topPlaces } from '../analysis/density/topPlaces';
import { binPoints } from '../analysis/bins/binPoints';
import type { CoverageArea } from '../analysis/coverage/coverageArea';
import { coverUnion } from '../analysis/coverage/coverRings';
import { nearbyName } from '../analysis/naming/nearbyName';
import { locate } from '../analysis/areas/locator';
import type { NearbyName } from '../domain/answers';
import { fault } from '../domain/result';
import type { Store } from '../storage/db';
import { getResult, putResult, resultKey } from '../storage/resultRepository';
import type { AnalysisApi, DensityReply } from './api';
import { drive } from './drive';
import { givingWay } from './givingWay';
import type { Library } from './library';
import { pointsInBox } from './pointsInBox';
import { QuestionFault } from './questionFault';
import { recent } from './recent';
import type { Rooms } from './rooms';
import type { OwnAreas, StudyRoom, World } from './studyRoom';

/** A computation that took longer than this is kept for the next visit. */
const KEEP_ABOVE_MS = 300;
const AREA_SETS = 4;

type CoverageAsked = Parameters<AnalysisApi['coverage']>[0];

export type Questions = Pick<
  AnalysisApi,
  | 'posts'
  | 'areas'
  | 'summary'
  | 'districts'
  | 'density'
  | 'bins'
  | 'points'
  | 'coverage'
  | 'coverageShape'
  | 'concentration'
  | 'health'
  | 'name'
  | 'cancel'
>;

export interface Answerer {
  readonly store: Store;
  readonly books: Library;
  readonly rooms: Rooms;
  readonly world: World;
  /** Of the program and of the city's data: a kept result of another version is not used. */
  readonly version: string;
}

/** A density as it is kept: what its places lean on is asked of the rows each time. */
type Named = Omit<DensityReply, 'leans'>;

function withLeans(room: StudyRoom, question: StudyQuery, reply: Named): DensityReply {
  const { study } = room;
  const places = reply.top.map(({ lon, lat }) => toPlane(lon, lat)).map(([x, y]) => ({ x, y }));
  const leans = leansAt(
    pointsOf(study, room.selection(question).rows),
    judgedPlaces(study.table).places.suspects,
    places,
    reply.grid.bandwidthM,
  );
  return { ...reply, leans };
}

export function questions({ store, books, rooms, world, version }: Answerer): Questions {
  const { city, locator } = world;
  const districtIdAt = (lon: number, lat: number): string | null =>
    city.districts[locate(locator, lon, lat)]?.id ?? null;
  const nameAt: (lon: number, lat: number) => NearbyName | null = nearbyName(city.places, districtIdAt);
  const running = new Map<string, { cancelled: boolean }>();
  const way = givingWay();
  const areaSets = recent<AreaSet>(AREA_SETS);

  /** The user's own areas of that id, ready to be counted in; null for the city's districts. */
  async function ownAreas(id: string | null): Promise<(OwnAreas & { readonly set: AreaSet }) | null> {
    if (id === null || id === 'districts') return null;
    const areas = await books.areas(id);
    const key = `${id} ${books.find(id)?.edition ?? ''}`;
    return { key, areas, set: areaSets.get(key, () => areaSet(areas)) };
  }

  /** Ground within reach: what is known, else (when it is asked for) found now, unless the job is cancelled. */
  async function groundFor(
    room: StudyRoom,
    asked: CoverageAsked,
    own: OwnAreas | null,
    jobId: string,
  ): Promise<CoverageArea | 'cancelled' | null> {
    const known = room.knownGround(asked, own);
    if (known || !asked.ground) return known;
    const job = { cancelled: false };
    running.set(jobId, job);
    const found = await drive(room.ground(asked, own), { isCancelled: () => job.cancelled });
    if (running.get(jobId) === job) running.delete(jobId);
    return found;
  }

  return {
    posts: () => books.posts(),
    areas: (dataset) => books.areas(dataset),
    async summary(q) {
      const room = await rooms.of(q.dataset);
      return answerSummary(room.study, q, room.rows);
    },
    async districts(q) {
      await way.clear();
      const room = await rooms.of(q.dataset);
      const own = await ownAreas(q.areas);
      return answerDistricts(room.study, q, own?.set ?? null, room.selection(q));
    },
    async density({ dataset, filter, compare, method }, jobId, onProgress) {
      const job = { cancelled: false };
      running.set(jobId, job);
      const passed = way.take();
      try {
        const room = await rooms.of(dataset);
        const question = { filter, compare, method };
        const key = resultKey('density 2', `${version} ${books.find(dataset)?.edition ?? ''}`, {
          dataset,
          ...question,
        });
        const kept = await getResult(store, key);
        if (job.cancelled) return 'cancelled';
        if (kept) return withLeans(room, question, kept as Named);
        const started = performance.now();
        const answer = await drive(answerDensity(room.study, question, room.density, room.selection(question)), {
          isCancelled: () => job.cancelled,
          onProgress,
        });
        if (answer === 'cancelled') return answer;
        const top = topPlaces(answer.grid, nameAt);
        const reply: Named = { ...answer, top, tied: equallyDense(answer.grid, top) };
        const buffers = [answer.grid, answer.before].flatMap((grid) =>
          grid ? [grid.values.buffer, grid.inside.buffer, grid.near.buffer] : [],
        );
        if (performance.now() - started < KEEP_ABOVE_MS) return transfer(withLeans(room, question, reply), buffers);
        // Not waited for, and no fault of the answer when it fails; the arrays are read later and may not be handed
        // over.
        void putResult(
          store,
          key,
          dataset,
          reply,
          buffers.reduce((sum, buffer) => sum + buffer.byteLength, 0),
        );
        return withLeans(room, question, reply);
      } finally {
        passed();
        if (running.get(jobId) === job) running.delete(jobId);
      }
    },
    async bins(q) {
      const room = await rooms.of(q.dataset);
      const { rows, rowsBefore } = room.selection(q);
      const answer = binPoints(pointsOf(room.study, rows), rowsBefore, q.shape, q.sizeM);
      return transfer(answer, [answer.centreX.buffer, answer.centreY.buffer, answer.counts.buffer]);
    },
    async points(q) {
      const room = await rooms.of(q.dataset);
      const answer = pointsInBox(room.study.table, room.selection(q).rows, q.box, q.limit);
      return transfer(answer, [answer.lonLat.buffer, answer.category.buffer, answer.startMs.buffer, answer.row.buffer]);
    },
    async coverage(q, jobId = '') {
      await way.clear();
      const room = await rooms.of(q.dataset);
      const own = await ownAreas(q.areas ?? null);
      const groundOf = (areas: OwnAreas | null): Promise<CoverageArea | 'cancelled' | null> =>
        groundFor(room, q, areas, jobId);
      const ground = await groundOf(null);
      const ownGround = own && ground !== 'cancelled' ? await groundOf(own) : null;
      if (ground === 'cancelled' || ownGround === 'cancelled') return 'cancelled';
      return answerCoverage(
        room.study,
        q,
        room.distances(q.kinds),
        ground,
        room.selection(q).rows,
        own && { set: own.set, area: ownGround },
      );
    },
    async coverageShape(q) {
      const posts = (await rooms.of(q.dataset)).groundPosts(q);
      return { coordinates: coverUnion(posts, q.radiusM).map((polygon) => polygon.geometry.coordinates) };
    },
    async concentration(q) {
      const room = await rooms.of(q.dataset);
      const answer = await drive(answerConcentration(room.study, q, room.selection(q).rows));
      if (answer === 'cancelled') throw new QuestionFault(fault('worker-failed'));
      return answer;
    },
    async health(dataset) {
      await way.clear();
      return answerHealth((await rooms.of(dataset)).study, books.readOf(dataset));
    },
    name: (lon, lat) => Promise.resolve(nameAt(lon, lat)),
    cancel(jobId) {
      const job = running.get(jobId);
      if (job) job.cancelled = true;
      return Promise.resolve();
    },
  };
}
