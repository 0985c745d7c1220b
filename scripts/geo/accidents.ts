import type { FeatureCollection, Point } from 'geojson';
import { DAY_MS, fromCityClock, wallTime } from '../../src/domain/clock';
import { toLonLat, toPlane } from '../../src/domain/projection';
import type { Road, RoadClass } from './baseMap';
import type { District } from './districts';
import { districtFinder } from './districtFinder';
import { drawBelow, drawer, seeded } from '../../src/demonstration/random';

interface AccidentProperties {
  readonly id: string;
  /** the city's clock. */
  readonly at: string;
  readonly district: string;
  readonly position: 'illustrative';
}

/** Wide, fast roads hold most; illustrative. */
const ROAD_WEIGHT: Readonly<Record<RoadClass, number>> = { trunk: 4, primary: 3, secondary: 1.5, tertiary: 1 };
const HOUR_WEIGHT = [5, 4, 4, 3, 3, 3, 4, 5, 4, 3, 3, 3, 3, 3, 3, 4, 4, 5, 6, 7, 8, 8, 7, 6];
const two = (n: number): string => String(n).padStart(2, '0');

/** Fatal road accidents of 2020: the count is derived from F3, days and places on roads are illustrative. */
export function accidentsGeoJson(
  roads: readonly Road[],
  districts: readonly District[],
  count: number,
): FeatureCollection<Point, AccidentProperties> {
  const random = seeded('accidents');
  const districtAt = districtFinder(districts);
  const edges = roads.flatMap((road) => {
    const line = road.points.map(([lon, lat]) => toPlane(lon, lat));
    return line.slice(1).map((to, i) => {
      const [dx, dy] = [to[0] - line[i][0], to[1] - line[i][1]];
      return {
        x: line[i][0],
        y: line[i][1],
        dx,
        dy,
        weight: Math.sqrt(dx * dx + dy * dy) * ROAD_WEIGHT[road.roadClass],
      };
    });
  });
  const drawEdge = drawer(edges.map((edge) => edge.weight));
  const drawHour = drawer(HOUR_WEIGHT);
  const found: { at: string; district: string; coordinates: number[] }[] = [];
  while (found.length < count) {
    const edge = edges[drawEdge(random)];
    const along = random();
    const [lon, lat] = toLonLat(edge.x + along * edge.dx, edge.y + along * edge.dy).map(
      (v) => Math.round(v * 1e5) / 1e5,
    );
    const { month, day } = wallTime(fromCityClock(2020, 1, 1) + drawBelow(random, 366) * DAY_MS);
    const at = `2020-${two(month)}-${two(day)}T${two(drawHour(random))}:${two(5 * drawBelow(random, 12))}`;
    const district = districtAt(lon, lat);
    if (district) found.push({ at, district, coordinates: [lon, lat] });
  }
  return {
    type: 'FeatureCollection',
    features: found
      .sort((a, b) => (a.at < b.at ? -1 : 1))
      .map(({ at, district, coordinates }, i) => ({
        type: 'Feature',
        properties: { id: `accident-${two(i + 1)}`, at, district, position: 'illustrative' },
        geometry: { type: 'Point', coordinates },
      })),
  };
}
