import type { Post } from '../domain/post';
import type { FeatureCollection, Table } from '../domain/table';

/** Posts with the word for how exact their position is. */
export function postsTable(posts: readonly Post[]): Table {
  return {
    header: ['id', 'kind', 'name', 'lon', 'lat', 'position', 'opened_on', 'hours'],
    rows: posts.map((p) => [
      p.id,
      p.kind,
      p.name,
      p.lon,
      p.lat,
      p.position,
      p.openedOn,
      typeof p.hours === 'string' ? p.hours : `${p.hours.from}-${p.hours.to}`,
    ]),
  };
}

/** Any table with lon and lat columns as points. */
export function pointsGeoJson({ header, rows }: Table): FeatureCollection {
  const lon = header.indexOf('lon');
  const lat = header.indexOf('lat');
  return {
    type: 'FeatureCollection',
    features: rows.map((row) => ({
      type: 'Feature',
      properties: Object.fromEntries(
        header.map((name, i) => [name, row[i] ?? null]).filter(([name]) => name !== 'lon' && name !== 'lat'),
      ),
      geometry: { type: 'Point', coordinates: [row[lon], row[lat]] },
    })),
  };
}
