import type { LonLat } from '../../domain/geometry';
import type { Place } from '../../domain/place';
import { toPlane } from '../../domain/projection';
import { LAND_KINDS, type LandKind } from '../../domain/snapshot';

/** Places with so many people from elsewhere that a count says little of those who live there. */
const VISITED: ReadonlySet<string> = new Set(['market', 'mall', 'metro', 'railway_station', 'bus_station', 'airport']);
/** Where people stop and cross. */
const STOPS: ReadonlySet<string> = new Set(['crossing', 'metro', 'railway_station', 'bus_station', 'airport']);

const STEP_M = 50;
const DENSE_KM_PER_KM2 = 3;
const DENSE_PLACES_PER_KM2 = 5;

export interface Ground {
  /** Index into LAND_KINDS. */
  readonly land: number;
  /** 0 few, 1 some, 2 many. */
  readonly busy: number;
  /** 1 where a market, a shopping centre or a station stands. */
  readonly visitors: number;
}

interface Tally {
  places: number;
  stops: number;
  visited: number;
  roadKm: number;
}

/**
 * What the ground of each cell is like, by named places and main roads alone, never by incidents:
 *
 * - `visitors`: a market, a shopping centre, a metro, railway or bus station or the airport stands in the cell.
 * - `land`: `hub` with visitors and at least 1 km of main roads or a second such place; else `dense` from 3 km of main
 *   roads or 5 named places a km²; else `built` with any main road or named place; else `edge`.
 * - `busy`: stops and crossings plus kilometres of main roads; the thirds of the city's cells of the same resolution,
 *   cells of equal sums in the same third, cells with nothing in the lowest.
 *
 * Roads are walked in steps of 50 m at most, each step in the cell of its middle. `cellAt` gives a place's cell, -1
 * outside.
 */
export function groundKinds(
  cells: readonly { readonly areaKm2: number; readonly resolution: number }[],
  cellAt: (lon: number, lat: number) => number,
  places: readonly Place[],
  roads: readonly (readonly LonLat[])[],
): readonly Ground[] {
  const tallies = cells.map((): Tally => ({ places: 0, stops: 0, visited: 0, roadKm: 0 }));
  for (const { kind, lon, lat } of places) {
    const tally = tallies[cellAt(lon, lat)];
    if (!tally) continue;
    tally.places += 1;
    if (STOPS.has(kind)) tally.stops += 1;
    if (VISITED.has(kind)) tally.visited += 1;
  }
  for (const road of roads)
    walk(road, (lon, lat, km) => {
      const tally = tallies[cellAt(lon, lat)];
      if (tally) tally.roadKm += km;
    });
  // Rounded so that the order of adding up decides no tie.
  const score = tallies.map(({ stops, roadKm }) => Math.round((stops + roadKm) * 1000));
  const thirds = new Map(
    [...new Set(cells.map(({ resolution }) => resolution))].map((resolution) => {
      const sorted = score.filter((_, k) => cells[k].resolution === resolution).sort((a, b) => a - b);
      return [resolution, [1, 2].map((third) => sorted[Math.floor((sorted.length * third) / 3)])] as const;
    }),
  );
  return cells.map(({ areaKm2, resolution }, k) => ({
    land: LAND_KINDS.indexOf(landOf(tallies[k], areaKm2)),
    busy: score[k] === 0 ? 0 : (thirds.get(resolution) ?? []).filter((mark) => score[k] >= mark).length,
    visitors: tallies[k].visited > 0 ? 1 : 0,
  }));
}

function landOf({ places, visited, roadKm }: Tally, areaKm2: number): LandKind {
  if (visited > 1 || (visited === 1 && roadKm >= 1)) return 'hub';
  if (roadKm >= DENSE_KM_PER_KM2 * areaKm2 || places >= DENSE_PLACES_PER_KM2 * areaKm2)
    return places > 0 || roadKm > 0 ? 'dense' : 'edge';
  return places > 0 || roadKm > 0 ? 'built' : 'edge';
}

function walk(road: readonly LonLat[], step: (lon: number, lat: number, km: number) => void): void {
  for (let i = 1; i < road.length; i++) {
    const [[lon0, lat0], [lon1, lat1]] = [road[i - 1], road[i]];
    const [x0, y0] = toPlane(lon0, lat0);
    const [x1, y1] = toPlane(lon1, lat1);
    const metres = Math.hypot(x1 - x0, y1 - y0);
    const steps = Math.max(1, Math.ceil(metres / STEP_M));
    for (let s = 0; s < steps; s++) {
      const at = (s + 0.5) / steps;
      step(lon0 + (lon1 - lon0) * at, lat0 + (lat1 - lat0) * at, metres / steps / 1000);
    }
  }
}
