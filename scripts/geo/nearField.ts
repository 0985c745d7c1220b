import { toPlane } from '../../src/domain/projection';
import type { NamedPlace, Road } from './baseMap';

/** Distance to the nearest road or place at the nodes of a square grid on EPSG:32643, metres, up to `reachM`. */
export interface NearField {
  readonly stepM: number;
  readonly originX: number;
  readonly originY: number;
  readonly cols: number;
  readonly rows: number;
  readonly reachM: number;
  /** Row 0 is the south; at least `reachM` where nothing is as near. */
  readonly distanceM: Float32Array;
}

/** Roads are straight between their vertices on the plane. `reachM` bounds what the field knows. */
export function nearField(
  roads: readonly Road[],
  places: readonly NamedPlace[],
  stepM: number,
  reachM: number,
): NearField {
  const lines = roads.map((road) => road.points.map(([lon, lat]) => toPlane(lon, lat)));
  for (const place of places) {
    const at = toPlane(place.lon, place.lat);
    lines.push([at, at]);
  }
  const all = lines.flat();
  const edge = (pick: 0 | 1, sign: 1 | -1): number =>
    sign * all.reduce((best, p) => Math.max(best, sign * p[pick]), -Infinity);
  const snap = (v: number): number => Math.floor(v / stepM) * stepM;
  const originX = snap(edge(0, -1) - reachM - stepM);
  const originY = snap(edge(1, -1) - reachM - stepM);
  const cols = Math.ceil((edge(0, 1) + reachM + stepM - originX) / stepM) + 1;
  const rows = Math.ceil((edge(1, 1) + reachM + stepM - originY) / stepM) + 1;
  const distanceM = new Float32Array(cols * rows).fill(reachM + stepM);

  const stamp = (ax: number, ay: number, bx: number, by: number): void => {
    const [dx, dy] = [bx - ax, by - ay];
    const lengthSquared = dx * dx + dy * dy;
    const fromCol = Math.ceil((Math.min(ax, bx) - reachM - originX) / stepM);
    const toCol = Math.floor((Math.max(ax, bx) + reachM - originX) / stepM);
    const fromRow = Math.ceil((Math.min(ay, by) - reachM - originY) / stepM);
    const toRow = Math.floor((Math.max(ay, by) + reachM - originY) / stepM);
    for (let row = fromRow; row <= toRow; row++) {
      const py = originY + row * stepM - ay;
      for (let col = fromCol; col <= toCol; col++) {
        const px = originX + col * stepM - ax;
        const t = lengthSquared > 0 ? Math.min(1, Math.max(0, (px * dx + py * dy) / lengthSquared)) : 0;
        const d = Math.sqrt((px - t * dx) ** 2 + (py - t * dy) ** 2);
        const node = row * cols + col;
        if (d < distanceM[node]) distanceM[node] = d;
      }
    }
  };
  for (const line of lines) for (let i = 1; i < line.length; i++) stamp(...line[i - 1], ...line[i]);
  return { stepM, originX, originY, cols, rows, reachM, distanceM };
}

/**
 * An upper bound of the distance at a point: its nearest node's, and the way there (a distance changes by at most
 * that).
 */
export function distanceAtMostM(field: NearField, x: number, y: number): number {
  const col = Math.round((x - field.originX) / field.stepM);
  const row = Math.round((y - field.originY) / field.stepM);
  if (col < 0 || row < 0 || col >= field.cols || row >= field.rows) return Infinity;
  const dx = x - field.originX - col * field.stepM;
  const dy = y - field.originY - row * field.stepM;
  return field.distanceM[row * field.cols + col] + Math.sqrt(dx * dx + dy * dy);
}
