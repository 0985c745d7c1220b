import { cellToBoundary, latLngToCell, POLYGON_TO_CELLS_FLAGS, polygonToCellsExperimental } from 'h3-js';
import type { Area } from '../../domain/area';
import type { LonLat } from '../../domain/geometry';
import { ringAreaM2 } from '../../domain/parse/geodesicArea';
import { clipRing } from '../shape/clipRing';

export const FINE = 8;
export const COARSE = 7;

/** A cell of resolution 8 and how much of each district lies in it. */
export interface CityCell {
  readonly id: string;
  /** One a district, km². */
  readonly partsKm2: readonly number[];
}

/** The H3 cell of a place in degrees. */
export const cellOf = (lon: number, lat: number): string => latLngToCell(lat, lon, FINE);

/** Every H3 cell of resolution 8 that has ground in a district, by id. */
export function cityCells(districts: readonly Area[]): readonly CityCell[] {
  const touching = districts.map(
    ({ geometry }) =>
      new Set(
        geometry.flatMap((polygon) =>
          polygonToCellsExperimental(
            polygon.map((ring) => ring.map(([lon, lat]) => [lon, lat])),
            FINE,
            POLYGON_TO_CELLS_FLAGS.containmentOverlapping,
            true,
          ),
        ),
      ),
  );
  return [...new Set(touching.flatMap((ids) => [...ids]))]
    .sort()
    .map((id): CityCell => ({
      id,
      partsKm2: districts.map((district, d) => (touching[d].has(id) ? partKm2(id, district) : 0)),
    }))
    .filter(({ partsKm2 }) => partsKm2.some((km2) => km2 > 0));
}

/** Ground of an area in a cell, both with edges straight in degrees. Outer rings count, holes are taken off. */
function partKm2(id: string, { geometry }: Area): number {
  const hexagon = cellToBoundary(id, true).map(([lon, lat]): LonLat => [lon, lat]);
  let m2 = 0;
  for (const ring of geometry.flat()) {
    const inside = clipRing(ring, hexagon);
    if (inside) m2 += ringAreaM2(inside);
  }
  return Math.max(0, m2) / 1e6;
}
