import type { CoverageAnswer } from '../../domain/answers';
import type { Box } from '../../domain/geometry';
import type { Post, PostKind } from '../../domain/post';
import { coverageAnswer } from '../coverage/coverageAnswer';
import type { CoverageArea } from '../coverage/coverageArea';
import { nearestByHour, type NearestByHour } from '../coverage/nearestByHour';
import { buildNearest, nearestAll } from '../coverage/nearestPost';
import type { Plane } from '../coverage/planeScale';
import { rowsOf } from './selection';
import type { Study, StudyQuery } from './study';

/** Distances from every incident to a set of posts: does not depend on radius or filter, so it is kept between questions. */
export interface PreparedPosts {
  readonly posts: readonly Post[];
  readonly nearestDistanceM: Float32Array;
  readonly byHour: NearestByHour;
  readonly plane: Plane;
}

export const postsOfKinds = (study: Study, kinds: readonly PostKind[]): readonly Post[] => study.posts.filter((post) => kinds.includes(post.kind));

/** Finds the nearest post of every incident once. `plane` is `metres` for the user's own plane. */
export function preparePosts(study: Study, posts: readonly Post[], plane: Plane = 'utm43n'): PreparedPosts {
  const { table } = study;
  const box = tableBox(study);
  const known = posts.some((post) => post.hours !== 'unknown');
  return {
    posts,
    plane,
    nearestDistanceM: nearestAll(buildNearest(posts, box, plane), table.x, table.y).distanceM,
    byHour: nearestByHour(table, known ? posts : [], box, plane),
  };
}

/** What lies within the radius of a post. `area` = the ground of these posts at this radius, null when it is not known. */
export function answerCoverage(
  study: Study, question: StudyQuery & { readonly radiusM: number }, prepared: PreparedPosts, area: CoverageArea | null,
  rows: Uint32Array = rowsOf(study, question.filter),
): CoverageAnswer {
  const { city, table, districtOfRow } = study;
  return coverageAnswer({
    table,
    rows,
    districtOfRow,
    districtIds: city.districts.map((district) => district.id),
    districts: city.districts,
    cityAreaKm2: city.areaKm2,
    posts: prepared.posts,
    radiusM: question.radiusM,
    nearestDistanceM: prepared.nearestDistanceM,
    places: city.places,
    byHour: prepared.byHour,
    plane: prepared.plane,
    area,
  });
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
