import { booleanPointInPolygon } from '@turf/boolean-point-in-polygon';
import { buffer } from '@turf/buffer';
import { featureCollection, point } from '@turf/helpers';
import { union } from '@turf/union';
import type { Feature, MultiPolygon, Polygon } from 'geojson';
import { coverageAnswer } from '../src/analysis/coverage/coverageAnswer';
import { coverageArea } from '../src/analysis/coverage/coverageArea';
import { isCovered } from '../src/analysis/coverage/covered';
import { nearestByHour } from '../src/analysis/coverage/nearestByHour';
import { buildNearest, nearestAll } from '../src/analysis/coverage/nearestPost';
import { areaOfRows, buildLocator } from '../src/analysis/areas/locator';
import { measure, type Job } from './harness';
import { allRows, CITY_BOX, clusteredIncidents, districts, scatteredPosts } from './scene';

const posts = scatteredPosts(44);
const areas = districts();

/** The radius moves at every turn, as under a slider; what does not depend on it is kept, as in the app. */
function job(count: number, withTurf: boolean, turns: number): Job {
  const table = clusteredIncidents(count);
  const rows = allRows(count);
  const { distanceM } = nearestAll(buildNearest(posts, CITY_BOX), table.x, table.y);
  const districtOfRow = areaOfRows(buildLocator(areas), table.lon, table.lat);
  const byHour = nearestByHour(table, posts, CITY_BOX);
  const area = coverageArea(posts, 500, areas);
  const radius = (turn: number): number => 500 + (turn % 5) * 10;
  let turn = 0;
  const pass = (radiusM: number): number => {
    let covered = 0;
    for (let i = 0; i < distanceM.length; i++) if (isCovered(distanceM[i], radiusM)) covered++;
    return covered;
  };
  return {
    title: `covered share after moving the radius, 44 posts, ${count.toLocaleString('en')} incidents`,
    turns,
    ours: { name: 'threshold over stored distances', run: () => pass(radius(turn++)) },
    peers: [
      {
        name: 'our whole answer (districts, hours, percentiles)',
        caveat: 'ground kept',
        run: () =>
          coverageAnswer({
            table,
            rows,
            districtOfRow,
            districtIds: areas.map(({ id }) => id),
            districts: areas,
            cityAreaKm2: 703.9,
            posts,
            radiusM: radius(turn++),
            nearestDistanceM: distanceM,
            places: [],
            area,
            byHour,
          }),
      },
      ...(withTurf
        ? [{ name: 'Turf buffer + union + point in polygon', run: () => byTurf(table.lon, table.lat, radius(turn++)) }]
        : []),
    ],
  };
}

function byTurf(lon: Float64Array, lat: Float64Array, radiusM: number): number {
  const rings = posts.map((post) => buffer(point([post.lon, post.lat]), radiusM / 1000, { steps: 64 }));
  const whole: Feature<Polygon | MultiPolygon> | null = union(
    featureCollection(rings.filter((ring) => ring !== undefined) as Feature<Polygon>[]),
  );
  if (!whole) return 0;
  let covered = 0;
  for (let i = 0; i < lon.length; i++) if (booleanPointInPolygon([lon[i], lat[i]], whole)) covered++;
  return covered;
}

/** Covered ground when the radius moves to one never asked for: the slow half of the answer, by Turf on both sides. */
const ground: Job = {
  title: 'covered ground of 44 posts in 8 districts at a new radius (500-540 m)',
  turns: 3,
  ours: {
    name: 'neighbours united, borders intersected',
    run: (() => {
      let t = 0;
      return () => coverageArea(posts, 500 + (t++ % 5) * 10, areas).cityKm2;
    })(),
  },
  peers: [],
};

measure([job(100_000, true, 3), job(1_000_000, false, 9), ground]);
