import type { DrawnGround } from './drawnGround';
import { toPlane } from './projection';

type Ring = readonly (readonly [x: number, y: number])[];

/**
 * Closed rings on the plane (metres, anticlockwise for circles and legs) that cover a ground together: its outline, or
 * around each leg of a strip what lies within its metres. A round has so many corners, and the ground of a true one.
 */
export function ringsOf(ground: DrawnGround, corners: number): readonly Ring[] {
  if (ground.kind === 'polygon') return [closed(ground.points.map(([lon, lat]) => toPlane(lon, lat)))];
  const reach = ground.radiusM * Math.sqrt((2 * Math.PI) / (corners * Math.sin((2 * Math.PI) / corners)));
  const arc = ([x, y]: readonly [number, number], from: number, steps: number): Ring =>
    Array.from({ length: steps }, (_, k) => {
      const turn = from + (2 * Math.PI * k) / corners;
      return [x + reach * Math.cos(turn), y + reach * Math.sin(turn)] as const;
    });
  if (ground.kind === 'circle') return [closed(arc(toPlane(...ground.at), 0, corners))];
  const plane = ground.points.map(([lon, lat]) => toPlane(lon, lat));
  return plane.slice(1).map((to, k) => {
    const from = plane[k];
    const along = Math.atan2(to[1] - from[1], to[0] - from[0]);
    const half = corners / 2 + 1;
    return closed([...arc(to, along - Math.PI / 2, half), ...arc(from, along + Math.PI / 2, half)]);
  });
}

const closed = (ring: Ring): Ring => [...ring, ring[0]];
