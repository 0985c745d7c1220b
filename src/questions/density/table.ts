import type { DensityGrid } from '../../domain/answers';
import { toLonLat } from '../../domain/projection';
import type { Cell, FeatureCollection, Table } from '../../domain/table';

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

/** Cells that hold anything; on a plane of the user's own without longitudes and latitudes. */
export function gridTable(grid: DensityGrid, planar: boolean): Table {
  const table = densityTable(grid);
  if (!planar) return table;
  return {
    header: table.header.filter((_, i) => i !== 2 && i !== 3),
    rows: table.rows.map((row) => row.filter((_, i) => i !== 2 && i !== 3)),
  };
}

/** Cells that hold anything as squares with their value. */
export function gridGeoJson(grid: DensityGrid): FeatureCollection {
  const { cols, cellM, originX, originY, values, inside } = grid;
  const corner = (x: number, y: number): number[] => toLonLat(x, y).map((degrees) => Number(degrees.toFixed(7)));
  const features: FeatureCollection['features'][number][] = [];
  for (let i = 0; i < values.length; i++) {
    if (inside[i] === 0 || values[i] === 0) continue;
    const x = originX + (i % cols) * cellM;
    const y = originY + Math.floor(i / cols) * cellM;
    const ring = [corner(x, y), corner(x + cellM, y), corner(x + cellM, y + cellM), corner(x, y + cellM), corner(x, y)];
    features.push({
      type: 'Feature',
      properties: { density: values[i], unit: grid.unit },
      geometry: { type: 'Polygon', coordinates: [ring] },
    });
  }
  return { type: 'FeatureCollection', features };
}
