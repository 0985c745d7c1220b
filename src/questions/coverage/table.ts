import type { CoverageAnswer } from '../../domain/answers';
import type { Cell, FeatureCollection, Table } from '../../domain/table';

/**
 * Covered incidents and ground by district, the city (or the study area that was drawn) last. `covered_at_most` adds
 * what posts of unknown hours would cover if they were open (the same as `covered` where no hours are asked about);
 * the ground is of the `ground_posts` that stand on `ground_day`, known to be open in all of the hours.
 */
export function coverageTable(answer: CoverageAnswer): Table {
  const rows = [...answer.districts, { id: answer.isOfStudied ? 'study_area' : 'city', ...answer.city }];
  const { hours, groundPosts, groundDay } = answer.counted;
  return {
    header: [
      'id',
      'radius_m',
      'incidents',
      'covered',
      'share',
      'covered_at_most',
      'share_at_most',
      'area_km2',
      'covered_km2',
      'area_share',
      'hours',
      'posts',
      'ground_posts',
      'ground_day',
    ],
    rows: rows.map((r) => [
      r.id,
      answer.radiusM,
      r.incidents,
      r.covered,
      r.share,
      r.coveredAtMost,
      r.shareAtMost,
      r.areaKm2,
      r.coveredKm2,
      r.areaShare,
      hours === null ? null : `${hours.from}-${hours.to}`,
      answer.posts,
      groundPosts,
      groundDay,
    ]),
  };
}

/** Coordinates of the ground within reach, as the question of the rings answers it. */
type Coordinates = readonly (readonly (readonly (readonly number[])[])[])[];

/** The ground within reach as one shape that carries the city's row of the table. */
export function coverageShapes(answer: CoverageAnswer, found: unknown): FeatureCollection {
  const { header, rows } = coverageTable(answer);
  const city = rows.at(-1) ?? [];
  return groundOf(found, Object.fromEntries(header.map((name, i) => [name, city[i] ?? null])));
}

/** The same with the figures that the twin says of it. */
export const twinShapes = ({ radiusM, city }: CoverageAnswer, found: unknown): FeatureCollection =>
  groundOf(found, {
    radius_m: radiusM,
    incidents: city.incidents,
    covered: city.covered,
    share: city.share,
    covered_km2: city.coveredKm2,
    area_share: city.areaShare,
  });

const groundOf = (found: unknown, properties: Readonly<Record<string, Cell>>): FeatureCollection => ({
  type: 'FeatureCollection',
  features: [{ type: 'Feature', properties, geometry: { type: 'MultiPolygon', coordinates: found as Coordinates } }],
});
