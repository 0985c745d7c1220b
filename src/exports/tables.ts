import type { DensityGrid } from '../domain/answers';
import { toLonLat } from '../domain/projection';
import type { Post } from '../domain/post';
import type { Cell, FeatureCollection, Table } from '../domain/table';

type GridOfValues = Pick<DensityGrid, 'values' | 'inside' | 'cols' | 'cellM' | 'originX' | 'originY' | 'unit'>;

/** Cells inside the mask whose value is not 0, with their centres; also for a difference of two densities. */
export function densityTable(grid: GridOfValues): Table {
  const rows: Cell[][] = [];
  for (let i = 0; i < grid.values.length; i++) {
    if (grid.inside[i] === 0 || grid.values[i] === 0) continue;
    const x = grid.originX + ((i % grid.cols) + 0.5) * grid.cellM;
    const y = grid.originY + (Math.floor(i / grid.cols) + 0.5) * grid.cellM;
    const [lon, lat] = toLonLat(x, y);
    rows.push([x, y, Number(lon.toFixed(6)), Number(lat.toFixed(6)), grid.values[i]]);
  }
  return { header: ['x_m', 'y_m', 'lon', 'lat', `density_${grid.unit.replaceAll('-', '_')}`], rows };
}

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
