import { answerCoverage, groundPosts, preparePosts } from '../analysis/answer/answerCoverage';
import { areaSet } from '../analysis/answer/answerDistricts';
import { selectRows } from '../analysis/answer/selection';
import { estimateChange } from '../analysis/comparison/estimateChange';
import { coverageArea, type CoverageArea } from '../analysis/coverage/coverageArea';
import { planarCoverKm2 } from '../analysis/coverage/planarCover';
import type { Study } from '../analysis/answer/study';
import type { Box } from '../domain/geometry';
import type { Post } from '../domain/post';
import { ok, type Result } from '../domain/result';
import type { CoverageAnswer, CoverageRow } from '../domain/answers';
import type { FeatureCollection } from '../domain/table';
import { coverageTable } from '../exports/tables';
import { comparison, data, textAbout } from './about';
import type { Failure } from './fail';
import { openStudy } from './openStudy';
import type { Command } from './parseArgs';
import type { Answered } from './print';
import type { Twin } from './readInput';
import { coverageText } from './text';

const DEFAULT_RADIUS_M = 500;

/** What share of incidents and of the ground lies within the radius of a post. */
export function coverageVerb(command: Command, twin: Twin): Result<Answered, Failure> {
  const opened = openStudy(command, twin, true);
  if (!opened.ok) return opened;
  const { study, query, posts, planar, areas } = opened.value;
  const radiusM = command.numbers.get('radius') ?? DEFAULT_RADIUS_M;
  const prepared = preparePosts(study, posts, planar ? 'metres' : 'utm');
  const standing = groundPosts(study, query.filter, posts).posts;
  const area = planar ? planarGround(study, standing, radiusM) : coverageArea(standing, radiusM, study.city.districts);
  const own = areas && { set: areaSet(areas), area: coverageArea(standing, radiusM, areas) };
  const selection = selectRows(study, query);
  const of = (rows: Uint32Array): CoverageAnswer =>
    answerCoverage(study, { ...query, radiusM }, prepared, area, rows, own);
  const answer = of(selection.rows);
  const before = selection.rowsBefore ? of(selection.rowsBefore) : null;
  const changeOf = (now: CoverageRow, then: CoverageRow | undefined): object =>
    then
      ? {
          change: {
            incidents: estimateChange(now.incidents, then.incidents, selection.days),
            covered: estimateChange(now.covered, then.covered, selection.days),
          },
        }
      : {};
  const ground = planar ? { areaKm2: study.city.areaKm2 || null } : {};
  return ok({
    json: {
      ...answer,
      city: { ...answer.city, ...ground, ...changeOf(answer.city, before?.city) },
      districts: answer.districts.map((row, d) => ({ ...row, ...changeOf(row, before?.districts[d]) })),
      ...comparison(study, query, selection),
      ...data(opened.value),
    },
    text: (words) =>
      coverageText(words, answer, areas ?? study.city.districts, {
        ...textAbout(opened.value),
        ownAreas: areas !== null,
      }),
    table: () => coverageTable(answer),
    ...(!planar ? { geojson: (): FeatureCollection => rings(area.coordinates, radiusM, answer.city) } : {}),
  });
}

/** The ground on a plane of the user's own: discs, within the window where one is given. */
function planarGround({ window }: Study, posts: readonly Post[], radiusM: number): CoverageArea {
  const ring = window?.shape.rings[0];
  return {
    radiusM,
    districtsKm2: [],
    cityKm2: planarCoverKm2(posts, radiusM, ring ? boxOfRing(ring) : null),
    coordinates: [],
  };
}

function boxOfRing(ring: Float64Array): Box {
  const [x, y] = [ring.filter((_, i) => i % 2 === 0), ring.filter((_, i) => i % 2 === 1)];
  return { minX: Math.min(...x), minY: Math.min(...y), maxX: Math.max(...x), maxY: Math.max(...y) };
}

/** The covered ground as one feature with the city's figures. */
function rings(coordinates: number[][][][], radiusM: number, city: CoverageRow): FeatureCollection {
  const properties = {
    radius_m: radiusM,
    incidents: city.incidents,
    covered: city.covered,
    share: city.share,
    covered_km2: city.coveredKm2,
    area_share: city.areaShare,
  };
  return {
    type: 'FeatureCollection',
    features: [{ type: 'Feature', properties, geometry: { type: 'MultiPolygon', coordinates } }],
  };
}
