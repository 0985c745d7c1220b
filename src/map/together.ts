import type { MapHandle } from './view';

/**
 * Two maps show one place: whichever is moved, the other follows within the same frame. The function given back parts
 * them.
 */
export function moveTogether(a: MapHandle, b: MapHandle): () => void {
  const stops = [
    a.onmove((camera, isOver) => b.place(camera, isOver)),
    b.onmove((camera, isOver) => a.place(camera, isOver)),
  ];
  return () => stops.forEach((stop) => stop());
}
