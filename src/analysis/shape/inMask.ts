import type { Mask } from '../../domain/area';
import { isInside } from '../../domain/drawn';
import type { PlanarPoints } from '../../domain/points';
import { toLonLat } from '../../domain/projection';
import { touchesShape } from './insideShape';
import type { ShapeIndex } from './shapeIndex';

/**
 * Whether a point of the columns, by its row, is one of the study area: inside the mask or on its border. Of drawn
 * ground it is what lies in the ground as it was drawn, by the rule of the filter and of the shape's card; the mask's
 * own outline is that ground with straight sides, as far as the city, and only its cells and its size are taken of it.
 */
export function inMask(points: PlanarPoints, mask: Mask, index: ShapeIndex): (row: number) => boolean {
  const { x, y, lon, lat } = points;
  if (!mask.grounds) return (row) => touchesShape(index, x[row], y[row]);
  const tests = mask.grounds.map(isInside);
  return (row) => {
    const [atLon, atLat] = lon && lat ? [lon[row], lat[row]] : toLonLat(x[row], y[row]);
    return tests.some((holds) => holds(atLon, atLat, x[row], y[row]));
  };
}
