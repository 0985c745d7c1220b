/**
 * A study with what its questions share, kept between them: rows of the last filters, distances to posts, kernel
 * masses, covered ground. Everything beside the table is bounded: a million rows take 48 MB as a table, 4 MB per kept
 * list of rows, 9 MB per set of posts, 3 MB for
 * the counts beside the conditions of a filter.
 */
import type { NearbyName } from '../../domain/answers';
import type { Area } from '../../domain/area';
import type { City } from '../../domain/city';
import type { IncidentTable } from '../../domain/incident';
import type { Intervention } from '../../domain/evaluation';
import type { IncidentFilter } from '../../domain/filter';
import type { Job } from '../../domain/job';
import type { Post, PostKind } from '../../domain/post';
import { recent, type Recent } from '../../domain/recent';
import type { RegisterSpan } from '../../domain/register';
import { buildLocator, areaAt, areaOfRows, type AreaLocator } from '../areas/locator';
import { coverageAreaJob, type CoverageArea } from '../coverage/coverageArea';
import { planarArea } from '../coverage/planarCover';
import { densityCache, type DensityCache } from '../density/densityCache';
import { crossFilter, type CrossFilter } from '../selection/crossFilter';
import { withBuiltGround } from '../ground/builtGround';
import { nearbyName } from '../naming/nearbyName';
import { groundPosts, postsOfKinds, preparePosts, type PreparedPosts } from './answerCoverage';
import type { AreaSet } from './answerDistricts';
import { rowsOf, selectRows, type RowsOf, type Selection } from './selection';
import type { Study, StudyQuery } from './study';

/** A question's own rows, those it is held against, and those of any period for the months. */
const ROW_LISTS = 3;
const POST_SETS = 2;
const COVER_AREAS = 32;

/** The city with what is built once of it. */
export interface CityMemory {
  readonly city: City;
  readonly locator: AreaLocator;
  /** What a point (degrees) is near to. */
  readonly nameAt: (lon: number, lat: number) => NearbyName | null;
  readonly districtIdAt: (lon: number, lat: number) => string | null;
  /** Covered ground by posts and radius: the same for every dataset. */
  readonly grounds: Recent<CoverageArea>;
}

export function cityMemory(city: City): CityMemory {
  const locator = buildLocator(city.districts);
  const districtIdAt = (lon: number, lat: number): string | null =>
    city.districts[areaAt(locator, lon, lat)]?.id ?? null;
  return { city, locator, nameAt: nearbyName(city.places, districtIdAt), districtIdAt, grounds: recent(COVER_AREAS) };
}

/** What intake read of a file: all of its rows, also those that did not become incidents. */
export interface RowsRead {
  readonly rowsRead: number;
  readonly withCoordinates: number;
  /** Rows whose cell of the category is empty; absent where nobody counted them. */
  readonly withoutCategory?: number;
}

export interface StudyMemory {
  readonly study: Study;
  /** null for built-in data, which lost no row. */
  readonly read: RowsRead | null;
  readonly nameAt: CityMemory['nameAt'];
  readonly districtIdAt: CityMemory['districtIdAt'];
  readonly density: DensityCache;
  /** The rows of a filter; those of the last few are kept. */
  readonly rows: RowsOf;
  /** Counts with a condition of the filter lifted; nothing is kept before it is asked for. */
  readonly cross: () => CrossFilter;
  /** The rows of a query, from the same. */
  selection(query: StudyQuery): Selection;
  /** Distances to the nearest post of these kinds. */
  distances(kinds: readonly PostKind[]): PreparedPosts;
  /**
   * Ground covered by the posts of these kinds that a question's period and hours leave, as it was found before; null
   * when it was not asked yet.
   */
  knownGround(question: GroundQuestion, own?: OwnAreas | null): CoverageArea | null;
  /** Finds that ground, unless it is known, and remembers it. */
  ground(question: GroundQuestion, own?: OwnAreas | null): Job<CoverageArea>;
  /** The posts of that ground. */
  groundPosts(question: Omit<GroundQuestion, 'radiusM'>): readonly Post[];
}

interface GroundQuestion {
  readonly kinds: readonly PostKind[];
  readonly radiusM: number;
  readonly filter: IncidentFilter;
}

/** Areas of the user's own in place of the districts, ready to be counted in; `key` changes with their content. */
export interface OwnAreas {
  readonly key: string;
  readonly areas: readonly Area[];
  readonly set: AreaSet;
}

/** Joins a table to the city's districts and gets ready to answer. Invented incidents show no built ground. */
export function studyMemoryOf(
  memory: CityMemory,
  table: IncidentTable,
  about: {
    readonly register: RegisterSpan | null;
    readonly posts: readonly Post[];
    readonly interventions?: readonly Intervention[];
    readonly read: RowsRead | null;
    readonly invented: boolean;
  },
): StudyMemory {
  const study: Study = {
    city: about.invented ? memory.city : withBuiltGround(memory.city, table),
    table,
    districtOfRow: areaOfRows(memory.locator, table.lon, table.lat),
    dataPeriod: about.register?.span ?? null,
    register: about.register,
    posts: about.posts,
    interventions: about.interventions ?? [],
    isInvented: about.invented,
  };
  return studyMemory(memory, study, about.read);
}

/** The same study with other posts and interventions: what does not depend on them stays. */
export const withPosts = (
  memory: CityMemory,
  before: StudyMemory,
  others: Pick<Study, 'posts' | 'interventions'>,
): StudyMemory => studyMemory(memory, { ...before.study, ...others }, before.read, before);

/** A study that remembers what its questions share. */
export function studyMemory(
  { grounds, nameAt, districtIdAt }: CityMemory,
  study: Study,
  read: RowsRead | null,
  { density, cross }: Pick<StudyMemory, 'density' | 'cross'> = { density: densityCache(), cross: crossOf(study) },
): StudyMemory {
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
    read,
    nameAt,
    districtIdAt,
    density,
    cross,
    rows,
    selection: (query) => selectRows(study, query, rows),
    distances: (kinds) =>
      sets.get(keyOf(kinds), () => preparePosts(study, postsOfKinds(study, kinds), study.isPlane ? 'metres' : 'utm')),
    knownGround: (question, own) => grounds.find(groundKey(question, own)),
    *ground(question, own) {
      const known = grounds.find(groundKey(question, own));
      if (known) return known;
      const found = study.isPlane
        ? planarArea(standing(question), question.radiusM, study.window ?? null)
        : yield* coverageAreaJob(standing(question), question.radiusM, own?.areas ?? study.city.districts);
      return grounds.get(groundKey(question, own), () => found);
    },
    groundPosts: standing,
  };
}

function crossOf({ table, districtOfRow, city }: Study): () => CrossFilter {
  let made: CrossFilter | null = null;
  return () =>
    (made ??= crossFilter(
      table,
      districtOfRow,
      city.districts.map(({ id }) => id),
    ));
}
