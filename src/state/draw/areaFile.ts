import type { DrawnGround } from '../../domain/drawnGround';
import { toLonLat } from '../../domain/projection';
import { outlineOf } from './drawing';

/** A ground with the name of the area that it becomes. */
export interface NamedGround {
  readonly name: string;
  readonly ground: DrawnGround;
}

/**
 * Drawn grounds as a file of areas under their names, as if it had been dropped on the page. A circle gets so many
 * corners that the area holds what the circle holds; a strip's outline is the union of what lies around its legs. What
 * makes them is loaded then.
 */
export async function areaFile(grounds: readonly NamedGround[]): Promise<File> {
  const collection = {
    type: 'FeatureCollection',
    features: await Promise.all(
      grounds.map(async ({ name, ground }, k) => ({
        type: 'Feature',
        properties: { id: `drawn-${k + 1}`, name },
        geometry: await geometryOf(ground),
      })),
    ),
  };
  return new File([JSON.stringify(collection)], 'drawn.geojson');
}

async function geometryOf(ground: DrawnGround) {
  const ring = ground.kind === 'polygon' ? outlineOf(ground) : null;
  return ring
    ? { type: 'Polygon', coordinates: [ring] }
    : { type: 'MultiPolygon', coordinates: await roundPolygons(ground) };
}

async function roundPolygons(ground: DrawnGround): Promise<number[][][][]> {
  const { drawnPolygons } = await import('../../analysis/shape/drawnShape');
  const degrees = (value: number): number => Number(value.toFixed(7));
  return drawnPolygons([ground]).map((polygon) =>
    polygon.map((ring) => ring.map(([x, y]) => toLonLat(x, y).map(degrees))),
  );
}
