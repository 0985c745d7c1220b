import type { Position } from 'geojson';

type Line = readonly (readonly number[])[];
export type LonLatBox = readonly [west: number, south: number, east: number, north: number];

export function boxOf(line: Line): LonLatBox {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [lon, lat] of line) {
    west = Math.min(west, lon);
    south = Math.min(south, lat);
    east = Math.max(east, lon);
    north = Math.max(north, lat);
  }
  return [west, south, east, north];
}

export const overlaps = (a: LonLatBox, b: LonLatBox): boolean =>
  a[0] <= b[2] && b[0] <= a[2] && a[1] <= b[3] && b[1] <= a[3];

export const grown = ([west, south, east, north]: LonLatBox, degrees: number): LonLatBox => [
  west - degrees,
  south - degrees,
  east + degrees,
  north + degrees,
];

/**
 * What of a closed ring lies in the box, closed again along the box's sides (Sutherland and Hodgman 1974); empty when
 * nothing does. Only for use inside the box: where a ring leaves and comes back, the parts stay joined along a side.
 */
export function clipRing(ring: Line, box: LonLatBox): Position[] {
  let kept: readonly Position[] = ring.slice(0, -1).map((at) => [...at]);
  for (let side = 0; side < 4; side++) {
    const axis = side % 2;
    const limit = box[side];
    const sign = side < 2 ? 1 : -1;
    const out = (at: Position): number => sign * (limit - at[axis]);
    const next: Position[] = [];
    kept.forEach((to, i) => {
      const from = kept[(i + kept.length - 1) % kept.length];
      const [before, now] = [out(from), out(to)];
      if (before > 0 !== now > 0) {
        const share = before / (before - now);
        const crossing = [from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share];
        crossing[axis] = limit;
        next.push(crossing);
      }
      if (now <= 0) next.push(to);
    });
    kept = next;
  }
  return kept.length < 3 ? [] : [...kept, kept[0]];
}
