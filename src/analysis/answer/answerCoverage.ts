import type { CoverageAnswer } from '../../domain/answers';
import type { IncidentFilter } from '../../domain/filter';
import type { Box } from '../../domain/geometry';
import { maskSizes } from '../../domain/area';
import { isInsideAny } from '../../domain/drawn';
import type { Post, PostKind } from '../../domain/post';
import { groundsOfMask } from '../../domain/studyMask';
import { countsByArea } from '../areas/locator';
import { coverageAnswer, coverageRow, distancesFor } from '../coverage/coverageAnswer';
import { EDGE_M } from '../coverage/covered';
import type { CoverageArea } from '../coverage/coverageArea';
import { nearestByHour, type NearestByHour } from '../coverage/nearestByHour';
import { nearestStanding } from '../coverage/nearestStanding';
import type { Plane } from '../coverage/planeScale';
import { standingPosts, type StandingPosts } from '../coverage/standing';
import type { AreaSet } from './answerDistricts';
import { rowsOf } from './selection';
import { maskOf, ratePeriod, type Study, type StudyQuery } from './study';

/**
 * Distances from every incident to a set of posts: does not depend on radius or filter, so it is kept between
 * questions.
 */
export interface PreparedPosts {
  readonly posts: readonly Post[];
  /** To the nearest that stood on the incident's day. */
  readonly nearestDistanceM: Float32Array;
  readonly byHour: NearestByHour;
  readonly plane: Plane;
}

export const postsOfKinds = (study: Study, kinds: readonly PostKind[]): readonly Post[] =>
  study.posts.filter((post) => kinds.includes(post.kind));

/** Finds the nearest post of every incident once. `plane` is `metres` for the user's own plane. */
export function preparePosts(study: Study, posts: readonly Post[], plane: Plane = 'utm'): PreparedPosts {
  const { table } = study;
  const box = tableBox(study);
  return {
    posts,
    plane,
    nearestDistanceM: nearestStanding(table, posts, box, plane),
    byHour: nearestByHour(table, posts, box, plane),
  };
}

/**
 * The posts whose ground, places and rings a question is told of: those of the last day of its period
 * (`standingPosts`).
 */
export const groundPosts = (study: Study, filter: IncidentFilter, posts: readonly Post[]): StandingPosts =>
  standingPosts(posts, ratePeriod(study, filter), filter.hours, filter.weekdays);

/** Areas of the user's own, and the ground of the posts in them: that of `coverageArea`, null when it is not known. */
export interface OwnCoverage {
  readonly set: AreaSet;
  readonly area: CoverageArea | null;
}

/**
 * What lies within the radius of a post. `area` = the ground of `groundPosts` at this radius, null when it is not
 * known. With areas of the user's own, `districts` are those, each counting all it holds; the city's figures stay the
 * city's.
 */
export function answerCoverage(
  study: Study,
  question: StudyQuery & { readonly radiusM: number },
  prepared: PreparedPosts,
  area: CoverageArea | null,
  rows: Uint32Array = rowsOf(study, question.filter),
  own: OwnCoverage | null = null,
): CoverageAnswer {
  const { city, table, districtOfRow } = study;
  const { studied } = question.filter;
  const isStudied = studied && isInsideAny(groundsOfMask(studied));
  const answer = coverageAnswer({
    table,
    rows,
    districtOfRow,
    districtIds: city.districts.map((district) => district.id),
    districts: city.districts,
    cityAreaKm2:
      (studied && maskOf(study, studied) ? maskSizes(maskOf(study, studied))?.areaKm2 : null) ?? city.areaKm2,
    posts: prepared.posts,
    radiusM: question.radiusM,
    period: ratePeriod(study, question.filter),
    hours: question.filter.hours,
    weekdays: question.filter.weekdays,
    nearestDistanceM: prepared.nearestDistanceM,
    places: isStudied ? city.places.filter(({ lon, lat }) => isStudied(lon, lat)) : city.places,
    byHour: prepared.byHour,
    plane: prepared.plane,
    area,
    isOfStudied: studied !== undefined,
  });
  return own ? { ...answer, districts: ownRows(study, question, prepared, own, rows) } : answer;
}

function ownRows(
  { table }: Study,
  { radiusM, filter }: StudyQuery & { readonly radiusM: number },
  prepared: PreparedPosts,
  own: OwnCoverage,
  rows: Uint32Array,
): CoverageAnswer['districts'] {
  const { areas, locator } = own.set;
  const reachM = radiusM + EDGE_M;
  const { knownM, atLeastM } = distancesFor(prepared.nearestDistanceM, prepared.byHour, filter.hours);
  const count = (which: Uint32Array): Float64Array =>
    countsByArea(locator, areas.length, table.lon, table.lat, which).counts;
  const incidents = count(rows);
  const covered = count(rows.filter((row) => knownM[row] <= reachM));
  const atMost = count(rows.filter((row) => atLeastM[row] <= reachM));
  return areas.map(({ id, areaKm2 }, k) => ({
    id,
    ...coverageRow(
      { incidents: incidents[k], covered: covered[k], atMost: atMost[k] },
      areaKm2,
      filter.studied ? null : (own.area?.districtsKm2[k] ?? null),
    ),
  }));
}

/** Box of all incidents; null when it has no extent. */
function tableBox({ table }: Study): Box | null {
  let [minX, minY, maxX, maxY] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let row = 0; row < table.count; row++) {
    minX = Math.min(minX, table.x[row]);
    minY = Math.min(minY, table.y[row]);
    maxX = Math.max(maxX, table.x[row]);
    maxY = Math.max(maxY, table.y[row]);
  }
  return maxX > minX && maxY > minY ? { minX, minY, maxX, maxY } : null;
}
