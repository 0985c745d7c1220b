import type { Post } from '../domain/post';
import type { Cell, FeatureCollection, Shape, ShapeList, Table, TableOfRows } from '../domain/table';
import { weekText } from '../domain/weekHours';

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
      p.week ? weekText(p.week) : typeof p.hours === 'string' ? p.hours : `${p.hours.from}-${p.hours.to}`,
    ]),
  };
}

/** Any table with lon and lat columns as points. */
export const pointsGeoJson = ({ header, rows }: Table): FeatureCollection => ({
  type: 'FeatureCollection',
  features: rows.map(pointOf(header)),
});

/** The same of rows that are made when they are asked for. */
export function pointList({ header, rows }: TableOfRows): ShapeList {
  const point = pointOf(header);
  const at = (i: number): Shape | undefined => {
    const row = rows.at(i);
    return row && point(row);
  };
  return { type: 'FeatureCollection', features: { length: rows.length, at } };
}

function pointOf(header: readonly string[]): (row: readonly Cell[]) => Shape {
  const lon = header.indexOf('lon');
  const lat = header.indexOf('lat');
  return (row) => ({
    type: 'Feature',
    properties: Object.fromEntries(
      header.map((name, i) => [name, row[i] ?? null]).filter(([name]) => name !== 'lon' && name !== 'lat'),
    ),
    geometry: isPlace(row[lon], row[lat]) ? { type: 'Point', coordinates: [row[lon], row[lat]] } : null,
  });
}

/** Rows without coordinates are of no place, never at NaN. */
const isPlace = (lon: Cell, lat: Cell): boolean => Number.isFinite(lon) && Number.isFinite(lat);
