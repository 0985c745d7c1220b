import { clipRing } from '../../src/analysis/shape/clipRing';
import type { Area } from '../../src/domain/area';
import type { LonLat, LonLatPolygon } from '../../src/domain/geometry';
import { ringAreaM2 } from '../../src/domain/parse/geodesicArea';
import type { Precinct } from '../../src/domain/precinct';

type Box = readonly [west: number, south: number, east: number, north: number];

/**
 * Precincts that stand for nothing: each district cut by straight lines into four of equal ground, named «Д-1», «Д-2»
 * ...; nobody's name, telephone or address is in them.
 */
export function examplePrecincts(districts: readonly Area[]): readonly Precinct[] {
  return districts
    .flatMap((district) => quarters(district).map((box) => partOf(district, box)))
    .map((geometry, k): Precinct => ({
      id: `d-${k + 1}`,
      number: `Д-${k + 1}`,
      geometry,
      inspector: null,
      phone: null,
      receptionHours: null,
      address: null,
      nextMeeting: null,
      photo: null,
    }));
}

function quarters(district: Area): readonly Box[] {
  const points = district.geometry.flat(2);
  const [lons, lats] = [points.map(([lon]) => lon), points.map(([, lat]) => lat)];
  const all: Box = [Math.min(...lons), Math.min(...lats), Math.max(...lons), Math.max(...lats)];
  const [west, south, east, north] = all;
  const lon = halving(west, east, (at) => groundM2(district, [west, south, at, north]) / groundM2(district, all));
  return (
    [
      [west, lon],
      [lon, east],
    ] as const
  ).flatMap(([from, to]) => {
    const side: Box = [from, south, to, north];
    const lat = halving(south, north, (at) => groundM2(district, [from, south, to, at]) / groundM2(district, side));
    return [
      [from, south, to, lat],
      [from, lat, to, north],
    ] as const;
  });
}

/** Where a share that rises from 0 to 1 reaches a half, to four decimals of a degree. */
function halving(low: number, high: number, share: (at: number) => number): number {
  let [from, to] = [low, high];
  while (to - from > 1e-5) {
    const middle = (from + to) / 2;
    if (share(middle) < 0.5) from = middle;
    else to = middle;
  }
  return Number(to.toFixed(4));
}

const rings = ({ geometry }: Area, [west, south, east, north]: Box): readonly (readonly LonLat[])[] =>
  geometry.flat().flatMap((ring) => {
    const inside = clipRing(ring, [
      [west, south],
      [east, south],
      [east, north],
      [west, north],
    ]);
    return inside ? [inside] : [];
  });

const groundM2 = (district: Area, box: Box): number =>
  rings(district, box).reduce((sum, ring) => sum + ringAreaM2(ring), 0);

const partOf = (district: Area, box: Box): readonly LonLatPolygon[] =>
  rings(district, box)
    .map((ring) => [rounded(ring)])
    .filter(([ring]) => ring.length >= 4);

/** To four decimals (11 m), as the districts are drawn; points that fall together are one. */
function rounded(ring: readonly LonLat[]): readonly LonLat[] {
  const points = ring.map(([lon, lat]): LonLat => [Number(lon.toFixed(4)), Number(lat.toFixed(4))]);
  return points.filter((point, i) => i === 0 || point.join() !== points[i - 1].join());
}
