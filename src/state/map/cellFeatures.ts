import type { FeatureCollection } from 'geojson';
import { cellCorners } from '../../domain/cells';
import { toLonLat } from '../../domain/projection';

/** Cells of the study area: their size and, of each, its middle, metres on the plane. */
interface Cells {
  readonly shape: 'hexagon' | 'square';
  readonly sizeM: number;
  readonly x: ArrayLike<number>;
  readonly y: ArrayLike<number>;
}

/** Whole cells with a colour: its step in `k` and the cell's number in `id`; of step 0 none. */
export function cellFeatures({ shape, sizeM, x, y }: Cells, stepOf: (cell: number) => number): FeatureCollection {
  const corners = cellCorners(shape, sizeM);
  const features: FeatureCollection['features'] = [];
  for (let cell = 0; cell < x.length; cell++) {
    const k = stepOf(cell);
    if (k === 0) continue;
    const ring = corners.map(([dx, dy]) => toLonLat(x[cell] + dx, y[cell] + dy));
    features.push({
      type: 'Feature',
      properties: { id: String(cell), k },
      geometry: { type: 'Polygon', coordinates: [ring] },
    });
  }
  return { type: 'FeatureCollection', features };
}
