import { latLngToCell } from 'h3-js';
import type { LonLat } from '../../domain/geometry';

/** The H3 cells that may hold a point in a snapshot: of resolution 8, and of 7 where its parts were merged. */
export const cellsOfPoint = ([lon, lat]: LonLat): readonly string[] => [latLngToCell(lat, lon, 8), latLngToCell(lat, lon, 7)];
