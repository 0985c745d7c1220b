import type { Feature, FeatureCollection, LineString } from 'geojson';
import type { Area } from '../domain/area';
import type { LonLat } from '../domain/geometry';

/**
 * The borders of areas as lines, each piece once: neighbours share their border, and drawn twice its dashes would fill
 * each other's gaps. `outer` = true for a piece that only one area has, the edge of the whole.
 */
export function borderLines(areas: readonly Pick<Area, 'geometry'>[]): FeatureCollection<LineString> {
  const rings = areas.flatMap((area) => area.geometry.flat());
  const uses = new Map<string, number>();
  eachEdge(rings, (key) => uses.set(key, (uses.get(key) ?? 0) + 1));
  const features: Feature<LineString>[] = [];
  const done = new Set<string>();
  for (const ring of rings) {
    let line: { outer: boolean; coordinates: number[][] } | null = null;
    eachEdge([ring], (key, from, to) => {
      const outer = uses.get(key) === 1;
      if (done.has(key) || (line && line.outer !== outer)) line = null;
      if (done.has(key)) return;
      done.add(key);
      if (!line) {
        line = { outer, coordinates: [[...from]] };
        features.push({
          type: 'Feature',
          properties: { outer },
          geometry: { type: 'LineString', coordinates: line.coordinates },
        });
      }
      line.coordinates.push([...to]);
    });
  }
  return { type: 'FeatureCollection', features };
}

function eachEdge(rings: readonly (readonly LonLat[])[], visit: (key: string, from: LonLat, to: LonLat) => void): void {
  for (const ring of rings) {
    for (let i = 1; i < ring.length; i++) {
      const [a, b] = [ring[i - 1].join(), ring[i].join()];
      visit(a < b ? `${a} ${b}` : `${b} ${a}`, ring[i - 1], ring[i]);
    }
  }
}
