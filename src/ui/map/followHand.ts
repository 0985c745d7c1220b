import type { Map as Chart, MapMouseEvent, MapTouchEvent } from 'maplibre-gl';

export type HandEvent = MapMouseEvent | MapTouchEvent;

/** Who is told of a mouse or a finger that presses, moves and lets go; `put` may come when nothing is held. */
interface Held {
  readonly press: (event: HandEvent) => void;
  readonly move: (event: HandEvent) => void;
  readonly put: (phase: 'end' | 'cancel') => void;
}

/** One finger, or the mouse's first button. */
export const isPlainPress = (event: HandEvent): boolean =>
  'points' in event
    ? event.points.length === 1
    : !(event.originalEvent instanceof MouseEvent) || event.originalEvent.button === 0;

/** Follows the hand over a map until what is returned is called, which puts down what is held. */
export function followHand(map: Chart, { press, move, put }: Held): () => void {
  const release = (): void => put('end');
  const lose = (): void => put('cancel');
  map.on('mousedown', press);
  map.on('touchstart', press);
  map.on('mousemove', move);
  map.on('touchmove', move);
  map.on('touchcancel', lose);
  // The hand may let go outside the map.
  window.addEventListener('mouseup', release);
  window.addEventListener('touchend', release);
  window.addEventListener('blur', lose);
  return () => {
    lose();
    map.off('mousedown', press);
    map.off('touchstart', press);
    map.off('mousemove', move);
    map.off('touchmove', move);
    map.off('touchcancel', lose);
    window.removeEventListener('mouseup', release);
    window.removeEventListener('touchend', release);
    window.removeEventListener('blur', lose);
  };
}
