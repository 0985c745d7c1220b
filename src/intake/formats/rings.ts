/** A ring as it stands in a file: pairs of numbers, maybe. */
type Ring = readonly unknown[];

/**
 * Rings of ArcGIS as polygons: outer ones run clockwise, and a hole belongs to the smallest outer ring that holds its
 * first point. A hole in none is an outer ring of its own that runs the wrong way.
 */
export function polygonsOfRings(rings: readonly unknown[]): Ring[][] {
  const read = rings.filter((ring): ring is Ring => Array.isArray(ring));
  const outer = read.filter((ring) => area(ring) <= 0).map((ring) => [ring]);
  for (const hole of read.filter((ring) => area(ring) > 0)) {
    const around = outer
      .filter(([ring]) => holds(ring, hole[0]))
      .sort((a, b) => Math.abs(area(a[0])) - Math.abs(area(b[0])));
    if (around.length > 0) around[0].push(hole);
    else outer.push([hole]);
  }
  return outer;
}

const at = (point: unknown, axis: 0 | 1): number => (Array.isArray(point) ? Number(point[axis]) : NaN);

/** Twice the area: positive where the ring runs anticlockwise. */
function area(ring: Ring): number {
  let twice = 0;
  for (let i = 1; i < ring.length; i++)
    twice += (at(ring[i], 0) - at(ring[i - 1], 0)) * (at(ring[i], 1) + at(ring[i - 1], 1) - 2 * at(ring[0], 1));
  return -twice;
}

function holds(ring: Ring, point: unknown): boolean {
  const [x, y] = [at(point, 0), at(point, 1)];
  let inside = false;
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const [xi, yi, xj, yj] = [at(ring[i], 0), at(ring[i], 1), at(ring[j], 0), at(ring[j], 1)];
    if (yi > y !== yj > y && x < ((xj - xi) * (y - yi)) / (yj - yi) + xi) inside = !inside;
  }
  return inside;
}
