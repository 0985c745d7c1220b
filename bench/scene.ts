/** Made-up incidents for the clock only: clustered over the city like real ones, the same on every machine. */
import { readFileSync } from 'node:fs';
import type { Area } from '../src/domain/area';
import type { Box, LonLatMultiPolygon, LonLatPolygon } from '../src/domain/geometry';
import { allocateIncidents, CATEGORIES, packFlags, type Answer, type IncidentTable } from '../src/domain/incident';
import type { Post } from '../src/domain/post';
import { fromCityClock } from '../src/domain/clock';
import { toLonLat, toPlane } from '../src/domain/projection';

/** The city's bounding box (docs/facts.md, section 3) on the plane. */
export const CITY_BOX: Box = (() => {
  const [minX, minY] = toPlane(76.738, 43.033);
  const [maxX, maxY] = toPlane(77.167, 43.404);
  return { minX, minY, maxX, maxY };
})();

export function randomOf(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 16_807) % 2_147_483_647) / 2_147_483_647;
}

/** Two thirds in 300 clusters of some 300 m, the rest anywhere; sorted by time over 2019-2021. */
export function clusteredIncidents(count: number, seed = 1): IncidentTable {
  const random = randomOf(seed);
  const within = (): [number, number] => [
    CITY_BOX.minX + random() * (CITY_BOX.maxX - CITY_BOX.minX),
    CITY_BOX.minY + random() * (CITY_BOX.maxY - CITY_BOX.minY),
  ];
  const centres = Array.from({ length: 300 }, within);
  const from = fromCityClock(2019, 1, 1);
  const step = (fromCityClock(2022, 1, 1) - from) / count;
  const table = allocateIncidents(count);
  for (let row = 0; row < count; row++) {
    let [x, y] = within();
    if (random() < 2 / 3) {
      const [cx, cy] = centres[Math.floor(random() * centres.length)];
      const far = 300 * Math.sqrt(-2 * Math.log(random()));
      const turn = 2 * Math.PI * random();
      x = Math.min(CITY_BOX.maxX, Math.max(CITY_BOX.minX, cx + far * Math.cos(turn)));
      y = Math.min(CITY_BOX.maxY, Math.max(CITY_BOX.minY, cy + far * Math.sin(turn)));
    }
    [table.lon[row], table.lat[row]] = toLonLat(x, y);
    table.x[row] = x;
    table.y[row] = y;
    table.startMs[row] = from + step * (row + random());
    table.category[row] = Math.floor(random() * CATEGORIES.length);
    table.flags[row] = packFlags(Math.floor(random() * 3) as Answer, 2, 2, random() < 0.8);
  }
  return table;
}

export function scatteredPosts(count: number, seed = 2): Post[] {
  const random = randomOf(seed);
  return Array.from({ length: count }, (_, i) => {
    // The flat part of the city, where posts are.
    const lon = 76.82 + random() * 0.18;
    const lat = 43.19 + random() * 0.17;
    const [x, y] = toPlane(lon, lat);
    return {
      id: `p${i}`,
      kind: 'stationary',
      lon,
      lat,
      x,
      y,
      position: 'illustrative',
      openedOn: null,
      hours: '24h',
      name: null,
    };
  });
}

interface DistrictFile {
  readonly features: readonly {
    readonly properties: { readonly id: string };
    readonly geometry:
      | { readonly type: 'Polygon'; readonly coordinates: LonLatPolygon }
      | { readonly type: 'MultiPolygon'; readonly coordinates: LonLatMultiPolygon };
  }[];
}

/** The eight districts as published in static/geo. */
export function districts(): Area[] {
  const file: DistrictFile = JSON.parse(
    readFileSync(new URL('../static/geo/districts.geojson', import.meta.url), 'utf8'),
  );
  return file.features.map(({ properties: { id }, geometry }) => {
    const name = { nom: id, gen: id, dat: id, loc: id, abl: id, prep: id };
    const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
    return { id, names: { kk: name, ru: name, en: id }, geometry: polygons, areaKm2: 1, population: null };
  });
}

export const allRows = (count: number): Uint32Array => Uint32Array.from({ length: count }, (_, row) => row);

/**
 * Share of places where two columns differ, in words; throws when an exact peer's differ in more than `most` of them.
 */
export function mismatches(ours: ArrayLike<number>, theirs: ArrayLike<number>, most = Infinity): string {
  let differ = 0;
  const n = Math.min(ours.length, theirs.length);
  for (let i = 0; i < n; i++) if (ours[i] !== theirs[i]) differ++;
  if (differ > most) throw new Error(`answers differ in ${differ} of ${n}`);
  return differ === 0 ? 'same answer' : `${((100 * differ) / n).toPrecision(2)} % differ`;
}
