import { booleanPointInPolygon } from '@turf/boolean-point-in-polygon';
import type { Feature, MultiPolygon } from 'geojson';
import { buildLocator, areaOfRows } from '../src/analysis/areas/locator';
import { measure, type Job } from './harness';
import { clusteredIncidents, districts, mismatches } from './scene';

const areas = districts();
const features = areas.map((area): Feature<MultiPolygon> => ({
  type: 'Feature',
  properties: {},
  geometry: {
    type: 'MultiPolygon',
    coordinates: area.geometry.map((polygon) => polygon.map((ring) => ring.map(([lon, lat]) => [lon, lat]))),
  },
}));
const locator = buildLocator(areas);

function job(count: number, turns: number): Job {
  const { lon, lat } = clusteredIncidents(count);
  return {
    title: `points to 8 districts, ${count.toLocaleString('en')} incidents`,
    turns,
    ours: { name: 'lookup raster + exact edges', run: () => areaOfRows(locator, lon, lat) },
    peers: [
      { name: 'the same, index built each time', run: () => areaOfRows(buildLocator(areas), lon, lat) },
      ...(count <= 100_000 ? [{ name: 'Turf booleanPointInPolygon, first hit', run: () => byTurf(lon, lat) }] : []),
    ],
    compare: (ours, theirs) => mismatches(ours as Int16Array, theirs as Int16Array, 0),
  };
}

function byTurf(lon: Float64Array, lat: Float64Array): Int16Array {
  const found = new Int16Array(lon.length).fill(-1);
  for (let i = 0; i < lon.length; i++)
    found[i] = features.findIndex((area) => booleanPointInPolygon([lon[i], lat[i]], area));
  return found;
}

measure([job(100_000, 3), job(1_000_000, 7)]);
