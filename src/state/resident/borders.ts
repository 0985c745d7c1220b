import type { LonLat, LonLatMultiPolygon } from '../../domain/geometry';
import { holds } from '../../domain/polygon';
import { keptFile } from '../../sources/keptFile';

/** Districts' ground by their ids. */
export type Borders = ReadonlyMap<string, LonLatMultiPolygon>;

/** Loaded for the first point, not before; null where they are neither to be had nor kept. */
export async function loadBorders(base: string): Promise<Borders | null> {
  const { parseAreas } = await import('../../domain/parse/areas');
  const { value } = await keptFile(`${base}geo/districts.geojson`, (text) => {
    const areas = parseAreas(parseJson(text));
    return areas.ok ? areas.value : null;
  });
  return value && new Map(value.map(({ id, geometry }) => [id, geometry]));
}

/** Id of the district that holds a point; null outside the city. */
export const districtAt = (borders: Borders, [lon, lat]: LonLat): string | null =>
  [...borders].find(([, geometry]) => holds(geometry, lon, lat))?.[0] ?? null;

/** Text as JSON; null for what is none, such as the start page that a host sends for a missing file. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}
