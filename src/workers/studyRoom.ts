/**
 * One dataset of incidents in the worker's memory, with what questions of it share: rows of the last filters, distances
 * to posts, kernel masses. Everything beside the table is bounded: a million rows take 48 MB as a table, 4 MB per kept
 * list of rows, 9 MB per set of posts.
 */
import { buildLocator, locateAll, type AreaLocator } from '../analysis/areas/locator';
import { groundPosts, postsOfKinds, preparePosts, type PreparedPosts } from '../analysis/answer/answerCoverage';
import { rowsOf, selectRows, type RowsOf, type Selection } from '../analysis/answer/selection';
import type { Study, StudyQuery } from '../analysis/answer/study';
import { withBuiltGround } from '../analysis/ground/builtGround';
import { coverageAreaJob, type CoverageArea } from '../analysis/coverage/coverageArea';
import { densityCache, type DensityCache } from '../analysis/density/densityCache';
import type { Area } from '../domain/area';
import type { City } from '../domain/city';
import type { IncidentTable } from '../domain/incident';
import type { IncidentFilter } from '../domain/filter';
import type { Job } from '../domain/job';
import type { Post, PostKind } from '../domain/post';
import type { RegisterSpan } from '../domain/register';
import { recent, type Recent } from './recent';

/** A question's own rows, those it is held against, and those of any period for the months. */
const ROW_LISTS = 3;
const POST_SETS = 2;
const COVER_AREAS = 32;

/** The city with what is built once of it. */
export interface World {
  readonly city: City;
  readonly locator: AreaLocator;
  /** Covered ground by posts and radius: the same for every dataset. */
  readonly grounds: Recent<CoverageArea>;
}

export const worldOf = (city: City): World => ({
  city,
  locator: buildLocator(city.districts),
  grounds: recent(COVER_AREAS),
});

export interface StudyRoom {
  readonly study: Study;
  readonly density: DensityCache;
  /** The rows of a filter; those of the last few are kept. */
  readonly rows: RowsOf;
  /** The rows of a query, from the same. */
  selection(query: StudyQuery): Selection;
  /** Distances to the nearest post of these kinds. */
  distances(kinds: readonly PostKind[]): PreparedPosts;
  /**
   * Ground covered by the posts of these kinds that a question's period and hours leave, as it was found before; null
   * when it was not asked yet.
   */
  knownGround(question: GroundQuestion, own?: OwnAreas | null): CoverageArea | null;
  /** Finds that ground and remembers it. */
  ground(question: GroundQuestion, own?: OwnAreas | null): Job<CoverageArea>;
  /** The posts of that ground. */
  groundPosts(question: Omit<GroundQuestion, 'radiusM'>): readonly Post[];
}

interface GroundQuestion {
  readonly kinds: readonly PostKind[];
  readonly radiusM: number;
  readonly filter: IncidentFilter;
}

/** Areas of the user's own in place of the districts; `key` changes with their content. */
export interface OwnAreas {
  readonly key: string;
  readonly areas: readonly Area[];
}

/** Joins a table to the city's districts and gets ready to answer. Invented incidents show no built ground. */
export function openRoom(
  world: World,
  table: IncidentTable,
  register: RegisterSpan | null,
  posts: readonly Post[],
  invented = false,
): StudyRoom {
  const study: Study = {
    city: invented ? world.city : withBuiltGround(world.city, table),
    table,
    districtOfRow: locateAll(world.locator, table.lon, table.lat),
    dataPeriod: register?.span ?? null,
    register,
    posts,
  };
  return roomOf(world, study, densityCache());
}

/** The same room with other posts: what does not depend on posts stays. */
export const withPosts = (world: World, room: StudyRoom, posts: readonly Post[]): StudyRoom =>
  roomOf(world, { ...room.study, posts }, room.density);

function roomOf(world: World, study: Study, density: DensityCache): StudyRoom {
  const lists = recent<Uint32Array>(ROW_LISTS);
  const rows: RowsOf = (filter) => lists.get(JSON.stringify(filter), () => rowsOf(study, filter));
  const sets = recent<PreparedPosts>(POST_SETS);
  const keyOf = (kinds: readonly PostKind[]): string => [...kinds].sort().join(' ');
  const standing = ({ kinds, filter }: Omit<GroundQuestion, 'radiusM'>): readonly Post[] =>
    groundPosts(study, filter, postsOfKinds(study, kinds)).posts;
  // Many days and hours leave the same posts: the ground is kept by the posts themselves.
  const groundKey = (question: GroundQuestion, own: OwnAreas | null = null): string =>
    `${standing(question)
      .map(({ id }) => id)
      .join('\n')} ${question.radiusM} ${own?.key ?? ''}`;
  return {
    study,
    density,
    rows,
    selection: (query) => selectRows(study, query, rows),
    distances: (kinds) => sets.get(keyOf(kinds), () => preparePosts(study, postsOfKinds(study, kinds))),
    knownGround: (question, own) => world.grounds.find(groundKey(question, own)),
    *ground(question, own) {
      const found = yield* coverageAreaJob(standing(question), question.radiusM, own?.areas ?? study.city.districts);
      return world.grounds.get(groundKey(question, own), () => found);
    },
    groundPosts: standing,
  };
}
