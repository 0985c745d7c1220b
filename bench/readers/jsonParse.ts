import { readFileSync } from 'node:fs';
import { reading } from './reading';
import { minutesOf } from './columns';

interface Feature {
  readonly properties: Readonly<Record<string, string | number>>;
  readonly geometry: { readonly coordinates: readonly [number, number] };
}

/** JSON.parse and nothing more than the sums. */
await reading((path) => {
  const { features } = JSON.parse(readFileSync(path, 'utf8')) as { features: Feature[] };
  const sums = { rows: features.length, lon: 0, lat: 0, minutes: 0, severity: 0, article: 0 };
  for (const { properties, geometry } of features) {
    sums.lon += geometry.coordinates[0];
    sums.lat += geometry.coordinates[1];
    sums.minutes += minutesOf(String(properties['дата']));
    sums.severity += Number(properties['тяжесть']);
    sums.article += Number(properties['статья']);
  }
  return sums;
});
