import { readFileSync } from 'node:fs';
import type { Area } from '../../src/domain/area';
import type { LonLat } from '../../src/domain/geometry';

/** Deterministic 0..1 (mulberry32). */
export function random(seed: number): () => number {
  let a = seed;
  return () => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

export function area(id: string, geometry: Area['geometry'], population: number | null = null, areaKm2 = 1): Area {
  const ru = { nom: id, gen: id, prep: id };
  const kk = { nom: id, gen: id, dat: id, loc: id, abl: id };
  return { id, names: { kk, ru, en: id }, geometry, areaKm2, population };
}

/**
 * A tessellation of n x n quadrilaterals whose corners are moved about on a lattice of whole numbers, and a point of
 * each shared side is a vertex of both. Every number is exact, so that points can be put exactly on the borders.
 */
export function tessellation(
  n: number,
  seed: number,
): { readonly areas: Area[]; readonly borderPoints: LonLat[]; readonly size: number } {
  const next = random(seed);
  const step = 64;
  const corner = Array.from({ length: n + 1 }, (_, row) =>
    Array.from({ length: n + 1 }, (_, col): LonLat => {
      const move = (at: number): number => (at === 0 || at === n ? 0 : 2 * Math.round((next() - 0.5) * 12));
      return [col * step + move(col), row * step + move(row)];
    }),
  );
  const middle = (a: LonLat, b: LonLat): LonLat => [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2];
  const areas: Area[] = [];
  const borderPoints: LonLat[] = [];
  for (let row = 0; row < n; row++) {
    for (let col = 0; col < n; col++) {
      const [a, b, c, d] = [corner[row][col], corner[row][col + 1], corner[row + 1][col + 1], corner[row + 1][col]];
      const ring = [a, middle(a, b), b, middle(b, c), c, middle(c, d), d, middle(d, a), a];
      // Every other one is drawn clockwise: the rule must not depend on the direction.
      areas.push(area(`${row}-${col}`, [[(row + col) % 2 ? ring : ring.toReversed()]]));
      borderPoints.push(...ring.slice(1), ...ring.slice(1).map((p, i) => middle(p, ring[i])));
    }
  }
  return { areas, borderPoints, size: n * step };
}

interface BorderLine {
  /** Ids of the districts on its two sides; empty = outside the city. */
  readonly sides: readonly string[];
  readonly points: LonLat[];
}

function borderLines(): BorderLine[] {
  const lines = new Map<string, BorderLine>();
  const text = readFileSync(new URL('../../data/facts/district-borders.csv', import.meta.url), 'utf8');
  for (const row of text
    .trim()
    .split('\n')
    .filter((line) => !line.startsWith('#'))
    .slice(1)) {
    const [border, a, b, , lon, lat] = row.trim().split(',');
    const line = lines.get(border) ?? { sides: [a, b], points: [] };
    line.points.push([Number(lon), Number(lat)]);
    lines.set(border, line);
  }
  return [...lines.values()];
}

/** The districts of Almaty assembled from the shared border lines of data/facts. */
export function districtsFromBorders(): Area[] {
  const lines = borderLines();
  const ids = [...new Set(lines.flatMap((line) => line.sides))].filter((id) => id !== '').sort();
  return ids.map((id) =>
    area(
      id,
      joinRings(lines.filter((line) => line.sides.includes(id)).map((line) => line.points)).map((ring) => [ring]),
    ),
  );
}

/**
 * Vertices between two districts and the middles of the sides between them; ends of lines, where more meet, left out.
 */
export function pointsBetweenDistricts(): LonLat[] {
  return borderLines()
    .filter((line) => !line.sides.includes(''))
    .flatMap(({ points }) => [
      ...points.slice(1, -1),
      ...points.slice(1).map(([lon, lat], i): LonLat => [(lon + points[i][0]) / 2, (lat + points[i][1]) / 2]),
    ]);
}

function joinRings(lines: readonly (readonly LonLat[])[]): LonLat[][] {
  const left = [...lines];
  const rings: LonLat[][] = [];
  const same = (a: LonLat, b: LonLat): boolean => a[0] === b[0] && a[1] === b[1];
  while (left.length > 0) {
    const ring = [...(left.pop() ?? [])];
    while (!same(ring[0], ring[ring.length - 1])) {
      const end = ring[ring.length - 1];
      const k = left.findIndex((line) => same(line[0], end) || same(line[line.length - 1], end));
      if (k < 0) throw new Error('a border is not closed');
      const [line] = left.splice(k, 1);
      ring.push(...(same(line[0], end) ? line : line.toReversed()).slice(1));
    }
    rings.push(ring);
  }
  return rings;
}
