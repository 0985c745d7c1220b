import type { FeatureCollection, LineString } from 'geojson';
import { toLonLat, toPlane } from '../../src/domain/projection';
import type { NamedPlace, Road } from './baseMap';
import type { District } from './districts';
import { districtFinder } from './districtFinder';

interface StretchProperties {
  readonly id: string;
  readonly year: number;
  readonly district: string;
  readonly lengthM: number;
  readonly fact: string;
  readonly position: 'illustrative';
}

type At = [x: number, y: number];

interface Piece {
  readonly points: readonly At[];
  readonly district: string;
  readonly score: number;
  readonly lengthM: number;
}

const LENGTH_M = 1_200;
const SHORTEST_M = 500;
const NEAR_M = 200;
const APART_M = 700;

/** 37 of 2020, 4-5 in each district (docs/facts.md, P3). */
const OF_2020: Readonly<Record<string, number>> = {
  alatau: 5,
  almaly: 5,
  auezov: 5,
  bostandyk: 5,
  turksib: 5,
  zhetysu: 4,
  medeu: 4,
  nauryzbay: 4,
};
/** 32 of 2019 (docs/facts.md, P1); 4 in each district is our assumption. */
const OF_2019 = 4;

const length = (a: At, b: At): number => Math.sqrt((a[0] - b[0]) ** 2 + (a[1] - b[1]) ** 2);

/** Cuts a line into pieces of at most 1,200 m, along the line itself. */
function cut(line: readonly At[]): At[][] {
  const pieces: At[][] = [];
  let piece: At[] = [line[0]];
  let left = LENGTH_M;
  for (let i = 1; i < line.length; i++) {
    let from = line[i - 1];
    const to = line[i];
    for (let d = length(from, to); d > left; d = length(from, to)) {
      const t = left / d;
      from = [from[0] + t * (to[0] - from[0]), from[1] + t * (to[1] - from[1])];
      pieces.push([...piece, from]);
      piece = [from];
      left = LENGTH_M;
    }
    piece.push(to);
    left -= length(from, to);
  }
  return [...pieces, piece];
}

const lengthOf = (line: readonly At[]): number => line.slice(1).reduce((sum, p, i) => sum + length(line[i], p), 0);
const round6 = (v: number): number => Math.round(v * 1e6) / 1e6;

/**
 * Stretches along real roads, illustrative: which ones were meant is not published. Chosen by rule, the pieces with
 * most named places within 200 m first, at least 700 m from middle to middle; incidents are not looked at.
 */
export function stretchesGeoJson(
  roads: readonly Road[],
  places: readonly NamedPlace[],
  districts: readonly District[],
): FeatureCollection<LineString, StretchProperties> {
  const districtAt = districtFinder(districts);
  const named = places.map((place) => toPlane(place.lon, place.lat));
  const pieces = roads
    .filter((road) => road.roadClass !== 'trunk')
    .flatMap((road) => cut(road.points.map(([lon, lat]): At => toPlane(lon, lat))))
    .flatMap((points): Piece[] => {
      const lengthM = lengthOf(points);
      const homes = new Set(points.map(([x, y]) => districtAt(...toLonLat(x, y))));
      const [district] = homes;
      if (lengthM < SHORTEST_M || homes.size !== 1 || !district) return [];
      const score = named.filter((p) => points.some((q) => length(p, q) <= NEAR_M)).length;
      return [{ points, district, score, lengthM }];
    })
    .sort((a, b) => b.score - a.score || b.lengthM - a.lengthM || a.points[0][0] - b.points[0][0]);

  const middle = ({ points }: Piece): At => points[points.length >> 1];
  const choose = (year: number, fact: string, countOf: (id: string) => number) =>
    districts
      .flatMap(({ id }) => {
        const chosen: Piece[] = [];
        for (const piece of pieces) {
          if (chosen.length === countOf(id)) break;
          if (piece.district === id && chosen.every((other) => length(middle(other), middle(piece)) >= APART_M))
            chosen.push(piece);
        }
        return chosen;
      })
      .map((piece, i) => ({
        type: 'Feature' as const,
        properties: {
          id: `stretch-${year}-${String(i + 1).padStart(2, '0')}`,
          year,
          district: piece.district,
          lengthM: Math.round(piece.lengthM),
          fact,
          position: 'illustrative' as const,
        },
        geometry: {
          type: 'LineString' as const,
          coordinates: piece.points.map(([x, y]) => toLonLat(x, y).map(round6)),
        },
      }));
  return {
    type: 'FeatureCollection',
    features: [...choose(2019, 'P1', () => OF_2019), ...choose(2020, 'P3', (id) => OF_2020[id])],
  };
}
