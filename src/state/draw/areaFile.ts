import type { DrawnGround } from '../../domain/drawnGround';
import { toLonLat } from '../../domain/projection';
import { outlineOf } from './drawing';

/**
 * A drawn ground as a file of one area under its name, as if it had been dropped on the page. A strip's outline is the
 * union of what lies around its legs; what joins them is loaded then.
 */
export async function areaFile(ground: DrawnGround, name: string): Promise<File> {
  const ring = outlineOf(ground);
  const geometry = ring
    ? { type: 'Polygon', coordinates: [ring] }
    : { type: 'MultiPolygon', coordinates: await stripPolygons(ground) };
  const collection = {
    type: 'FeatureCollection',
    features: [{ type: 'Feature', properties: { id: 'drawn-1', name }, geometry }],
  };
  return new File([JSON.stringify(collection)], `${name.replace(/[\\/:*?"<>|]+/g, ' ')}.geojson`);
}

async function stripPolygons(ground: DrawnGround): Promise<number[][][][]> {
  const { drawnPolygons } = await import('../../analysis/shape/drawnShape');
  const degrees = (value: number): number => Number(value.toFixed(7));
  return drawnPolygons([ground]).map((polygon) =>
    polygon.map((ring) => ring.map(([x, y]) => toLonLat(x, y).map(degrees))),
  );
}
