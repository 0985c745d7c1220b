const DIRECTIONS = ['n', 'ne', 'e', 'se', 's', 'sw', 'w', 'nw'] as const;
export type Direction = (typeof DIRECTIONS)[number];

interface Point {
  readonly lon: number;
  readonly lat: number;
}

const RAD = Math.PI / 180;

/**
 * Eight-point direction from one point to another. True bearing, not the grid's: north of EPSG:32643 is turned by 1.3
 * degrees here.
 */
export function compass(from: Point, to: Point): Direction {
  const east = (to.lon - from.lon) * Math.cos(((to.lat + from.lat) / 2) * RAD);
  const north = to.lat - from.lat;
  const eighths = Math.round(Math.atan2(east, north) / (Math.PI / 4));
  return DIRECTIONS[(eighths + 8) % 8];
}
